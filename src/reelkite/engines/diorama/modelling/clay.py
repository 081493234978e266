"""Clay forms as signed distance fields, joined softly and carved.

Distances are metres, negative inside. The ellipsoid is Quilez' bound (first order exact at the
surface), and the soft union is his quadratic one: https://iquilezles.org/articles/distfunctions/
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from reelkite.engines.diorama.modelling.turning import Vector, vector
from reelkite.engines.diorama.scene.mesh import Array

Field: TypeAlias = Callable[[Array], Array]
"""Distance at points ``(n, 3)``: ``(n,)``."""

Weighing: TypeAlias = Callable[[Array], dict[str, Array]]
"""Bones of points ``(n, 3)``, each with its weights ``(n,)``; they add up to 1."""

Bones: TypeAlias = str | Weighing
"""A bone, a chain of bones, or a rule."""

Spot: TypeAlias = Sequence[float] | Vector
"""A point, or radii."""


@dataclass(frozen=True, slots=True, eq=False)
class Lump:
    """One pressed-on piece of clay.

    Attributes:
        field: Its distance.
        low: Low corner of a box around it.
        high: High corner.
        bones: What moves it.
        blend: How softly it joins the lumps before it, in metres.
        carve: It is taken away instead.
    """

    field: Field
    low: Vector
    high: Vector
    bones: Bones
    blend: float = 0.03
    carve: bool = False


def dents(depth: float, pitch: float = 16.0) -> Field:
    """Return finger marks ``depth`` metres deep, with ``pitch`` waves in 2 pi metres."""
    first = np.array([1.0, 0.7, 0.3], dtype=np.float32) * pitch
    second = np.array([-0.4, 1.1, 0.8], dtype=np.float32) * (pitch * 0.9)
    third = np.array([0.6, -0.5, 1.2], dtype=np.float32) * (pitch * 1.7)

    def marks(points: Array) -> Array:
        broad = np.sin(points @ first + 1.3) * np.sin(points @ second + 4.0)
        height: Array = depth * (broad + 0.6 * np.sin(points @ third))
        return height

    return marks


def ball(
    centre: Spot,
    radii: float | Spot,
    bones: Bones,
    *,
    blend: float = 0.03,
    turned: Vector | None = None,
    carve: bool = False,
) -> Lump:
    """Return an ellipsoid; the columns of ``turned`` are its axes."""
    middle = np.asarray(centre, dtype=np.float32)
    size = np.broadcast_to(np.asarray(radii, dtype=np.float32), (3,))
    frame = None if turned is None else turned.astype(np.float32)

    def field(points: Array) -> Array:
        p = points - middle
        p = p if frame is None else p @ frame
        q = p / size
        outer = np.sqrt(np.einsum("ij,ij->i", q, q))
        q = q / size
        slope = np.sqrt(np.einsum("ij,ij->i", q, q))
        distance: Array = outer * (outer - 1) / np.maximum(slope, 1e-9)
        return distance

    reach = np.full(3, float(size.max())) if frame is not None else size.astype(np.float64)
    return Lump(field, middle - reach, middle + reach, bones, blend, carve)


def rod(
    start: Spot,
    end: Spot,
    radii: tuple[float, float],
    bones: Bones,
    *,
    blend: float = 0.03,
    flat: bool = False,
) -> Lump:
    """Return a round-ended rod from ``start`` to ``end``; a ``flat`` one is cut off at its end."""
    a, b = np.asarray(start, dtype=np.float32), np.asarray(end, dtype=np.float32)
    along = b - a
    square = float(along @ along) + 1e-12
    length = math.sqrt(square)
    thin = radii[1] - radii[0]

    def field(points: Array) -> Array:
        p = points - a
        beyond = p @ along / square
        share = np.clip(beyond, 0, 1)
        p = p - share[:, None] * along
        distance: Array = np.sqrt(np.einsum("ij,ij->i", p, p)) - (radii[0] + thin * share)
        return np.maximum(distance, (beyond - 1) * length) if flat else distance

    thick = max(radii)
    low, high = np.minimum(a, b) - thick, np.maximum(a, b) + thick
    return Lump(field, low.astype(np.float64), high.astype(np.float64), bones, blend)


def slab(
    centre: Spot,
    half: Spot,
    rounding: float,
    bones: Bones,
    *,
    blend: float = 0.02,
    turned: Vector | None = None,
) -> Lump:
    """Return a box of half sizes ``half`` with edges rounded by ``rounding`` metres."""
    middle = np.asarray(centre, dtype=np.float32)
    inner = (np.asarray(half) - rounding).astype(np.float32)
    frame = None if turned is None else turned.astype(np.float32)

    def field(points: Array) -> Array:
        p = points - middle
        q = np.abs(p if frame is None else p @ frame) - inner
        out = np.maximum(q, 0)
        distance: Array = (
            np.sqrt(np.einsum("ij,ij->i", out, out)) + np.minimum(q.max(axis=1), 0) - rounding
        )
        return distance

    size = np.asarray(half, dtype=np.float64)
    reach = np.full(3, float(np.linalg.norm(size))) if frame is not None else size
    return Lump(field, middle - reach, middle + reach, bones, blend)


def ring(
    centre: Spot,
    radius: float,
    thickness: float,
    bones: Bones,
    *,
    turned: Vector | None = None,
    depth: float = 1.0,
) -> Lump:
    """Return a ring about its own y axis; ``depth`` stretches it along its z axis."""
    middle = np.asarray(centre, dtype=np.float32)
    frame = None if turned is None else turned.astype(np.float32)

    def field(points: Array) -> Array:
        p = points - middle
        p = p if frame is None else p @ frame
        distance: Array = np.hypot(np.hypot(p[:, 0], p[:, 2] / depth) - radius, p[:, 1]) - thickness
        return distance

    wide = (radius + thickness) * max(depth, 1.0)
    reach = vector(wide, thickness if frame is None else wide, wide)
    return Lump(field, middle - reach, middle + reach, bones, 0.012)


def cut(point: Spot, outwards: Spot, *, blend: float = 0.006) -> Lump:
    """Return the half space beyond ``point`` towards ``outwards``, to be carved away."""
    origin = np.asarray(point, dtype=np.float32)
    normal = np.asarray(outwards, dtype=np.float32)
    normal = normal / max(float(np.linalg.norm(normal)), 1e-9)

    def field(points: Array) -> Array:
        distance: Array = -((points - origin) @ normal)
        return distance

    far = np.full(3, math.inf)
    return Lump(field, -far, far, "", blend, carve=True)


def form(
    field: Field, low: Spot, high: Spot, bones: Bones, *, blend: float = 0.03, carve: bool = False
) -> Lump:
    """Return a lump of any other shape within the box ``low`` to ``high``."""
    corners = (np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64))
    return Lump(field, *corners, bones, blend, carve)


def distance(lumps: Sequence[Lump], points: Array) -> Array:
    """Return how far points ``(n, 3)`` are from all ``lumps`` joined in their order: ``(n,)``."""
    total = lumps[0].field(points)
    for lump in lumps[1:]:
        other = lump.field(points)
        total = _carved(total, other, lump.blend) if lump.carve else _joined(total, other, lump)
    return total


def _joined(total: Array, other: Array, lump: Lump) -> Array:
    """Return the soft union of two fields."""
    soft = max(lump.blend, 1e-6)
    share = np.clip(0.5 + 0.5 * (other - total) / soft, 0, 1)
    union: Array = other + (total - other) * share - soft * share * (1 - share)
    return union


def _carved(total: Array, other: Array, blend: float) -> Array:
    """Return ``total`` without ``other``."""
    soft = max(blend, 1e-6)
    share = np.clip(0.5 - 0.5 * (total + other) / soft, 0, 1)
    rest: Array = total - (total + other) * share + soft * share * (1 - share)
    return rest


def bounds(lumps: Sequence[Lump]) -> tuple[Vector, Vector]:
    """Return the corners of a box around ``lumps``; what is carved away may cut it smaller."""
    kept = [lump for lump in lumps if not lump.carve]
    swell = max(lump.blend for lump in kept) * 0.25
    low = np.min([lump.low for lump in kept], axis=0) - swell
    high = np.max([lump.high for lump in kept], axis=0) + swell
    return low, high
