"""A beach: sand with a wet edge, the sea, palms, rocks, an island and a sail far out."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.grass import Sward, grass
from reelkite.engines.diorama.sets.flora.groves import Frame, framing, planted
from reelkite.engines.diorama.sets.flora.palms import palm
from reelkite.engines.diorama.sets.flora.undergrowth import bushes
from reelkite.engines.diorama.sets.joinery import Pieces, joined
from reelkite.engines.diorama.sets.nature.planting import Bed, settled, strewn
from reelkite.engines.diorama.sets.nature.relief import added, flooded, peak, rolling, shore
from reelkite.engines.diorama.sets.nature.rocks import boulders, stones
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Share, Trail, land, soil
from reelkite.engines.diorama.sets.nature.water import sea_state, water_sheet
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.fixtures.seaside import parasol, sailboat, shells, towel
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of
from reelkite.engines.diorama.shapes import fractal

SAND: Final = soil("#dfb983", "#eed2a0", "#c9a06a", "#9a7a58")
WET_SAND: Final = linear("#9c7549")
BASALT: Final = linear("#85705f")
MARRAM: Final = (linear("#7d8a3f"), linear("#b5ae5c"), linear("#d8c680"))
TOWELS: Final = tuple(linear(code) for code in ("#d8503f", "#2f7f9a", "#e0a53a", "#3f9a86"))

ISLETS: Final = ((6.0, (-16.0, -40.0), 10.0), (4.6, (15.0, -33.0), 6.5))
"""Height, x and z, and radius of small islands behind what floats off the shore."""


GREENERY: Final = linear("#6f8449")
"""Colour of islands above their sand."""


@dataclass(frozen=True, slots=True)
class Beach:
    """A shore seen from the sand.

    Attributes:
        line: z of the waterline at x = 0.
        furnished: A parasol and a towel stand there.
    """

    line: float = -5.6
    furnished: bool = True

    def layout(self, dressing: Dressing) -> Layout:
        """Return sand that dips under the sea at level 0; afloat, the water before the surf."""
        ground = self._bed(dressing)
        if dressing.afloat:
            stage = (0.0, 0.0, self.line - 9.5)
            return Layout(flooded(ground, 0.0), "water", stage, 3.0, horizon=300.0, wind=0.55)
        plain = Layout(surface="sand", stage=(0.0, 0.0, -1.6), horizon=300.0, wind=0.55)
        return grounded(ground, plain)

    def _bed(self, dressing: Dressing) -> Ground:
        """Return sand, sea floor and islands."""
        seed = dressing.seed % 997
        return added(
            shore(self.line, 0.085, seed),
            _above(rolling(0.07, 3.1, seed)),
            _above(rolling(0.035, 0.9, seed + 3)),
            peak(15.0, (-52.0, -130.0), 36.0, seed + 2),
            peak(7.0, (-24.0, -150.0), 26.0, seed + 5),
            *(peak(*islet, seed) for islet in ISLETS if dressing.afloat),
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return sand, sea and what stands between them."""
        layout = replace(layout, ground=self._bed(dressing))
        site = site_of(dressing, layout, sightline, snow=False)
        pieces: list[Solid] = [
            land(site, SAND, _trails(layout.ground), reach=210.0),
            water_sheet(site, 0.0),
            *_green(site),
            *_rocks(site, self.line),
            *shells(site, 9),
        ]
        if self.furnished and site.allows("umbrella", "parasol", "towel"):
            pieces += _resting_place(site)
        sail = site.dice("sail")
        x, z = site.ahead(float(sail.uniform(0.22, 0.42)), 26.0)
        boat = sailboat(
            (float(x), -0.05, min(float(z), self.line - 11.0)), 2.9, linear("#efe6d6"), 2.6
        )
        return Built(
            items=(*joined(pieces), *(boat if site.allows("boat", "sailboat", "ship") else ())),
            particles=air(site, leaves=False),
            water=sea_state(site, 0.0),
        )


def _above(ground: Ground) -> Ground:
    """Return ``ground`` only where the camera walks: the sea floor stays smooth."""

    def dry(x: Array, z: Array) -> Array:
        return ground(x, z) * smooth(-7.5, -3.0, z)

    return dry


