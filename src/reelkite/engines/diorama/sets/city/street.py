"""A street between rows of clay houses: by day, by night, in rain and snow; also an alley."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Vec3, placed, rotation, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.city import air
from reelkite.engines.diorama.sets.city.cities import City, city_of, town_of
from reelkite.engines.diorama.sets.city.facade import House, row
from reelkite.engines.diorama.sets.city.fittings import furniture, neon
from reelkite.engines.diorama.sets.city.fittings.landmark import clock_tower
from reelkite.engines.diorama.sets.city.local import local
from reelkite.engines.diorama.sets.city.palette import NEONS, is_lit, is_snowy, is_wet
from reelkite.engines.diorama.sets.city.plot import Plot, Spot, Stood, stood
from reelkite.engines.diorama.sets.city.roadway import KERB, road
from reelkite.engines.diorama.sets.city.skyline import skyline
from reelkite.engines.diorama.sets.city.terrace import STAGE_Z, StreetPlan, terraces
from reelkite.engines.diorama.sets.joinery import Pieces, joined, moved
from reelkite.engines.diorama.sets.kit import Thing, items_of

_FAR: Final = 20.0
"""Metres from which signs are simpler."""

_STILL: Final = frozenset(
    [
        "accordion",
        "bagpipes",
        "bench",
        "booth",
        "cart",
        "cello",
        "chair",
        "chess",
        "drum",
        "drums",
        "easel",
        "fountain",
        "guitar",
        "harp",
        "hydrant",
        "meter",
        "sign",
        "keyboard",
        "lamp",
        "lamppost",
        "lantern",
        "mailbox",
        "piano",
        "post",
        "saxophone",
        "sofa",
        "stall",
        "statue",
        "table",
        "tree",
        "trumpet",
        "violin",
    ]
)
"""What nobody puts on a zebra crossing: where it is on stage, the street has no road."""

_CROSSING_Z: Final = STAGE_Z - 6.5

_NEON_WORDS: Final = ("neon", "tokyo", "hong kong", "times square", "cyber", "futuristic", "sci fi")
"""Words of a setting that put signs on every house by night."""


class Street:
    """A street that leads away from the audience; the stage is before its zebra crossing."""

    def __init__(self, plan: StreetPlan) -> None:
        """Make the design with the measures of ``plan``."""
        self._plan = plan

    def layout(self, dressing: Dressing) -> Layout:
        """Return the place: road and pavements are free around the stage."""
        plan = _plan_for(self._plan, dressing)
        lit = is_lit(dressing)
        return Layout(
            ground=_ground(plan),
            surface="snow" if is_snowy(dressing) else "stone",
            stage=(0.0, 0.0, STAGE_Z),
            stage_radius=min(2.6, plan.front - 0.9),
            backdrop=(0.0, 7.0, -40.0),
            horizon=120.0,
            wind=0.25,
            ambience=(0.05, 0.03, 0.05) if lit and plan.neon else (0.015, 0.010, 0.008),
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return road, houses, and what stands on the pavements."""
        del layout  # the dressing says it all
        plan, town, city = _plan_for(self._plan, dressing), town_of(dressing), city_of(dressing)
        lit, wet, snowy = is_lit(dressing), is_wet(dressing), is_snowy(dressing)
        generator = np.random.default_rng((dressing.seed, 71))
        homes = terraces(plan, town, generator, dressing, sightline.sun)
        pieces: list[Solid] = [
            *road(plan.half, plan.pavement, _crossing(dressing), wet=wet, snowy=snowy),
            *row(homes, town, generator, lit=lit, snowy=snowy),
        ]
        if plan.towers:
            pieces.extend(skyline(generator, lit=lit, portrait=dressing.portrait))
        if not plan.neon and not (city and city.lines("far")):
            pieces.extend(moved(clock_tower(town, lit=lit), placed((0.6, 0.0, -60.0))))
        plot = Plot(town, generator, dressing, sightline)
        green = () if city and city.bare else _pavement(plan, generator)
        things = stood(plot, [*_posts(plan), *green, *_traffic(plan, city)])
        signs = _signs(plot, plan, homes)
        own = local(city, plot, plan) if city else Thing()
        pieces.extend([*things.pieces, *_wires(plot, plan, city), *signs.pieces, *own.pieces])
        return Built(
            items=(*joined(pieces), *items_of(own)),
            lamps=(*things.lamps, *signs.lamps, *own.lamps),
            plumes=own.plumes,
            particles=air.falling(dressing),
            water=air.mirror(dressing),
        )


def _plan_for(plan: StreetPlan, dressing: Dressing) -> StreetPlan:
    """Return the plan, with neon on taller houses where the words ask for it by night."""
    words = f"{dressing.setting} {dressing.words or ''}"
    city = city_of(dressing)
    plan = city.planned(plan) if city else plan
    if is_lit(dressing) and plan.traffic and any(word in words for word in _NEON_WORDS):
        plan = replace(plan, neon=True, storeys=(2, 5))
    return _for_walkers(plan) if _settled(dressing) and plan.traffic else plan


def _crossing(dressing: Dressing) -> float:
    """Return z of the zebra crossing: behind who stands in the street, or under who crosses."""
    return STAGE_Z if "cross" in f"{dressing.setting} {dressing.words or ''}" else _CROSSING_Z


def _for_walkers(plan: StreetPlan) -> StreetPlan:
    """Return the same street without a road: paved from wall to wall."""
    return replace(plan, half=0.0, pavement=plan.front, traffic=False)


