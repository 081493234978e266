"""Every sign of a minor together with something sexual must be refused: no threshold.

No such prompt is written anywhere, and none is shown: the two lists are put together here, each
sign at least once, and a miss is told by the lists and the lines of its two signs.
"""

import random
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from reelkite.domain.policy import Category, Verdict
from reelkite.guardrails.terms.tables import Table, tables

FRAMES = (
    "{one} {other}",
    "{other}, {one}",
    "{other}. {one}",
    "{one} 123 {other}",
    "{one}\n\n{other}",
    "{other} / {one} / 4k",
)
"""What stands around the two signs says nothing in any language."""

MIXED = "mixed"
"""Stands for a language where the two signs may be of different ones."""

_MINORS = "minors"
_SEXUAL = frozenset({"signals", "sexual"})


@dataclass(frozen=True, slots=True)
class Sign:
    """A word or phrase of a list; ``place`` names the list and the line."""

    phrase: str
    place: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many pairs of one language were refused for the right reason, and where not."""

    language: str
    pairs: int
    missed: tuple[str, ...]


def counts(judge: Callable[[str], Verdict], more: int, seed: int) -> Iterator[Count]:
    """Yield a count a language: each sign once at least, and ``more`` pairs at random.

    The last count is of pairs across languages.
    """
    books: dict[str, list[Table]] = {}
    for table in tables():
        books.setdefault(table.language, []).append(table)
    signs = {name: (_signs(own, {_MINORS}), _signs(own, _SEXUAL)) for name, own in books.items()}
    for language, (minors, sexual) in signs.items():
        if minors and sexual:
            chance = random.Random(f"{seed} {language}")
            yield _count(judge, language, list(paired(minors, sexual, more, chance)), chance)
    chance = random.Random(seed)
    every = [list(chain.from_iterable(side)) for side in zip(*signs.values(), strict=True)]
    mixed = [(chance.choice(every[0]), chance.choice(every[1])) for _ in range(more)]
    yield _count(judge, MIXED, mixed, chance)


def paired(
    minors: Sequence[Sign], sexual: Sequence[Sign], more: int, chance: random.Random
) -> Iterator[tuple[Sign, Sign]]:
    """Yield pairs in which each sign stands once at least, then ``more`` at random."""
    for sign in minors:
        yield sign, chance.choice(sexual)
    for sign in sexual:
        yield chance.choice(minors), sign
    for _ in repeat(None, more):
        yield chance.choice(minors), chance.choice(sexual)


def _count(
    judge: Callable[[str], Verdict],
    language: str,
    pairs: Sequence[tuple[Sign, Sign]],
    chance: random.Random,
) -> Count:
    return Count(language, len(pairs), tuple(_missed(judge, pairs, chance)))


def _missed(
    judge: Callable[[str], Verdict], pairs: Iterable[tuple[Sign, Sign]], chance: random.Random
) -> Iterator[str]:
    for minor, sexual in pairs:
        frame = chance.choice(FRAMES)
        verdict = judge(frame.format(one=minor.phrase, other=sexual.phrase))
        if Category.SEXUAL_MINORS not in verdict.categories:
            yield f"{minor.place} + {sexual.place} in {frame!r}"


def _signs(own: Iterable[Table], sections: Collection[str]) -> list[Sign]:
    """Return the signs that count in any language, and without words beside them."""
    return [
        Sign(phrase.replace("*", ""), f"{table.name}:{row.line}")
        for table in own
        for row in table.rows
        if row.section in sections
        for phrase in sorted(row.plain - row.own)
    ]
