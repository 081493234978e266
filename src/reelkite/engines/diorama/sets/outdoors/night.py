"""A hill under the night sky: a lone tree, a tent that glows, a fire, fireflies."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp, ParticleKind, Particles, Plume
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, merge, placed, rotation, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.flora.grass import Sward, grass, rooted, seasonal
from reelkite.engines.diorama.sets.flora.groves import FIRS, Frame, framing, planted
from reelkite.engines.diorama.sets.flora.trees import conifer, spreading
from reelkite.engines.diorama.sets.flora.undergrowth import bushes, flowers
from reelkite.engines.diorama.sets.joinery import Pieces, glow, joined, moved
from reelkite.engines.diorama.sets.nature.planting import Bed, settled, strewn
from reelkite.engines.diorama.sets.nature.relief import added, hills, ridge, rolling
from reelkite.engines.diorama.sets.nature.rocks import stones
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import land
from reelkite.engines.diorama.sets.nature.weather import air
from reelkite.engines.diorama.sets.outdoors.park import LAWN
from reelkite.engines.diorama.sets.outdoors.plots import grounded, site_of, snow_lies
from reelkite.engines.diorama.shapes import blob, cone, extrude, tube

CANVAS: Final = linear("#e0913f")
FLAME: Final = (1.0, 0.50, 0.14)


@dataclass(frozen=True, slots=True)
class Hill:
    """The top of a hill with the sky above it."""

    def layout(self, dressing: Dressing) -> Layout:
        """Return a hilltop that falls away to valleys and far ridges."""
        seed = dressing.seed % 997
        ground = added(
            rolling(0.14, 4.8, seed),
            _brow,
            hills(2.2, 21.0, -26.0, -60.0, seed),
            ridge(10.0, -112.0, 30.0, seed + 3),
        )
        surface = "snow" if snow_lies(dressing) else "grass"
        return grounded(ground, Layout(surface=surface, horizon=150.0, wind=0.3))

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return the hill, what grows there and a small camp."""
        site = site_of(dressing, layout, sightline)
        sward = seasonal(Sward(15000, (0.10, 0.30), foreground=480), site.season)
        pieces: list[Solid] = [
            land(site, LAWN[site.season], (rooted(site, sward.dark),), reach=180.0),
            *grass(site, sward),
            *flowers(site, 14, 8, 12.0),
            *stones(site, Bed(14, (3.0, 14.0), radius=0.22, gap=0.8), "stones"),
            *bushes(site, Bed(8, (6.5, 15.0), (-1.2, 1.2), 0.45, 1.0), "bushes"),
            *_trees(site),
        ]
        camp, lamps, plumes, sparks = _camp(site)
        return Built(
            items=joined([*pieces, *camp]),
            lamps=lamps,
            plumes=plumes,
            particles=(*air(site), *sparks),
        )


def _brow(x: Array, z: Array) -> Array:
    """Return the hill's round back: level at the stage, falling off behind it."""
    back = np.maximum(-z - 9.0, 0.0)
    side = np.maximum(np.abs(x) - 14.0, 0.0)
    height: Array = np.maximum(-0.012 * back**2, -0.12 * back) - 0.05 * side
    return height


def _trees(site: Site) -> Pieces:
    frames = (
        Frame(-0.74, 9.5, 5.2, spreading),
        Frame(0.98, 11.0, 5.0, conifer),
        Frame(1.16, 13.0, 6.2, conifer),
        Frame(-1.15, 12.5, 5.6, conifer),
    )
    dice = site.dice("heights")
    far = strewn(site, Bed(44, (26.0, 70.0), (-1.3, 1.3), 1.2, 2.0), "far")
    return (
        *framing(site, frames, "frame"),
        *planted(site, far, dice.uniform(3.5, 6.5, len(far)), FIRS, "far"),
    )


def _camp(
    site: Site,
) -> tuple[Pieces, tuple[Lamp, ...], tuple[Plume, ...], tuple[Particles, ...]]:
    """Return a tent, unless one is on stage, and in the dark its light and a fire before it."""
    place = settled(site, 0.56, 9.6, 1.2)
    if not len(place) or not site.allows("tent", "camp") or "tent" in site.dressing.staged:
        return (), (), (), ()
    tent = moved(_tent(lit=site.dark), placed(_point(place[0]), yaw=-0.5))
    if not site.dark:
        return tent, (), (), ()
    inside = Lamp(_point(place[0] + [0, 0.7, 0.6]), (1.5, 0.8, 0.26), 2.4)
    hearth = settled(site, -0.30, 8.4, 0.4)
    if not len(hearth):
        return tent, (inside,), (), ()
    fire = moved(_fire(), placed(_point(hearth[0])))
    light = Lamp(_point(hearth[0] + [0, 0.45, 0]), (6.0, 2.6, 0.7), 2.9)
    smoke = Plume(_point(hearth[0] + [0, 0.5, 0]), 0.7, 2.6, (0.6, 0.55, 0.5), 0.35, rise=0.2)
    return (*tent, *fire), (inside, light), (smoke,), (_embers(site, hearth[0]),)


def _point(at: Array) -> tuple[float, float, float]:
    return float(at[0]), float(at[1]), float(at[2])


def _tent(*, lit: bool) -> Pieces:
    """Return a ridge tent whose open end looks to +z."""
    body = extrude([(-1.05, 0), (1.05, 0), (0.12, 1.35), (0, 1.42), (-0.12, 1.35)], 2.2, 0.08)
    door = extrude([(-0.34, 0.03), (0.34, 0.03), (0.0, 1.02)], 0.04).moved(translation(0, 0, 1.1))
    pole = tube([(0, 0, 1.16), (0, 1.5, 1.16)], 0.025, 6)
    cloth = paint(body, CANVAS, Finish(roughness=0.95, felt=0.8, emission=0.22 if lit else 0.0))
    opening = (
        glow(door, (1.0, 0.66, 0.26), 2.2) if lit else paint(door, linear("#5d3a20"), Finish())
    )
    return (cloth, opening, paint(pole, linear("#8a6242"), Finish()))


def _fire() -> Pieces:
    turn = np.arange(5) * 1.257
    logs = merge(
        [tube([(0.30 * np.cos(a), 0.04, 0.30 * np.sin(a)), (0, 0.24, 0)], 0.045, 6) for a in turn]
    )
    ring = merge(
        [
            blob(0.09, 0.07, 0.09, 1, 0.2, 2.0, float(k)).moved(
                translation(0.46 * np.cos(a), 0.03, 0.46 * np.sin(a))
            )
            for k, a in enumerate(np.arange(9) * 0.698)
        ]
    )
    tongues = merge(
        [
            cone(0.10 - 0.015 * k, 0.55 - 0.09 * k, 8).moved(
                translation(0.07 * np.cos(2.1 * k), 0.08, 0.07 * np.sin(2.1 * k))
                @ rotation(roll=0.14 * (k - 1))
            )
            for k in range(3)
        ]
    )
    return (
        paint(logs, linear("#4a3222"), Finish(roughness=0.95)),
        paint(ring, linear("#7d7770"), Finish(roughness=0.9)),
        glow(tongues, FLAME, 5.0),
    )


def _embers(site: Site, at: Array) -> Particles:
    x, y, z = _point(at)
    return Particles(
        kind=ParticleKind.SPARK,
        count=18,
        corner=(x - 0.35, y + 0.2, z - 0.35),
        box=(0.7, 2.2, 0.7),
        velocity=(0.08, 0.75, 0.0),
        size=0.010,
        colour=(1.0, 0.52, 0.16, 1.0),
        wobble=0.25,
        seed=site.dressing.seed,
    )
