"""The land as a mesh around the camera, and its colours."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.shapes import fractal, sheet

Share: TypeAlias = Callable[[Array, Array], Array]
"""How much of something there is at x, z: 0..1."""

SNOW: Final = linear("#dce8fc")
SNOW_SHADE: Final = linear("#aac6f0")
GAIN_WET: Final = 0.55  # wet earth reflects about half as much


@dataclass(frozen=True, slots=True)
class Soil:
    """Colours of open ground.

    Attributes:
        base: Most of it.
        light: Where it is dry or grown differently.
        patch: Rarer spots.
        steep: Slopes that nothing holds on to.
    """

    base: Vec3
    light: Vec3
    patch: Vec3
    steep: Vec3


@dataclass(frozen=True, slots=True)
class Trail:
    """A path or another painted figure on the ground.

    Attributes:
        share: Where it is.
        colour: Of what colour.
    """

    share: Share
    colour: Vec3


def soil(base: str, light: str, patch: str, steep: str = "#7d7263") -> Soil:
    """Return a soil from sRGB codes."""
    return Soil(linear(base), linear(light), linear(patch), linear(steep))


def land(
    site: Site,
    colours: Soil,
    trails: tuple[Trail, ...] = (),
    reach: float = 170.0,
    snow_line: float | None = None,
) -> Solid:
    """Return the ground as far as ``reach`` metres: fine where the camera looks, coarse behind.

    Args:
        site: The place.
        colours: Of open ground.
        trails: What is painted over it, in this order.
        reach: Metres from the camera.
        snow_line: Height from which snow lies in any season, or None.
    """
    mesh = _fan(site, reach)
    x, _, z = mesh.positions.T
    shades = _mottled(mesh, colours)
    for trail in trails:
        shades = mixed(shades, trail.colour, trail.share(x, z))
    if snow_line is not None:
        shades = _capped(mixed(shades, colours.steep, _bare(mesh, snow_line)), mesh, snow_line)
    if site.snowy:
        shades = snowed(shades, mesh.normals, _drifted(x, z))
    if site.wet:
        shades = shades * np.float32(GAIN_WET)
    finish = Finish(roughness=0.55 if site.wet else 0.95, felt=1.0, casts=False)
    return paint(mesh, shades, finish, layer=Layer.GROUND)


def snowed(colours: Array, normals: Array, depth: Array | float = 1.0) -> Array:
    """Return ``colours`` under snow where the surface faces up; ``depth`` 0..1 is how much."""
    lying = smooth(0.30, 0.62, normals[:, 1]) * depth
    snow = mixed(SNOW_SHADE, SNOW, smooth(0.5, 1.0, normals[:, 1]))
    return mixed(colours, snow, lying)


def whitened(piece: Solid) -> Solid:
    """Return ``piece`` with snow on what faces up; thin blades carry none."""
    if piece.layer is Layer.BLADES:
        return piece
    return replace(piece, colours=snowed(piece.colours, piece.mesh.normals, 0.95))


def _capped(colours: Array, mesh: Mesh, snow_line: float) -> Array:
    """Return ``colours`` under the snow of high peaks, from which steep faces stick out."""
    x, y, z = mesh.positions.T
    ragged = y + 3.5 * fractal(x / 7, z / 7, 13)
    lying = smooth(0.70, 0.84, mesh.normals[:, 1] + 0.10 * fractal(x / 4, z / 4, 17))
    return mixed(colours, SNOW, lying * smooth(snow_line - 2.5, snow_line + 3.0, ragged))


def _bare(mesh: Mesh, snow_line: float) -> Array:
    """Return how much bare rock there is: grass ends well below the snow."""
    return 0.9 * smooth(snow_line - 7.0, snow_line - 2.0, mesh.positions[:, 1])


def _drifted(x: Array, z: Array) -> Array:
    shades: Array = np.clip(1.05 + 0.25 * fractal(x / 5, z / 5, 11), 0, 1)
    return shades


def _fan(site: Site, reach: float) -> Mesh:
    """Return rings of ground about the camera, closer together near it and where it looks."""
    rings = round(92 / site.dressing.detail**0.5)
    spokes = round(132 / site.dressing.detail**0.5)
    radius = np.concatenate([[0.02], np.geomspace(0.7, reach, rings)])
    turn = site.heading + azimuths(min(site.half_angle + site.sweep + 0.25, 2.2), spokes)
    eye = site.eye
    x = eye[0] + radius[:, None] * np.sin(turn)
    z = eye[2] - radius[:, None] * np.cos(turn)
    return sheet(np.stack([x, site.layout.ground(x, z), z], axis=-1))


def azimuths(half: float, spokes: int) -> Array:
    """Return directions all around, three quarters of them within ``half`` of the middle."""
    seen = np.linspace(-half, half, spokes * 3 // 4)
    behind = np.linspace(half, 2 * math.pi - half, spokes // 4 + 2)[1:]
    return np.concatenate([seen, behind])


def _mottled(mesh: Mesh, colours: Soil) -> Array:
    """Return natural variation: broad fields, small patches, and bare steep slopes."""
    x, _, z = mesh.positions.T
    broad = 0.5 + 0.9 * fractal(x / 6.5, z / 6.5, 3)
    small = smooth(0.05, 0.5, fractal(x / 1.7, z / 1.7, 9))
    shades = mixed(colours.base, colours.light, broad)
    shades = mixed(shades, colours.patch, 0.55 * small)
    steep = smooth(0.80, 0.62, mesh.normals[:, 1])
    shades = mixed(shades, colours.steep, steep)
    grain = 1 + 0.10 * fractal(x / 0.45, z / 0.45, 5)
    return (shades * grain[:, None]).astype(np.float32)
