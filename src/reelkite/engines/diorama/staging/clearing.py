"""Where the set may grow: off the actors, off the lines of sight, off the line to the sun."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array, Vec3

_CROWN: Final = 0.9
"""Metres that the crown of a tree reaches beyond what its radius says."""


@dataclass(frozen=True, slots=True)
class Clear:
    """A clearing that can be called with x, z and a radius; see ``scene.places.Clearing``.

    Attributes:
        eyes: ``(k, 2)`` x and z of the camera along its path.
        actors: ``(n, 3)`` x, z and radius of the ground that each actor needs.
        sun: x and z of the unit vector to the sun, and its slope (height a metre of ground).
        tall: Radius from which things are tall enough to shade an actor.
    """

    eyes: Array
    actors: Array
    sun: Vec3
    tall: float = 0.3

    def __call__(self, x: Array, z: Array, radius: Array) -> npt.NDArray[np.bool_]:
        """Return whether a thing of ``radius`` may stand at ``x``, ``z``."""
        x, z, radius = np.broadcast_arrays(x, z, radius)
        free = np.ones(x.shape, dtype=bool)
        for eye in self.eyes:
            free &= np.hypot(x - eye[0], z - eye[1]) > radius + 0.9
        for actor in self.actors:
            free &= np.hypot(x - actor[0], z - actor[1]) > radius + actor[2]
            free &= ~self._shades(x, z, radius, actor)
            for eye in self.eyes:
                free &= ~_hides(x, z, radius, eye, actor)
        return free

    def _shades(self, x: Array, z: Array, radius: Array, actor: Array) -> npt.NDArray[np.bool_]:
        """Whether a tall thing stands between the actor and the sun, as far as shadows reach."""
        reach = min(30.0, 8.0 / max(self.sun[2], 0.05))
        along = (x - actor[0]) * self.sun[0] + (z - actor[1]) * self.sun[1]
        beside = np.abs((x - actor[0]) * self.sun[1] - (z - actor[1]) * self.sun[0])
        hit = (along > 0) & (along < reach) & (beside < radius + actor[2] + _CROWN)
        shaded: npt.NDArray[np.bool_] = hit & (radius > self.tall)
        return shaded


def _hides(x: Array, z: Array, radius: Array, eye: Array, actor: Array) -> npt.NDArray[np.bool_]:
    """Whether a thing stands between an eye and an actor, or crowds the air around the line."""
    way = actor[:2] - eye
    length = float(np.hypot(*way)) or 1.0
    along = ((x - eye[0]) * way[0] + (z - eye[1]) * way[1]) / length
    beside = np.abs((x - eye[0]) * way[1] - (z - eye[1]) * way[0]) / length
    corridor = actor[2] * np.clip(along / length, 0.25, 1.0) + radius
    hidden: npt.NDArray[np.bool_] = (along > -0.2) & (along < length) & (beside < corridor)
    return hidden


def clearing(eyes: list[Vec3], actors: list[tuple[float, float, float]], sun: Vec3) -> Clear:
    """Return the clearing for camera positions, actors (x, z, radius) and the way to the sun."""
    flat = math.hypot(sun[0], sun[2]) or 1.0
    return Clear(
        eyes=np.array([(eye[0], eye[2]) for eye in eyes], dtype=np.float32).reshape(-1, 2),
        actors=np.array(actors, dtype=np.float32).reshape(-1, 3),
        sun=(sun[0] / flat, sun[2] / flat, sun[1] / flat),
    )
