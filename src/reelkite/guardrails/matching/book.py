"""A book of phrases: all that occur in a reading are found in one pass."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Generic, TypeVar

from reelkite.domain.policy import Span
from reelkite.guardrails.reading import Reading, read
from reelkite.guardrails.reading.reading import BLANK

T = TypeVar("T")

STEM: Final = "*"
"""A word of a phrase that ends so stands for all words that begin so."""

_UNSPACED: Final = re.compile("[\u0e00-\u0e7f\u2e80-\u30ff\u3400-\u9fff\U00020000-\U0002ffff]")
"""Thai, Han and kana: scripts that do not part words."""

_INFLECTED: Final = re.compile("[\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\uac00-\ud7a3]")
"""Cyrillic, Arabic, Devanagari and Hangul: languages that put endings to what a list holds."""

_SHORTEST_STEM: Final = {True: 2, False: 4}
"""Letters from which a word of an inflected script is a stem: of Hangul, and of the others."""


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase that was found.

    Attributes:
        payload: What belongs to the phrase.
        first: Number of its first word.
        last: Number of the word after its last.
        span: Where it stands in the prompt as it was sent.
    """

    payload: T
    first: int
    last: int
    span: Span


@dataclass(slots=True)
class _Node(Generic[T]):
    """What may follow after some words of a phrase; read when it is first asked for."""

    words: "dict[str, _Node[T]]" = field(default_factory=dict)
    stems: "dict[str, _Node[T]]" = field(default_factory=dict)
    lengths: tuple[int, ...] = ()
    payloads: list[T] = field(default_factory=list)
    unread: list[tuple[list[str], T]] = field(default_factory=list)

    def after(self, form: str) -> "Iterator[_Node[T]]":
        """Yield what follows when the next word is ``form``."""
        if self.unread:
            self._read()
        if (node := self.words.get(form)) is not None:
            yield node
        for length in self.lengths:
            if length > len(form):
                return
            if (node := self.stems.get(form[:length])) is not None:
                yield node

    def put(self, parts: list[str], payload: T) -> bool:
        """Enter a phrase that goes on with ``parts``; tell whether it does."""
        for number, part in enumerate(parts):
            words = _part_words(part)
            if words:
                node = self
                for word, is_stem in words:
                    node = node._grown(word, is_stem=is_stem)
                node.unread.append((parts[number + 1 :], payload))
                return True
        return False

    def settle(self) -> list[T]:
        """Return what belongs to the phrases that end here."""
        if self.unread:
            self._read()
        return self.payloads

    def _read(self) -> None:
        waiting, self.unread = self.unread, []
        for parts, payload in waiting:
            if not self.put(parts, payload) and payload not in self.payloads:
                self.payloads.append(payload)

    def _grown(self, word: str, *, is_stem: bool) -> "_Node[T]":
        known = self.stems if is_stem else self.words
        if (node := known.get(word)) is None:
            node = known[word] = _Node()
            if is_stem:
                self.lengths = tuple(sorted({*self.lengths, len(word)}))
        return node


class PhraseBook(Generic[T]):
    """Phrases, each with what belongs to it.

    A phrase is folded as prompts are. ``STEM`` at the end of a word stands for any ending; words
    of inflected scripts are stems by themselves. Phrases in scripts without spaces are found
    anywhere within a run of letters. ``sci-fi`` is also found as ``scifi``.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Enter all phrases; one without any letter is left out."""
        self._root: _Node[T] = _Node()
        self._unspaced: dict[str, list[tuple[str, T]]] = {}
        for phrase, payload in entries:
            self._enter(phrase, payload)

    def find(self, reading: Reading) -> Iterator[Match[T]]:
        """Yield every phrase that occurs, overlapping ones too, in the order of their beginnings.

        Phrases of scripts without spaces come after the others.
        """
        for first in range(len(reading.words)):
            yield from self._from(reading, first)
        if self._unspaced and reading.dense:
            yield from self._within(reading)

    def _from(self, reading: Reading, first: int) -> Iterator[Match[T]]:
        """Follow all phrases that begin with this word."""
        told: set[tuple[int, int]] = set()
        waiting = [(self._root, first)]
        while waiting:
            node, place = waiting.pop()
            for following, last in self._steps(reading, node, place):
                if (key := (id(following), last)) in told:
                    continue
                told.add(key)
                span = reading.span(first, last)
                for payload in following.settle():
                    if (named := (id(payload), last)) not in told:
                        told.add(named)
                        yield Match(payload, first, last, span)
                if last < len(reading.words):
                    waiting.append((following, last))

    def _steps(
        self, reading: Reading, node: _Node[T], place: int
    ) -> Iterator[tuple[_Node[T], int]]:
        """Yield where the next word leads, and the next but some where letters are joined."""
        for form in reading.words[place].forms:
            for following in node.after(form):
                yield following, place + 1
        for join in reading.joins.get(place, ()):
            for form in join.forms:
                for following in node.after(form):
                    yield following, join.last

    def _within(self, reading: Reading) -> Iterator[Match[T]]:
        """Look for phrases of scripts without spaces at every letter."""
        dense, origins = reading.dense, reading.origins
        for place, sign in enumerate(dense):
            if sign == BLANK:
                continue
            for phrase, payload in self._unspaced.get(sign, ()):
                if dense.startswith(phrase, place):
                    span = (origins[place], origins[place + len(phrase) - 1] + 1)
                    yield Match(payload, *reading.words_within(span), span)

    def _enter(self, phrase: str, payload: T) -> None:
        if not phrase.isascii() and _UNSPACED.search(phrase):
            letters = read(phrase).dense
            if letters:
                self._unspaced.setdefault(letters[0], []).append((letters, payload))
            return
        self._root.put(phrase.split(), payload)
        if "-" in phrase:
            self._root.put(phrase.replace("-", "").split(), payload)


def phrase_words(phrase: str) -> tuple[tuple[str, bool], ...]:
    """Return the folded words of a phrase, and for each whether it is a stem."""
    return tuple(word for part in phrase.split() for word in _part_words(part))


def _part_words(part: str) -> tuple[tuple[str, bool], ...]:
    """Return the words of a part without spaces; a plain one is as it stands."""
    bare = part.removesuffix(STEM)
    if bare.isascii() and bare.isalnum():
        return ((bare.lower(), part.endswith(STEM)),)
    return _signed_words(part)


@lru_cache(maxsize=1 << 15)
def _signed_words(part: str) -> tuple[tuple[str, bool], ...]:
    words = [word.forms[0] for word in read(part).words]
    return tuple((word, part.endswith(STEM) or _is_stem(word)) for word in words)


def longest(matches: Iterable[Match[T]]) -> list[Match[T]]:
    """Return the matches without those that lie within, or overlap, a longer one before them."""
    kept: list[Match[T]] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda each: (each.span[0] - each.span[1], each.span)):
        places = range(*match.span)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(match)
    return sorted(kept, key=lambda each: each.span)


def _is_stem(word: str) -> bool:
    if not _INFLECTED.match(word):
        return False
    is_hangul = "\uac00" <= word[0] <= "\ud7a3"
    return len(word) >= _SHORTEST_STEM[is_hangul]
