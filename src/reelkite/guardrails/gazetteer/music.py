"""Songs, themes, and music in the manner of somebody who owns it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from reelkite.guardrails.gazetteer.entries import Entry, Mark, entry_of, read_lines
from reelkite.guardrails.gazetteer.index import Sighting
from reelkite.guardrails.gazetteer.prompt import Pattern, Prompt, pattern_of

_OTHERS: Final = re.compile(r"\{(?:artist|any)\}")
"""Patterns with a second slot: artist and title together are a rule of their own."""

_CALLING: Final = re.compile(r"\b(?:song|cover of|lyrics|canción|chanson|lied|песн)")

_TITLED: Final = "《》〈〉"
"""What encloses titles, and nothing else, in Chinese."""

_QUOTES: Final = "\"'“”„«»「」『』‘’《》〈〉"

_SMALL_WORDS: Final = frozenset(
    ["a", "an", "the", "of", "in", "on", "to", "and", "for", "my", "me", "you", "your"]
)
"""Words that titles leave small."""

_LONG: Final = 3
"""Words of a title beside which the name of its artist or film is no accident."""

_MUSIC: Final = "songs?|music|tunes?|themes?|melody|soundtrack|score|ballad|waltz|anthem"
_FILM: Final = "movies?|films?|video ?games?|sitcom|anime|musical|(?:tv )?(?:show|series)"
_PLAIN: Final = "old|silent|whole|same|classic|black|short|home|wedding|family|student"
_DESCRIBED: Final = tuple(
    re.compile(rf"\b{each}\b")
    for each in (
        rf"(?:{_MUSIC}) (?:from|of|in) that (?!{_PLAIN})(?:[\w'’-]+ ){{1,5}}(?:{_FILM})",
        rf"(?:{_MUSIC}) (?:from|of|in) the (?:[\w'’-]+ ){{0,3}}(?:{_FILM}) (?:about|where)",
        rf"(?:songs?|tune|theme|ballad) from the (?!{_PLAIN})(?:[\w'’-]+ ){{1,4}}(?:{_FILM})",
        rf"that (?!{_PLAIN})(?:[\w'’-]+ ){{1,4}}(?:movie|film|sitcom|anime) (?:{_MUSIC})",
    )
)
"""The music of one film or show that is described instead of named."""

_CREDITS: Final = frozenset({"by", "from", "von", "de", "par", "di"})
"""Words before an artist's name."""


@dataclass(frozen=True, slots=True)
class Songs:
    """Titles, and what tells a title from a phrase.

    Attributes:
        titles: Every title with its entries and its mark.
        cues: Words that make a sentence one about music.
        patterns: What touches a title.
        calling: Those of them that call it a song: enough even for an everyday word.
        hearing: What touches a title with a capital in a sentence that tells of music.
        sounds: Words that make a sentence tell of music or dance, and of nothing else.
        manner: What touches a musician whose music is asked for.
        voice: Words of music beside which a musician means the music.
        themes: What touches the title of a film or a game whose music is asked for.
        parks: What only looks so.
        artists: Names of musicians that are no everyday words.
        free: Music that is free.
    """

    titles: Mapping[str, tuple[tuple[Mark, Entry], ...]]
    cues: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    calling: tuple[Pattern, ...]
    hearing: tuple[Pattern, ...]
    sounds: tuple[str, ...]
    manner: tuple[Pattern, ...]
    voice: tuple[str, ...]
    themes: tuple[Pattern, ...]
    parks: tuple[Pattern, ...]
    artists: frozenset[str]
    free: frozenset[str]

    def find(self, prompt: Prompt, *, has_film: bool = False) -> Iterator[tuple[str, Sighting]]:
        """Yield the songs that ``prompt`` names, and where.

        Args:
            prompt: What is looked through.
            has_film: It names a film or a character too: a sign for titles that are phrases.
        """
        free = [
            where
            for phrase, places in prompt.sightings.items()
            if phrase in self.free
            for where in places
        ]
        for phrase, places in prompt.sightings.items():
            for mark, entry in self.titles.get(phrase, ()):
                for where in places:
                    is_free = any(where.lies_within(other) for other in free)
                    if not is_free and self._is_title(
                        mark, entry, prompt, where, has_film=has_film
                    ):
                        yield f"songs: {phrase}", where

    def plain(self) -> Iterator[str]:
        """Yield the titles that are nothing else."""
        for title, entries in self.titles.items():
            if any(mark is Mark.PLAIN for mark, _ in entries):
                yield title

    def is_in_manner(self, prompt: Prompt, musician: Sighting) -> bool:
        """Tell whether the music of the musician at this place is asked for."""
        return prompt.stands_in(self.manner, musician) or _is_told_beside(
            prompt, self.voice, musician
        )

    def is_theme(self, prompt: Prompt, title: Sighting) -> bool:
        """Tell whether the music of the film or game whose title stands here is asked for."""
        return prompt.stands_in(self.themes, title) and not prompt.stands_in(self.parks, title)

    def is_author(self, prompt: Prompt, person: Sighting) -> bool:
        """Tell whether the one named here is only the author of music that is free."""
        return prompt.is_possessive(person) and any(
            where.first == person.last for where in prompt.seen(self.free)
        )

    def phrases(self) -> Iterator[str]:
        """Yield every phrase that must be looked for."""
        yield from self.titles
        yield from self.cues
        yield from self.sounds
        yield from self.free
        yield from self.voice
        for entries in self.titles.values():
            for _, entry in entries:
                yield from entry.signs

    def _is_title(
        self, mark: Mark, entry: Entry, prompt: Prompt, where: Sighting, *, has_film: bool
    ) -> bool:
        if mark is Mark.PLAIN or self._is_credited(entry, prompt, where, mark):
            return True
        if mark is Mark.CREDITED:
            return _is_between(prompt, where, _TITLED)
        if _is_written_as_title(prompt, where) or (has_film and mark is Mark.CONTEXT):
            return True
        is_word = mark is Mark.STRICT and where.last - where.first == 1
        patterns = self.calling if is_word else self.patterns
        if prompt.stands_in(patterns, where):
            return True
        if mark is Mark.STRICT:
            return self._is_heard(prompt, where)
        return _is_between(prompt, where, _QUOTES) or _is_told_beside(prompt, self.cues, where)

    def _is_heard(self, prompt: Prompt, where: Sighting) -> bool:
        """Tell "dancing in the rain to Thriller" from "walking in the rain to a thriller"."""
        return (
            prompt.is_name_like(where.last - 1)
            and prompt.stands_in(self.hearing, where)
            and _is_told_beside(prompt, self.sounds, where)
        )

    def _is_credited(self, entry: Entry, prompt: Prompt, where: Sighting, mark: Mark) -> bool:
        """Tell whether the artist is named too; one who is an everyday word, as an artist."""
        is_long = mark is not Mark.CREDITED and where.last - where.first >= _LONG
        return any(
            is_long
            or artist.last - artist.first > 1
            or name in self.artists
            or prompt.at(artist.first - 1) in _CREDITS
            or (artist.last == where.first and prompt.is_possessive(artist))
            for name in entry.signs
            for artist in prompt.seen([name])
            if not artist.overlaps(where)
        )


