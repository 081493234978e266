"""The course of an act: one action after another, each change prepared and eased."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reelkite.engines.diorama.figures.motions import Motion
from reelkite.engines.diorama.figures.motions.locomotion import Gait
from reelkite.engines.diorama.figures.motions.moment import ease
from reelkite.engines.diorama.figures.poses import STILL, Pose

CHANGE: Final = 0.42
"""Seconds from one action to the next: five pictures on twos."""

_UPRIGHT: Final = 0.6
"""Pitch of the pelvis up to which a body is on its feet or its seat, in radians."""

_WINDUP: Final = 0.34
"""Seconds of anticipation before a change."""


def heading_of(action: str | None, before: float, yaw: float) -> float:
    """Return which way somebody goes for whom the camera matters, as a turn from the act's yaw.

    Args:
        action: What is done.
        before: Turn until then.
        yaw: The act's own.
    """
    words = (action or "").split(" ")
    if "camera" in words:
        return -yaw
    if words[-1] in {"away", "off"}:
        return math.pi - yaw
    if words[0] == "turn":
        return before + (math.pi if abs(before) < 1 else -math.pi)
    return before


@dataclass(frozen=True, slots=True, eq=False)
class Leg:
    """One stretch of the course.

    Attributes:
        action: What is done, or None to be idle.
        begins: Second of the shot.
        motion: How it is done.
        gait: How it travels, or None.
        heading: Turn from the act's yaw that is reached in it.
    """

    action: str | None
    begins: float
    motion: Motion
    gait: Gait | None
    heading: float = 0.0


@dataclass(frozen=True, slots=True)
class Now:
    """Where the course is at a time.

    Attributes:
        leg: Number of the stretch that is done, or comes in.
        share: How far it has come in, 0..1; below 1 the one before goes out.
    """

    leg: int
    share: float


def where(legs: Sequence[Leg], second: float) -> Now:
    """Return what is done at a time."""
    number = max((k for k, leg in enumerate(legs) if leg.begins <= second), default=0)
    if number == 0:
        return Now(0, 1.0)
    return Now(number, ease((second - legs[number].begins + 1 / 24) / CHANGE))


def windup(legs: Sequence[Leg], second: float) -> float:
    """Return how much the next change is prepared for just now, 0..1."""
    for leg in legs[1:]:
        share = (second - leg.begins + _WINDUP) / (_WINDUP + 0.5 * CHANGE)
        if 0 < share < 1:
            return math.sin(math.pi * share)
    return 0.0


def prepared(pose: Pose, amount: float, leg_length: float) -> Pose:
    """Return ``pose`` drawn together before a change: knees give, trunk bows, eyes blink."""
    if amount <= 0:
        return pose
    x, y, z = pose.offset
    pitch, yaw, roll = pose.spine
    sunk = (x, y - 0.07 * leg_length * amount, z)
    face = replace(pose.face, blink=max(pose.face.blink, 1.0 if amount > 0.8 else 0.0))
    return replace(
        pose, offset=sunk, spine=(pitch + 0.10 * amount, yaw, roll), face=face,
        squash=pose.squash + 0.03 * amount,
    )  # fmt: skip


def stooped(pose: Pose) -> Pose:
    """Return ``pose`` as an old back makes it: a little bowed, the head held up against it."""
    if abs(pose.pelvis[0]) > _UPRIGHT or pose.whirl != STILL:
        return pose
    pitch, yaw, roll = pose.spine
    nod, turned, tilt = pose.head
    return replace(pose, spine=(pitch + 0.15, yaw, roll), head=(nod - 0.13, turned, tilt))


def span(legs: Sequence[Leg], number: int, seconds: float) -> float:
    """Return how many seconds a stretch lasts."""
    end = legs[number + 1].begins if number + 1 < len(legs) else seconds
    return max(end - legs[number].begins, 0.1)
