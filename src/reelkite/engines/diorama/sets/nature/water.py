"""Sheets of water: sea, lake, river."""

import math

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Water
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import azimuths
from reelkite.engines.diorama.shapes import sheet

DEEPEST = 8.0  # metres; below this all water looks alike
DEEP = (0.012, 0.10, 0.16)
SHALLOW = linear("#4fa9a0")


def water_sheet(
    site: Site,
    level: float,
    shallow: Vec3 = SHALLOW,
    reach: float = 420.0,
    fathoms: float = 0.0,
) -> Solid:
    """Return the water over all ground that lies below ``level``.

    Args:
        site: The place.
        level: Height of the surface.
        shallow: Colour where it is not deep.
        reach: Metres from the camera.
        fathoms: Metres by which the bottom lies deeper than the layout's ground.
    """
    rings, spokes = round(100 / site.dressing.detail**0.5), round(110 / site.dressing.detail**0.5)
    radius = np.geomspace(0.9, reach, rings)[:, None]
    turn = site.heading + azimuths(min(site.half_angle + site.sweep + 0.3, 2.2), spokes)
    x = site.eye[0] + radius * np.sin(turn)
    z = site.eye[2] - radius * np.cos(turn)
    depth = np.clip(level + fathoms - site.layout.ground(x, z), -0.3, DEEPEST).ravel()
    mesh = sheet(np.stack([x, np.full_like(x, level), z], axis=-1))
    wet = depth[mesh.triangles].max(axis=1) > -0.12  # the swell runs up a little
    up = np.tile(np.array([0.0, 1.0, 0.0], dtype=np.float32), (len(depth), 1))
    surface = Mesh(mesh.positions, up, mesh.triangles[wet])
    finish = Finish(roughness=0.1, casts=False, two_sided=True)
    return paint(surface, shallow, finish, layer=Layer.WATER, extra=depth)


def sea_state(site: Site, level: float, colour: Vec3 = DEEP, calm: float = 1.0) -> Water:
    """Return how the water moves: wind and weather raise the waves; ``calm`` under 1 flattens."""
    rough = {"storm": 2.4, "wind": 1.7, "rain": 1.2}.get(site.dressing.weather, 1.0)
    drops = 0.25 if site.wet else 0.0
    return Water(
        level=level,
        colour=colour,
        ripple=min(1.0, calm * 0.55 * math.sqrt(rough) + drops),
        waves=calm * rough,
        foam=min(1.0, calm * 1.0 * rough),
    )
