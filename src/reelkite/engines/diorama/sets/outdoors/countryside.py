"""Cultivated land: a road between fields, and a farm."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp, Plume
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Vec3, rotation, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.grass import Sward, grass, seasonal
from reelkite.engines.diorama.sets.flora.groves import (
    PARKLAND,
    Frame,
    framing,
    planted,
)
from reelkite.engines.diorama.sets.flora.trees import broadleaf, poplar, slender, spreading
from reelkite.engines.diorama.sets.flora.undergrowth import bushes, flowers
from reelkite.engines.diorama.sets.joinery import Pieces, joined
from reelkite.engines.diorama.sets.nature.planting import Bed, copies, settled, strewn
from reelkite.engines.diorama.sets.nature.relief import added, hills, rolling
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Share, Trail, land
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.fixtures.cottage import Cottage, raised
from reelkite.engines.diorama.sets.outdoors.fixtures.furniture import fence
from reelkite.engines.diorama.sets.outdoors.park import LAWN
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of, snow_lies
from reelkite.engines.diorama.shapes import lathe

EARTH: Final = linear("#b08a5c")
WHEAT: Final = linear("#d3a94a")
RAPE: Final = linear("#d9c23c")
STRAW: Final = linear("#d9b356")


@dataclass(frozen=True, slots=True)
class Countryside:
    """Fields on rolling hills.

    Attributes:
        road: A dirt road runs through it; otherwise a farmyard lies behind.
    """

    road: bool = True

    def layout(self, dressing: Dressing) -> Layout:
        """Return fields that rise to patchwork hills."""
        seed = dressing.seed % 997
        ground = added(
            rolling(0.12, 6.0, seed),
            hills(2.8, 21.0, -13.0, -46.0, seed + 1),
            hills(5.0, 37.0, -50.0, -110.0, seed + 2),
        )
        surface = "snow" if snow_lies(dressing) else "dirt" if self.road else "grass"
        return grounded(ground, Layout(surface=surface, horizon=130.0, wind=0.5))

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return fields, trees, fences, bales and a house."""
        site = site_of(dressing, layout, sightline)
        way = _road if self.road else _yard
        off = _off(way)
        pieces: list[Solid] = [
            land(site, LAWN[site.season], (*_fields(site), Trail(way, EARTH))),
            *grass(
                site, seasonal(Sward(15000, (0.09, 0.26), keep=off, foreground=480), site.season)
            ),
            *flowers(site, 20, 8, 13.0, off),
            *bushes(site, Bed(7, (7.0, 18.0), (-1.15, -0.5), 0.5, 1.0, off), "left"),
            *bushes(site, Bed(7, (7.0, 18.0), (0.5, 1.15), 0.5, 1.0, off), "right"),
            *_trees(site, off),
            *_bales(site, off),
            fence(site, (-9.0, -4.6), (-3.4, -5.4)),
            fence(site, (4.0, -5.8), (9.5, -5.0)),
        ]
        house, lamps, plumes = _farmhouse(site)
        return Built(
            items=joined([*pieces, *house]), lamps=lamps, plumes=plumes, particles=air(site)
        )


def _road(x: Array, z: Array) -> Array:
    """Return two wheel tracks with grass between them, winding to the hills."""
    aside = np.abs(x - (0.3 + 1.3 * np.sin(0.13 * z + 0.2) - 0.03 * z))
    track = smooth(1.35, 1.05, aside) * (1 - 0.75 * smooth(0.30, 0.12, aside))
    return track * smooth(-80.0, -50.0, z)


def _yard(x: Array, z: Array) -> Array:
    aside = np.abs(x - 2.8 - 0.5 * np.sin(0.3 * z))
    return smooth(1.0, 0.7, aside) * smooth(-17.0, -14.0, z)


def _off(way: Share) -> Share:
    def share(x: Array, z: Array) -> Array:
        share: Array = 1 - np.clip(1.6 * way(x, z), 0, 1)
        return share

    return share


