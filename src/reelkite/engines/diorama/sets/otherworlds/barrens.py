"""Ground that nothing grows on: the moon, and the planets of other stars."""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Vec3, merge, placed, rotation, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.joinery import Pieces, block, glow, joined, moved
from reelkite.engines.diorama.sets.kit import Look, thing
from reelkite.engines.diorama.sets.nature.planting import Bed, settled, strewn
from reelkite.engines.diorama.sets.nature.relief import added, dunes, mesa, ridge, rolling
from reelkite.engines.diorama.sets.nature.rocks import boulders, stones
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import land, soil
from reelkite.engines.diorama.sets.otherworlds import planets
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of
from reelkite.engines.diorama.sets.schemes import scheme_for
from reelkite.engines.diorama.shapes import ball, cylinder, lathe, spline, tube

REGOLITH: Final = soil("#9a9792", "#b3b0aa", "#83807d", "#7a7876")
RED_DUST: Final = soil("#c4683c", "#d98a52", "#a64f30", "#8f4630")
VIOLET_DUST: Final = soil("#6a4a9a", "#8a62b8", "#3f7f8f", "#4a2f78")
_LUNAR: Final = ("moon", "lunar")
_GOLD: Final = linear("#d8a53a")
_FOIL: Final = linear("#c9ccd2")


