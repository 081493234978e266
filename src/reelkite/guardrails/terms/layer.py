"""The layer of words and phrases."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from reelkite.domain.policy import Finding, Layer, Span
from reelkite.guardrails.matching import Match, PhraseBook
from reelkite.guardrails.reading import Reading
from reelkite.guardrails.terms.entries import Entry, Term, entries
from reelkite.guardrails.terms.minors import about_minors
from reelkite.guardrails.terms.misspelt import Misspelt
from reelkite.guardrails.terms.sight import look
from reelkite.guardrails.terms.tables import Table, tables

Alarm: TypeAlias = Callable[[Reading, Sequence[Span]], float]
"""Tells how unfit a prompt with terms at these places seems, by its meaning: odds as a logarithm.

Infinity where that cannot be told.
"""

IN_CONTEXT: Final = -1.0
"""Odds below which a term that counts in its context only is let pass.

Of 1,041 prompts of the practice set that are to be refused one is lost by both limits; of harmless
ones that stumble over such a term about half pass.
"""
ALONE: Final = -2.2
"""The same for a term that counts by itself."""
WHOLE: Final = 4
"""Words from which a term tells a situation, and not only of a thing: it is never let pass."""


class TermsLayer:
    """Finds what the lists hold, and what the rule about minors says."""

    def __init__(self, lists: Iterable[Table]) -> None:
        """Put ``lists`` into one book.

        Raises:
            ValueError: A list has a section that is not known.
        """
        known = tuple(lists)
        self._book: PhraseBook[Entry] = PhraseBook(
            entry for table in known for entry in entries(table)
        )
        self._misspelt = Misspelt(known)

    def __call__(self, reading: Reading) -> Iterator[Finding]:
        """Yield what is wrong: terms in the order of their places, then the rule about minors."""
        yield from self.heard(reading, _nobody)

    def heard(self, reading: Reading, alarm: Alarm) -> Iterator[Finding]:
        """Yield what is wrong, but for terms in a prompt of which ``alarm`` is sure that it is fit.

        The rule about minors hears nobody.
        """
        sight = look(self._book, self._misspelt.mended(reading))
        minors = tuple(about_minors(sight, reading.text))
        terms = sight.terms if minors else _kept(sight.terms, reading, alarm)
        for term in terms:
            category, rule = term.payload.category, term.payload.rule
            yield Finding(category, rule, Layer.TERMS, term.span)
        yield from minors


def _nobody(_reading: Reading, _spans: Sequence[Span]) -> float:
    return math.inf


def _kept(terms: Sequence[Match[Term]], reading: Reading, alarm: Alarm) -> Sequence[Match[Term]]:
    """Return all terms, or none if the prompt seems fit by all that stands around them."""
    if not terms or any(term.last - term.first >= WHOLE for term in terms):
        return terms
    alone = any(term.payload.context is None for term in terms)
    seems = alarm(reading, [term.span for term in terms])
    return () if seems < (ALONE if alone else IN_CONTEXT) else terms


def open_terms() -> TermsLayer:
    """Open the lists that lie beside this module.

    Raises:
        OSError: One cannot be read.
        ValueError: One is not well formed.
    """
    return TermsLayer(tables())
