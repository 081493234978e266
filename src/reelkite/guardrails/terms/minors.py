"""The rule about minors: anything sexual together with any sign of a minor is refused."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain, product
from typing import Final, TypeAlias

from reelkite.domain.policy import Category, Finding, Layer, Span
from reelkite.guardrails.matching import Match
from reelkite.guardrails.terms.entries import Mark, Sign, Term
from reelkite.guardrails.terms.sight import Sight

_CLOSE: Final = 8
"""Words within which a doubtful sign counts."""

_NUMERALS: Final = frozenset("一二三四五六七八九十百千")

Found: TypeAlias = Match[Term] | Match[Mark]


def about_minors(sight: Sight, text: str) -> Iterator[Finding]:
    """Yield one finding at most: the first reason to refuse. No threshold, no score.

    Args:
        sight: What was found in the prompt.
        text: The prompt as it was sent.
    """
    minors = [mark for mark in sight.signs(Sign.MINOR) if not _is_part_of_number(mark.span, text)]
    signals: list[Found] = [*sight.signs(Sign.SIGNAL), *_sexual(sight)]
    reasons = chain(
        (("alone", alone.span) for alone in sight.signs(Sign.ALONE)),
        (("signal + minor", _hull(*pair)) for pair in product(signals[:1], minors[:1])),
        (("doubt + minor", _hull(*pair)) for pair in _close(sight.signs(Sign.DOUBT), minors)),
    )
    for name, span in reasons:
        yield Finding(Category.SEXUAL_MINORS, f"rule/minors: {name}", Layer.RULE, span)
        return


def _sexual(sight: Sight) -> Iterator[Match[Term]]:
    return (term for term in sight.terms if term.payload.category is Category.SEXUAL)


def _close(doubts: Iterable[Found], minors: list[Match[Mark]]) -> Iterator[tuple[Found, Found]]:
    places = [minor.first for minor in minors]
    for doubt in doubts:
        after = bisect_left(places, doubt.first)
        for minor in minors[max(after - 1, 0) : after + 1]:
            if minor.first - doubt.last < _CLOSE and doubt.first - minor.last < _CLOSE:
                yield doubt, minor


def _hull(one: Found, other: Found) -> Span:
    return min(one.span[0], other.span[0]), max(one.span[1], other.span[1])


def _is_part_of_number(span: Span, text: str) -> bool:
    """Tell the end of a greater number, as the 4 of a 34 that is written without spaces."""
    signs = text[max(span[0] - 1, 0) : span[0] + 1]
    return len(signs) > 1 and all(sign.isdigit() or sign in _NUMERALS for sign in signs)
