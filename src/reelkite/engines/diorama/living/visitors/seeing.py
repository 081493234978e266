"""The space of a picture for figures: metres over level ground, and where they are seen.

The camera is at (0, ``EYE``, 0) and looks along -z; its window is shifted so that the horizon lies
where the picture has it, and what is upright is seen upright.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.raster.tableau.direction import Window
from reelkite.engines.diorama.raster.tableau.shades import flattening
from reelkite.engines.diorama.raster.world.casting import placement_at
from reelkite.engines.diorama.scene.looks import Item, Skin
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Vec3
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.tableau.parts import EYE, Tableau

_HORIZONS: Final = (-0.4, 0.66)
"""Where figures take the horizon to be at the highest and at the lowest: below it they stand."""

_LEAST_BELOW: Final = 0.02
_MARGIN: Final = 0.10
_SAMPLES_A_SECOND: Final = 6.0
_FEWEST: Final = 3000
"""Corners of an item that are measured."""

Windows: TypeAlias = Callable[[float], Window]


@dataclass(frozen=True, slots=True)
class Ground:
    """The level ground of a picture, and how it is seen.

    Attributes:
        focal: Focal length as a share of the picture's height.
        aspect: Width over height of the picture.
        horizon: Share of the height.
    """

    focal: float
    aspect: float
    horizon: float

    def away(self, y: float) -> float:
        """Return metres to the ground that is seen at ``y`` of the picture's height."""
        return EYE * self.focal / max(y - self.horizon, _LEAST_BELOW)

    def point(self, x: float, y: float, depth: float) -> Vec3:
        """Return what is seen at a place of the picture, so many metres away."""
        across = (x - 0.5) * self.aspect * depth / self.focal
        return across, EYE - (y - self.horizon) * depth / self.focal, -depth

    def wide(self, depth: float) -> float:
        """Return metres across the picture at a depth."""
        return self.aspect * depth / self.focal

    def seen(self, points: Array) -> Array:
        """Return where points ``(n, 3)`` are seen: shares of the picture right and down."""
        depth = np.maximum(-points[:, 2], 0.05)
        x = 0.5 + points[:, 0] * self.focal / (self.aspect * depth)
        y = self.horizon + (EYE - points[:, 1]) * self.focal / depth
        shown: Array = np.stack([x, y], axis=1).astype(np.float32)
        return shown

    def view(self, window: Window, depth: float) -> View:
        """Return the camera that sees just a window."""
        across = (window.x - 0.5) * self.aspect / self.focal
        above = (self.horizon - window.y) / self.focal
        fov = 2 * math.degrees(math.atan(window.tall / self.focal))
        return View((0.0, EYE, 0.0), (0.0, EYE, -1.0), fov, focus=depth, shift=(across, above))

    def to_window(self, window: Window) -> Mat4:
        """Return the matrix from space to a window, -1..1, right and down."""
        matrix = np.zeros((4, 4), np.float32)
        matrix[0, 0] = self.focal / (self.aspect * window.wide)
        matrix[0, 2] = -(0.5 - window.x) / window.wide
        matrix[1, 1], matrix[1, 3] = -self.focal / window.tall, EYE * self.focal / window.tall
        matrix[1, 2] = -(self.horizon - window.y) / window.tall
        matrix[3, 2] = -1
        return matrix


def ground_of(tableau: Tableau) -> Ground:
    """Return the ground of a picture."""
    low, high = _HORIZONS
    return Ground(tableau.focal, tableau.size.aspect, min(high, max(low, tableau.horizon)))


def windows_on(
    items: Sequence[Item], ground: Ground, seconds: float, light: Vec3 | None = None
) -> Windows:
    """Return where items are seen over time, in a window that goes along but keeps its size.

    Args:
        items: What is seen.
        ground: How.
        seconds: Of the scene.
        light: If given, their shadow is meant that this light throws.
    """
    times = np.linspace(0, seconds, max(3, round(seconds * _SAMPLES_A_SECOND) + 1))
    boxes = np.array([_box(items, ground, float(t), light) for t in times])
    middles = (boxes[:, 0] + boxes[:, 1]) / 2
    wide, tall = (boxes[:, 1] - boxes[:, 0]).max(axis=0) / 2
    swing = np.abs(np.diff(middles, 2, axis=0)).max(axis=0) if len(times) > 3 else np.zeros(2)
    wide, tall = (float(side * (1 + _MARGIN)) for side in (wide + swing[0], tall + swing[1]))

    def window(t: float) -> Window:
        x, y = (float(np.interp(t, times, middles[:, k])) for k in (0, 1))
        return Window(x, y, max(wide, 0.004), max(tall, 0.004))

    return window


def _box(items: Sequence[Item], ground: Ground, t: float, light: Vec3 | None) -> Array:
    """Return left and top, right and bottom of what is seen of items at a time."""
    corners = np.concatenate([_corners(item, t) for item in items])
    if light is not None:
        corners = corners @ flattening(light)[:3, :3].T
    shown = ground.seen(corners)
    return np.stack([shown.min(axis=0), shown.max(axis=0)])


def _corners(item: Item, t: float) -> Array:
    look = item.look
    positions = look.pose(t)[0] if isinstance(look, Skin) else look.mesh.positions
    matrix = placement_at(item, t)
    few = positions[:: max(1, len(positions) // _FEWEST)]
    corners: Array = few @ matrix[:3, :3].T + matrix[:3, 3]
    return corners
