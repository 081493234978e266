"""Layers as sheets in space: grids over the picture, each corner as far away as what it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.ndimage import distance_transform_edt, minimum_filter1d

from reelkite.engines.diorama.scene.mesh import Array, Indices
from reelkite.engines.diorama.tableau.parts import Layer, Mask, Nature, Plane

CELL: Final = 16
"""Pixels on a side of a cell."""

BEYOND: Final = 0.14
"""How far sheets reach beyond the picture, as a share of it; the picture is mirrored there."""

_REACH: Final = 0.10
"""How far from where it shows a layer may come into sight, as a share of the longer side."""

MOVERS: Final = 4
"""Layers that can move as wholes."""

_PULL: Final = 0.08
"""How far around what moves all else goes along, less and less, as a share of the height: so
nothing tears where a matte is not perfect, and nothing comes to light that was never there."""

_COARSE: Final = 8
_HEAVEN: Final = frozenset({Nature.SKY, Nature.CLOUD})
_SEEN: Final = 2 / 255
_FOOT: Final = 0.35
"""Least height of what sways, as a share of the picture's: low grass bends less."""


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A grid.

    Attributes:
        corners: ``(n, 8)``: share of the picture to the right and down, metres away, how far it
            gives way to the wind (0 where it is held, 1 at its free end), and how far it goes
            along with each of four layers that move as a whole.
        triangles: ``(m, 3)``.
    """

    corners: Array
    triangles: Indices


def sheets_of(layers: Sequence[Layer], movers: Sequence[int] = ()) -> list[Sheet]:
    """Return a sheet for each layer, cut to where it may come into sight.

    Args:
        layers: Far to near.
        movers: Numbers of the layers that move as a whole, at most ``MOVERS``.
    """
    seen, pulls = _visible(layers), _pulls([layers[number] for number in movers])
    reach = max(layers[0].alpha.shape) * _REACH / CELL
    sheets = []
    for layer, where in zip(layers, seen, strict=True):
        kept = _widened(_in_cells(where), round(reach)) & _widened(_in_cells(layer.alpha > 0), 1)
        sheets.append(_sheet(layer, kept, (_yielding(where, layer.nature), pulls)))
    return sheets


def _visible(layers: Sequence[Layer]) -> list[Mask]:
    """Return where each layer is seen when nothing has moved."""
    clear = np.ones(layers[0].alpha.shape, np.float32)
    seen: list[Mask] = []
    for layer in reversed(layers):
        cover = layer.alpha.astype(np.float32) / 255
        seen.append(cover * clear > _SEEN)
        clear *= 1 - cover
    return seen[::-1]


def _in_cells(where: Mask, side: int = CELL) -> Mask:
    """Return in which squares of ``side`` pixels there is anything of ``where``."""
    height, width = where.shape
    tall, wide = -(-height // side), -(-width // side)
    padded = np.zeros((tall * side, wide * side), dtype=bool)
    padded[:height, :width] = where
    cells: Mask = np.any(padded.reshape(tall, side, wide, side), axis=(1, 3))
    return cells


def _widened(cells: Mask, by: int) -> Mask:
    """Return ``cells`` and those up to ``by`` away, row- or columnwise."""
    out: Mask = cells
    for axis in (0, 1):
        sums = np.cumsum(np.pad(out.astype(np.int32), _along(axis, by + 1, by)), axis=axis)
        count = out.shape[axis]
        later = sums.take(range(2 * by + 1, 2 * by + 1 + count), axis=axis)
        out = np.asarray(later > sums.take(range(count), axis=axis))
    return out


def _along(axis: int, before: int, after: int) -> list[tuple[int, int]]:
    return [(before, after) if each == axis else (0, 0) for each in (0, 1)]


def _sheet(layer: Layer, kept: Mask, gives: tuple[Plane, list[Plane]]) -> Sheet:
    height, width = layer.alpha.shape
    rows, columns = _lines(height), _lines(width)
    down, right = np.meshgrid(rows / height, columns / width, indexing="ij")
    inside = np.ix_(_pixels(rows, height), _pixels(columns, width))
    yielding, pulls = gives
    pulled = [pull[inside] for pull in pulls]
    pulled += [np.zeros_like(down)] * (MOVERS - len(pulls))
    corners = np.stack(
        [right, down, layer.depth[inside], yielding[inside], *pulled], axis=-1
    ).astype(np.float32)
    margin = [(_beyond(height),) * 2, (_beyond(width),) * 2]
    cells = np.pad(kept, margin, mode="edge")
    return _cut(corners.reshape(-1, 4 + MOVERS), _triangles(cells))


def _beyond(length: int) -> int:
    return -(-round(length * BEYOND) // CELL)


def _lines(length: int) -> npt.NDArray[np.int64]:
    """Return where the grid's lines lie, in pixels; the last of the picture lies on its edge."""
    inside = np.append(np.arange(0, length, CELL), length)
    outside = np.arange(1, _beyond(length) + 1) * CELL
    return np.concatenate([-outside[::-1], inside, length + outside])


