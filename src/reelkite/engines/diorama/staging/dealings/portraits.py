"""A close-up of an animal comes to its face, as one of a person does."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Framing, Shot
from reelkite.engines.diorama.camera.vectors import plus, times
from reelkite.engines.diorama.creatures import Creature
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.placing import Role

_HEADS: Final = {Framing.CLOSE_UP: 5.6, Framing.EXTREME_CLOSE_UP: 3.2}
"""Height of the frame, as a multiple of the radius of the head."""
_LEAST: Final = 0.12
"""Metres of a head, as shown, below which the whole animal is the close-up: a mouse, a bee."""
_LEVEL: Final = 7.0
"""Degrees above the face from which it is looked at, at most."""
_STILL: Final = frozenset(
    {"eat", "graze", "drink", "lie", "look", "perch", "sit", "sleep", "stand"}
)
"""Deeds in which a face stays where it is."""


def portrait_of(shot: Shot, view: View, roles: Sequence[Role]) -> View | None:
    """Return the view of the face of an animal that is alone in a close-up; None for others."""
    heads = _HEADS.get(shot.framing)
    role = roles[0] if len(roles) == 1 else None
    if heads is None or role is None or role.act.travel or not _keeps_still(role):
        return None
    performer = role.part.performer
    found = performer.face(role.act) if isinstance(performer, Creature) else None
    if found is None or found[1] < _LEAST:
        return None
    face, radius = found
    distance = heads * radius / (2 * math.tan(math.radians(view.fov) / 2))
    away = _direction(view)
    return replace(view, eye=plus(face, times(away, distance)), target=face, focus=distance)


def _keeps_still(role: Role) -> bool:
    action = role.act.action
    return action is None or action.split(" ", maxsplit=1)[0] in _STILL


def _direction(view: View) -> tuple[float, float, float]:
    """Return the unit vector from the target to the eye, not steeper than is good for a face."""
    x, y, z = (e - t for e, t in zip(view.eye, view.target, strict=True))
    flat = math.hypot(x, z)
    lift = min(math.atan2(y, flat), math.radians(_LEVEL))
    return x / flat * math.cos(lift), math.sin(lift), z / flat * math.cos(lift)