def _fields(site: Site) -> tuple[Trail, ...]:
    """Return far fields in other colours than grass."""
    if site.snowy:
        return ()
    ripe = RAPE if site.season == "spring" else WHEAT
    return (
        Trail(_field(-24.0, -30.0, 15.0, 11.0), ripe),
        Trail(_field(19.0, -38.0, 13.0, 10.0), linear("#9fae4a")),
        Trail(_field(-4.0, -62.0, 18.0, 12.0), ripe),
        Trail(_field(38.0, -66.0, 17.0, 13.0), WHEAT),
    )


def _field(x0: float, z0: float, wide: float, deep: float) -> Share:
    """Return a field with furrows around ``x0``, ``z0``."""

    def share(x: Array, z: Array) -> Array:
        skew = x - x0 + 0.35 * (z - z0)
        inside = smooth(wide + 0.8, wide - 0.4, np.abs(skew))
        inside = inside * smooth(deep + 0.8, deep - 0.4, np.abs(z - z0))
        return inside * (0.80 + 0.12 * np.sin(2.6 * skew))

    return share


def _trees(site: Site, off: Share) -> Pieces:
    frames = (
        Frame(-0.90, 9.0, 5.2, spreading),
        Frame(0.95, 10.5, 5.6, broadleaf),
        Frame(1.15, 14.0, 6.4, slender),
        Frame(-0.48, 30.0, 8.0, poplar),
        Frame(-0.54, 31.0, 7.2, poplar),
        Frame(-0.42, 31.5, 7.6, poplar),
    )
    dice = site.dice("heights")
    mid = strewn(site, Bed(12, (20.0, 44.0), (-1.25, 1.25), 1.5, 3.0, off), "middle")
    far = strewn(site, Bed(36, (46.0, 100.0), (-1.3, 1.3), 1.5, 2.4), "far")
    return (
        *framing(site, frames, "frame"),
        *planted(site, mid, dice.uniform(3.6, 5.8, len(mid)), PARKLAND, "middle"),
        *planted(site, far, dice.uniform(4.0, 7.0, len(far)), PARKLAND, "far"),
    )


def _bales(site: Site, off: Share) -> Pieces:
    """Return round bales of straw."""
    if site.season in {"spring", "winter"}:
        return ()
    at = strewn(site, Bed(6, (9.0, 26.0), (-0.9, 0.9), 0.65, 3.0, off), "bales")
    r = 0.55
    profile = [(0, -0.45), (0.5 * r, -0.47), (0.95 * r, -0.44), (r, -0.36), (r, 0.36)]
    roll = lathe([*profile, (0.95 * r, 0.44), (0.5 * r, 0.47), (0, 0.45)], 20)
    roll = roll.moved(translation(0, r - 0.04, 0) @ rotation(roll=np.pi / 2))
    around = np.hypot(roll.positions[:, 1] - r, roll.positions[:, 2])
    rings = 0.85 + 0.15 * np.sin(38 * around)
    straw = paint(
        roll,
        (np.array(STRAW) * rings[:, None]).astype(np.float32),
        Finish(roughness=0.95, felt=0.9),
    )
    return copies((straw,), at, yaw=site.dice("bales").uniform(-1.2, 1.2, len(at)))


def _farmhouse(site: Site) -> tuple[Pieces, tuple[Lamp, ...], tuple[Plume, ...]]:
    place = settled(site, 0.34, 24.0, 2.6)
    if not len(place) or not site.allows("house", "building"):
        return (), (), ()
    house = Cottage(3.8, 4.6, 2.4, linear("#e9dcc2"), linear("#a84f38"))
    at: Vec3 = (float(place[0, 0]), float(place[0, 1]) - 0.2, float(place[0, 2]))
    built = raised(house, at, -0.45, lit=site.dark, snowy=site.snowy)
    return built.pieces, built.lamps, built.plumes
