"""A table under small things in a room: nobody puts a cup on the rug to film it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.blocking import Part, Tie
from reelkite.engines.diorama.staging.casting import Casting
from reelkite.engines.diorama.staging.placing import Role

_SMALL: Final = 0.55
"""Metres up to which a thing is put on a table."""
_HEIGHT: Final = 0.74
_TABLE: Final = "prop/table"
_NOBODY: Final = -1
"""Index of what no prompt names."""
_MOBILE: Final = frozenset({"roll", "bounce", "fly", "drive", "float", "hover", "walk", "run"})
_GROUNDED: Final = ("person/", "animal/", "vehicle/")
_FIXTURES: Final = frozenset({"toilet", "sink", "bathtub", "rug", "carpet", "fireplace", "oven"})


def with_table(layout: Layout, parts: Sequence[Part], ties: Sequence[Tie]) -> Layout:
    """Return the layout with a tabletop where a room has only small things to show."""
    hung = {tie.part for tie in ties}
    roots = [part for part in parts if part.index not in hung]
    on_floor = not roots or not all(_belongs_on_table(part) for part in roots)
    if not layout.indoor or layout.tabletop is not None or on_floor:
        return layout
    return replace(layout, tabletop=layout.stage[1] + _HEIGHT)


def table_for(layout: Layout, bare: Layout, casting: Casting, act: Act) -> tuple[Role, ...]:
    """Return the table that ``with_table`` promised, as an extra; none if it promised none."""
    if layout.tabletop == bare.tabletop:
        return ()
    performer = casting.performer_for(_TABLE)
    extent = performer.extent(Act())
    part = Part(_NOBODY, Subject("table", _TABLE), performer, extent, _HEIGHT / extent.height)
    looks = Appearance(seed=act.appearance.seed, detail=act.appearance.detail)
    still = replace(
        act, appearance=looks, at=layout.stage, scale=part.scale, subject=None, action=None
    )
    return (Role(part, still),)


def _belongs_on_table(part: Part) -> bool:
    extent, subject = part.extent, part.subject
    big = max(extent.height, extent.width) > _SMALL
    moves = (subject.action or "") in _MOBILE or subject.asset.startswith(_GROUNDED)
    fixed = subject.asset.rsplit("/", maxsplit=1)[-1] in _FIXTURES
    return not (big or moves or fixed)
