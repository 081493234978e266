"""What the book finds in one reading: terms that count, and signs for the rule about minors."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, TypeVar

from reelkite.domain.policy import Category, Span
from reelkite.guardrails.matching import Match, PhraseBook
from reelkite.guardrails.reading import Reading
from reelkite.guardrails.terms.entries import Cue, Entry, Mark, Pardon, Sign, Term
from reelkite.guardrails.terms.tables import Context, Where
from reelkite.guardrails.terms.tongues import tongues

_NEAR: Final = 6
"""Words between a term and a cue that is near."""

_THEN: Final = 5
"""Words after a term among which its object begins."""

T = TypeVar("T", Term, Mark)


@dataclass(frozen=True, slots=True)
class Sight:
    """What counts in one reading.

    Attributes:
        terms: Terms in their context, in order.
        marks: Signs that are not pardoned, in order.
    """

    terms: tuple[Match[Term], ...]
    marks: tuple[Match[Mark], ...]

    def signs(self, sign: Sign) -> Iterator[Match[Mark]]:
        """Yield the signs of one sort."""
        return (mark for mark in self.marks if mark.payload.sign is sign)


def look(book: PhraseBook[Entry], reading: Reading) -> Sight:
    """Look for all entries of ``book`` in ``reading``."""
    terms: list[Match[Term]] = []
    marks: list[Match[Mark]] = []
    cues: list[Match[Cue]] = []
    pardons: dict[Category | None, list[Span]] = defaultdict(list)
    for match in book.find(reading):
        entry, place = match.payload, (match.first, match.last, match.span)
        if isinstance(entry, Term):
            terms.append(Match(entry, *place))
        elif isinstance(entry, Mark):
            marks.append(Match(entry, *place))
        elif isinstance(entry, Cue):
            cues.append(Match(entry, *place))
        elif isinstance(entry, Pardon):
            pardons[entry.category].append(match.span)
    everything = _Spans.of(span for spans in pardons.values() for span in spans)
    counting = (cue for cue in cues if not everything.cover(cue.span))
    heard = _Cues.of(counting, reading), _Cues.of(cues, reading)
    judge = _Judge(reading, *heard, _excused(pardons), tongues(reading))
    return Sight(tuple(judge.terms(terms)), tuple(judge.marks(marks)))


def _excused(pardons: dict[Category | None, list[Span]]) -> "dict[Category, _Spans]":
    everywhere = pardons.get(None, [])
    return {category: _Spans.of(pardons.get(category, []) + everywhere) for category in Category}


@dataclass(frozen=True, slots=True)
class _Spans:
    """Spans, to ask whether one of them covers another span."""

    begins: list[int]
    ends: list[int]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "_Spans":
        ordered = sorted(spans)
        ends = accumulate((end for _, end in ordered), max)
        return cls([begin for begin, _ in ordered], list(ends))

    def cover(self, span: Span) -> bool:
        place = bisect_left(self.begins, span[0] + 1)
        return place > 0 and self.ends[place - 1] >= span[1]


@dataclass(frozen=True, slots=True)
class _Cues:
    """Where cues stand: in which sentences, and at which words."""

    sentences: dict[str, set[int]]
    places: dict[str, list[int]]

    @classmethod
    def of(cls, cues: Iterable[Match[Cue]], reading: Reading) -> "_Cues":
        sentences: dict[str, set[int]] = defaultdict(set)
        places: dict[str, list[int]] = defaultdict(list)
        for cue in cues:
            sentences[cue.payload.word].add(reading.words[cue.first].sentence)
            places[cue.payload.word].append(cue.first)
        return cls(sentences, places)

    def stand(self, context: Context, where: Where, first: int, last: int, sentence: int) -> bool:
        """Tell whether a cue stands where it must for a term at these words."""
        words = context.cues.get(where, frozenset()) & self.places.keys()
        if where is Where.NEAR:
            return any(self._within(word, first - _NEAR, last + _NEAR) for word in words)
        if where is Where.THEN:
            return any(self._within(word, last, last + _THEN) for word in words)
        return any(sentence in self.sentences[word] for word in words)

    def _within(self, word: str, first: int, last: int) -> bool:
        places = self.places[word]
        place = bisect_left(places, first)
        return place < len(places) and places[place] < last


@dataclass(frozen=True, slots=True)
class _Judge:
    """Keeps what counts."""

    reading: Reading
    cues: _Cues
    all_cues: _Cues
    excused: dict[Category, _Spans]
    tongues: frozenset[str]

    def terms(self, matches: Iterable[Match[Term]]) -> Iterator[Match[Term]]:
        for match in self._in_tongue(matches):
            term = match.payload
            if self.excused[term.category].cover(match.span):
                continue
            if term.context is None or self._stands_in(term.context, match.first, match.last):
                yield match

    def _stands_in(self, context: Context, first: int, last: int) -> bool:
        """Tell whether a term at these words stands in its context.

        Harmless phrases may lift a finding; they cannot make one.
        """
        place = first, last, self.reading.words[first].sentence
        if self.all_cues.stand(context, Where.UNLESS, *place):
            return False
        asked = [where for where in context.cues if where is not Where.UNLESS]
        return not asked or any(self.cues.stand(context, where, *place) for where in asked)

    def marks(self, matches: Iterable[Match[Mark]]) -> Iterator[Match[Mark]]:
        for match in self._in_tongue(matches):
            is_minor = match.payload.sign is Sign.MINOR
            category = Category.SEXUAL_MINORS if is_minor else Category.SEXUAL
            if not self.excused[category].cover(match.span):
                yield match

    def _in_tongue(self, matches: Iterable[Match[T]]) -> Iterator[Match[T]]:
        allowed = {None, *self.tongues}
        return (each for each in matches if each.payload.tongue in allowed)
