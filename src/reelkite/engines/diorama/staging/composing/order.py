"""The order of roots from left to right: what the relations say, else chance or mention."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from reelkite.engines.diorama.staging.blocking import Part

_ROWS: Final = frozenset({"behind", "in front of", "around"})
"""Relations that put one before or about the other, not beside it."""
_NEAR: Final = frozenset({"beside", "between"})


def ordered(roots: Sequence[Part], *, mirrored: bool) -> list[Part]:
    """Return roots that take a column each, from left to right.

    Whatever no relation orders stands as it was mentioned, or the other way round if
    ``mirrored``. Contradictions keep what was said first.
    """
    known = {part.index for part in roots}
    columns = [part for part in roots if host_of_row(part, known) is None]
    if mirrored:
        columns.reverse()
    placed: list[Part] = []
    before = _before(roots)
    for part in columns:
        placed.insert(_slot(part, placed, before), part)
    return _neighbours(placed)


def host_of_row(part: Part, known: set[int]) -> tuple[str, int] | None:
    """Return the relation that puts ``part`` before, behind or around another root.

    Or between the copies of one: "between two dogs".
    """
    for relation in part.subject.relations:
        if relation.kind in _ROWS and relation.to in known and relation.to != part.index:
            return relation.kind, relation.to
    between = {r.to for r in part.subject.relations if r.kind == "between"} & known
    return ("between", between.pop()) if len(between) == 1 else None


def _before(roots: Sequence[Part]) -> set[tuple[int, int]]:
    """Return the pairs (left, right) that relations ask for, and what follows from them."""
    pairs: set[tuple[int, int]] = set()
    for part in roots:
        for relation in part.subject.relations:
            if relation.kind == "left of":
                _add(pairs, part.index, relation.to)
            elif relation.kind == "right of":
                _add(pairs, relation.to, part.index)
    return pairs


def _add(pairs: set[tuple[int, int]], left: int, right: int) -> None:
    if (right, left) in pairs or left == right:
        return
    lefts = {left, *(a for a, b in pairs if b == left)}
    rights = {right, *(b for a, b in pairs if a == right)}
    pairs |= set(itertools.product(lefts, rights))


def _slot(part: Part, placed: Sequence[Part], before: set[tuple[int, int]]) -> int:
    """Return where ``part`` goes: as far right as its relations to those placed allow."""
    rights = [k for k, other in enumerate(placed) if (part.index, other.index) in before]
    return min(rights, default=len(placed))


def _neighbours(columns: list[Part]) -> list[Part]:
    """Move who stands beside or between others next to them, where nothing else is ordered."""
    for part, targets in list(_near(columns)):
        ordered_by = {"left of", "right of"} & {r.kind for r in part.subject.relations}
        if ordered_by or not targets:
            continue
        columns.remove(part)
        slots = [k for k, other in enumerate(columns) if other.index in targets]
        columns.insert(slots[0] + 1, part)
    return columns


def _near(columns: Sequence[Part]) -> Iterator[tuple[Part, set[int]]]:
    known = {part.index for part in columns}
    for part in columns:
        near = {r.to for r in part.subject.relations if r.kind in _NEAR}
        yield part, near & known - {part.index}
