"""Still and open water: a lake between hills, and the sea with no shore in sight."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.grass import Sward, grass, rooted, seasonal
from reelkite.engines.diorama.sets.flora.groves import (
    WOODLAND,
    Frame,
    framing,
    planted,
)
from reelkite.engines.diorama.sets.flora.trees import broadleaf, conifer, slender
from reelkite.engines.diorama.sets.flora.undergrowth import bushes, flowers
from reelkite.engines.diorama.sets.joinery import Pieces, joined
from reelkite.engines.diorama.sets.nature.planting import Bed, strewn
from reelkite.engines.diorama.sets.nature.relief import (
    added,
    basin,
    flooded,
    hills,
    peak,
    ridge,
    rolling,
)
from reelkite.engines.diorama.sets.nature.rocks import boulders, stones
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Share, Trail, land
from reelkite.engines.diorama.sets.nature.water import DEEPEST, sea_state, water_sheet
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.beach import BASALT
from reelkite.engines.diorama.sets.outdoors.fixtures.falls import FOOT, Fall, cliff, waterfall
from reelkite.engines.diorama.sets.outdoors.fixtures.seaside import jetty, sailboat
from reelkite.engines.diorama.sets.outdoors.mountains import ALPINE
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of, snow_lies

LEVEL: Final = -0.32
MUD: Final = linear("#6f6040")
LAKE: Final = (0.014, 0.075, 0.085)
LAKE_SHALLOW: Final = linear("#5d8f7c")
STREAMS: Final = frozenset({"river", "stream", "riverbank", "canal", "brook", "creek"})
"""Settings that are water between two banks rather than round."""


@dataclass(frozen=True, slots=True)
class Bowl:
    """Where a lake or a river lies.

    Attributes:
        middle: Its x and z.
        radii: Half its width and half its length, metres.
        berth: z where boats and swimmers have their stage.
        islets: Height, x and z, and radius of land in it, when the stage is on the water.
    """

    middle: tuple[float, float]
    radii: tuple[float, float]
    berth: float
    islets: tuple[tuple[float, tuple[float, float], float], ...] = ()


BASIN: Final = Bowl(
    (1.0, -29.0), (34.0, 21.0), -22.0, ((5.4, (-15.0, -38.0), 11.0), (5.0, (15.5, -41.0), 10.0))
)
CHANNEL: Final = Bowl((0.0, -19.5), (150.0, 12.5), -18.0)


@dataclass(frozen=True, slots=True)
class Lake:
    """A lake or a river seen from its grassy bank, or from a boat; woods and hills beyond."""

    def layout(self, dressing: Dressing) -> Layout:
        """Return a bank that slopes into the basin; afloat, the middle of the water."""
        ground = _bed(dressing)
        if dressing.afloat:
            stage = (0.0, LEVEL, _bowl(dressing).berth)
            return Layout(
                ground=flooded(ground, LEVEL),
                surface="water",
                stage=stage,
                stage_radius=3.0,
                horizon=150.0,
                wind=0.35,
            )
        surface = "snow" if snow_lies(dressing) else "grass"
        return grounded(
            ground, Layout(surface=surface, stage=(0.0, 0.0, -1.4), horizon=150.0, wind=0.3)
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return bank, water, reeds, a jetty and the far shore."""
        ground = _bed(dressing)
        site = site_of(dressing, replace(layout, ground=ground), sightline)
        shore = Trail(_between(ground, LEVEL - 3.0, LEVEL + 0.07), MUD)
        pieces: list[Solid] = [
            land(site, ALPINE[site.season], (_turf(site), shore), snow_line=12.0),
            water_sheet(site, LEVEL, LAKE_SHALLOW, 120.0),
            *_bank(site),
            *_woods(site),
        ]
        if site.sightline.clear(np.array([-4.4]), np.array([-9.0]), np.array([0.8]))[0]:
            pieces += jetty(site, (-4.0, -5.4), (-5.2, -13.0), LEVEL + 0.42)
        fall: Fall = waterfall(site, LEVEL) if _falls(dressing) else ((), (), ())
        return Built(
            items=joined([*pieces, *fall[0]]),
            particles=(*air(site), *fall[1]),
            plumes=fall[2],
            water=sea_state(site, LEVEL, LAKE, calm=0.28),
        )