@dataclass(frozen=True, slots=True)
class Barrens:
    """A plain of craters; ``kind`` is ``moon``, ``mars`` or ``alien planet``."""

    kind: str

    def layout(self, dressing: Dressing) -> Layout:
        """Return cratered ground with mountains at the rim of the world."""
        seed = dressing.seed % 997
        if self._lunar(dressing):
            rim = ridge(11.0, -92.0, 22.0, seed + 1)
            ground = added(rolling(0.28, 6.0, seed), craters(seed, 26), rim)
            return grounded(ground, Layout(surface="sand", horizon=150.0, wind=0.0))
        ground = added(
            rolling(0.22, 5.0, seed),
            dunes(0.10, 1.7, seed),
            mesa(11.0, (-30.0, -62.0), 11.0, seed),
            mesa(5.0, (30.0, -50.0), 9.0, seed + 2),
            mesa(14.0, (-8.0, -100.0), 10.0, seed + 4),
            ridge(8.0, -120.0, 26.0, seed),
        )
        return grounded(ground, Layout(surface="sand", horizon=140.0, wind=0.35))

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return the plain, its rocks and its sky."""
        site = site_of(dressing, layout, sightline, snow=False)
        if self._lunar(dressing):
            return _moon(site)
        return _mars(site) if self.kind == "mars" else _alien(site)

    def _lunar(self, dressing: Dressing) -> bool:
        words = f"{self.kind} {dressing.words or ''}"
        return any(word in words for word in _LUNAR)


def craters(seed: int, count: int) -> Ground:
    """Return bowls with rims, big and small, none at the very stage."""
    dice = np.random.default_rng((seed, 55))
    x = dice.uniform(-26, 26, count)
    z = -5.0 - 46.0 * dice.random(count) ** 1.4
    radius = 0.8 + 2.6 * dice.random(count) ** 2 + 0.04 * np.abs(z)

    def ground(at_x: Array, at_z: Array) -> Array:
        total = np.zeros(np.broadcast(at_x, at_z).shape)
        for cx, cz, r in zip(x, z, radius, strict=True):
            out = np.hypot(at_x - cx, at_z - cz) / r
            bowl = np.clip(1 - out * out, 0, 1)
            total = total + r * (0.13 * np.exp(-(((out - 1.08) / 0.22) ** 2)) - 0.26 * bowl)
        return total

    return ground


def _moon(site: Site) -> Built:
    earth, high = planets.hung(site.sightline, -0.52, 0.62, 130.0)
    size = high * (0.16 if site.dressing.portrait else 0.24)
    pieces: list[Solid] = [
        land(site, REGOLITH, reach=160.0),
        *_rubble(site, linear("#8b8985")),
        *planets.blue_world(earth, size, site.dressing.seed % 97),
        *_footprints(site),
    ]
    if site.allows("lander", "flag"):
        pieces += _lander(site)
    return Built(items=joined(pieces))


def _alien(site: Site) -> Built:
    giant, high = planets.hung(site.sightline, 0.48, 0.56, 150.0)
    moon, moon_high = planets.hung(site.sightline, -0.55, 0.70, 150.0)
    tall = site.dressing.portrait
    size = high * (0.17 if tall else 0.27)
    seed = site.dressing.seed % 97
    sky = (
        planets.banded(giant, size, planets.ROSE, seed),
        planets.ring(giant, size, linear("#f0cfae")),
        planets.cratered(moon, moon_high * (0.07 if tall else 0.09), planets.STONE, 14, seed),
    )
    pieces: list[Solid] = [
        land(site, VIOLET_DUST, reach=160.0),
        *_rubble(site, linear("#5a3f8a")),
        *(_shining(piece, 0.35) for piece in sky),
        *_flora(site),
    ]
    return Built(items=joined(pieces), particles=(_sand(site),))


def _mars(site: Site) -> Built:
    """Return red dust and rocks under two small moons, with a rover where there is room."""
    moons = [planets.hung(site.sightline, *at, 150.0) for at in ((-0.5, 0.72), (0.3, 0.84))]
    sky = [
        _shining(planets.cratered(moon, high * (0.045 - 0.02 * number), planets.STONE, 9, 3), 0.2)
        for number, (moon, high) in enumerate(moons)
    ]
    look = Look(scheme_for(site.dressing.seed), site.dice("rover"))
    rover = thing("mars rover", look)
    at = settled(site, 0.58, 10.0, 1.6) if site.allows("rover", "robot") else ()
    pieces: list[Solid] = [
        land(site, RED_DUST, reach=160.0),
        *_rubble(site, linear("#a05a3c")),
        *stones(site, Bed(50, (2.6, 30.0), radius=0.3, gap=0.7), "boulders", linear("#8f4a30")),
        *sky,
        *_footprints(site),
    ]
    for x, y, z in at:
        pieces += moved(rover.pieces, placed((float(x), float(y), float(z)), yaw=-0.7))
    return Built(items=joined(pieces), particles=(_sand(site),))


def _shining(piece: Solid, share: float) -> Solid:
    """Return a body of the sky that the air between does not swallow."""
    return replace(piece, emission=np.full(len(piece.emission), share, dtype=np.float32))


def _rubble(site: Site, colour: Vec3) -> Pieces:
    dice = site.dice("rubble")
    share = np.array([-1.0, 0.95, 1.25, -1.3, 0.6])
    x, z = site.ahead(share, np.array([8.5, 7.6, 11.0, 12.0, 17.0]))
    size = np.array([0.8, 0.55, 1.3, 1.5, 1.2]) * dice.uniform(0.8, 1.25, 5)
    free = site.free(x, z, size)
    at = site.on_ground(x, z)[free]
    return (
        *boulders(site, at, size[free], colour, "big rubble"),
        *stones(site, Bed(60, (2.6, 22.0), radius=0.11, gap=0.35), "rubble", colour),
    )


def _footprints(site: Site) -> Pieces:
    """Return a trail of boot prints that leads to the stage."""
    x, _, z = site.layout.stage
    k = np.arange(14)
    at_x = x + 0.55 + 0.42 * k + 0.02 * k * k
    at_z = z - 0.5 - 0.46 * k
    side = np.where(k % 2, 0.11, -0.11)
    prints = []
    for px, pz in zip(at_x + side, at_z + 0.6 * side, strict=True):
        y = site.layout.ground_at(float(px), float(pz))
        sole = cylinder(0.07, 0.07, 0.012, 12, 0.004)
        stretched = sole.moved(np.diag([0.85, 1.0, 1.9, 1.0]).astype(np.float32))
        prints.append(
            stretched.moved(translation(float(px), y + 0.004, float(pz)) @ rotation(yaw=2.4))
        )
    finish = Finish(roughness=1.0, casts=False)
    return (paint(merge(prints), linear("#5f5d5b"), finish),)


def _lander(site: Site) -> Pieces:
    """Return a landing craft on four legs, and a plain pennant, where there is room."""
    at = settled(site, 0.62, 12.0, 2.4)
    if not len(at):
        return ()
    legs = [
        tube(
            spline(
                [(0.8 * a, 1.5, 0.8 * b), (1.35 * a, 0.8, 1.35 * b), (1.6 * a, 0.1, 1.6 * b)], 5
            ),
            0.07,
            6,
        )
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    pads = [
        cylinder(0.32, 0.26, 0.12, 12).moved(translation(1.6 * a, 0.0, 1.6 * b))
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    stage = cylinder(1.25, 1.25, 0.95, 8, 0.08).moved(translation(0, 0.95, 0))
    cabin = lathe([(0.0, 0.0), (0.95, 0.0), (1.05, 0.35), (0.9, 1.0), (0.5, 1.25), (0, 1.3)], 9)
    panes = [block((0.34 * s, 2.5, 0.86), (0.36, 0.36, 0.12), 0.04, yaw=0.3 * s) for s in (-1, 1)]
    dish = lathe([(0.0, 0.0), (0.4, 0.16), (0.38, 0.19), (0.0, 0.05)], 14)
    craft = (
        paint(merge([*legs, *pads]), linear("#8f9096"), Finish(roughness=0.5)),
        paint(stage, _GOLD, Finish(roughness=0.3)),
        paint(cabin.moved(translation(0, 1.9, 0)), _FOIL, Finish(roughness=0.5)),
        glow(merge(panes), linear("#ffd591"), 1.6),
        paint(dish.moved(translation(0.6, 3.1, 0) @ rotation(roll=-0.6)), _FOIL),
    )
    x, y, z = (float(v) for v in at[0])
    return moved(craft, placed((x, y, z), yaw=-0.4))


def _flora(site: Site) -> Pieces:
    """Return stalks with glowing bulbs and round cups, in the colours of another evolution."""
    dice = site.dice("flora")
    pieces: list[Solid] = []
    tints = tuple(map(linear, ("#45d0c0", "#b06ae0", "#f2c531")))
    beds = (
        Bed(9, (5.0, 12.0), (-1.25, -0.4), 0.5, 0.8),
        Bed(9, (5.0, 14.0), (0.45, 1.25), 0.5, 0.8),
    )
    for number, bed in enumerate(beds):
        for x, y, z in strewn(site, bed, f"flora {number}"):
            plant = _stalks(dice, tints[int(dice.integers(3))], float(dice.uniform(0.7, 1.7)))
            pieces += moved(plant, placed((float(x), float(y), float(z)), yaw=dice.uniform(0, 6)))
    return tuple(pieces)


def _stalks(dice: np.random.Generator, colour: Vec3, tall: float) -> Pieces:
    stems, bulbs = [], []
    for k in range(3):
        high = tall * float(dice.uniform(0.55, 1.0))
        turn = 2.1 * k
        path = spline(
            [
                (0, -0.05, 0),
                (0.16 * math.cos(turn), 0.5 * high, 0.16 * math.sin(turn)),
                (0.38 * high * math.cos(turn + 0.5), high, 0.38 * high * math.sin(turn + 0.5)),
            ],
            6,
        )
        stems.append(tube(path, np.linspace(0.06, 0.03, 6) * tall, 6))
        x, y, z = path[-1]
        bulbs.append(ball(0.12 * tall, 2).moved(translation(float(x), float(y), float(z))))
    dark = (colour[0] * 0.35, colour[1] * 0.35, colour[2] * 0.35)
    return (
        paint(merge(stems), dark, Finish(roughness=0.7)),
        paint(merge(bulbs), colour, Finish(roughness=0.4, emission=0.22)),
    )


def _sand(site: Site) -> Particles:
    return Particles(
        kind=ParticleKind.DISC,
        count=110,
        corner=(-9.0, 0.0, -14.0),
        box=(18.0, 3.0, 16.0),
        velocity=(0.5, 0.0, 0.1),
        size=0.012,
        colour=(1.0, 0.72, 0.45, 0.45),
        wobble=0.2,
        seed=site.dressing.seed % 9973 + 9,
    )
