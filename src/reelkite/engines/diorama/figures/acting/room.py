"""The room that a body takes while it acts."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.acting.role import PICTURES, Role
from reelkite.engines.diorama.figures.clothes.garments import CUTS
from reelkite.engines.diorama.figures.holding.things import THINGS, solid_of
from reelkite.engines.diorama.modelling.turning import Vector
from reelkite.engines.diorama.scene.acting import Extent

_HAT_ROOM: Final = {"toque": 1.1, "top": 0.75, "crown": 0.5, "afro": 0.5, "space": 0.4, "bun": 0.5}
"""Height of hats and hair over the skull, as shares of the head's radius."""

_BRIMS: Final = {"sun", "cowboy", "space"}
_SPREAD: Final = 1.45
"""Hair and ears around the middle of the head, as shares of its radius."""

_LOOKS: Final = 14
"""Pictures at which the room is measured."""


def role_extent(role: Role) -> Extent:
    """Return the room that a role takes."""
    carried = role.act.carrier is not None
    seconds = np.linspace(0, max(role.act.seconds - 1 / PICTURES, 0), _LOOKS).tolist()
    boxes = [_box(role, second, carried=carried) for second in seconds]
    low = np.min([box[0] for box in boxes], axis=0)
    high = np.max([box[1] for box in boxes], axis=0)
    return Extent(
        left=float(max(-low[0], 0.0)),
        right=float(max(high[0], 0.0)),
        height=float(high[1]),
        near=float(max(high[2], 0.0)),
        far=float(max(-low[2], 0.0)),
        bottom=float(min(low[1], 0.0)) if carried else 0.0,
    )


def _box(role: Role, second: float, *, carried: bool) -> tuple[Vector, Vector]:
    """Return low and high corner of body and things at a time, around the mark at scale 1."""
    bent = role.solved(second)[1]
    crown = role.puppet.crown(bent)
    hat = _HAT_ROOM.get(role.character.outfit.hat or "", 0.0)
    room = max(hat, _HAT_ROOM.get(role.character.hair, 0.15))
    head = role.character.body.head
    top = crown[:3, 3] + crown[:3, 1] * room * head
    things = _things(role, second)
    spots = np.vstack([bent.origins, crown[:3, 3], top, things])
    wide = head * (1.8 if role.character.outfit.hat in _BRIMS else _SPREAD)
    reach = np.concatenate([_reaches(role), [wide, head * 1.15], np.zeros(len(things))])[:, None]
    if not carried:
        matrix = role.place(second).astype(np.float64)
        spots = (spots @ matrix[:3, :3].T + matrix[:3, 3] - role.act.at) / role.act.scale
    return (spots - reach).min(axis=0), (spots + reach).max(axis=0)


def _things(role: Role, second: float) -> Vector:
    """Return the corners of the boxes around what is held, ``(8 n, 3)``."""
    pose, bent = role.solved(second)
    corners = [
        _corners(hold.thing) @ frame[:3, :3].T + frame[:3, 3]
        for hold in pose.holds
        if hold.thing in THINGS
        for frame in [role.puppet.thing(bent, hold)]
    ]
    return np.concatenate(corners) if corners else np.zeros((0, 3))


def _corners(thing: str) -> Vector:
    """Return the corners of the box around a thing, ``(8, 3)``."""
    points = solid_of(thing).mesh.positions
    bounds = np.stack([points.min(axis=0), points.max(axis=0)]).astype(np.float64)
    pick = np.array([(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)])
    return np.take_along_axis(bounds, pick, axis=0)


def _reaches(role: Role) -> Vector:
    """Return how far the clay stands off each bone, ``(b,)``."""
    body, style = role.character.body, CUTS[role.character.outfit.top]
    leg = body.chest * style.flare * 0.95 if style.skirt else body.leg_radius * 1.4
    table = {
        "foot": body.foot * 1.6, "hand": body.palm * 1.1, "fingers": body.palm * 0.7, "leg": leg,
        "arm": body.arm_radius * 1.7, "spine": body.chest * 1.15, "pelvis": body.chest * 1.15,
    }  # fmt: skip
    return np.array(
        [
            next((size for part, size in table.items() if name.startswith(part)), 0.0)
            for name in role.puppet.skeleton.index
        ]
    )
