"""From a drawing to a clay relief: a dome, soft edges, and a soft edge for every layer.

The dome is the square root of the solution of Poisson's equation over the silhouette, which is
what an inflated cushion looks like; the soft edge of each layer is what reads as clay pressed on
clay.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.reliefs import drawing
from reelkite.engines.diorama.reliefs.contour import plane
from reelkite.engines.diorama.scene.looks import Relief
from reelkite.engines.diorama.scene.mesh import Array, Mesh, smooth_normals

VERSION: Final = 3
"""Raised whenever the same drawing gives another relief: cached ones are then made anew."""

WORK: Final = 192
"""Side in pixels of the height field; measures below are in these pixels."""

DOME: Final = 0.42
EDGE: Final = 8.0
LAYER_EDGE: Final = 3.5
LAYER_RISE: Final = 0.32
DEPTH: Final = 1.25  # thicker than it looks in the picture: reliefs are seen at an angle
BACK: Final = 0.55  # the back is flatter: it is seldom seen and shadows get thinner


@dataclass(frozen=True, slots=True)
class Recipe:
    """What decides how a relief looks.

    Attributes:
        name: Which drawing.
        grid: Cells along a side of the mesh, 14 (far away) to 48 (close).
        puff: Height of the dome; 1 is flat, 1.3 usual, 1.7 for what is round.
        side: Side of the textures in pixels.
    """

    name: str
    grid: int = 36
    puff: float = 1.3
    side: int = 384


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A picture that can be inflated, with all that decides how.

    Attributes:
        picture: ``(s, s, 4)``, sRGB with straight alpha and a free border.
        layers: Coverage 0..1 of what is pressed on it, bottom first, ``(WORK, WORK)`` each.
        bounds: Left, right, bottom and top of what is drawn, as shares of the side (y up).
        seed: Decides where fingers dented it.
        grid: Cells along a side of the mesh.
        puff: Height of the dome, as in ``Recipe``.
    """

    picture: drawing.RGBA
    layers: Iterable[Array]
    bounds: tuple[float, float, float, float]
    seed: int
    grid: int
    puff: float


def inflate(recipe: Recipe) -> Relief:
    """Return the drawing as a relief, one unit tall, with its feet at y = 0."""
    return inflated(
        Drawn(
            picture=drawing.picture(recipe.name, recipe.side),
            layers=drawing.layers(recipe.name, WORK),
            bounds=drawing.bounds(recipe.name),
            seed=sum(ord(letter) * (k + 1) for k, letter in enumerate(recipe.name)),
            grid=recipe.grid,
            puff=recipe.puff,
        )
    )


def inflated(drawn: Drawn) -> Relief:
    """Return a picture as a relief, one unit tall, with its feet at y = 0."""
    cover = _resized(drawn.picture[..., 3].astype(np.float32) / 255, WORK)
    height = _height(drawn, cover)
    mesh, uv, front = _cushion(drawn, cover, height)
    return Relief(
        mesh=mesh,
        uv=uv,
        front=front,
        texture=_texture(drawn.picture, height),
        normals=_normals(drawn, height, cover),
    )


def _height(drawn: Drawn, cover: Array) -> Array:
    """Return the height of the front above the silhouette's plane, in pixels of ``WORK``."""
    from scipy import ndimage  # noqa: PLC0415 - a cached relief needs no scipy

    mask = cover > 0.5
    soft = ndimage.gaussian_filter(mask.astype(np.float32), 1)
    deep = ndimage.distance_transform_edt(mask).astype(np.float32)
    height = 0.35 * _edge(deep, EDGE) + DOME * drawn.puff * _dome(mask) * soft
    calm_weight = np.maximum(ndimage.gaussian_filter(mask.astype(np.float32), 3.5), 0.05)
    for layer in drawn.layers:
        height = _with_layer(height, layer, mask, calm_weight)
    rim = np.clip(2 * ndimage.gaussian_filter(cover, 0.9) - 0.55, 0, 1)  # no saw teeth there
    smooth: Array = ndimage.gaussian_filter(height, 0.8) * rim
    return smooth


