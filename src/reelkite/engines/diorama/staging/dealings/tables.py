"""Small things beside people in a room stand on a table, at their own size, not on the floor."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.blocking import Part
from reelkite.engines.diorama.staging.casting import Casting, is_person
from reelkite.engines.diorama.staging.placing import Role

_SMALL: Final = 0.5
"""Metres up to which a thing is put on a table."""
_LARGER: Final = 1.5
"""How many times its own size a thing on a table may be shown."""
_HEIGHT: Final = 0.72
_ROOM: Final = 1.25
"""Breadth of a table, as a multiple of what stands on it."""
_TABLE: Final = "prop/table"
_NOBODY: Final = -1
_ON_FLOORS: Final = frozenset(
    {
        "ball", "basketball", "book-stack", "bucket", "carpet", "football", "mop", "pet-bowl",
        "robot-vacuum", "rug", "shoe", "skateboard", "slippers", "soccer-ball", "sneaker", "stool",
        "suitcase", "toy-train", "trash-can", "vacuum-cleaner",
    }
)  # fmt: skip


def tabled(roles: Sequence[Role], layout: Layout, casting: Casting, act: Act) -> tuple[Role, ...]:
    """Return the roles with small things lifted on a table, as an extra, where people are.

    Args:
        roles: In place.
        layout: Of the room; on open ground and on tabletops nothing is changed.
        casting: Finds the table.
        act: What the table is told.
    """
    small = [role for role in roles if _is_small(role)]
    people = any(is_person(role.part.subject) for role in roles)
    if not layout.indoor or layout.tabletop is not None or not small or not people:
        return tuple(roles)
    table = _table_for(small, casting, act)
    top = small[0].act.at[1] + _HEIGHT
    lifted = {id(role): _lifted(role, top) for role in small}
    moved = {role.part.index: _HEIGHT for role in small}
    rest = [lifted.get(id(role)) or _carried(role, moved) for role in roles]
    return (*rest, table)


def _is_small(role: Role) -> bool:
    kind, _, word = role.part.subject.asset.partition("/")
    extent = role.part.extent
    size = max(extent.height, extent.width, extent.near + extent.far)
    still = not role.act.travel and role.tie is None
    return kind in {"prop", "emoji"} and still and size <= _SMALL and word not in _ON_FLOORS


def _lifted(role: Role, top: float) -> Role:
    x, _, z = role.act.at
    scale = min(role.act.scale, _LARGER)
    part = replace(role.part, scale=scale)
    return replace(role, part=part, act=replace(role.act, at=(x, top, z), scale=scale))


def _carried(role: Role, moved: dict[int, float]) -> Role:
    """Return what is in or on a lifted thing as high above it as it was."""
    if role.tie is None or role.tie.host not in moved or role.tie.kind == "holds":
        return role
    x, y, z = role.act.at
    return replace(role, act=replace(role.act, at=(x, y + moved[role.tie.host], z)))


def _table_for(small: Sequence[Role], casting: Casting, act: Act) -> Role:
    performer = casting.performer_for(_TABLE)
    extent = performer.extent(Act())
    low = min(role.act.at[0] - 0.5 * role.part.width for role in small)
    high = max(role.act.at[0] + 0.5 * role.part.width for role in small)
    scale = max(_HEIGHT / extent.height, _ROOM * (high - low) / extent.width)
    drop = scale * extent.height - _HEIGHT
    deep = sum(role.act.at[2] for role in small) / len(small)
    at = ((low + high) / 2, small[0].act.at[1] - drop, deep)
    looks = Appearance(seed=act.appearance.seed, detail=act.appearance.detail)
    still = replace(act, appearance=looks, at=at, scale=scale, subject=None, action=None)
    return Role(Part(_NOBODY, Subject("table", _TABLE), performer, extent, scale), still)
