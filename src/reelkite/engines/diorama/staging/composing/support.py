"""What a room bears: a table under small things, and nobody larger than the room."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.blocking import Part, Tie
from reelkite.engines.diorama.staging.casting import Casting
from reelkite.engines.diorama.staging.composing.meeting import feeds, is_dish
from reelkite.engines.diorama.staging.composing.mounts import LAP
from reelkite.engines.diorama.staging.placing import Role

_SMALL: Final = 0.55
"""Metres up to which a thing is put on a table."""
_HEIGHT: Final = 0.74
_TABLETOP: Final = 1.5
"""Metres of a table that a row of things may take."""
_FILLED: Final = 0.75
"""Share of a room's breadth and height that may be taken."""
_GAP: Final = 1.1
_ABREAST: Final = 5
"""So many copies of one thing stand side by side; more are in a heap or behind each other."""
_TABLE: Final = "prop/table"
_BOWL: Final = "prop/bowl"
_LAPS: Final = frozenset({"drink", "drink water", "drink milk", "lick water", "lick milk"})
_BANKS: Final = frozenset({"river", "lake", "pond", "stream", "beach", "oasis", "waterfall"})
"""Places whose water is at hand."""
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


def housed(parts: Sequence[Part], ties: Sequence[Tie], layout: Layout) -> tuple[Part, ...]:
    """Return the parts made smaller, all alike, until a row of them fits the table or the room."""
    if layout.room is None or not parts:
        return tuple(parts)
    hung = {tie.part for tie in ties}
    roots = [part for part in parts if part.index not in hung]
    low, high = layout.room
    broad, tall = _FILLED * (high[0] - low[0]), _FILLED * (high[1] - low[1])
    if layout.tabletop is not None:
        broad = _TABLETOP
    row = sum(_GAP * part.width * min(part.subject.count, _ABREAST) for part in roots)
    fit = min(1.0, broad / row, tall / max(part.height for part in roots))
    return tuple(replace(part, scale=part.scale * fit) for part in parts)


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


def dish_for(roles: Sequence[Role], setting: str, casting: Casting, act: Act) -> tuple[Role, ...]:
    """Return a bowl of water, as an extra, for the first pet that drinks far from any water."""
    pet = next((role for role in roles if feeds(role) and _is_pet(role)), None)
    served = setting in _BANKS or any(is_dish(role) for role in roles)
    if pet is None or served or pet.act.action not in _LAPS:
        return ()
    performer = casting.performer_for(_BOWL)
    extent = performer.extent(Act())
    part = Part(_NOBODY, Subject("bowl", _BOWL), performer, extent)
    looks = Appearance(colour="blue", seed=act.appearance.seed, detail=act.appearance.detail)
    x, y, z = pet.act.at
    still = replace(act, appearance=looks, at=(x + 0.1, y, z), subject=None, action=None)
    return (Role(part, still),)


def _is_pet(role: Role) -> bool:
    return role.part.subject.asset.rsplit("/", maxsplit=1)[-1] in LAP


def _belongs_on_table(part: Part) -> bool:
    extent, subject = part.extent, part.subject
    big = max(extent.height, extent.width) > _SMALL
    moves = (subject.action or "") in _MOBILE or subject.asset.startswith(_GROUNDED)
    fixed = subject.asset.rsplit("/", maxsplit=1)[-1] in _FIXTURES
    return not (big or moves or fixed)