def _with_layer(
    height: Array, layer: Array, mask: npt.NDArray[np.bool_], calm_weight: Array
) -> Array:
    """Return the height with one layer pressed on: a calm base under it, and a soft edge."""
    from scipy import ndimage  # noqa: PLC0415 - as above

    on = layer > 0.5
    area = int(on.sum())
    if not 15 <= area <= 0.9 * mask.sum():  # a speck, or the ground of all others
        return height
    rows, columns = np.flatnonzero(on.any(axis=1)), np.flatnonzero(on.any(axis=0))
    window = (
        slice(max(rows[0] - 12, 0), rows[-1] + 13),
        slice(max(columns[0] - 12, 0), columns[-1] + 13),
    )
    deep = ndimage.distance_transform_edt(on[window]).astype(np.float32)
    base = ndimage.gaussian_filter(height[window] * mask[window], 3.5) / calm_weight[window]
    weight = np.clip(deep / 1.5, 0, 1)
    opaque = float(layer[on].mean()) ** 2
    raised = height.copy()
    raised[window] = (
        height[window] * (1 - weight)
        + base * weight
        + LAYER_RISE * opaque * _edge(deep, LAYER_EDGE)
    )
    return raised


def _edge(deep: Array, radius: float) -> Array:
    """Return a quarter round of ``radius``: 0 on the outline, ``radius`` further in."""
    t = np.clip(deep / radius, 0, 1)
    rounded: Array = radius * np.sqrt(np.clip(1 - (1 - t) ** 2, 0, 1))
    return rounded


def _dome(mask: npt.NDArray[np.bool_]) -> Array:
    """Return an inflated cushion over ``mask``, in its pixels; solved at a quarter of its size."""
    from scipy import ndimage  # noqa: PLC0415 - as above

    step = 3
    swell = np.sqrt(np.maximum(_poisson(mask[1::step, 1::step]), 0)) * step
    dome = ndimage.zoom(swell, step, order=1, mode="nearest", grid_mode=True)
    smooth: Array = ndimage.gaussian_filter(dome[: mask.shape[0], : mask.shape[1]], 1.5)
    return smooth


def _poisson(mask: npt.NDArray[np.bool_], rounds: int = 120) -> Array:
    """Return u with -Laplace u = 1 inside ``mask`` and 0 outside, by conjugate gradients."""
    inside = np.pad(mask, 1).astype(np.float32)
    solution = np.zeros_like(inside)
    residual = inside.copy()
    direction = residual.copy()
    power = float(np.vdot(residual, residual))
    for _ in range(rounds):
        if power < 1e-3:
            break
        around = np.zeros_like(direction)
        around[1:-1, 1:-1] = (
            direction[:-2, 1:-1] + direction[2:, 1:-1] + direction[1:-1, :-2] + direction[1:-1, 2:]
        )
        applied = (4 * direction - around) * inside
        step = power / float(np.vdot(direction, applied))
        solution += step * direction
        residual -= step * applied
        power, before = float(np.vdot(residual, residual)), power
        direction = residual + power / before * direction
    return solution[1:-1, 1:-1]


def _cushion(drawn: Drawn, cover: Array, height: Array) -> tuple[Mesh, Array, Array]:
    """Return the closed mesh, its texture coordinates, and which half each corner is of."""
    from scipy import ndimage  # noqa: PLC0415 - as above

    lines = np.linspace(0, WORK - 1, drawn.grid + 1)
    blurred = ndimage.gaussian_filter(cover, 0.35 * WORK / drawn.grid)
    field = ndimage.map_coordinates(blurred, np.meshgrid(lines, lines, indexing="ij"), order=1)
    field -= 0.5
    field[[0, -1]] = field[:, [0, -1]] = -0.5
    flat = plane(field)
    pixel = flat.points * (WORK - 1) / drawn.grid
    rise = np.where(flat.on_edge, 0, _sampled(height, pixel))
    scale, left, bottom = _frame(drawn.bounds)
    x = ((pixel[:, 0] + 0.5) / WORK - left) * scale
    y = (1 - (pixel[:, 1] + 0.5) / WORK - bottom) * scale
    z = DEPTH * rise / WORK * scale
    positions = np.concatenate([np.stack([x, y, z], 1), np.stack([x, y, -BACK * z], 1)])
    y_low = positions[:, 1].min()
    positions[:, 1] -= y_low
    triangles = np.concatenate([flat.triangles, flat.triangles[:, ::-1] + len(x)])
    mesh = _welded(positions.astype(np.float32), triangles.astype(np.int32), flat.on_edge)
    uv = np.tile((pixel + 0.5) / WORK, (2, 1)).astype(np.float32)
    return mesh, uv, np.repeat([1, 0], len(x)).astype(np.float32)


