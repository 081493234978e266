"""A reading: a prompt as words, with every way in which letters may be hidden undone."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final, Protocol

from reelkite.domain.policy import Span
from reelkite.guardrails.reading.letters import folded
from reelkite.guardrails.reading.vocabulary import parted
from reelkite.guardrails.reading.words import Word, forms_of, pieces, runs_of_letters, spelled

BLANK: Final = "\0"
"""What stands where something was taken out, so that nothing is found across."""

_CHUNK: Final = re.compile(r"[^\s\0]+")

_SENTENCE_END: Final = re.compile(r"[.!?;](?=\s|$)|[。।؟\n]")

_LONGEST_RUN: Final = 24
"""Single letters that are read as one word at most; longer runs are read in parts."""

_LONG_RUN: Final = 8
"""Letters from which a run may hold several words."""

_MOST_LETTERS: Final = 2000
"""Letters of a run whose parts are looked at: nobody spells out more, and no engine reads it."""

_SHORTEST_PART: Final = 5
_LONGEST_PART: Final = 12

_IDEOGRAPHS: Final = "\u2e80"
"""From here on a single sign is a word."""

_LONGEST_CHUNK: Final = 80
"""Characters of a chunk that is read as one word; addresses and the like are longer."""


class Placed(Protocol):
    """Something that stands somewhere in a prompt."""

    @property
    def span(self) -> Span:
        """Where, in the prompt as it was sent."""


@dataclass(frozen=True, slots=True)
class Join:
    """Another word that several words spell together.

    Attributes:
        forms: How it may be read.
        last: Number of the word after the last one that belongs to it.
    """

    forms: tuple[str, ...]
    last: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A prompt as it is read.

    Attributes:
        text: The prompt as it was sent.
        words: Its words, in order.
        joins: What several words spell together, by the number of the first.
        dense: Its folded letters without spaces and signs, for scripts without spaces.
        origins: Where each character of ``dense`` stands in ``text``.
    """

    text: str
    words: tuple[Word, ...]
    joins: Mapping[int, tuple[Join, ...]]
    dense: str
    origins: Sequence[int] = field(repr=False)

    def span(self, first: int, last: int) -> Span:
        """Return where the words from ``first`` up to, not with, ``last`` stand."""
        return self.words[first].begin, self.words[last - 1].end

    def words_within(self, span: Span) -> tuple[int, int]:
        """Return the numbers of the first word that ``span`` touches and of the one after."""
        begins = [word.begin for word in self.words]
        ends = [word.end for word in self.words]
        return bisect_right(ends, span[0]), bisect_left(begins, span[1])

    def without(self, found: Iterable[Placed]) -> "Reading":
        """Return the same reading with what was found taken out; numbers of words stay."""
        spans = [each.span for each in found]
        if not spans:
            return self
        gone = {
            number for begin, end in map(self.words_within, spans) for number in range(begin, end)
        }
        words = tuple(
            replace(word, forms=()) if number in gone else word
            for number, word in enumerate(self.words)
        )
        joins = {
            first: kept
            for first, joins in self.joins.items()
            if (kept := tuple(j for j in joins if gone.isdisjoint(range(first, j.last))))
        }
        return replace(self, words=words, joins=joins, dense=self._blanked(spans))

    def _blanked(self, spans: Iterable[Span]) -> str:
        signs = list(self.dense)
        for begin, end in spans:
            first, last = bisect_left(self.origins, begin), bisect_left(self.origins, end)
            signs[first:last] = BLANK * (last - first)
        return "".join(signs)


