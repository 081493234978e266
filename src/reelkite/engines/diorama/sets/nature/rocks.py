"""Stones, from pebbles to boulders."""

from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, smooth_normals
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.nature.planting import Bed, copies, strewn, tints
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import snowed
from reelkite.engines.diorama.shapes import blob, ripple3

GREY = linear("#8b847c")


def stones(site: Site, bed: Bed, name: str, colour: Vec3 = GREY) -> Pieces:
    """Return stones strewn over a bed; ``bed.radius`` is the size of the middling ones."""
    if not site.allows("stone", "rock"):
        return ()
    at = strewn(site, bed, name)
    dice = site.dice(f"stone {name}")
    size = bed.radius * dice.lognormal(-0.1, 0.35, len(at))
    return boulders(site, at, size, colour, name)


def boulders(site: Site, at: Array, size: Array, colour: Vec3, name: str) -> Pieces:
    """Return stones of given radii at given places."""
    dice = site.dice(f"boulder {name}")
    pieces: list[Solid] = []
    kind = np.arange(len(at)) % 3
    for number in range(3):
        here = kind == number
        near = len(at) < 14
        model = _stone(site, colour, 2 if near else 1, dice.uniform(0, 40))
        yaw = dice.uniform(0, 6.28, int(here.sum()))
        tint = tints(dice, int(here.sum()), 0.14, 0.03)
        pieces += copies((model,), at[here], yaw=yaw, size=size[here], tint=tint)
    return tuple(pieces)


def _stone(site: Site, colour: Vec3, detail: int, seed: float) -> Solid:
    """Return one stone of radius 1, sunk a little, with flattened faces and mossy shade."""
    lump = blob(1.0, 0.72, 0.85, detail, 0.16, 1.5, seed)
    flat = np.clip(lump.positions, [-0.86, -0.5, -0.8], [0.9, 0.60, 0.82])
    positions = (0.35 * lump.positions + 0.65 * flat + [0, 0.26, 0]).astype(np.float32)
    mesh = Mesh(positions, smooth_normals(positions, lump.triangles), lump.triangles)
    shade = 0.55 + 0.45 * np.clip(positions[:, 1] / 0.7, 0, 1)
    shade = shade + 0.10 * ripple3(positions, 3.0, seed)
    colours = mixed(np.array(colour) * 0.55, colour, shade)
    solid = paint(mesh, colours, Finish(roughness=0.45 if site.wet else 0.9))
    return replace(solid, colours=snowed(colours, mesh.normals)) if site.snowy else solid
