"""The layer of words and phrases."""

from collections.abc import Iterable, Iterator

from reelkite.domain.policy import Finding, Layer
from reelkite.guardrails.matching import PhraseBook
from reelkite.guardrails.reading import Reading
from reelkite.guardrails.terms.entries import Entry, entries
from reelkite.guardrails.terms.minors import about_minors
from reelkite.guardrails.terms.misspelt import Misspelt
from reelkite.guardrails.terms.sight import look
from reelkite.guardrails.terms.tables import Table, tables


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
        sight = look(self._book, self._misspelt.mended(reading))
        for term in sight.terms:
            category, rule = term.payload.category, term.payload.rule
            yield Finding(category, rule, Layer.TERMS, term.span)
        yield from about_minors(sight, reading.text)


def open_terms() -> TermsLayer:
    """Open the lists that lie beside this module.

    Raises:
        OSError: One cannot be read.
        ValueError: One is not well formed.
    """
    return TermsLayer(tables())
