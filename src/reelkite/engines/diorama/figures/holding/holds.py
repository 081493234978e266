"""Where a held thing is, and how a hand takes hold of it."""

from dataclasses import dataclass

import numpy as np

from reelkite.engines.diorama.modelling.turning import Vector, cross, unit, vector
from reelkite.engines.diorama.scene.mesh import Vec3


@dataclass(frozen=True, slots=True)
class Hold:
    """One thing that goes with a part of the body.

    Attributes:
        thing: Its name, as in ``things.THINGS``, or any other word for what staging attaches.
        by: ``right`` or ``left`` (hand: y towards the thumb, z away from the forearm),
            ``right foot``, ``left foot``, ``chest`` (its origin at the neck), ``head`` (its
            middle), ``pelvis`` or ``mark``.
        at: Where the thing's origin is in that part's frame, metres.
        along: Direction of the thing's y there.
        front: Direction that its front (z) faces there, as near as can be.
        size: Multiple of the thing's size.
    """

    thing: str
    by: str = "right"
    at: Vec3 = (0.0, 0.0, 0.0)
    along: Vec3 = (0.0, 1.0, 0.0)
    front: Vec3 = (0.0, 0.0, 1.0)
    size: float = 1.0

    def matrix(self) -> Vector:
        """Return the thing's space to the part's, ``(4, 4)``."""
        y = unit(self.along)
        z = vector(*self.front) - y * float(np.dot(self.front, y))
        if float(np.linalg.norm(z)) < 1e-3:
            z = cross(vector(1.0, 0.0, 0.0), y) + vector(0.01, 0.0, 0.0)
        z = unit(z)
        frame = np.eye(4)
        frame[:3, :3] = np.stack([cross(y, z), y, z], axis=1) * self.size
        frame[:3, 3] = self.at
        return frame


@dataclass(frozen=True, slots=True)
class Grasp:
    """How a hand takes hold.

    Attributes:
        at: What the hand is to touch: in the space of the held thing, or of the body.
        along: Direction there that the thumb points when the hand closes round a stick.
        palm: Direction there that the palm faces when the hand lies flat; used without ``along``.
        hold: Number of the thing in ``Pose.holds``, or None for a point in the body's space.
    """

    at: Vec3
    along: Vec3 | None = None
    palm: Vec3 | None = None
    hold: int | None = 0


def triple(point: Vector) -> Vec3:
    """Return an array of three as numbers."""
    return float(point[0]), float(point[1]), float(point[2])
