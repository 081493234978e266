"""The two lists of signs that the rule about minors joins, for whoever tests the rule."""

from collections.abc import Iterable
from dataclasses import dataclass

from reelkite.guardrails.terms.entries import Sign
from reelkite.guardrails.terms.tables import Row, tables


@dataclass(frozen=True, slots=True)
class SignLists:
    """Signs of which any two refuse together, whatever stands between them.

    Attributes:
        minors: Signs of a minor.
        sexual: Sexual signs.
    """

    minors: frozenset[str]
    sexual: frozenset[str]


def sign_lists() -> SignLists:
    """Return all signs of all languages that count in prompts of any language.

    Sentences that join them are made by code; none is written down.
    """
    rows = [row for table in tables() for row in table.rows]
    return SignLists(
        _phrases(row for row in rows if row.section == Sign.MINOR),
        _phrases(row for row in rows if row.section in {Sign.SIGNAL, "sexual"}),
    )


def _phrases(rows: Iterable[Row]) -> frozenset[str]:
    return frozenset(
        phrase.removesuffix("*")
        for row in rows
        for phrase in row.plain - row.own - row.pardons
        if len(phrase) > 1
    )
