"""Where points of the world fall in the picture, and the other way round."""

import math
from dataclasses import dataclass

import numpy as np

from reelkite.engines.diorama.scene.mesh import Array, Vec3
from reelkite.engines.diorama.scene.scene import View


@dataclass(frozen=True, slots=True)
class Optics:
    """A view as a pinhole camera.

    Attributes:
        eye: ``(3,)``.
        right: Unit vector to the right of the picture.
        up: Unit vector to its top.
        forward: Unit vector into it.
        tall: Tangent of half the vertical angle of view.
        aspect: Width by height.
    """

    eye: Array
    right: Array
    up: Array
    forward: Array
    tall: float
    aspect: float

    def depth(self, point: Vec3) -> float:
        """Return how far ``point`` is along the view, in metres."""
        return float((np.asarray(point) - self.eye) @ self.forward)

    def project(self, points: Array) -> Array:
        """Return ``(n, 2)`` shares of the frame, origin top left, for ``(n, 3)`` points ahead."""
        away = points - self.eye
        depth = np.maximum(away @ self.forward, 1e-3)
        across = (away @ self.right) / (depth * self.tall * self.aspect)
        above = (away @ self.up) / (depth * self.tall)
        shares: Array = np.stack([0.5 + across / 2, 0.5 - above / 2], axis=1).astype(np.float32)
        return shares

    def point_at(self, across: float, down: float, depth: float) -> Vec3:
        """Return the world point at shares ``across`` and ``down`` of the frame and ``depth``."""
        x = (across * 2 - 1) * self.tall * self.aspect * depth
        y = (1 - down * 2) * self.tall * depth
        point = self.eye + self.right * x + self.up * y + self.forward * depth
        return float(point[0]), float(point[1]), float(point[2])


def optics_of(view: View, aspect: float) -> Optics:
    """Return the pinhole camera of ``view``; its roll is left out."""
    eye = np.asarray(view.eye, dtype=np.float32)
    forward = np.asarray(view.target, dtype=np.float32) - eye
    forward = forward / np.linalg.norm(forward)
    right = np.cross(forward, (0.0, 1.0, 0.0)).astype(np.float32)
    right = right / max(float(np.linalg.norm(right)), 1e-6)
    return Optics(
        eye=eye,
        right=right,
        up=np.cross(right, forward).astype(np.float32),
        forward=forward,
        tall=math.tan(math.radians(view.fov) / 2),
        aspect=aspect,
    )
