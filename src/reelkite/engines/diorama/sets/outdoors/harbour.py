"""A harbour: a quay of planks, boats at their moorings, bright houses on the other side."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.atmosphere import Lamp, Plume
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Item, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, merge, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.groves import WOODLAND, planted
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, joined, turns
from reelkite.engines.diorama.sets.nature.planting import Bed, copies, settled, strewn
from reelkite.engines.diorama.sets.nature.relief import added, flooded, hills, ridge, rolling
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Trail, land
from reelkite.engines.diorama.sets.nature.water import sea_state, water_sheet
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.fixtures.cottage import Cottage, raised
from reelkite.engines.diorama.sets.outdoors.fixtures.furniture import lamp_post
from reelkite.engines.diorama.sets.outdoors.fixtures.seaside import jetty, sailboat
from reelkite.engines.diorama.sets.outdoors.mountains import ALPINE
from reelkite.engines.diorama.sets.outdoors.plots import site_of
from reelkite.engines.diorama.shapes import ball, lathe

EDGE: Final = -4.0
"""z where the quay ends and the water begins."""

TIDE: Final = -0.8
FAR_QUAY: Final = -34.0
PLANK: Final = linear("#9a7a58")
STONE: Final = linear("#a39a8e")
HOUSES: Final = tuple(
    (linear(wall), linear(roof))
    for wall, roof in (
        ("#d9584a", "#6a4a44"),
        ("#e8b84c", "#7a4a3a"),
        ("#5b8fb0", "#54484a"),
        ("#efe3cc", "#a8523c"),
        ("#7da06a", "#5e4a40"),
        ("#d98a5e", "#6a4640"),
    )
)
HULLS: Final = tuple(linear(code) for code in ("#3f7f9a", "#efe6d6", "#c9503f", "#e0a53a"))


@dataclass(frozen=True, slots=True)
class Harbour:
    """A basin between a quay, where people stand, and a row of houses."""

    def layout(self, dressing: Dressing) -> Layout:
        """Return the planks of the quay; afloat, the water of the basin."""
        if dressing.afloat:
            ground, stage, surface = flooded(_bed(dressing), TIDE), (0.0, TIDE, -17.0), "water"
        else:
            ground, stage, surface = _decked(_bed(dressing)), (0.0, 0.0, -1.2), "wood"
        return Layout(ground, surface, stage, 2.4, horizon=120.0, wind=0.4)

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return quay, water, boats and the other side."""
        site = site_of(dressing, replace(layout, ground=_bed(dressing)), sightline)
        pieces: list[Solid] = [
            land(site, ALPINE[site.season], (Trail(_paved, STONE),)),
            water_sheet(site, TIDE, linear("#4f8f8c"), 150.0),
            *_quay(),
            *_gear(replace(site, layout=layout)),
        ]
        town, lamps, plumes = _town(site)
        if site.sightline.clear(np.array([-7.2]), np.array([-9.0]), np.array([1.2]))[0]:
            pieces += jetty(site, (-7.0, EDGE), (-7.6, -14.0), TIDE + 0.55)
        return Built(
            items=(*joined([*pieces, *town]), *_moored(site)),
            lamps=lamps,
            plumes=plumes,
            particles=air(site, leaves=False),
            water=sea_state(site, TIDE, calm=0.4),
        )


def _bed(dressing: Dressing) -> Ground:
    """Return the bottom of the basin, and the land on the other side."""
    seed = dressing.seed % 997

    def shelf(x: Array, z: Array) -> Array:
        return -3.0 + 3.4 * smooth(FAR_QUAY + 0.6, FAR_QUAY - 0.6, z + 0 * x)

    return added(
        shelf,
        hills(5.0, 21.0, -46.0, -78.0, seed),
        rolling(0.05, 3.0, seed),
        ridge(8.0, -120.0, 30.0, seed + 2),
    )


def _decked(bed: Ground) -> Ground:
    """Return what one stands on: level planks as far as the quay's edge."""
    wet = flooded(bed, TIDE)

    def ground(x: Array, z: Array) -> Array:
        return np.where(z + 0 * x > EDGE, 0.0, wet(x, z)).astype(np.float32)

    return ground


def _paved(x: Array, z: Array) -> Array:
    return smooth(FAR_QUAY - 6.0, FAR_QUAY - 4.5, z + 0 * x)


def _uphill(x: Array, z: Array) -> Array:
    """Return where trees stand: behind the houses."""
    return smooth(FAR_QUAY - 8.0, FAR_QUAY - 9.5, z + 0 * x)


def _quay() -> Pieces:
    """Return the planks, the beam along their edge, and piles under it."""
    dice = np.random.default_rng(17)
    count, wide, deep = 78, 0.42, 18.0
    x = (np.arange(count) - count / 2 + 0.5) * wide
    middle = EDGE + deep / 2 + dice.uniform(-0.03, 0.03, count)
    feet = np.stack([x, dice.uniform(-0.082, -0.074, count), middle], axis=1)
    planks = blocks(feet, (wide - 0.012, 0.08, deep), 0.02)
    wood = np.array(PLANK) * dice.uniform(0.80, 1.15, (count, 1))
    beam = block((0.0, -0.30, EDGE - 0.02), (count * wide, 0.24, 0.30), 0.05)
    along = np.arange(-15.0, 15.1, 2.5)
    piles = blocks(np.stack([along, 0 * along - 3.0, 0 * along + EDGE - 0.1], 1), (0.3, 2.9, 0.3))
    return (
        paint(planks, each(wood, planks), Finish(roughness=0.85, casts=False)),
        paint(merge([beam, piles]), linear("#6a5038"), Finish(roughness=0.9)),
    )


