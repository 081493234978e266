"""What stands in the book of terms: what a phrase of a list means where it is found."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

from reelkite.domain.policy import Category
from reelkite.guardrails.terms.tables import Context, Row, Table

_CATEGORIES: Final = MappingProxyType(
    {
        "sexual": Category.SEXUAL,
        "violence": Category.VIOLENCE,
        "hate": Category.HATE,
        "self_harm": Category.SELF_HARM,
        "dangerous": Category.DANGEROUS,
        "disturbing": Category.DISTURBING,
        "minors": Category.SEXUAL_MINORS,
    }
)
"""Section to category; ``minors`` is only pardoned, its signs are no findings."""

_PARDONS: Final = "pardons"
"""The section of harmless phrases: for all categories, or for one: ``[pardons hate]``."""


class Sign(StrEnum):
    """What counts only beside another sign, or in the rule about minors alone; a section."""

    ALONE = "alone"  #: Coined words that mean a minor and something sexual at once.
    MINOR = "minors"  #: Somebody is under 18, or may be.
    SIGNAL = "signals"  #: Something sexual; terms of the category are signals too.
    DOUBT = "doubts"  #: Harmless, but not close to a minor.


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that is a finding.

    Attributes:
        category: What is wrong with it.
        rule: Name of the list and line.
        context: What must stand beside it; None if it counts alone.
        tongue: The language that the prompt must seem to be in; None for any.
    """

    category: Category
    rule: str
    context: Context | None
    tongue: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign, and the language that the prompt must seem to be in; None for any."""

    sign: Sign
    tongue: str | None


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that gives a term its meaning."""

    word: str


@dataclass(frozen=True, slots=True)
class Pardon:
    """A harmless phrase: no term of its category within it counts; None for all categories."""

    category: Category | None


Entry: TypeAlias = Term | Mark | Cue | Pardon


def entries(table: Table) -> Iterator[tuple[str, Entry]]:
    """Yield the phrases of a list, each with what it means.

    Raises:
        ValueError: A section is not known.
    """
    for row in table.rows:
        kind, _, rest = row.section.partition(" ")
        if kind == _PARDONS:
            yield from _pardons(row.plain, _CATEGORIES[rest] if rest else None)
        elif kind in frozenset(Sign):
            yield from _marks(row, table.language)
        elif kind in _CATEGORIES:
            yield from _terms(row, table)
        else:
            raise ValueError(f"{table.name}: the section [{row.section}] is not known.")


def _pardons(phrases: frozenset[str], category: Category | None) -> Iterator[tuple[str, Entry]]:
    for phrase in phrases:
        yield phrase, Pardon(category)


def _marks(row: Row, language: str) -> Iterator[tuple[str, Entry]]:
    sign = Sign(row.section)
    is_minor = sign is Sign.MINOR
    yield from _pardons(row.pardons, Category.SEXUAL_MINORS if is_minor else Category.SEXUAL)
    for phrase in row.plain:
        yield phrase, Mark(sign, language if phrase in row.own else None)


def _terms(row: Row, table: Table) -> Iterator[tuple[str, Entry]]:
    category = _CATEGORIES[row.section]
    rule = f"terms/{table.name}: {row.section} {row.line}"
    yield from _pardons(row.pardons, category)
    for phrase in row.plain | row.bound:
        context = row.context if phrase in row.bound else None
        tongue = table.language if phrase in row.own else None
        yield phrase, Term(category, rule, context, tongue)
    if row.context:
        for word in frozenset[str]().union(*row.context.cues.values()):
            yield word, Cue(word)
