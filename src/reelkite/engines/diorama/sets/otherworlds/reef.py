"""A coral reef: rippled sand, corals and rocks, kelp that sways, schools of small fish."""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles, Shafts
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Item, Solid
from reelkite.engines.diorama.scene.mesh import Array, Mat4, placed, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.joinery import Pieces, glow, joined
from reelkite.engines.diorama.sets.kit import Look, Thing, items_of, thing
from reelkite.engines.diorama.sets.kit.things import together
from reelkite.engines.diorama.sets.nature.planting import Bed, copies, settled, strewn, tints
from reelkite.engines.diorama.sets.nature.relief import added, dunes, hills, rolling
from reelkite.engines.diorama.sets.nature.rocks import boulders, stones
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Trail, land, soil
from reelkite.engines.diorama.sets.otherworlds.corals import CORALS, KINDS, kelp, starfish
from reelkite.engines.diorama.sets.otherworlds.shoal import schools
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of
from reelkite.engines.diorama.sets.schemes import scheme_for
from reelkite.engines.diorama.shapes import disc, repeated

SEABED: Final = soil("#a0957a", "#b3a98c", "#8c8268", "#77736a")
_BRIGHT: Final = linear("#fffdf0")
REEF_ROCK: Final = linear("#7a7d8a")

_FRAMES: Final = (
    (-0.86, 4.2, 0.95, 0),
    (0.92, 4.0, 0.95, 2),
    (-0.62, 5.4, 0.8, 1),
    (0.66, 5.9, 0.95, 3),
    (-1.05, 6.2, 1.2, 4),
    (1.10, 6.6, 1.15, 0),
    (0.42, 8.2, 1.0, 1),
    (-0.36, 9.0, 1.0, 2),
)
"""Corals that frame the picture: place across, metres ahead, size, kind."""

_SWIMMING: Final = 0.9
"""Metres over the sand at which a hero swims."""

_SURFACE: Final = 9.0
"""Height of the ripples overhead."""


