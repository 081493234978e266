"""Grass that is dense where the camera is near and thins out with the distance."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array, Vec3
from reelkite.engines.diorama.sets.flora.blades import Stalks, blades
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import SNOW, Share
from reelkite.engines.diorama.shapes import fractal


@dataclass(frozen=True, slots=True)
class Sward:
    """A kind of grass.

    Attributes:
        count: Blades at the fast tier.
        height: Shortest and tallest in metres.
        dark: Colour at the roots.
        bright: Colours at the tips, mixed over the ground.
        near: Metres to the first blades.
        far: Metres to the last.
        keep: Where it grows, or None for everywhere.
    """

    count: int = 22000
    height: tuple[float, float] = (0.08, 0.21)
    dark: Vec3 = (0.042, 0.12, 0.0085)
    bright: tuple[Vec3, ...] = ((0.31, 0.49, 0.044),)
    near: float = 0.55
    far: float = 34.0
    keep: Share | None = None


SEASONAL: Final[dict[str, tuple[str, str, str, str]]] = {
    "spring": ("#33581a", "#5f922b", "#82ad39", "#a3b94e"),
    "summer": ("#2f4f18", "#557f27", "#75963a", "#9c9549"),
    "autumn": ("#4d451c", "#84742a", "#a98a36", "#93662a"),
    "winter": ("#8a7f68", "#b3a27c", "#cbbf9f", "#a3947a"),
}
"""Root and tips by season."""


def seasonal(sward: Sward, season: str) -> Sward:
    """Return ``sward`` in the colours of ``season``."""
    dark, *bright = (linear(code) for code in SEASONAL[season])
    return replace(sward, dark=dark, bright=tuple(bright))


def grass(site: Site, sward: Sward) -> Solid:
    """Return the blades of ``sward`` over the ground that the camera sees."""
    dice = site.dice("grass")
    x, z = _sown(site, sward, dice)
    far = site.distance(x, z)
    height = _heights(site, sward, x, z, far, dice)
    roots = site.on_ground(x, z)
    roots[:, 1] -= 0.015
    lean = dice.normal(0, 0.34, (len(x), 2)) * height[:, None]
    normals = np.stack([lean[:, 0], height * 1.6, lean[:, 1]], axis=-1)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    stalks = Stalks(
        roots=roots,
        reach=np.stack([0.35 * lean[:, 0], height, 0.35 * lean[:, 1]], axis=-1),
        width=(0.0065 + 0.0021 * far) * dice.uniform(0.75, 1.25, len(x)),
        yaw=site.heading + dice.normal(0, 0.75, len(x)),
        droop=np.stack([lean[:, 0], -0.12 * height, lean[:, 1]], axis=-1),
        normals=normals,
    )
    tips, dark = _tinted(sward, x, z, dice)
    if site.snowy:
        tips = mixed(tips, SNOW, dice.uniform(0.0, 0.7, len(x)))
    gain = np.float32(0.7 if site.wet else 1.0)
    return blades(stalks, dark * gain, tips * gain, sway=0.55 * height)


def _sown(site: Site, sward: Sward, dice: np.random.Generator) -> tuple[Array, Array]:
    """Return where blades stand: as many on each share of the picture's lower half."""
    count = int(sward.count * 1.6 / site.dressing.detail)
    spread = sward.far / sward.near
    away = sward.near * spread ** (dice.random(count) ** 0.74)
    share = dice.uniform(-1.3, 1.3, count)
    start = dice.integers(0, len(site.sightline.eyes), count)
    x, z = site.ahead(share, away)
    offset = np.array(site.sightline.eyes)[start] - site.eye
    x, z = x + offset[:, 0], z + offset[:, 2]
    if site.snowy:
        poking = dice.random(count) < smooth(0.10, 0.32, fractal(x / 1.5, z / 1.5, 81))
        x, z = x[poking], z[poking]
        count = len(x)
    if sward.keep is not None:
        kept = dice.random(count) < sward.keep(x, z)
        x, z = x[kept], z[kept]
    return x, z


def _heights(
    site: Site, sward: Sward, x: Array, z: Array, far: Array, dice: np.random.Generator
) -> Array:
    """Return heights: taller in clumps and far away, never up into a low camera's view."""
    clumps = 1 + 0.55 * fractal(x / 1.3, z / 1.3, 21) + 0.25 * fractal(x / 5.0, z / 5.0, 22)
    height = dice.uniform(*sward.height, len(x)) * np.clip(clumps, 0.45, 1.6)
    height = height * (1 + 0.022 * far)
    eye = site.eye
    room = np.maximum(eye[1] - site.layout.ground(x, z), 0.1) * (0.35 + 0.15 * far)
    limited: Array = np.minimum(height, room)
    return limited


def _tinted(sward: Sward, x: Array, z: Array, dice: np.random.Generator) -> tuple[Array, Array]:
    """Return the colours of tips and roots: fields of hue, and every blade its own."""
    table = np.array(sward.bright)
    place = 0.5 + 0.75 * fractal(x / 4.2, z / 4.2, 31) + dice.uniform(-0.22, 0.22, len(x))
    place = np.clip(place, 0, 0.999) * (len(table) - 1)
    first = place.astype(int)
    tips = mixed(table[first], table[np.minimum(first + 1, len(table) - 1)], place - first)
    light = dice.uniform(0.82, 1.18, len(x))[:, None]
    dark = np.broadcast_to(np.array(sward.dark), tips.shape) * light
    return (tips * light).astype(np.float32), dark.astype(np.float32)