def _gear(site: Site) -> Pieces:
    """Return bollards along the edge, crates, a barrel and buoys."""
    iron = lathe(
        [(0, 0), (0.16, 0), (0.11, 0.08), (0.10, 0.34), (0.17, 0.40), (0.1, 0.5), (0, 0.52)], 14
    )
    bollard = paint(iron, linear("#3f4248"), Finish(roughness=0.5))
    x = np.array([-8.1, -4.3, 4.3, 8.1])
    at = np.stack([x, 0 * x, 0 * x + EDGE + 0.45], axis=1)
    pieces = [*copies((bollard,), at[site.free(at[:, 0], at[:, 2], 0.2)])]
    for share, kind in ((0.62, _crates), (-0.66, _barrel), (-0.85, _buoys)):
        for foot in settled(site, share, 6.5, 0.55, _on_deck):
            pieces += copies(kind(), foot[None], yaw=0.5)
    return tuple(pieces)


def _on_deck(x: Array, z: Array) -> Array:
    return np.where((z + 0 * x > EDGE + 0.6) & (np.abs(x) < 15.0), 1.0, 0.0)


def _crates() -> Pieces:
    feet, sizes = (
        [(0, 0, 0), (0.62, 0, 0.15), (0.2, 0.5, 0.05)],
        [(0.6, 0.5, 0.5), (0.5, 0.4, 0.5), (0.5, 0.38, 0.45)],
    )
    mesh = blocks(feet, sizes, 0.03, turns([0.1, -0.3, 0.5]))
    wood = [linear("#b98a58"), linear("#8f6a44"), linear("#c79a66")]
    return (paint(mesh, each(wood, mesh), Finish(roughness=0.85)),)


def _barrel() -> Pieces:
    body = lathe(
        [(0, 0), (0.26, 0), (0.33, 0.42), (0.26, 0.84), (0.22, 0.84), (0.21, 0.79), (0, 0.79)], 18
    )
    return (paint(body, linear("#8a5a38"), Finish(roughness=0.7)),)


def _buoys() -> Pieces:
    """Return a heap of net floats in three colours."""
    feet = [(0, 0.2, 0), (0.38, 0.2, 0.1), (0.18, 0.2, 0.36), (0.2, 0.5, 0.14)]
    hues = [linear(code) for code in ("#d9503f", "#e8b84c", "#efe6d6", "#d9503f")]
    mesh = merge([ball(0.2, 1).moved(translation(*foot)) for foot in feet])
    return (paint(mesh, each(hues, mesh), Finish(roughness=0.5)),)


def _moored(site: Site) -> tuple[Item, ...]:
    """Return boats that rock at their moorings."""
    if not site.allows("boat", "sailboat", "ship"):
        return ()
    berths = (
        (-9.6, -11.0, 0.35, 3.6),
        (6.4, -9.5, 2.9, 3.4),
        (10.8, -15.0, 0.2, 4.2),
        (-3.4, -26.0, 3.0, 4.4),
    )
    items: list[Item] = []
    for number, (x, z, heading, size) in enumerate(berths):
        if site.free(np.array([x]), np.array([z]), 0.55 * size)[0]:
            hull = HULLS[number % len(HULLS)]
            items += sailboat((x, TIDE - 0.04, z), heading, hull, size, speed=0.0)
    return tuple(items)


def _town(site: Site) -> tuple[Pieces, tuple[Lamp, ...], tuple[Plume, ...]]:
    """Return houses on the far quay, woods behind them, and a lamp at the near edge."""
    pieces: list[Solid] = []
    lamps: list[Lamp] = []
    plumes: list[Plume] = []
    dice = site.dice("town")
    low_sun = site.dark or site.dressing.time_of_day in {"dawn", "sunset", "golden hour"}
    if site.allows("house", "building"):
        for number, x in enumerate(np.linspace(-21.0, 21.0, 8) + dice.uniform(-0.7, 0.7, 8)):
            wall, roof = HOUSES[number % len(HOUSES)]
            size = dice.uniform(1.0, 1.35)
            house = Cottage(3.3 * size, 3.4, 2.9 * size, wall, roof)
            at = (float(x), 0.3, FAR_QUAY - 4.5 - float(dice.uniform(0.0, 1.2)))
            built = raised(
                house, at, float(dice.uniform(-0.08, 0.08)), lit=low_sun, snowy=site.snowy
            )
            pieces += built.pieces
            lamps += built.lamps[: 1 if number % 3 == 0 else 0]
            plumes += built.plumes[: 1 if number in {2, 5} else 0]
    trees = strewn(site, Bed(40, (46.0, 90.0), (-1.3, 1.3), 1.0, 2.0, _uphill), "town trees")
    pieces += planted(site, trees, dice.uniform(4.0, 7.0, len(trees)), WOODLAND, "town trees")
    for foot in (
        settled(site, 0.45, 6.0, 0.25, _on_deck)[:, None] if not site.dressing.afloat else ()
    ):
        post, light = lamp_post(foot[0] * [1, 0, 1], lit=low_sun)
        pieces += post
        lamps += light
    return tuple(pieces), tuple(lamps), tuple(plumes)
