"""What a prompt says about sound: music by mood, tempo, instruments and genre; noises; silence."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from reelkite.domain.storyboard import Hearing, Music, Speed
from reelkite.planning import tables

_PIECE: Final = re.compile(r"[^.,;!?\n]+")
_JOINED: Final = re.compile(r"[.,;:!?\n&+]|\b(?:and|with|over|under|mixed)\b")
_LOOSE: Final = re.compile(r"(?:\s*[,;])+\s*(?=[.!?\n]|$)|(?<=[.!?])\s*[.,;]")
_LISTENERS: Final = re.compile(
    r"\b(?:listen\w*|dance\w*|dancing|play(?:s|ing)? (?:the|a|an|his|her|their)"
    r"|sings?|hears?|studio|sheet|stand|store|shop|room|festival|video|hall|box|conductor|fan)\b"
)
_MUSIC: Final = re.compile(
    r"\b(?:music|soundtrack|score|melody|tune|song|lullaby|anthem|instrumental|bgm)\b"
)
_ABOUT_SOUND: Final = re.compile(
    r"\b(?:background (?:music|sounds?)|soundtrack|sounds? of|sfx|soundscape|sound effects?|"
    r"ambient sounds?|music (?:plays?|playing|swells|builds|in the background)|"
    r"(?:piano|orchestral|musical|film|jazz|electronic|cinematic|string) score|audio)\b"
)
_TO_MUSIC: Final = re.compile(r"^(?:and |with |over |to |set to |accompanied by |featuring )")
_MOST: Final = 150
"""Pieces of a prompt that are looked at; who writes more writes lists."""
_FEW: Final = 7
"""A piece of a sentence with so many words or fewer that names music says nothing else."""


def heard(sections: Sequence[str], scene: str) -> Hearing:
    """Return what is to be heard.

    Args:
        sections: Texts under labels of sound and music.
        scene: The rest of the prompt; only pieces that speak of sound are read.
    """
    pieces = [piece for text in sections for piece in _JOINED.split(text.lower())]
    asides = [piece.lower() for piece in _PIECE.findall(scene)[:_MOST] if is_sound(piece)]
    without = tuple(name for name in _WITHOUT if _denied(name, [*sections, scene]))
    said = [piece for piece in (*pieces, *asides) if not re.match(r"\s*(?:no|without)\b", piece)]
    noises = [name for piece in said if not _MUSIC.search(piece) for name in _named("noise", piece)]
    tune = None if "music" in without else _music(said)
    return Hearing(tune, tuple(dict.fromkeys(noises)), without)


_WITHOUT: Final = ("music", "speech", "ambience")


def quietened(text: str) -> str:
    """Take the pieces that speak only of sound out of running text: they stage nothing."""
    if not any(is_sound(piece) for piece in _PIECE.findall(text)[:_MOST]):
        return text
    quiet = _PIECE.sub(lambda match: " " if is_sound(match[0]) else match[0], text, count=_MOST)
    return _LOOSE.sub("", quiet) if any(map(str.isalnum, quiet)) else text


def is_sound(piece: str) -> bool:
    """Whether a piece between two marks speaks of sound alone: "soft piano music plays"."""
    low = piece.lower().strip()
    if _denials().search(low):
        return True
    if _is_tune(low):
        return True
    if _LISTENERS.search(low.replace("music box", "")):
        return False
    words = low.split()
    short = len(words) <= _FEW or bool(_TO_MUSIC.match(low))
    return bool(_ABOUT_SOUND.search(low)) or (short and bool(_MUSIC.search(low)))


def _is_tune(piece: str) -> bool:
    """Whether a piece names nothing but how something is played: "soft piano and slow strings"."""
    rest = piece
    named = {section: bool(_named(section, piece)) for section in ("instrument", "genre")}
    if not any(named.values()):
        return False
    for section in named:
        for pattern in _likely(section, piece).values():
            rest = pattern.sub(" ", rest)
    looks = int(all(named.values()))
    moods, tempi = _likely("music mood", rest), _likely("music tempo", rest)
    for pattern in (*moods.values(), *tempi.values(), _MANNER):
        rest, found = pattern.subn(" ", rest)
        looks += found
    return looks > 0 and not _BETWEEN.sub(" ", rest).strip()


_MANNER: Final = re.compile(
    r"\b(?:deep|low|distant|lone|solo|faint|swelling|rising|muted|smooth|plays?|playing|plucked|"
    r"throbbing|echoing|in the background)\b"
)
_BETWEEN: Final = re.compile(r"\b(?:and|with|a|an|the|some|of|over|under)\b|[&+]")


@cache
def _denials() -> re.Pattern[str]:
    """Return the words for silence that are never about anything else."""
    every = tables.words("script", "without") - {"silent", "silence", "mute"}
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(every))) + r")\b")


def _denied(name: str, texts: Sequence[str]) -> bool:
    words = tables.table("script", "without")[name]
    labelled, scene = " ".join(texts[:-1]).lower(), texts[-1].lower()
    sure = [word for word in words if word not in {"silent", "silence", "mute"}]
    found = [word for word in words if re.search(rf"\b{re.escape(word)}\b", labelled)]
    return bool(found) or any(re.search(rf"\b{re.escape(word)}\b", scene) for word in sure)


def _music(pieces: Sequence[str]) -> Music | None:
    """Return the music that the pieces name, or None when none does."""
    tunes = [piece for piece in pieces if _is_music(piece)]
    if not tunes:
        return None
    text = " ".join(tunes)
    moods, tempi = _named("music mood", text), _named("music tempo", text)
    genres = _named("genre", text)
    return Music(
        mood=moods[0] if moods else _MOOD_OF.get(genres[0] if genres else "", "calm"),
        tempo=Speed(tempi[0]) if tempi else Speed.NORMAL,
        instruments=tuple(_named("instrument", text)),
        genre=genres[0] if genres else None,
    )


_MOOD_OF: Final = {
    "rock": "energetic",
    "metal": "energetic",
    "electronic": "energetic",
    "hip hop": "energetic",
    "pop": "happy",
    "latin": "happy",
    "country": "happy",
    "orchestral": "epic",
    "blues": "sad",
}


def _is_music(piece: str) -> bool:
    """Whether a piece of a sound section is about music: by its word, genre or instrument."""
    if _MUSIC.search(piece):
        return True
    played = _named("instrument", piece) or _named("genre", piece)
    return bool(played) and not _named("noise", piece)


def _likely(section: str, text: str) -> Mapping[str, re.Pattern[str]]:
    """Return the patterns of a table's names of which the text holds a word, whole or not.

    Few do: the others are not even compiled.
    """
    rows = tables.table("script", section)
    return {
        name: _pattern(section, name)
        for name, words in rows.items()
        if any(word in text for word in words)
    }


@cache
def _pattern(section: str, name: str) -> re.Pattern[str]:
    words = sorted(tables.table("script", section)[name], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")


def _named(section: str, text: str) -> list[str]:
    """Return the canonical names of a table that a text holds, in the order of the text.

    What lies inside a longer match is not meant: "rain on the roof" is no "rain".
    """
    hits = [(match.span(), name) for name, pattern in _likely(section, text).items()
            for match in pattern.finditer(text)]  # fmt: skip
    outer = [
        (a, name)
        for (a, b), name in hits
        if not any(c <= a and b <= d and (c, d) != (a, b) for (c, d), _ in hits)
    ]
    return list(dict.fromkeys(name for _, name in sorted(outer, key=lambda hit: hit[0])))