def _bowl(dressing: Dressing) -> Bowl:
    return CHANNEL if dressing.setting in STREAMS or _falls(dressing) else BASIN


def _falls(dressing: Dressing) -> bool:
    """Whether a waterfall is wanted."""
    return "waterfall" in f"{dressing.setting} {dressing.words}"


def _bed(dressing: Dressing) -> Ground:
    """Return the ground without water: bank, bottom and hills."""
    seed, bowl = dressing.seed % 997, _bowl(dressing)
    islets = bowl.islets if dressing.afloat else ()
    return added(
        rolling(0.10, 4.4, seed),
        basin(bowl.middle, bowl.radii, 2.6),
        *((cliff,) if _falls(dressing) else ()),
        *(peak(*islet, seed + number) for number, islet in enumerate(islets)),
        hills(4.0, 22.0, -50.0, -78.0, seed + 1),
        ridge(13.0, -124.0, 34.0, seed + 2),
        peak(20.0, (-34.0, -120.0), 44.0, seed + 3),
        peak(15.0, (24.0, -126.0), 40.0, seed + 5),
    )


@dataclass(frozen=True, slots=True)
class Sea:
    """Open water: what stands there floats at height 0."""

    def layout(self, dressing: Dressing) -> Layout:
        """Return the level of the water as the ground."""
        del dressing
        return grounded(
            flooded(_bottomless, 0.0),
            Layout(
                surface="water", stage=(0.0, 0.0, -4.0), stage_radius=4.0, horizon=300.0, wind=0.6
            ),
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return water to the horizon, rocks, an island and a distant sail."""
        site = site_of(dressing, layout, sightline, snow=False)
        dice = site.dice("skerries")
        x, z = site.ahead(np.array([-0.95, -1.1, -0.84, 0.9]), np.array([15.0, 17.5, 18.5, 34.0]))
        size = np.array([1.3, 2.0, 0.7, 2.4]) * dice.uniform(0.8, 1.2, 4)
        free = site.free(x, z, size)
        at = np.stack([x, 0 * x - 0.1, z], axis=-1)[free]
        far_x, far_z = site.ahead(float(dice.uniform(0.3, 0.6)), 42.0)
        boat = sailboat((float(far_x), -0.05, float(far_z)), 2.9, linear("#f1e7d6"), 3.0)
        pieces = [
            water_sheet(site, 0.0, linear("#2f7f86"), fathoms=DEEPEST),
            *boulders(site, at, size[free], BASALT, "skerries"),
            *_island(site),
        ]
        return Built(
            items=(*joined(pieces), *(boat if site.allows("boat", "sailboat", "ship") else ())),
            particles=air(site, leaves=False),
            water=sea_state(site, 0.0, calm=1.25),
        )


def _bottomless(x: Array, z: Array) -> Array:
    return np.full(np.broadcast(x, z).shape, -DEEPEST)


def _island(site: Site) -> Pieces:
    """Return hills on the horizon as a few great stones in the haze."""
    x, z = site.ahead(np.array([-0.46, -0.34, -0.58]), np.array([130.0, 140.0, 136.0]))
    at = np.stack([x, 0 * x - 2.5, z], axis=-1)
    return boulders(site, at, np.array([15.0, 11.0, 9.0]), linear("#6f7a6a"), "island")


def _between(ground: Ground, low: float, high: float) -> Share:
    """Return where the land lies between two heights, with soft edges."""

    def share(x: Array, z: Array) -> Array:
        height = ground(x, z)
        return 0.9 * smooth(low - 1.0, low + 1.5, height) * smooth(high + 0.08, high, height)

    return share


def _dry(site: Site) -> Share:
    def share(x: Array, z: Array) -> Array:
        return smooth(LEVEL + 0.10, LEVEL + 0.2, site.layout.ground(x, z))

    return share


def _below_rocks(site: Site) -> Share:
    """Return where woods stand: dry, and below the bare slopes; not on the face of a cliff."""
    dry, falling = _dry(site), _falls(site.dressing)

    def share(x: Array, z: Array) -> Array:
        height = site.layout.ground(x, z)
        level = smooth(1.2, 0.8, height) + smooth(FOOT - 4.5, FOOT - 6.0, z)
        return dry(x, z) * (level if falling else smooth(8.5, 6.0, height))

    return share


def _on_islet(site: Site) -> Share:
    """Return the tops of the islets, if the stage is on the water."""
    there = 1.0 if site.dressing.afloat else 0.0

    def share(x: Array, z: Array) -> Array:
        high = smooth(LEVEL + 0.3, LEVEL + 0.7, site.layout.ground(x, z))
        return there * high * smooth(-48.0, -46.0, z) * smooth(-10.0, -12.0, z)

    return share


def _reedy(site: Site) -> Share:
    """Return where reeds stand: at the water's edge, away from the stage's middle."""

    def share(x: Array, z: Array) -> Array:
        height = site.layout.ground(x, z)
        edge = smooth(LEVEL - 0.45, LEVEL - 0.1, height) * smooth(
            LEVEL + 0.22, LEVEL + 0.05, height
        )
        return edge * smooth(2.2, 4.0, np.abs(x - 0.5)) * smooth(-0.4, 0.5, np.sin(0.9 * x))

    return share


def _turf(site: Site) -> Trail:
    """Return the shade between the blades of the bank."""
    return rooted(site, seasonal(Sward(), site.season).dark)


def _bank(site: Site) -> Pieces:
    dry = _dry(site)
    lawn = seasonal(Sward(13500, (0.08, 0.24), far=24.0, keep=dry, foreground=480), site.season)
    reeds = Sward(
        9000,
        (0.5, 1.15),
        linear("#5c6a2c"),
        (linear("#8a9440"), linear("#b5a858")),
        5.0,
        14.0,
        _reedy(site),
    )
    return (
        *grass(site, lawn),
        *grass(site, reeds),
        *flowers(site, 14, 8, 7.0, dry),
        *bushes(site, Bed(6, (5.0, 9.0), (-1.2, -0.6), 0.5, 0.9, dry), "left"),
        *bushes(site, Bed(6, (5.0, 9.0), (0.65, 1.2), 0.5, 0.9, dry), "right"),
        *stones(site, Bed(20, (3.0, 10.0), radius=0.18, gap=0.5), "stones"),
    )


def _woods(site: Site) -> Pieces:
    dry = _dry(site)
    frames = (
        Frame(-0.95, 7.4, 5.6, slender),
        Frame(0.98, 8.2, 5.4, broadleaf),
        Frame(1.18, 9.6, 6.2, conifer),
        Frame(-1.2, 8.8, 5.8, broadleaf),
    )
    dice = site.dice("heights")
    nearest = 20.0 if site.dressing.afloat or site.dressing.setting in STREAMS else 50.0
    far = strewn(site, Bed(84, (nearest, 95.0), (-1.3, 1.3), 1.0, 1.9, _below_rocks(site)), "far")
    islet = strewn(site, Bed(16, (12.0, 34.0), (-1.3, 1.3), 0.8, 1.5, _on_islet(site)), "islet")
    return (
        *framing(site, frames, "frame", keep=dry),
        *planted(site, far, dice.uniform(4.0, 7.5, len(far)), (conifer, *WOODLAND), "far"),
        *planted(site, islet, dice.uniform(2.6, 4.6, len(islet)), (conifer, broadleaf), "islet"),
    )
