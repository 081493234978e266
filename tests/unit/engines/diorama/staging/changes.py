"""Shots that are changes of others, for tests of staging."""

from dataclasses import replace
from pathlib import Path

from reelkite.domain.geometry import Size
from reelkite.domain.storyboard import Framing, Shot, Subject
from reelkite.engines.diorama.staging import Staged, Tier, stage
from reelkite.engines.diorama.staging.keeping import Earlier
from tests.unit.engines.diorama.staging.boards import KITE

SIZE = Size(1280, 720)

WALK = replace(
    KITE,
    subjects=(
        Subject("woman", "person/woman"),
        Subject("dog", "animal/dog", colour="brown"),
        Subject("bench", "prop/bench"),
    ),
    framing=Framing.WIDE,
)
"""A woman, a dog and a bench in a park."""


def staged(shot: Shot, tmp_path: Path) -> Staged:
    """Stage a shot with one seed."""
    return stage(shot, SIZE, 7, Tier(detail=1.6), tmp_path)


def earlier(tmp_path: Path, shot: Shot = WALK) -> Earlier:
    """Return a shot, staged, as what another is a change of."""
    then = staged(shot, tmp_path)
    return Earlier(then.shot, then.dressing, then.layout, then.roles, then.view, then.clear)


def change(*subjects: Subject, shot: Shot = WALK) -> Shot:
    """Return a change of a shot with these subjects; those of the same noun keep their place."""
    known = {one.noun: number for number, one in enumerate(shot.subjects)}
    placed = tuple(
        one if one.basis is not None else replace(one, basis=known.get(one.noun))
        for one in subjects
    )
    return replace(shot, subjects=placed, basis=shot)