def _settled(dressing: Dressing) -> bool:
    """Whether what is on stage would be run over on a crossing."""
    return any(word.rpartition(" ")[2] in _STILL for word in dressing.staged)


def _ground(plan: StreetPlan) -> Ground:
    def height(x: Array, z: Array) -> Array:
        kerb = KERB if plan.half > 0 else 0.0
        on_walk = np.abs(np.broadcast_arrays(x, z)[0]) > plan.half
        raised: Array = np.where(on_walk, kerb, 0.0).astype(np.float32)
        return raised

    return height


def _posts(plan: StreetPlan) -> list[Spot]:
    """Return street lamps on alternate sides, their arms over the road."""
    x, y = (plan.half + 0.45, KERB) if plan.half > 0 else (plan.front - 0.9, 0.0)
    sides = (-1, 1, -1, 1, -1)
    return [
        Spot("lamp", (side * x, y, z), yaw=0.0 if side < 0 else math.pi)
        for side, z in zip(sides, (1.2, -7.5, -14.5, -22.5, -31.0), strict=True)
    ]


def _pavement(plan: StreetPlan, generator: np.random.Generator) -> list[Spot]:
    """Return trees and benches along the kerb, tubs and cafe tables along the walls."""
    y = KERB if plan.half > 0 else 0.0
    wall = plan.front - 0.75
    kerb = plan.half + 0.95 if plan.half > 0 else wall
    places = {"flower": wall, "cafe": wall - 0.35}
    words = ("tree", "cafe", "flower", "bench", "bin", "tree", "flower")
    spots: list[Spot] = []
    for side in (-1, 1):
        z = 0.2 if side < 0 else -1.4
        first = int(generator.integers(len(words)))
        for k in range(11):
            word = words[(first + k) % len(words)]
            yaw = -side * math.pi / 2 if word == "bench" else float(generator.uniform(0, 6))
            # signs are the stars of a neon street: no crowns before them
            if not (plan.neon and word == "tree" and z > -16):
                x = side * places.get(word, kerb)
                spots.append(Spot(word, (x, y, z), yaw, size=1.0 if plan.half > 0 else 0.7))
            z -= float(generator.uniform(2.3, 3.6))
    return spots


def _traffic(plan: StreetPlan, city: City | None) -> list[Spot]:
    """Return cars that wait on both lanes; cities that have their own have no others."""
    lanes = ((1.75, -10.8), (-1.75, -15.5), (1.8, -19.5), (-1.7, -26.0), (1.7, -31.0))
    if not plan.traffic or (city and city.lines("lane")):
        return []
    return [
        Spot("car", (x, 0.0, z), yaw=math.pi if x > 0 else 0.0, number=k)
        for k, (x, z) in enumerate(lanes)
    ]


def _wires(plot: Plot, plan: StreetPlan, city: City | None) -> Pieces:
    """Return bunting and light chains over the street; by night only lights."""
    if city and city.plain:
        return ()
    edge = plan.front - 0.05
    pieces: list[Solid] = []
    for k, z in enumerate((-9.0, -19.0) if plan.neon else (-6.0, -11.5, -17.0, -24.0)):
        a, b = (-edge, 5.3 + 0.5 * (k % 2), z + 0.8), (edge, 5.6 - 0.4 * (k % 2), z - 0.6)
        if plot.lit or k % 2:
            pieces.extend(furniture.light_chain(a, b, lit=plot.lit))
        else:
            pieces.extend(furniture.bunting(a, b, plot.town))
    return tuple(pieces)


def _signs(plot: Plot, plan: StreetPlan, homes: list[tuple[House, Mat4]]) -> Stood:
    """Return signs over the pavements, and on the fronts of neon streets."""
    if not (plan.neon or (plot.lit and plan.traffic)):
        return Stood(())
    pieces: list[Solid] = []
    lamps: list[Lamp] = []
    near = [(one, at) for one, at in homes if one.distance < 40]
    for one, at in near if plan.neon else near[::2]:
        colour, second = _two_neons(plot.generator)
        names = [str(name) for name in plot.generator.permutation(list(neon.SHAPES))]
        count = int(plot.generator.integers(1, 3)) if plan.neon else 1
        size = 1.15 if plan.neon else 0.85
        x, y = -one.width * 0.32, 3.1 + size * count / 2
        hang: Mat4 = (at @ translation(x, y, 0.75) @ rotation(yaw=math.pi / 2)).astype(np.float32)
        far = one.distance > _FAR
        banner = neon.sign(tuple(names[:count]), size, colour, lit=plot.lit, far=far)
        pieces.extend(moved(banner, hang))
        spot = (at @ np.array([x, y, 1.7, 1.0], dtype=np.float32))[:3].tolist()
        if plot.lit:
            lamps.append(neon.shine((spot[0], spot[1], spot[2]), colour))
        if plan.neon:
            board = neon.sign(tuple(names[3:6]), 0.62, second, tall=False, lit=plot.lit, far=far)
            pieces.extend(moved(board, at @ translation(-0.5, 2.95, 0.3)))
    return Stood(tuple(pieces), tuple(lamps))


def _two_neons(generator: np.random.Generator) -> tuple[Vec3, Vec3]:
    first, second = generator.permutation(len(NEONS))[:2]
    return NEONS[int(first)], NEONS[int(second)]
