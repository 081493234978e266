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
        return prompt.stands_in(self.manner, musician) or any(
            cue.sentence == musician.sentence and not cue.lies_within(musician)
            for cue in prompt.seen(self.voice)
        )

    def is_theme(self, prompt: Prompt, title: Sighting) -> bool:
        """Tell whether the music of the film or game whose title stands here is asked for."""
        return prompt.stands_in(self.themes, title) and not prompt.stands_in(self.parks, title)

    def phrases(self) -> Iterator[str]:
        """Yield every phrase that must be looked for."""
        yield from self.titles
        yield from self.cues
        yield from self.free
        yield from self.voice
        for entries in self.titles.values():
            for _, entry in entries:
                yield from entry.signs

    def _is_title(
        self, mark: Mark, entry: Entry, prompt: Prompt, where: Sighting, *, has_film: bool
    ) -> bool:
        if mark is Mark.PLAIN or self._is_credited(entry, prompt, where):
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
            return False
        return _is_between(prompt, where, _QUOTES) or any(
            cue.sentence == where.sentence and not cue.lies_within(where)
            for cue in prompt.seen(self.cues)
        )

    def _is_credited(self, entry: Entry, prompt: Prompt, where: Sighting) -> bool:
        """Tell whether the artist is named too; one who is an everyday word, as an artist."""
        return any(
            artist.last - artist.first > 1
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


def _is_written_as_title(prompt: Prompt, where: Sighting) -> bool:
    """Tell "Hotel California" from "a hotel in california": capital letters, small words aside."""
    numbers = [n for n in range(where.first, where.last) if prompt.at(n) not in _SMALL_WORDS]
    return len(numbers) > 1 and all(prompt.is_name_like(number) for number in numbers)


def _is_between(prompt: Prompt, where: Sighting, signs: str) -> bool:
    """Tell whether one of ``signs`` stands right before and one right after."""
    text = prompt.reading.text
    before, after = text[: where.span[0]].rstrip()[-1:], text[where.span[1] :].lstrip()[:1]
    return bool(before) and bool(after) and before in signs and after in signs