def read(prompt: str) -> Reading:
    """Read ``prompt``, of any length and with any characters; takes time in its length."""
    signs, origins = _fold(prompt)
    is_latin = _is_latin(signs)
    chunks = [(found.start(), found.group()) for found in _CHUNK.finditer(signs)]
    words: list[Word] = []
    joins: dict[int, tuple[Join, ...]] = {}
    sentence = _Sentences(signs)
    for start, chunk in chunks:
        first = len(words)
        for begin, _, letters in pieces(chunk):
            parts = parted(letters) if is_latin else ()
            if parts:
                joins[len(words)] = (
                    Join(forms_of(letters, is_latin=True), len(words) + len(parts)),
                )
            place = start + begin
            for part in parts or (letters,):
                last = place + len(part) - 1
                words.append(
                    Word(
                        forms_of(part, is_latin=is_latin),
                        origins[place],
                        origins[last] + 1,
                        sentence.number(place),
                        prompt[origins[place]].isupper(),
                    )
                )
                place = last + 1
        if (whole := _whole(chunk, len(words) - first)) and len(words) > first:
            joins[first] = (*joins.get(first, ()), Join(whole, len(words)))
    for first, join in _spelled_out(words):
        joins[first] = (*joins.get(first, ()), join)
    dense, places = _dense(signs, origins)
    return Reading(prompt, tuple(words), joins, dense, places)


@dataclass(slots=True)
class _Sentences:
    """Counts the ends of sentences as places go by."""

    signs: str
    _ends: Iterator["re.Match[str]"] = field(init=False)
    _next: int = field(init=False)
    _count: int = 0

    def __post_init__(self) -> None:
        self._ends = _SENTENCE_END.finditer(self.signs)
        self._advance()

    def number(self, place: int) -> int:
        """Return the number of the sentence at ``place``; places must not go back."""
        while self._next < place:
            self._count += 1
            self._advance()
        return self._count

    def _advance(self) -> None:
        found = next(self._ends, None)
        self._next = len(self.signs) if found is None else found.start()


def _fold(prompt: str) -> tuple[str, Sequence[int]]:
    """Return the folded characters, and the place of each in the prompt."""
    if prompt.isascii():
        return prompt.lower(), range(len(prompt))
    signs: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(prompt):
        letters = folded(character)
        signs.append(letters)
        origins.extend([place] * len(letters))
    return "".join(signs), origins


def _is_latin(signs: str) -> bool:
    letters = [sign for sign in signs if sign.isalpha()]
    return 2 * sum(sign.isascii() for sign in letters) > len(letters)


def _whole(chunk: str, count: int) -> tuple[str, ...]:
    """Return what a chunk of several pieces, or with signs among its letters, spells."""
    inner = chunk.strip(".,;:!?\"'()[]{}")
    is_plain = inner.isalnum() or (count == 1 and inner.replace("'", "").isalnum())
    if is_plain or len(inner) > _LONGEST_CHUNK or not any(map(str.isalpha, inner)):
        return ()
    return spelled(inner)


def _spelled_out(words: Sequence[Word]) -> Iterator[tuple[int, Join]]:
    """Yield words that are spelled with something between their letters."""
    lengths = [len(word.forms[0]) if word.forms[0] < _IDEOGRAPHS else 0 for word in words]
    gaps = [0, *(after.begin - before.end for before, after in pairwise(words))]
    for first, last in runs_of_letters(lengths, gaps):
        for begin, end in _parts(first, last, words):
            letters = "".join(word.forms[0] for word in words[begin:end])
            is_whole = end == last
            yield begin, Join(forms_of(letters, is_latin=True) if is_whole else (letters,), end)


def _parts(first: int, last: int, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the run, the run without an article before it, and parts of a long one."""
    length = last - first
    if length <= _LONGEST_RUN:
        yield first, last
    if length > 3 and words[first].forms[0] in {"a", "i", "o", "e", "y"}:  # noqa: PLR2004 - what is left must be a word
        yield first + 1, last
    if length < _LONG_RUN:
        return
    for begin in range(first, min(last - _SHORTEST_PART + 1, first + _MOST_LETTERS)):
        for end in range(begin + _SHORTEST_PART, min(last, begin + _LONGEST_PART) + 1):
            if (begin, end) != (first, last):
                yield begin, end


def _dense(signs: str, origins: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Return letters and figures alone, and the place of each in the prompt."""
    if signs.isascii():
        return "", ()
    kept = [place for place, sign in enumerate(signs) if sign.isalnum() or _is_mark_of_word(sign)]
    return "".join(signs[place] for place in kept), [origins[place] for place in kept]


def _is_mark_of_word(sign: str) -> bool:
    return not sign.isascii() and not sign.isspace() and sign.isprintable() and sign in "ーـ々ー゙゚"