def open_songs(artists: frozenset[str]) -> Songs:
    """Read the titles.

    Args:
        artists: Names of musicians that are no everyday words.

    Raises:
        OSError: They cannot be read.
    """
    lines = read_lines("songs")
    titles: dict[str, list[tuple[Mark, Entry]]] = {}
    for entry in map(entry_of, _listed(lines["songs"])):
        for name, mark in entry.names:
            titles.setdefault(name, []).append((mark, entry))
    lines_of_titles = [line for line in lines["cue patterns"] if not _OTHERS.search(line)]
    patterns = tuple(pattern_of(line, "{t}") for line in lines_of_titles)
    return Songs(
        titles={name: tuple(entries) for name, entries in titles.items()},
        cues=lines["cues"],
        patterns=patterns,
        calling=tuple(each for each in patterns if _CALLING.search(each.before)),
        hearing=tuple(pattern_of(line, "{t}") for line in lines["heard"]),
        sounds=lines["sounds"],
        manner=tuple(pattern_of(line, "{artist}") for line in lines["music by patterns"]),
        voice=lines["voice"],
        themes=tuple(pattern_of(line, "{t}") for line in lines["themes"]),
        parks=tuple(pattern_of(line, "{t}") for line in lines["no themes"]),
        artists=artists,
        free=_free(),
    )


def _listed(songs: Iterable[str]) -> Iterator[str]:
    """Yield the lines of all lists of titles, and of those of sung lines."""
    yield from songs
    for file in ("discographies", "sung"):
        for section in read_lines(file).values():
            yield from section


def _free() -> frozenset[str]:
    lines = read_lines("public_music")
    return frozenset(
        name for section in lines.values() for line in section for name in line.split(" | ")
    )


def described(prompt: Prompt) -> Iterator[tuple[int, int]]:
    """Yield where the music of a film is asked for that is not named: "the song from that film"."""
    text = prompt.reading.text.lower()
    yield from (found.span() for each in _DESCRIBED if (found := each.search(text)))


def _is_told_beside(prompt: Prompt, signs: Iterable[str], where: Sighting) -> bool:
    """Tell whether one of ``signs`` stands in the sentence, outside of what stands here."""
    return any(
        sign.sentence == where.sentence and not sign.lies_within(where)
        for sign in prompt.seen(signs)
    )


def _is_written_as_title(prompt: Prompt, where: Sighting) -> bool:
    """Tell "Hotel California" from "a hotel in california": capital letters, small words aside."""
    numbers = range(where.first, where.last)
    large = [number for number in numbers if prompt.at(number) not in _SMALL_WORDS]
    if len(large) == 1 < len(numbers):  # "My Way"
        large = [*numbers]
    return len(large) > 1 and all(prompt.is_name_like(number) for number in large)


def _is_between(prompt: Prompt, where: Sighting, signs: str) -> bool:
    """Tell whether one of ``signs`` stands right before and one right after."""
    text = prompt.reading.text
    before, after = text[: where.span[0]].rstrip()[-1:], text[where.span[1] :].lstrip()[:1]
    return bool(before) and bool(after) and before in signs and after in signs