def _trails(ground: Ground) -> tuple[Trail, ...]:
    """Return wet sand at the waterline and green on the islands."""

    def inshore(x: Array, z: Array) -> Array:
        near = smooth(0.55, 1.1, ground(x, z)) * smooth(-14.0, -18.0, z)
        return np.maximum(near, smooth(-60.0, -70.0, z + 0 * x))

    return Trail(_wet(ground), WET_SAND), Trail(inshore, GREENERY)


def _wet(ground: Ground) -> Share:
    """Return how wet the sand is: all of it under water, fading a hand above."""

    def share(x: Array, z: Array) -> Array:
        return 0.85 * smooth(0.15, 0.06, ground(x, z))

    return share


def _green(site: Site) -> Pieces:
    """Return palms that frame the sea, bushes at their feet and tufts of marram."""
    frames = (
        Frame(-0.80, 8.0, 4.6, palm),
        Frame(-1.02, 9.8, 3.6, palm),
        Frame(0.98, 9.5, 4.2, palm),
        Frame(-1.15, 6.5, 5.4, palm),
        Frame(1.22, 8.0, 3.3, palm),
    )
    tufts = Sward(9000, (0.12, 0.36), linear("#5f6a34"), MARRAM, 2.2, 14.0, _dune(site))
    return (
        *framing(site, frames, "palms", keep=_inland(site)),
        *_islet_palms(site),
        *bushes(site, Bed(5, (7.0, 10.5), (-1.2, -0.72), 0.42, 0.8, _inland(site)), "left"),
        *bushes(site, Bed(4, (7.0, 10.5), (0.80, 1.2), 0.42, 0.8, _inland(site)), "right"),
        *grass(site, tufts),
    )


def _islet_palms(site: Site) -> Pieces:
    """Return palms on the small islands."""
    if not site.dressing.afloat:
        return ()
    at = strewn(site, Bed(9, (16.0, 44.0), (-1.3, 1.3), 0.5, 1.6, _offshore(site)), "islet palms")
    heights = site.dice("islet palm heights").uniform(2.6, 4.4, len(at))
    return planted(site, at, heights, (palm,), "islet palms")


def _offshore(site: Site) -> Share:
    def share(x: Array, z: Array) -> Array:
        return smooth(0.5, 0.9, site.layout.ground(x, z)) * smooth(-14.0, -18.0, z)

    return share


def _inland(site: Site) -> Share:
    def share(x: Array, z: Array) -> Array:
        return smooth(0.10, 0.22, site.layout.ground(x, z))

    return share


def _dune(site: Site) -> Share:
    """Return where grass holds on to the sand: dry, at the sides, in clumps."""

    def share(x: Array, z: Array) -> Array:
        clumps = smooth(0.16, 0.30, fractal(x / 1.4, z / 1.4, 41))
        side = smooth(1.9, 4.2, np.abs(x - site.layout.stage[0]))
        return clumps * side * smooth(0.12, 0.22, site.layout.ground(x, z))

    return share


def _rocks(site: Site, line: float) -> Pieces:
    """Return boulders at the water's edge and pebbles on the sand."""
    dice = site.dice("rocks")
    middle = np.array([4.4, 0.0, line - 0.6])
    spread = np.array(
        [(0, 0), (0.95, -0.5), (-0.85, -0.25), (0.25, -1.35), (1.75, 0.15), (-0.3, 0.75)]
    )
    x, z = middle[0] + spread[:, 0], middle[2] + spread[:, 1]
    size = np.array([0.80, 0.58, 0.42, 0.62, 0.34, 0.22]) * dice.uniform(0.85, 1.2, 6)
    free = site.free(x, z, size)
    at = site.on_ground(x, z)[free]
    pebbles = Bed(26, (1.4, 9.0), radius=0.045, gap=0.25)
    return (
        *boulders(site, at - [0, 0.06, 0], size[free], BASALT, "shore"),
        *stones(site, pebbles, "pebbles", linear("#b39a80")),
    )


def _resting_place(site: Site) -> Pieces:
    dice = site.dice("towel")
    colour = TOWELS[int(dice.integers(len(TOWELS)))]
    shade = settled(site, 0.60, 7.6, 0.75, _inland(site))
    if not len(shade):
        return ()
    beside = shade[0] + [0.15, 0.0, 0.75]
    beside[1] = site.layout.ground_at(float(beside[0]), float(beside[2]))
    return (*parasol(shade[0], 0.16, colour), towel(beside, 0.35, colour))
