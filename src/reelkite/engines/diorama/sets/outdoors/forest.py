"""A forest: a path between tall trunks, ferns, moss, light that falls through."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Shafts
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.deepwood import tall_tree, thicket
from reelkite.engines.diorama.sets.flora.grass import Sward, grass, seasonal
from reelkite.engines.diorama.sets.flora.groves import Frame, framing, planted
from reelkite.engines.diorama.sets.flora.palms import palm
from reelkite.engines.diorama.sets.flora.trees import LEAVES, Grower, conifer, foliage
from reelkite.engines.diorama.sets.flora.undergrowth import bushes, ferns, flowers, mushrooms
from reelkite.engines.diorama.sets.joinery import Pieces, joined
from reelkite.engines.diorama.sets.nature.planting import Bed, strewn
from reelkite.engines.diorama.sets.nature.relief import added, hills, rolling
from reelkite.engines.diorama.sets.nature.rocks import stones
from reelkite.engines.diorama.sets.nature.site import DARK_TIMES, Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Soil, Trail, land, soil
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of, snow_lies
from reelkite.engines.diorama.shapes import fractal

FLOOR: Final[dict[str, Soil]] = {
    "spring": soil("#5f6f2e", "#84983c", "#6b5230"),
    "summer": soil("#56662a", "#75893a", "#664d2c"),
    "autumn": soil("#8a6128", "#a87a34", "#7d4424"),
    "winter": soil("#6f675a", "#857d6e", "#5e5346"),
}
LOAM: Final = linear("#a5835a")
FROSTED: Final = foliage("#5f7f88", "#a9bfc8", "#e6eef6")
MOSS: Final = linear("#7f8a6a")
GREEN_SHADE: Final = (0.16, 0.17, 0.08)  # light that leaves let through and throw back


@dataclass(frozen=True, slots=True)
class Forest:
    """A path among trees.

    Attributes:
        lush: A jungle: palms between the trunks, more ferns.
    """

    lush: bool = False

    def layout(self, dressing: Dressing) -> Layout:
        """Return uneven ground that rises at both sides of the path."""
        seed = dressing.seed % 997
        ground = added(
            rolling(0.20, 3.6, seed),
            rolling(0.08, 1.4, seed + 1),
            _banks,
            hills(1.6, 14.0, -14.0, -40.0, seed),
        )
        surface = (
            "snow" if snow_lies(dressing) else "leaves" if dressing.season == "autumn" else "grass"
        )
        plain = Layout(surface=surface, stage_radius=2.0, horizon=55.0, wind=0.25)
        dim = dressing.time_of_day in DARK_TIMES
        return grounded(ground, replace(plain, ambience=(0.0, 0.0, 0.0) if dim else GREEN_SHADE))

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return trunks on both sides of the path and what grows under them."""
        site = site_of(dressing, layout, sightline, snow=not self.lush)
        pieces: list[Solid] = [
            land(site, FLOOR[site.season], (Trail(path, LOAM),), reach=90.0),
            *grass(site, seasonal(_sward(), site.season)),
            thicket(site, FROSTED if site.snowy else LEAVES[site.season][0], 56.0, 15.0),
            *self._trees(site),
            *self._undergrowth(site),
        ]
        shafts = None
        if not site.dark and dressing.weather in {"clear", "fog"}:
            shafts = Shafts(density=0.009, reach=26.0, falloff=0.02, outside=0.35)
        return Built(items=joined(pieces), particles=air(site), shafts=shafts)

    def _trees(self, site: Site) -> Pieces:
        dice = site.dice("heights")
        frames = (
            Frame(-0.86, 4.6, 12.0, tall_tree),
            Frame(0.92, 5.6, 13.0, tall_tree),
            Frame(-0.58, 8.2, 11.5, tall_tree),
            Frame(0.62, 9.5, 12.0, tall_tree),
        )
        near = strewn(site, Bed(22, (8.5, 24.0), (-1.3, 1.3), 0.45, 1.7, _off_path), "near")
        far = strewn(site, Bed(54, (24.0, 60.0), (-1.3, 1.3), 0.5, 1.9, _off_path), "far")
        young = strewn(site, Bed(7, (9.0, 26.0), (-1.2, 1.2), 0.6, 2.5, _off_path), "young")
        kinds: tuple[Grower, ...] = (tall_tree,)
        shoots: tuple[Grower, ...] = (palm,) if self.lush else (conifer,)
        return (
            *framing(site, frames, "frame", 0.045),
            *planted(site, near, dice.uniform(10.0, 14.0, len(near)), kinds, "near"),
            *planted(site, far, dice.uniform(9.0, 14.0, len(far)), kinds, "far"),
            *planted(site, young, dice.uniform(1.6, 3.4, len(young)), shoots, "young"),
        )

    def _undergrowth(self, site: Site) -> Pieces:
        many = 60 if self.lush else 42
        return (
            *ferns(site, Bed(many, (2.4, 15.0), radius=0.42, gap=0.5, keep=_off_path), "ferns"),
            *bushes(site, Bed(15, (6.0, 24.0), radius=0.45, gap=1.2, keep=_off_path), "bushes"),
            *stones(site, Bed(18, (2.5, 16.0), radius=0.20, gap=0.7), "stones", MOSS),
            *mushrooms(site, Bed(16, (2.0, 8.0), radius=0.16, gap=0.25, keep=_off_path), "caps"),
            *flowers(site, 9, 7, 11.0, _off_path),
        )


def path(x: Array, z: Array) -> Array:
    """Return how much path there is at x, z."""
    half = 0.95 + 0.12 * np.sin(1.4 * z) + 0.10 * fractal(x / 0.8, z / 0.8, 51)
    return smooth(half + 0.35, half - 0.25, np.abs(x - _middle(z))) * smooth(-34.0, -22.0, z)


def _middle(z: Array) -> Array:
    middle: Array = 0.2 + 0.9 * np.sin(0.19 * z + 0.4) - 0.02 * z
    return middle


def _off_path(x: Array, z: Array) -> Array:
    rise: Array = 1 - np.clip(1.7 * path(x, z), 0, 1)
    return rise


def _banks(x: Array, z: Array) -> Array:
    """Return how the ground rises away from the path."""
    aside = np.abs(x - _middle(z))
    bank: Array = 0.55 * smooth(1.2, 5.0, aside) + 0.06 * np.maximum(aside - 5, 0)
    return bank - 0.06 * smooth(1.1, 0.3, aside)


def _sward() -> Sward:
    def keep(x: Array, z: Array) -> Array:
        clumps = smooth(-0.25, 0.30, fractal(x / 1.6, z / 1.6, 61))
        return _off_path(x, z) * clumps

    return Sward(13000, (0.07, 0.24), far=22.0, keep=keep)
