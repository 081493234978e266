"""A pose between two poses."""

from dataclasses import fields, is_dataclass, replace
from typing import cast

from reelkite.engines.diorama.figures.poses import Pose


def mixed_pose(first: Pose, second: Pose, share: float) -> Pose:
    """Return the pose at ``share`` 0..1 of the way; both must be settled.

    What is held changes hands in the middle: it shrinks away and the next grows.
    """
    near = first if share < 0.5 else second
    size = abs(2 * share - 1)
    holds = tuple(replace(hold, size=hold.size * max(size, 1e-3)) for hold in near.holds)
    pose = _mixed(replace(first, holds=()), replace(second, holds=()), share)
    return replace(cast("Pose", pose), holds=holds)


def _mixed(first: object, second: object, share: float) -> object:
    """Return numbers between, structures part by part; of words and gaps the nearer one."""
    if isinstance(first, float | int) and isinstance(second, float | int):
        return first + (second - first) * share
    if isinstance(first, tuple) and isinstance(second, tuple):
        return tuple(_mixed(a, b, share) for a, b in zip(first, second, strict=True))
    if is_dataclass(first) and not isinstance(first, type) and is_dataclass(second):
        parts = {
            part.name: _mixed(getattr(first, part.name), getattr(second, part.name), share)
            for part in fields(first)
        }
        return replace(first, **parts)
    return first if share < 0.5 else second