def _welded(
    positions: Array, triangles: npt.NDArray[np.int32], on_edge: npt.NDArray[np.bool_]
) -> Mesh:
    """Return the mesh with normals that run smoothly from front to back over the outline."""
    half = len(on_edge)
    twin = np.arange(2 * half, dtype=np.int32)
    twin[half:][on_edge] = np.flatnonzero(on_edge)
    normals = smooth_normals(positions, twin[triangles])
    normals = normals[twin]
    outward = np.where(np.arange(2 * half) < half, 1.0, -1.0)
    inner = ~np.tile(on_edge, 2)
    if np.mean(normals[inner, 2] * outward[inner]) < 0:
        normals = -normals
    return Mesh(positions, normals, triangles)


def _frame(bounds: tuple[float, float, float, float]) -> tuple[float, float, float]:
    """Return the scale from shares of the picture to units, and the middle and foot in shares."""
    left, right, bottom, top = bounds
    return 1 / (top - bottom), (left + right) / 2, bottom


def _texture(picture: drawing.RGBA, height: Array) -> npt.NDArray[np.uint8]:
    """Return the colours, spread beyond the outline, with the shade of the creases as alpha."""
    from scipy import ndimage  # noqa: PLC0415 - as above

    faint = picture[..., 3] < 250
    nearest = ndimage.distance_transform_edt(faint, return_distances=False, return_indices=True)
    colours = picture[..., :3][tuple(nearest)]
    hollow = np.clip(2 * (height - ndimage.gaussian_filter(height, 3)), -6, 6)
    shade = np.clip(1 + 0.10 * hollow, 0.55, 1)
    alpha = _resized(shade.astype(np.float32), picture.shape[0])
    return np.dstack([colours, (alpha * 255).astype(np.uint8)])


def _normals(drawn: Drawn, height: Array, cover: Array) -> npt.NDArray[np.uint8]:
    """Return the normal map of the front, with finger dents and the grain of clay."""
    from scipy import ndimage  # noqa: PLC0415 - as above

    side = drawn.picture.shape[0]
    scale = side / WORK
    generator = np.random.default_rng(drawn.seed)
    dents = ndimage.gaussian_filter(generator.standard_normal((WORK, WORK)), 4.5)
    dents *= 0.18 / dents.std()
    field = _resized((height + dents * np.clip(4 * cover - 3, 0, 1)).astype(np.float32), side)
    grain = ndimage.gaussian_filter(
        generator.standard_normal((side, side), dtype=np.float32), 2.2 * side / 384
    )
    down, right = np.gradient(field * scale + 0.30 * grain)
    normals = np.stack([-right, down, np.ones_like(right)], axis=-1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    return np.round(normals * 127 + 128).astype(np.uint8)


def _sampled(field: Array, pixel: Array) -> Array:
    """Return the values of ``field`` at ``(n, 2)`` columns and rows."""
    from scipy import ndimage  # noqa: PLC0415 - as above

    values: Array = ndimage.map_coordinates(field, [pixel[:, 1], pixel[:, 0]], order=1)
    return values


def _resized(field: Array, side: int) -> Array:
    """Return a square ``field`` at another size, bilinear, or averaged when it shrinks."""
    from PIL import Image  # noqa: PLC0415 - a cached relief needs no Pillow

    image = Image.fromarray(field).resize((side, side), Image.Resampling.BILINEAR)
    return np.asarray(image, dtype=np.float32)