def _pixels(lines: npt.NDArray[np.int64], length: int) -> npt.NDArray[np.int64]:
    return np.clip(lines, 0, length - 1)


def _triangles(cells: Mask) -> Indices:
    """Return two triangles for each cell that is kept."""
    tall, wide = cells.shape
    first = np.arange(tall)[:, None] * (wide + 1) + np.arange(wide)
    first = first[cells]
    below = first + wide + 1
    both = np.stack([first, below, first + 1, first + 1, below, below + 1], axis=1)
    triangles: Indices = both.reshape(-1, 3).astype(np.int32)
    return triangles


def _cut(corners: Array, triangles: Indices) -> Sheet:
    """Leave out corners that no triangle has."""
    used = np.zeros(len(corners), dtype=bool)
    used[triangles] = True
    numbers = np.cumsum(used, dtype=np.int32) - 1
    return Sheet(corners[used], numbers[triangles].astype(np.int32))


def _pulls(movers: Sequence[Layer]) -> list[Plane]:
    """Return how far each pixel goes along with each of ``movers``: 1 within it, 0 far away."""
    near = [_nearness(mover.alpha > 127) for mover in movers]
    crowd = sum((one**4 for one in near), np.float32(1e-6))
    return [one * (one**4 / crowd) for one in near]


def _nearness(there: Mask) -> Plane:
    height, width = there.shape
    small = _in_cells(there, _COARSE)
    away = distance_transform_edt(~small) if small.any() else np.full(small.shape, np.inf)
    reach = max(_PULL * height, 2 * CELL)
    share = np.clip(1 - away * _COARSE / reach, 0, 1)
    smooth = (share * share * (3 - 2 * share)).astype(np.float32)
    wide: Plane = smooth.repeat(_COARSE, axis=0).repeat(_COARSE, axis=1)[:height, :width]
    return wide


def _yielding(there: Mask, nature: Nature) -> Plane:
    """Return how far each pixel gives way to wind: more, the higher over its foot it stands.

    Each column has its own foot: the lowest row where the layer is seen. What leaves the picture
    on top and not below is held from above; but skies drift most where they are highest.
    """
    height = there.shape[0]
    rows = np.arange(height, dtype=np.float32)[:, None]
    some = there.any(axis=0)
    lowest = np.where(some, height - 1 - np.argmax(there[::-1], axis=0), height)
    highest = np.where(some, np.argmax(there, axis=0), 0)
    heaven = nature in _HEAVEN
    if heaven:  # a sky rests beside whatever reaches up into it, for nothing is known behind
        lowest = minimum_filter1d(lowest, _neighbours(lowest))
    low, high = _smoothed(lowest), _smoothed(highest)
    hanging = not heaven and bool(there[0].any()) and not bool(there[-1].any())
    away = rows - high if hanging else low - rows
    tall = np.maximum(low - high, height * _FOOT)
    share: Plane = np.clip(away / tall, 0, 1).astype(np.float32)
    return share**1.5


def _smoothed(line: npt.NDArray[np.int64]) -> Array:
    """Return the running mean of a line, so that neighbours bend alike."""
    wide = _neighbours(line)
    padded = np.pad(line.astype(np.float64), wide // 2, mode="edge")
    sums = np.cumsum(np.append(0.0, padded))
    means: Array = ((sums[wide:] - sums[:-wide]) / wide).astype(np.float32)
    return means


def _neighbours(line: npt.NDArray[np.int64]) -> int:
    """Return how many columns bend alike; an odd number."""
    return max(3, len(line) // 12) | 1
