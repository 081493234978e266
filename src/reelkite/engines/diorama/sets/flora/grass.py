"""Grass that is dense where the camera is near and thins out with the distance."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array, Vec3
from reelkite.engines.diorama.sets.flora.blades import BLADE, SPIKE, Cut, Stalks, blades
from reelkite.engines.diorama.sets.flora.sowing import in_sight, nearest_seen, sown, trodden
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import SNOW, Share, Trail
from reelkite.engines.diorama.shapes import fractal

SIMPLE: Final = 6.0  # metres; farther blades are single triangles
FOREGROUND_FAR: Final = 4.5  # metres; where the ground is seen from farther on, nothing is near
CLUMPS: Final = 16


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
        foreground: Tall blades more at the lower corners of the picture, at the fast tier.
    """

    count: int = 22000
    height: tuple[float, float] = (0.08, 0.21)
    dark: Vec3 = (0.042, 0.12, 0.0085)
    bright: tuple[Vec3, ...] = ((0.31, 0.49, 0.044),)
    near: float = 0.55
    far: float = 34.0
    keep: Share | None = None
    foreground: int = 0


SEASONAL: Final[dict[str, tuple[str, str, str, str]]] = {
    "spring": ("#2f561c", "#4f8a2c", "#6ca136", "#9bb455"),
    "summer": ("#27471a", "#43752a", "#5b8836", "#8f8f4c"),
    "autumn": ("#473f1c", "#786b2b", "#9c8037", "#8e5f2c"),
    "winter": ("#8a7f68", "#b3a27c", "#cbbf9f", "#a3947a"),
}
"""Root and tips by season."""


def seasonal(sward: Sward, season: str) -> Sward:
    """Return ``sward`` in the colours of ``season``."""
    dark, *bright = (linear(code) for code in SEASONAL[season])
    return replace(sward, dark=dark, bright=tuple(bright))


def rooted(site: Site, colour: Vec3) -> Trail:
    """Return the shade on the ground between blades, where they are seen one by one."""

    def share(x: Array, z: Array) -> Array:
        return 0.55 * smooth(13.0, 4.0, site.distance(x, z))

    return Trail(share, colour)


def grass(site: Site, sward: Sward) -> Pieces:
    """Return the blades of ``sward`` over the ground that the camera sees.

    Far blades are single triangles, broader and fewer than near ones.
    """
    dice = site.dice("grass")
    x, z = _grown(site, sward, dice)
    far = site.distance(x, z)
    pieces = []
    for cut in (BLADE, SPIKE):
        here = (far > SIMPLE) == (cut is SPIKE)
        if here.any():
            spots = x[here], z[here]
            height = _heights(site, sward, *spots, dice)
            pieces.append(_blades(site, sward, spots, height, dice, cut))
    return (*pieces, *_foreground(site, sward))


def _foreground(site: Site, sward: Sward) -> Pieces:
    """Return clumps of tall blades at the lower corners of the picture, out of focus there."""
    near = nearest_seen(site)
    if not sward.foreground or site.snowy or near > FOREGROUND_FAR:
        return ()
    dice = site.dice("foreground grass")
    clumps = dice.integers(0, CLUMPS, int(sward.foreground * 1.6 / site.dressing.detail))
    side = dice.choice([-1.0, 1.0], CLUMPS) * dice.uniform(0.30, 1.10, CLUMPS) ** 0.7
    share = side[clumps] + dice.normal(0, 0.045, len(clumps))
    away = near * (dice.uniform(1.0, 1.45, CLUMPS)[clumps] + dice.normal(0, 0.03, len(clumps)))
    x, z = site.ahead(share, away)
    kept = site.free(x, z, 0.05)
    if sward.keep is not None:
        kept &= sward.keep(x, z) > 0.5
    frame = 2 * away * np.tan(np.radians(site.sightline.fov) / 2)
    height = (0.05 + 0.13 * np.abs(share) ** 1.5) * frame * dice.uniform(0.5, 1.1, len(x))
    height = np.clip(height, 1.1 * sward.height[1], 3.0 * sward.height[1])[kept]
    if not len(height):
        return ()
    return (_blades(site, sward, (x[kept], z[kept]), height, dice, BLADE),)


def _blades(
    site: Site,
    sward: Sward,
    spots: tuple[Array, Array],
    height: Array,
    dice: np.random.Generator,
    cut: Cut,
) -> Solid:
    """Return the blades on ``spots``: each leans and droops in its own way."""
    x, z = spots
    far = site.distance(x, z)
    roots = site.on_ground(x, z)
    roots[:, 1] -= 0.015
    lean = dice.normal(0, 0.34, (len(x), 2)) * height[:, None]
    normals = np.stack([lean[:, 0], height * 1.6, lean[:, 1]], axis=-1)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    stalks = Stalks(
        roots=roots,
        reach=np.stack([0.35 * lean[:, 0], height, 0.35 * lean[:, 1]], axis=-1),
        width=(0.0065 + 0.0024 * far) * dice.uniform(0.75, 1.25, len(x)),
        yaw=site.heading + dice.normal(0, 0.75, len(x)),
        droop=np.stack([lean[:, 0], -0.12 * height, lean[:, 1]], axis=-1),
        normals=normals,
    )
    tips, dark = _tinted(sward, x, z, dice)
    if site.snowy:
        tips = mixed(tips, SNOW, dice.uniform(0.0, 0.7, len(x)))
    gain = np.float32(0.7 if site.wet else 1.0)
    return blades(stalks, dark * gain, tips * gain, sway=0.55 * height, cut=cut)


def _grown(site: Site, sward: Sward, dice: np.random.Generator) -> tuple[Array, Array]:
    """Return where blades stand: sown, not under snow, where they may be and where they show."""
    x, z = sown(site, int(sward.count * 1.6 / site.dressing.detail), (sward.near, sward.far), dice)
    kept = np.ones(len(x), dtype=np.bool_)
    if site.snowy:
        kept &= dice.random(len(x)) < smooth(0.10, 0.32, fractal(x / 1.5, z / 1.5, 81))
    if sward.keep is not None:
        kept &= dice.random(len(x)) < sward.keep(x, z)
    x, z = x[kept], z[kept]
    tops = site.on_ground(x, z)
    tops[:, 1] += 1.2 * sward.height[1]
    shown = in_sight(site, tops)
    return x[shown], z[shown]


def _heights(site: Site, sward: Sward, x: Array, z: Array, dice: np.random.Generator) -> Array:
    """Return heights: taller in clumps and far away, never up into a low camera's view."""
    clumps = 1 + 0.55 * fractal(x / 1.3, z / 1.3, 21) + 0.25 * fractal(x / 5.0, z / 5.0, 22)
    height = dice.uniform(*sward.height, len(x)) * np.clip(clumps, 0.45, 1.6)
    far = site.distance(x, z)
    height = height * (1 + 0.022 * far)
    eye = site.eye
    room = np.maximum(eye[1] - site.layout.ground(x, z), 0.1) * (0.35 + 0.15 * far)
    limited: Array = np.minimum(height, room) * trodden(site, x, z)
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
