"""Every phrase of every list in one index: a prompt is looked through once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from reelkite.domain.policy import Span
from reelkite.guardrails.matching import Match, PhraseBook
from reelkite.guardrails.reading import Reading
from reelkite.guardrails.reading.letters import folded

_SIMPLE: Final = re.compile(r"[a-z0-9 ]+")
"""Phrases that fold to themselves; most do."""

_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

_POSSESSIVE: Final = re.compile(r"'s\b")

_WITHIN: Final = re.compile("[-./]")
"""Signs within a word that many leave out."""

_ENDING: Final = re.compile(r"(\w{3,})['’](?!(?:s|t|d|m|re|ve|ll)$)\w{1,4}", re.IGNORECASE)
"""A Turkish name with an ending; English ones are undone by the reading."""

_PARTING: Final = re.compile(r"[,;:!?()\[\]\n]|\. ")
"""What stands between words that are no phrase, unless the phrase has such signs itself."""

_GLUED: Final = 8
"""Letters from which a name is found though it is written as one word."""

_EAST: Final = "\u0e00-\u0e7f\u2e80-\u9fff\uac00-\ud7a3"
"""Scripts that put Latin words between their letters without a space: Thai, Han, kana, Hangul."""

_LATIN: Final = re.compile(f"(?:^|(?<=[{_EAST}]))[a-z0-9]{{2,}}(?=[{_EAST}]|$)")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a phrase stands in a prompt.

    Attributes:
        first: Number of its first word.
        last: Number of the word after its last.
        span: Where, in the prompt as it was sent.
        sentence: Number of its sentence.
    """

    first: int
    last: int
    span: Span
    sentence: int

    def lies_within(self, other: "Sighting") -> bool:
        """Tell whether this is a part of ``other``, or the same."""
        return other.span[0] <= self.span[0] and self.span[1] <= other.span[1]

    def overlaps(self, other: "Sighting") -> bool:
        """Tell whether the two share a letter."""
        return self.span[0] < other.span[1] and other.span[0] < self.span[1]


Sightings: TypeAlias = Mapping[str, tuple[Sighting, ...]]
"""What of the lists occurs in a prompt, and where."""


class Index:
    """Phrases by their first two words.

    A tree of so many phrases takes half a second to grow; two flat tables a tenth of it. Other
    alphabets, where words take endings or are not parted, are left to a ``PhraseBook``, which is
    grown when the first prompt in one of them comes.
    """

    def __init__(self, phrases: Iterable[str], names: Iterable[str] = ()) -> None:
        """Enter phrases.

        Args:
            phrases: Each is found under the words in which it is given.
            names: Those of them that are also found when they are written as one word.
        """
        self._alone: dict[str, list[str]] = {}
        self._begun: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._foreign: list[str] = []
        self._book: PhraseBook[str] | None = None
        for phrase in dict.fromkeys(phrases):
            self._enter(phrase)
        self._glued = {
            glued: name
            for name in names
            if _SIMPLE.fullmatch(name)
            and len(glued := name.replace(" ", "")) >= _GLUED
            and glued != name
        }

    def find(self, reading: Reading) -> Sightings:
        """Return every phrase that occurs in ``reading``."""
        found: dict[str, dict[Sighting, None]] = {}
        for phrase, first, last in self._own(reading):
            where = Sighting(first, last, reading.span(first, last), reading.words[first].sentence)
            found.setdefault(phrase, {})[where] = None
        for match in self._others(reading):
            number = reading.words[match.first].sentence if match.last > match.first else 0
            where = Sighting(match.first, match.last, match.span, number)
            found.setdefault(match.payload, {})[where] = None
        return {phrase: tuple(places) for phrase, places in found.items()}

    def _enter(self, phrase: str) -> None:
        for words in _spellings(phrase):
            if not "".join(words).isascii():
                self._foreign.append(phrase)
                return
            if len(words) == 1:
                self._alone.setdefault(words[0], []).append(phrase)
            elif words:
                key = f"{words[0]} {words[1]}"
                self._begun.setdefault(key, []).append((words[2:], phrase))

    def _own(self, reading: Reading) -> Iterator[tuple[str, int, int]]:
        for first in range(len(reading.words)):
            for form, after in _steps(reading, first):
                yield from ((phrase, first, after) for phrase in self._alone.get(form, ()))
                if (name := self._glued.get(form)) is not None:
                    yield name, first, after
                yield from self._continued(reading, first, form, after)

    def _continued(
        self, reading: Reading, first: int, form: str, after: int
    ) -> Iterator[tuple[str, int, int]]:
        for second, then in _steps(reading, after):
            for rest, phrase in self._begun.get(f"{form} {second}", ()):
                last = _follow(reading, rest, then)
                if last is not None and not _is_parted(reading, first, last, phrase):
                    yield phrase, first, last

    def _others(self, reading: Reading) -> Iterator[Match[str]]:
        if reading.text.isascii():
            return
        if self._book is None:
            self._book = PhraseBook((phrase, phrase) for phrase in self._foreign)
        yield from self._book.find(reading)


def _steps(reading: Reading, place: int) -> Iterator[tuple[str, int]]:
    """Yield each form of what stands at ``place``, and where the next word begins."""
    if place >= len(reading.words):
        return
    for form in reading.words[place].forms:
        yield form, place + 1
        if not form.isascii():
            yield from ((latin, place + 1) for latin in _LATIN.findall(form))
    if (stem := _stem(reading, place)) is not None:
        yield stem, place + 1
    for join in reading.joins.get(place, ()):
        for form in join.forms:
            yield form, join.last


def _stem(reading: Reading, place: int) -> str | None:
    """Return what stands before an ending that is put on with an apostrophe, as in Turkish."""
    word = reading.words[place]
    found = _ENDING.fullmatch(reading.text[word.begin : word.end]) if word.forms else None
    return "".join(map(folded, found[1])) if found else None


def _follow(reading: Reading, rest: tuple[str, ...], place: int) -> int | None:
    """Return where the words of ``rest`` end if they stand from ``place`` on."""
    for word in rest:
        after = [then for form, then in _steps(reading, place) if form == word]
        if not after:
            return None
        place = after[0]
    return place


def _is_parted(reading: Reading, first: int, last: int, phrase: str) -> bool:
    """Tell "an ant, man and boy" from "ant-man"."""
    begin, end = reading.span(first, last)
    return _PARTING.search(reading.text, begin, end) is not None and not _PARTING.search(phrase)


def _spellings(phrase: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of ``phrase``, and those that it has when signs within words are left out."""
    if _SIMPLE.fullmatch(phrase):
        yield tuple(phrase.split())
        return
    letters = "".join(map(folded, phrase))
    words = _words(letters)
    yield words
    joined = _words(_WITHIN.sub("", letters))
    is_initials = len(joined) == 1 and "." in letters
    if joined != words and not is_initials and all(len(word) > 1 for word in joined):
        yield joined


def _words(letters: str) -> tuple[str, ...]:
    return tuple(word.replace("'", "") for word in _WORD.findall(_POSSESSIVE.sub("", letters)))
