"""Putting things on the land: where there is room, many times, each a little different."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import Share
from reelkite.engines.diorama.shapes import repeated


@dataclass(frozen=True, slots=True)
class Bed:
    """Where to strew things, in terms of the picture.

    Attributes:
        count: How many at most.
        away: Nearest and farthest metres from the camera.
        across: Left and right bound as shares of the frame's half width.
        radius: Metres that each takes; over 0.7 it counts as tall.
        gap: Metres between two.
        keep: Where they may be, or None for everywhere.
    """

    count: int
    away: tuple[float, float]
    across: tuple[float, float] = (-1.2, 1.2)
    radius: float = 0.15
    gap: float = 0.2
    keep: Share | None = None


def strewn(site: Site, bed: Bed, name: str) -> Array:
    """Return points ``(n, 3)`` on the ground: random, free, and not closer than the gap."""
    dice = site.dice(name)
    across, count = _swept(site, bed)
    tries = 8 * count + 20
    near, far = bed.away
    away = near * (far / near) ** (dice.random(tries) ** 0.75)
    x, z = site.ahead(dice.uniform(*across, tries), away)
    free = site.free(x, z, bed.radius)
    if bed.keep is not None:
        free &= dice.random(tries) < bed.keep(x, z)
    return site.on_ground(*_spread(x[free], z[free], bed.gap, count))


def _swept(site: Site, bed: Bed) -> tuple[tuple[float, float], int]:
    """Return the bed's bounds across and its count, wider where the camera turns aside."""
    left, right = bed.across
    half = min(site.half_angle, 1.2)
    wider = math.tan(min(half + site.sweep, 1.25)) / math.tan(half)
    bounds = (left * wider if left <= -1 else left, right * wider if right >= 1 else right)
    grown = (bounds[1] - bounds[0]) / max(right - left, 1e-6)
    return bounds, round(bed.count * min(grown, 2.5))


def _spread(x: Array, z: Array, gap: float, count: int) -> tuple[Array, Array]:
    """Return the first ``count`` points that keep their distance."""
    kept: list[int] = []
    for k in range(len(x)):
        if len(kept) == count:
            break
        if not kept or np.min(np.hypot(x[kept] - x[k], z[kept] - z[k])) >= gap:
            kept.append(k)
    return x[kept], z[kept]


def settled(
    site: Site, share: float, away: float, radius: float, keep: Share | None = None
) -> Array:
    """Return one free place ``(1, 3)`` near what was wished, or ``(0, 3)`` when there is none.

    It is sought outward from the middle of the frame first, then farther away and nearer.

    Args:
        site: The place.
        share: Place across the frame, -1..1 and beyond.
        away: Metres from the camera.
        radius: Metres that the thing takes.
        keep: Where it may be (over a half), or None for everywhere.
    """
    if site.sightline.aspect < 1:  # tall frames: stand back and aside, and leave the sky open
        share, away = 1.35 * share, 1.35 * away
    side = 1.0 if share >= 0 else -1.0
    wide = np.array([0.0, 0.06, 0.12, 0.2, 0.3, 0.42, 0.55])
    deep = np.array([1.0, 1.12, 1.3, 0.9, 1.5, 0.8, 0.7, 0.6])
    outward, farther = (grid.ravel() for grid in np.meshgrid(wide, deep, indexing="ij"))
    x, z = site.ahead(share + side * outward, away * farther)
    good = site.free(x, z, radius)
    if keep is not None:
        good &= keep(x, z) > 0.5
    place = np.nonzero(good)[0][:1]
    return site.on_ground(x[place], z[place])


def copies(
    pieces: Sequence[Solid],
    at: Array,
    *,
    yaw: npt.ArrayLike = 0.0,
    size: npt.ArrayLike = 1.0,
    tint: Array | None = None,
) -> Pieces:
    """Return ``pieces`` at each of ``at`` ``(n, 3)``.

    Args:
        pieces: A thing modelled around its foot.
        at: Where.
        yaw: Radians, one or ``(n,)``.
        size: Scale, one, ``(n,)`` or ``(n, 3)``.
        tint: ``(n, 3)`` what colours are multiplied by, or None.
    """
    if not len(at):
        return ()
    return tuple(_copied(piece, at, yaw, size, tint) for piece in pieces)


def _copied(
    piece: Solid, at: Array, yaw: npt.ArrayLike, size: npt.ArrayLike, tint: Array | None
) -> Solid:
    count, corners = len(at), len(piece.mesh.positions)
    scale = (
        np.broadcast_to(np.asarray(size, dtype=np.float64).reshape(-1), (count,))
        if np.ndim(size) < 2
        else np.asarray(size)[:, 1]
    )
    colours = np.tile(piece.colours, (count, 1))
    if tint is not None:
        colours = colours * np.repeat(tint, corners, axis=0)
    return replace(
        piece,
        mesh=repeated(piece.mesh, at, yaw, size),
        colours=colours.astype(np.float32),
        emission=np.tile(piece.emission, count),
        roughness=np.tile(piece.roughness, count),
        felt=np.tile(piece.felt, count),
        sway=np.tile(piece.sway, count) * np.repeat(scale, corners).astype(np.float32),
        extra=np.tile(piece.extra, count),
    )


def tints(dice: np.random.Generator, count: int, light: float = 0.16, hue: float = 0.07) -> Array:
    """Return ``(count, 3)`` factors that make things lighter or darker and shift their hue."""
    lightness = 1 + dice.uniform(-light, light, (count, 1))
    tinted: Array = lightness * (1 + dice.uniform(-hue, hue, (count, 3)))
    return tinted
