"""Hands that touch: wrists found from what is grasped."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.limbs import reach
from reelkite.engines.diorama.modelling.turning import Vector, cross, unit, vector

GRIP: Final = (0.28, 1.15)
"""Middle of a closed hand from the wrist: towards the palm, beyond the wrist, in palms."""

TOUCH: Final = (0.50, 1.00)
"""Middle of a flat palm's skin, likewise."""

_ROUNDS: Final = 8
"""Rounds after which wrist and forearm agree within a millimetre."""

_NEAR: Final = 0.004
"""Metres within which a hand is where it should be."""

_SLIDE: Final = 0.55
"""Lengths of the arm that a hand may slide along what it holds."""


@dataclass(frozen=True, slots=True, eq=False)
class Aim:
    """What one hand is to do, in the body's space.

    Attributes:
        spot: Point to touch.
        along: Where the thumb points, or None for a flat hand.
        palm: Where the palm of a flat hand faces.
    """

    spot: Vector
    along: Vector | None
    palm: Vector | None


def taken(
    body: Stature, sign: float, aim: Aim, shoulder: Callable[[Vector], Vector], pole: Vector
) -> tuple[Vector, Vector]:
    """Return wrist and hand frame (palm, forearm, ...) of an arm that touches.

    Args:
        body: Whose arm.
        sign: 1 left, -1 right.
        aim: What it does.
        shoulder: Where the shoulder is, given the wrist: raised arms lift it.
        pole: Where the elbow points.
    """
    wrist = spot = aim.spot
    frame = np.eye(3)
    offset = vector(*(TOUCH if aim.along is None else GRIP), 0.0) * body.palm
    for _ in range(_ROUNDS):
        elbow, end = reach(shoulder(wrist), wrist, body.arm, pole)
        frame = _hand(unit(end - elbow), aim, sign)
        spot = _slid(aim, end + frame @ offset, spot, _SLIDE * body.arm)
        wrist = spot - frame @ offset
    return wrist, frame


def _slid(aim: Aim, hand: Vector, spot: Vector, most: float) -> Vector:
    """Return where a hand takes hold of a stick that it cannot reach where it should."""
    gap = hand - spot
    if aim.along is None or float(np.linalg.norm(gap)) < _NEAR:
        return spot
    way = float((spot - aim.spot) @ aim.along + 0.8 * (gap @ aim.along))
    return aim.spot + aim.along * min(max(way, -most), most)


def _hand(forearm: Vector, aim: Aim, sign: float) -> Vector:
    """Return the frame of a hand that goes on from the forearm as far as its task lets it."""
    normal = aim.along if aim.along is not None else aim.palm
    if normal is None:
        normal = vector(-sign, 0.0, 0.2)
    normal = unit(normal)
    ahead = forearm - normal * float(forearm @ normal)
    if float(np.linalg.norm(ahead)) < 0.05:
        ahead = cross(normal, vector(sign, 0.3, 0.2))
    ahead = unit(ahead)
    palm = cross(ahead, sign * normal) if aim.along is not None else normal
    return np.stack([palm, ahead, cross(palm, ahead)], axis=1)
