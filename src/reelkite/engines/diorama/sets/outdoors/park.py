"""A park: lawn, a winding path, groups of trees, flowers, a bench under a lamp."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.grass import Sward, grass, rooted, seasonal
from reelkite.engines.diorama.sets.flora.groves import (
    PARKLAND,
    WOODLAND,
    Frame,
    framing,
    planted,
)
from reelkite.engines.diorama.sets.flora.trees import broadleaf, slender, spreading
from reelkite.engines.diorama.sets.flora.undergrowth import bushes, flowers
from reelkite.engines.diorama.sets.joinery import Pieces, joined
from reelkite.engines.diorama.sets.nature.planting import Bed, settled, strewn
from reelkite.engines.diorama.sets.nature.relief import added, hills, rolling
from reelkite.engines.diorama.sets.nature.rocks import stones
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Soil, Trail, land, soil
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.fixtures.furniture import bench, lamp_post
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of, snow_lies

LAWN: Final[dict[str, Soil]] = {
    "spring": soil("#4d8430", "#74a23f", "#98b552"),
    "summer": soil("#44732c", "#6b9238", "#8b9145"),
    "autumn": soil("#7f7a30", "#a88c3a", "#9a6a30"),
    "winter": soil("#8a8d72", "#a6a58c", "#8a7f66"),
}
"""Ground under the grass by season."""

GRAVEL: Final = linear("#c9a877")


@dataclass(frozen=True, slots=True)
class Park:
    """A lawn among trees, open sky in the middle.

    Attributes:
        paved: A gravel path winds through it, with a bench and a lamp.
        patches: Patches of flowers.
        blades: Blades of grass at the fast tier.
        tall: Shortest and tallest grass in metres.
    """

    paved: bool = True
    patches: int = 22
    blades: int = 15000
    tall: tuple[float, float] = (0.06, 0.15)

    def layout(self, dressing: Dressing) -> Layout:
        """Return rolling lawn that rises to hills."""
        seed = dressing.seed % 997
        ground = added(
            rolling(0.16, 5.2, seed),
            rolling(0.07, 1.9, seed + 1),
            hills(2.6, 19.0, -11.0, -42.0, seed),
            hills(6.5, 41.0, -45.0, -105.0, seed + 2),
        )
        surface = "snow" if snow_lies(dressing) else "grass"
        return grounded(ground, Layout(surface=surface, stage_radius=2.6, horizon=110.0, wind=0.5))

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return lawn, trees and what else a park has."""
        site = site_of(dressing, layout, sightline)
        pieces: list[Solid] = [*self._ground(site), *_trees(site), *self._growth(site)]
        lamps: tuple[Lamp, ...] = ()
        if self.paved and site.allows("bench", "lamp"):
            rest, lamps = _resting_place(site)
            pieces += rest
        return Built(items=joined(pieces), lamps=lamps, particles=air(site))

    def _ground(self, site: Site) -> Pieces:
        keep = _off_path if self.paved else None
        sward = seasonal(Sward(self.blades, self.tall, keep=keep, foreground=560), site.season)
        trails = (rooted(site, sward.dark), *((Trail(path, GRAVEL),) if self.paved else ()))
        return land(site, LAWN[site.season], trails), *grass(site, sward)

    def _growth(self, site: Site) -> Pieces:
        keep = _off_path if self.paved else None
        return (
            *bushes(site, Bed(9, (6.0, 20.0), (-1.1, -0.45), 0.55, 0.9, keep), "left"),
            *bushes(site, Bed(9, (7.0, 22.0), (0.45, 1.1), 0.55, 0.9, keep), "right"),
            *flowers(site, self.patches, 9, 15.0, keep),
            *stones(site, Bed(16, (3.0, 16.0), radius=0.10, gap=0.5), "pebbles"),
        )


def path(x: Array, z: Array) -> Array:
    """Return how much of the path there is at x, z: it winds from the right into the hills."""
    middle = 3.7 + 1.5 * np.sin(0.17 * z + 0.9) - 0.05 * (z + 2)
    half = 0.62 + 0.08 * np.sin(1.9 * z) + 0.05 * np.sin(5.1 * z + x)
    return smooth(half + 0.16, half - 0.10, np.abs(x - middle)) * smooth(-75.0, -45.0, z)


def _off_path(x: Array, z: Array) -> Array:
    share: Array = 1 - np.clip(1.6 * path(x, z), 0, 1)
    return share


def _trees(site: Site) -> Pieces:
    """Return trees that frame the picture, groups behind, and a line on the hills."""
    frames = (
        Frame(-0.92, 9.0, 5.4, broadleaf),
        Frame(-0.62, 15.5, 5.8, spreading),
        Frame(-1.20, 13.0, 6.6, slender),
        Frame(0.98, 11.5, 5.2, spreading),
        Frame(0.76, 17.5, 6.2, broadleaf),
        Frame(1.25, 16.0, 6.8, slender),
    )
    dice = site.dice("heights")
    sides = ((-1.25, -0.22), (0.58, 1.25))  # the sky between them is the kite's
    groups = np.concatenate(
        [
            strewn(site, Bed(8, (20.0, 46.0), across, 1.5, 2.4, _off_path), f"group {across}")
            for across in sides
        ]
    )
    line = strewn(site, Bed(34, (48.0, 92.0), (-1.3, 1.3), 1.6, 2.2), "line")
    return (
        *framing(site, frames, "frame"),
        *planted(site, groups, dice.uniform(3.8, 6.2, len(groups)), PARKLAND, "groups"),
        *planted(site, line, dice.uniform(4.5, 7.5, len(line)), WOODLAND, "line"),
    )


def _resting_place(site: Site) -> tuple[Pieces, tuple[Lamp, ...]]:
    """Return a bench and a lamp beside the path in the middle distance."""
    lamp_at, bench_at = settled(site, 0.40, 12.5, 0.3), settled(site, 0.55, 13.2, 0.6)
    pieces: list[Solid] = []
    lamps: tuple[Lamp, ...] = ()
    if len(bench_at):
        pieces += bench(bench_at[0], yaw=-0.35)
    if len(lamp_at):
        post, lamps = lamp_post(lamp_at[0], lit=site.dark)
        pieces += post
    return tuple(pieces), lamps