@dataclass(frozen=True, slots=True)
class Reef:
    """The bottom of a sea.

    Attributes:
        kind: ``reef`` of a warm and shallow one, ``deep`` where things shine of themselves, or
            ``wreck`` with a ship that sank.
    """

    kind: str = "reef"

    def layout(self, dressing: Dressing) -> Layout:
        """Return sand among rocks; who swims does so in the middle of the water."""
        ground = _midwater if dressing.afloat else _seabed(dressing)
        return grounded(ground, Layout(surface="sand", horizon=40.0, wind=0.7))

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return the sea floor and what lives on it."""
        floor = replace(layout, ground=_seabed(dressing))
        site = site_of(dressing, floor, sightline, snow=False)
        pieces: list[Solid] = [
            land(site, SEABED, (Trail(_web, _BRIGHT),), reach=70.0),
            *_rocks(site),
            *(_garden(site) if site.allows("coral") and self.kind != "deep" else ()),
            *(_kelp(site) if self.kind != "deep" else ()),
            *_small(site),
        ]
        own = _sunk(site, _OWN.get(self.kind, ()))
        return Built(
            items=(*joined([*pieces, *own.pieces]), *items_of(own), *schools(site), _surface(site)),
            lamps=own.lamps,
            particles=_bubbles(site),
            shafts=Shafts(density=0.0045, reach=16.0, falloff=0.02, outside=1.0),
        )


def _seabed(dressing: Dressing) -> Ground:
    seed = dressing.seed % 997
    return added(
        rolling(0.16, 3.6, seed),
        dunes(0.045, 0.62, seed),
        hills(2.2, 8.0, -12.0, -26.0, seed + 2),
    )


_OWN: Final = {
    "wreck": (("sunken ship", -4.0, -15.0, 0.5, 1.0), ("sea chest", 3.6, -6.6, -0.5, 1.0)),
    "deep": (
        ("black smoker", -4.6, -9.0, 0.0, 1.0),
        ("black smoker", 6.4, -13.0, 1.0, 1.5),
        ("black smoker", -10.0, -18.0, 2.0, 2.0),
        ("glow tubes", 3.4, -6.0, 0.0, 1.0),
        ("glow tubes", -2.6, -5.4, 1.2, 0.8),
        ("glow tubes", 7.6, -9.0, 2.2, 1.3),
        ("glow tubes", -6.8, -7.6, 0.6, 1.2),
        ("glow tubes", 1.0, -11.0, 0.3, 1.1),
        ("angler", -3.2, -8.0, 0.8, 1.0),
        ("angler", 5.4, -12.0, -0.9, 1.4),
        ("moon jelly", 1.6, -10.0, 0.0, 1.2),
        ("moon jelly", -6.4, -12.0, 0.0, 1.6),
        ("moon jelly", 4.0, -16.0, 0.0, 1.5),
    ),
}
"""What lies or swims on each kind of ground: name, x, z, turn in radians, size."""


def _sunk(site: Site, own: tuple[tuple[str, float, float, float, float], ...]) -> Thing:
    """Return what only this kind of sea has, where it is free."""
    look = Look(scheme_for(site.dressing.seed), site.dice("sunk"))
    found = []
    for name, x, z, yaw, size in own:
        near = np.array([x]), np.array([z])
        wanted = site.allows(name, *name.split()) and site.free(*near, 1.0)[0]
        if wanted and name.split()[-1] not in site.dressing.staged:
            at = (x, site.layout.ground_at(x, z) - 0.1, z)
            found.append(thing(name, look).stood(placed(at, yaw=yaw, scale=size)))
    return together(found)


def _midwater(x: Array, z: Array) -> Array:
    return np.full(np.broadcast(x, z).shape, _SWIMMING, dtype=np.float32)


def _rocks(site: Site) -> Pieces:
    dice = site.dice("reef rocks")
    share = np.array([-1.02, 1.0, -0.6, 0.72, -1.25, 1.35, 0.1])
    away = np.array([8.2, 9.6, 14.5, 16.0, 13.0, 14.0, 21.0])
    size = np.array([1.5, 1.9, 2.2, 2.8, 3.0, 3.4, 2.4]) * dice.uniform(0.85, 1.15, 7)
    x, z = site.ahead(share, away)
    free = site.free(x, z, size)
    at = site.on_ground(x, z)[free]
    return boulders(site, at - [0, 0.25, 0], size[free], REEF_ROCK, "reef rocks")


def _garden(site: Site) -> Pieces:
    """Return corals: big ones at the sides, small ones strewn between them."""
    dice = site.dice("corals")
    models = [make(dice) for make in KINDS]
    places: list[list[Array]] = [[] for _ in models]
    sizes: list[list[float]] = [[] for _ in models]
    for share, away, size, kind in _FRAMES:
        at = settled(site, share, away, 0.5 * size)
        if len(at):
            places[kind].append(at)
            sizes[kind].append(size * float(dice.uniform(0.85, 1.15)))
    beds = (
        (Bed(20, (3.4, 11.0), (-1.2, 1.2), 0.38, 0.75), (0.42, 0.8)),
        (Bed(22, (9.0, 18.0), (-1.2, 1.2), 0.5, 0.9), (0.7, 1.3)),
    )
    for bed, reach in beds:
        strewn_at = strewn(site, bed, f"corals {bed.away[0]}")
        kinds = dice.integers(len(models), size=len(strewn_at))
        for at, kind in zip(strewn_at, kinds, strict=True):
            places[int(kind)].append(at[None])
            sizes[int(kind)].append(float(dice.uniform(*reach)))
    pieces: list[Solid] = []
    for model, at_list, size_list in zip(models, places, sizes, strict=True):
        if at_list:
            pieces += _coloured(model, np.concatenate(at_list), np.array(size_list), dice)
    return tuple(pieces)


def _coloured(model: Solid, at: Array, size: Array, dice: np.random.Generator) -> Pieces:
    count = len(at)
    colours = np.array(CORALS)[dice.permutation(max(count, len(CORALS)))[:count] % len(CORALS)]
    yaw = dice.uniform(-0.5, 0.5, count)
    return copies((model,), at, yaw=yaw, size=size, tint=colours * tints(dice, count, 0.1))


def _kelp(site: Site) -> Pieces:
    dice = site.dice("kelp")
    pieces: list[Solid] = []
    for number, across in enumerate(((-1.25, -0.5), (0.5, 1.25))):
        at = strewn(site, Bed(7, (6.0, 15.0), across, 0.75, 0.7), f"kelp {number}")
        tall = dice.uniform(0.7, 1.35, len(at))
        turn = dice.uniform(0, 6.28, len(at))
        pieces += copies(
            (kelp(dice),), at, yaw=turn, size=tall, tint=tints(dice, len(at), 0.2, 0.1)
        )
    return tuple(pieces)


def _small(site: Site) -> Pieces:
    dice = site.dice("starfish")
    at = strewn(site, Bed(6, (2.6, 7.0), (-0.9, 0.9), 0.2, 0.9), "starfish")
    colours = np.array(CORALS)[dice.integers(3, size=len(at))]
    return (
        *copies((starfish(),), at, yaw=dice.uniform(0, 6, len(at)), tint=colours),
        *stones(site, Bed(22, (2.4, 9.0), radius=0.09, gap=0.35), "pebbles", linear("#b9ae96")),
    )


def _bubbles(site: Site) -> tuple[Particles, ...]:
    x, z = site.ahead(0.0, 5.0)
    corner = float(x) - 5.0, 0.0, float(z) - 4.0
    return (
        Particles(
            kind=ParticleKind.BUBBLE,
            count=70,
            corner=corner,
            box=(10.0, 5.0, 8.0),
            velocity=(0.02, 0.42, 0.0),
            size=0.028,
            colour=(0.8, 0.95, 1.0, 0.5),
            wobble=0.12,
            seed=site.dressing.seed % 9973 + 3,
        ),
        Particles(
            kind=ParticleKind.DISC,
            count=130,
            corner=corner,
            box=(10.0, 4.5, 9.0),
            velocity=(0.03, -0.012, 0.01),
            size=0.011,
            colour=(0.7, 0.95, 1.0, 0.30),
            wobble=0.1,
            seed=site.dressing.seed % 9973 + 7,
        ),
    )


def _web(x: Array, z: Array) -> Array:
    """Return how brightly the ripples above gather sunlight on the sand: a net of soft lines."""
    across = np.sin(4.2 * x + 1.3 * np.sin(3.1 * z))
    along = np.sin(4.6 * z + 1.4 * np.sin(2.7 * x + 1.0))
    askew = np.sin(3.3 * (x + z) + 1.1 * np.sin(3.7 * (x - z)))
    lines = smooth(0.24, 0.0, np.abs(across + along + askew) / 3)
    near: Array = smooth(16.0, 6.0, np.hypot(x, z + 2.0))
    return 0.8 * lines * near


def _surface(site: Site) -> Item:
    """Return the ripples of the surface as patches of light that drift, far above."""
    step, reach = 1.1, 17.0
    dice = site.dice("surface")
    line = np.arange(-reach, reach, step)
    x, z = (axis.ravel() for axis in np.meshgrid(line, line))
    patch = disc(0.42, 7)
    wild = dice.uniform(-0.4, 0.4, (2, len(x)))
    at = np.stack([x + wild[0], np.full(len(x), _SURFACE), z - 10.0 + wild[1]], axis=-1)
    size = np.stack(
        [dice.uniform(0.5, 1.6, len(x)), np.ones(len(x)), dice.uniform(0.4, 1.0, len(x))], axis=-1
    )
    mesh = repeated(patch, at, dice.uniform(-0.5, 0.5, len(x)), size)
    solid = replace(glow(mesh, (0.45, 0.9, 1.0), 4.0), two_sided=True)

    def drifting(t: float) -> Mat4:
        return translation(0.22 * t, 0.03 * math.sin(1.1 * t), 0.10 * t)

    return Item(look=solid, placement=drifting)
