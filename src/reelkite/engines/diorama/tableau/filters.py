"""Arithmetic on whole pictures: sizes, colours, guided smoothing, spreading into holes.

The guided filter is that of He, Sun and Tang, *Guided Image Filtering* (2010), its coefficients
reckoned at a smaller size as in He and Sun, *Fast Guided Filter* (2015). Spreading is the
push-pull pyramid of Gortler et al., *The Lumigraph* (1996). Lab is that of CIE 1976 for D65.
"""

from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.tableau.parts import Colours, Mask, Plane

_TO_XYZ: Final = np.array(
    [[0.4339, 0.3762, 0.1899], [0.2126, 0.7152, 0.0722], [0.0178, 0.1095, 0.8727]], np.float32
)  # of linear sRGB, already divided by the white of D65
_TO_LAB: Final = np.array([[0, 1.16, 0], [5, -5, 0], [0, 2, -2]], np.float32)


def shrunk(picture: Plane, shape: tuple[int, int]) -> Plane:
    """Return a plane or picture made smaller by averaging; ``shape`` is height and width."""
    for axis, length in enumerate(shape):
        edges = np.linspace(0, picture.shape[axis], length + 1).astype(int)
        total = np.add.reduceat(picture, edges[:-1], axis=axis)
        wide = np.diff(edges).astype(np.float32)
        wide = wide.reshape([-1 if k == axis else 1 for k in range(picture.ndim)])
        picture = np.asarray(total / wide, np.float32)
    return picture


def grown(picture: Plane, shape: tuple[int, int]) -> Plane:
    """Return a plane or picture made larger, linearly between the centres of its pixels."""
    for axis, length in enumerate(shape):
        old = picture.shape[axis]
        at = np.clip((np.arange(length) + 0.5) * old / length - 0.5, 0, old - 1)
        low = np.minimum(at.astype(int), max(old - 2, 0))
        part = (at - low).astype(np.float32)
        part = part.reshape([-1 if k == axis else 1 for k in range(picture.ndim)])
        first = np.take(picture, low, axis=axis)
        second = np.take(picture, np.minimum(low + 1, old - 1), axis=axis)
        picture = first + part * (second - first)
    return picture


def lab(picture: Colours) -> Colours:
    """Return CIE Lab divided by 100: L 0..1, a and b about -1..1."""
    linear = np.where(picture > 0.04045, ((picture + 0.055) / 1.055) ** 2.4, picture / 12.92)
    small = (linear @ _TO_XYZ.T).astype(np.float32)
    root = np.where(small > 0.008856, np.cbrt(small), 7.787 * small + 16 / 116)
    out = root @ _TO_LAB.T
    out[..., 0] -= 0.16
    return np.asarray(out, np.float32)


def boxed(plane: Plane, radius: int) -> Plane:
    """Return means over squares of ``2 radius + 1`` pixels."""
    size = (2 * radius + 1, 2 * radius + 1, 1)[: plane.ndim]
    return np.asarray(ndimage.uniform_filter(plane, size=size, mode="nearest"))


def softened(plane: Plane, sigma: float) -> Plane:
    """Return a plane or picture under a Gaussian of ``sigma`` pixels."""
    spread = (sigma, sigma, 0)[: plane.ndim]
    return np.asarray(ndimage.gaussian_filter(plane, spread, mode="nearest", truncate=3.0))


def slopes(plane: Plane) -> tuple[Plane, Plane]:
    """Return central differences across (x) and down (y), per pixel."""
    down, across = np.gradient(plane)
    return np.asarray(across, np.float32), np.asarray(down, np.float32)


def guided(plane: Plane, guide: Colours, radius: int, epsilon: float) -> Colours:
    """Return the four coefficients ``(h, w, 4)`` by which ``guide`` explains ``plane``.

    The filtered plane is ``coefficients[..., :3] . guide + coefficients[..., 3]``; as the
    coefficients are smooth they may be made larger and used with a larger guide.

    Args:
        plane: What to smooth along the edges of ``guide``.
        guide: Of the same size.
        radius: Of the windows, in pixels.
        epsilon: Variance of ``guide`` below which it is taken as even.
    """
    mean, level = boxed(guide, radius), boxed(plane, radius)
    cross = boxed(guide * plane[..., None], radius) - mean * level[..., None]
    square = boxed((guide[..., :, None] * guide[..., None, :]).reshape(*plane.shape, 9), radius)
    spread = square.reshape(*plane.shape, 3, 3) - mean[..., :, None] * mean[..., None, :]
    spread += epsilon * np.eye(3, dtype=np.float32)
    slope = _solved(spread, cross)
    offset = level - (slope * mean).sum(-1)
    return boxed(np.concatenate([slope, offset[..., None]], -1).astype(np.float32), radius)


def _solved(matrices: Colours, right: Colours) -> Colours:
    """Return the solutions of 3 by 3 systems by Cramer's rule: quicker than a solver for each."""
    a, b, c = matrices[..., 0, :], matrices[..., 1, :], matrices[..., 2, :]
    across = [np.cross(b, c), np.cross(c, a), np.cross(a, b)]
    size = (a * across[0]).sum(-1, keepdims=True)
    total = sum(right[..., k, None] * across[k] for k in range(3))
    return np.asarray(total / size, np.float32)


def explained(coefficients: Colours, guide: Colours) -> Plane:
    """Return what coefficients of ``guided`` say of a guide, which may be larger."""
    if coefficients.shape[:2] != guide.shape[:2]:
        coefficients = grown(coefficients, (guide.shape[0], guide.shape[1]))
    said = np.einsum("hwc,hwc->hw", coefficients[..., :3], guide)
    return np.asarray(said + coefficients[..., 3], np.float32)


def spread_into(picture: Plane, known: Mask) -> Plane:
    """Return a plane or picture whose unknown part goes on smoothly from the known part."""
    weight = known.astype(np.float32).reshape(known.shape + (1,) * (picture.ndim - 2))
    filled = _pulled(picture * weight, weight)
    return np.asarray(np.where(weight > 0, picture, filled), np.float32)


def continued(plane: Plane, known: Mask) -> Plane:
    """Return a plane whose unknown part goes on from what is level with it, left and right."""
    height, width = plane.shape
    narrow = (height, max(2, width // 8))
    weight = shrunk(known.astype(np.float32), narrow)
    total = shrunk(plane * known, narrow) / np.maximum(weight, 1e-6)
    far = grown(spread_into(np.asarray(total, np.float32), weight > 0), (height, width))
    return np.asarray(np.where(known, plane, far), np.float32)


def _pulled(total: Plane, weight: Plane) -> Plane:
    """Return a weighted sum divided by its weights, from coarser sums where there are none."""
    height, width = weight.shape[:2]
    own = total / np.maximum(weight, 1e-6)
    if min(height, width) <= 2 or bool((weight > 0).all()):
        mean = total.sum((0, 1)) / np.maximum(weight.sum((0, 1)), 1e-6)
        return np.asarray(np.where(weight > 0, own, mean))
    half = ((height + 1) // 2, (width + 1) // 2)
    far = grown(_pulled(shrunk(total, half), shrunk(weight, half)), (height, width))
    share = np.minimum(weight, 1)
    return np.asarray(share * own + (1 - share) * far)
