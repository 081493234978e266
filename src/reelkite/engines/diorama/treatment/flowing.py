"""Which way each part of a picture goes to the next: Lucas and Kanade (1981), coarse to fine."""

from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.tableau.filters import grown, shrunk
from reelkite.engines.diorama.tableau.parts import Plane
from reelkite.engines.diorama.tableau.seeing.sight import small_shape
from reelkite.engines.diorama.treatment.colours import luma

LONGEST: Final = 256
"""Longer side of the pictures that are compared, in pixels."""

_LEVELS: Final = 5
_ROUNDS: Final = 3
_WINDOW: Final = 2.6
"""Pixels about a point that go its way."""

_EVEN: Final = 3e-5
"""Square of a slope below which nothing tells the way."""

_UNSURE: Final = (0.035, 0.11)
"""Difference (0..1) that is left after moving, where the way is sure, and where it is not."""


def flow(before: RGBFrame, after: RGBFrame) -> Array:
    """Return ``(h, w, 3)``: the way from one picture to the next, and how sure it is (0..1).

    The way is in shares of the picture, to the right and down.
    """
    one, other = _grey(before), _grey(after)
    way = np.zeros((*_levels(one)[-1].shape, 2), np.float32)
    for first, second in zip(reversed(_levels(one)), reversed(_levels(other)), strict=True):
        way = _as_large(way, first)
        for _ in range(_ROUNDS):
            way = _better(first, second, way)
    left = ndimage.gaussian_filter(np.abs(_moved(other, way) - one), 1.2)
    low, high = _UNSURE
    sure = np.clip((high - left) / (high - low), 0, 1)
    shares = way / np.array([one.shape[1], one.shape[0]], np.float32)
    return np.dstack([shares, sure]).astype(np.float32)


def _grey(frame: RGBFrame) -> Plane:
    shape = small_shape((frame.shape[0], frame.shape[1]), LONGEST)
    step = max(1, frame.shape[1] // shape[1] // 2)
    small = shrunk(frame[::step, ::step].astype(np.float32) / np.float32(255), shape)
    return np.asarray(luma(small)[..., 0], np.float32)


def _levels(plane: Plane) -> list[Plane]:
    """Return the plane and halves of it, the largest first."""
    levels = [plane]
    while len(levels) < _LEVELS and min(levels[-1].shape) > 16:
        last = ndimage.gaussian_filter(levels[-1], 0.8)
        levels.append(np.ascontiguousarray(last[::2, ::2]))
    return levels


def _as_large(way: Array, plane: Plane) -> Array:
    if way.shape[:2] == plane.shape:
        return way
    scale = np.array([plane.shape[1] / way.shape[1], plane.shape[0] / way.shape[0]], np.float32)
    return np.asarray(grown(way, (plane.shape[0], plane.shape[1])) * scale, np.float32)


def _moved(plane: Plane, way: Array) -> Plane:
    rows, columns = np.indices(plane.shape, dtype=np.float32)
    places = np.stack([rows + way[..., 1], columns + way[..., 0]])
    return np.asarray(ndimage.map_coordinates(plane, places, order=1, mode="nearest"))


def _better(first: Plane, second: Plane, way: Array) -> Array:
    """Return the way after one more step towards where both pictures agree."""
    moved = _moved(second, way)
    change = first - moved
    down, across = np.gradient(0.5 * (first + moved))
    xx, xy, yy, xt, yt = (
        ndimage.gaussian_filter(product, _WINDOW)
        for product in (across**2, across * down, down**2, across * change, down * change)
    )
    xx, yy = xx + _EVEN, yy + _EVEN
    area = xx * yy - xy**2
    step = np.dstack([(yy * xt - xy * yt) / area, (xx * yt - xy * xt) / area])
    step = np.clip(step, -2.0, 2.0)
    return np.asarray(_smooth(way + step), np.float32)


def _smooth(way: Array) -> Array:
    """Return the way without what single points made up."""
    return np.dstack([ndimage.median_filter(way[..., k], size=5) for k in (0, 1)])
