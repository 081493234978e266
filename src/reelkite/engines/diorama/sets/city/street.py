"""A street between rows of clay houses: by day, by night, in rain and snow; also an alley."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array, Mat4, placed, rotation, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.city import air, furniture, neon
from reelkite.engines.diorama.sets.city.cars import car
from reelkite.engines.diorama.sets.city.facade import House, row
from reelkite.engines.diorama.sets.city.palette import (
    NEONS,
    Town,
    is_lit,
    is_snowy,
    is_wet,
    leaf_colour,
    town_for,
)
from reelkite.engines.diorama.sets.city.roadway import KERB, road
from reelkite.engines.diorama.sets.city.skyline import skyline
from reelkite.engines.diorama.sets.joinery import joined, moved

STAGE_Z: Final = -3.0


@dataclass(frozen=True, slots=True)
class StreetPlan:
    """Measures of a street.

    Attributes:
        half: Half the breadth of the road; 0 for a lane without one.
        pavement: Breadth of each pavement.
        storeys: Fewest and most storeys above the shops.
        neon: Signs and neon also by day.
        traffic: Parked and waiting cars.
        towers: A skyline at the end.
    """

    half: float = 3.4
    pavement: float = 2.7
    storeys: tuple[int, int] = (1, 4)
    neon: bool = False
    traffic: bool = True
    towers: bool = True

    @property
    def front(self) -> float:
        """Metres from the middle to the fronts of the houses."""
        return self.half + self.pavement


class Street:
    """A street that leads away from the audience; the stage is its zebra crossing."""

    def __init__(self, plan: StreetPlan) -> None:
        """Make the design with the measures of ``plan``."""
        self._plan = plan

    def layout(self, dressing: Dressing) -> Layout:
        """Return the place: road and pavements are free around the stage."""
        plan = self._plan
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
        plan, town = self._plan, town_for(dressing.seed)
        lit, wet, snowy = is_lit(dressing), is_wet(dressing), is_snowy(dressing)
        generator = np.random.default_rng((dressing.seed, 71))
        homes = _homes(plan, town, generator, dressing)
        pieces: list[Solid] = [
            *road(plan.half, plan.pavement, STAGE_Z, wet=wet, snowy=snowy),
            *row(homes, town, generator, lit=lit, snowy=snowy),
        ]
        if plan.towers:
            pieces.extend(skyline(generator, lit=lit, portrait=dressing.portrait))
        lamps: list[Lamp] = []
        setting = _Setting(plan, town, generator, sightline, dressing)
        _add_lamps(setting, pieces, lamps)
        _add_pavement(setting, pieces)
        _add_traffic(setting, pieces, lamps)
        _add_wires(setting, pieces)
        if plan.neon or (lit and plan.traffic):
            _add_signs(setting, homes, pieces, lamps)
        return Built(
            items=joined(pieces),
            lamps=tuple(lamps),
            particles=air.falling(dressing),
            water=air.mirror(dressing),
        )


@dataclass(frozen=True, slots=True)
class _Setting:
    plan: StreetPlan
    town: Town
    generator: np.random.Generator
    sightline: Sightline
    dressing: Dressing

    def free(self, x: float, z: float, radius: float) -> bool:
        spot = (np.array([value], dtype=np.float32) for value in (x, z, radius))
        return bool(self.sightline.clear(*spot)[0])

    def wanted(self, noun: str) -> bool:
        return noun not in self.dressing.excluded


def _ground(plan: StreetPlan) -> Ground:
    def height(x: Array, z: Array) -> Array:
        kerb = KERB if plan.half > 0 else 0.0
        on_walk = np.abs(np.broadcast_arrays(x, z)[0]) > plan.half
        raised: Array = np.where(on_walk, kerb, 0.0).astype(np.float32)
        return raised

    return height


def _homes(
    plan: StreetPlan, town: Town, generator: np.random.Generator, dressing: Dressing
) -> list[tuple[House, Mat4]]:
    """Return both rows of houses; the row on each side starts level with the audience."""
    homes: list[tuple[House, Mat4]] = []
    extra = 1 if dressing.portrait else 0
    for side in (-1, 1):
        z = 9.0 + float(generator.uniform(0, 2))
        number = int(generator.integers(7))
        while z > -62:
            width = (
                float(generator.uniform(5.2, 7.4))
                if plan.half > 0
                else float(generator.uniform(4.4, 6.0))
            )
            storeys = int(generator.integers(plan.storeys[0], plan.storeys[1] + 1)) + extra
            colour = town.walls[number % len(town.walls)]
            one = House(width, storeys, 5.0, colour, number, abs(5.0 - z))
            at = placed((side * plan.front, 0.0, z - width / 2), yaw=-side * math.pi / 2)
            homes.append((one, at))
            z -= width + 0.02
            number += 1 + int(generator.integers(2))
    return homes


def _add_lamps(setting: _Setting, pieces: list[Solid], lamps: list[Lamp]) -> None:
    plan, lit = setting.plan, is_lit(setting.dressing)
    kerb = max(plan.half + 0.45, plan.front - 1.0 if plan.half == 0 else 0)
    for k, z in enumerate((1.2, -7.5, -14.5, -22.5, -31.0)):
        side = -1 if k % 2 == 0 else 1
        at = (side * kerb, KERB if plan.half > 0 else 0.0, z)
        if not setting.free(at[0], at[2], 0.25):
            continue
        post = furniture.street_lamp(0.85, lit=lit)
        pieces.extend(moved(post, placed(at, yaw=0.0 if side < 0 else math.pi)))
        if lit:
            lamps.append(furniture.lamp_light(at, -0.85 * side))


def _add_pavement(setting: _Setting, pieces: list[Solid]) -> None:
    """Put benches, tubs, trees, bins and a cafe corner where nobody acts."""
    plan, town, generator = setting.plan, setting.town, setting.generator
    leaf = leaf_colour(town, setting.dressing)
    y = KERB if plan.half > 0 else 0.0
    curb, wall = plan.half + 0.95, plan.front - 0.75
    if plan.half == 0:
        curb = wall = plan.front - 0.7
    makers = (
        (
            "tree",
            0.6,
            lambda: furniture.planted_tree(
                town, leaf, generator, float(generator.uniform(3.2, 4.2))
            ),
            curb,
        ),
        ("cafe", 1.0, lambda: furniture.cafe_corner(town, generator), wall - 0.35),
        ("flower", 0.4, lambda: furniture.flower_tub(town, generator), wall),
        ("bench", 0.85, lambda: furniture.bench(town.doors[3]), curb),
        ("bin", 0.3, lambda: furniture.bin_(town.doors[0]), curb),
        (
            "tree",
            0.6,
            lambda: furniture.planted_tree(
                town, leaf, generator, float(generator.uniform(3.0, 4.4))
            ),
            curb,
        ),
        ("flower", 0.4, lambda: furniture.flower_tub(town, generator), wall),
    )
    for side in (-1, 1):
        z = 0.2 if side < 0 else -1.4
        first = int(generator.integers(len(makers)))
        for k in range(11):
            noun, radius, make, x = makers[(first + k) % len(makers)]
            if setting.wanted(noun) and setting.free(side * x, z, radius):
                yaw = -side * math.pi / 2 if noun == "bench" else float(generator.uniform(0, 6))
                pieces.extend(moved(make(), placed((side * x, y, z), yaw=yaw)))
            z -= float(generator.uniform(2.3, 3.6))


def _add_traffic(setting: _Setting, pieces: list[Solid], lamps: list[Lamp]) -> None:
    plan, lit = setting.plan, is_lit(setting.dressing)
    if not plan.traffic or not setting.wanted("car"):
        return
    colours = setting.town.cars
    spots = (
        (1.75, -10.8, math.pi),
        (-1.75, -15.5, 0.0),
        (1.8, -19.5, math.pi),
        (-1.7, -26.0, 0.0),
        (1.7, -31.0, math.pi),
    )
    order = setting.generator.permutation(len(colours))
    for k, (x, z, yaw) in enumerate(spots):
        if not setting.free(x, z, 1.9):
            continue
        pieces.extend(moved(car(colours[int(order[k])], lit=lit), placed((x, 0.0, z), yaw=yaw)))
        if lit:
            ahead = 3.0 if yaw == 0.0 else -3.0
            lamps.append(Lamp((x, 0.7, z + ahead), (2.2, 1.9, 1.3), 1.8))
            lamps.append(Lamp((x, 0.6, z - ahead * 0.85), (1.3, 0.10, 0.07), 1.5))


def _add_wires(setting: _Setting, pieces: list[Solid]) -> None:
    edge, town = setting.plan.front - 0.05, setting.town
    lit = is_lit(setting.dressing)
    for k, z in enumerate((-6.0, -11.5, -17.0, -24.0)):
        a, b = (-edge, 5.3 + 0.5 * (k % 2), z + 0.8), (edge, 5.6 - 0.4 * (k % 2), z - 0.6)
        if lit or k % 2:
            pieces.extend(furniture.light_chain(a, b, lit=lit))
        else:
            pieces.extend(furniture.bunting(a, b, town))


def _add_signs(
    setting: _Setting, homes: list[tuple[House, Mat4]], pieces: list[Solid], lamps: list[Lamp]
) -> None:
    """Hang signs of plain shapes out over the pavements, and on the fronts in neon streets."""
    generator, plan = setting.generator, setting.plan
    lit = is_lit(setting.dressing)
    names = list(neon.SHAPES)
    for k, (one, at) in enumerate(homes):
        if one.distance > 40 or (not plan.neon and k % 2):
            continue
        picks = [names[int(n)] for n in generator.permutation(len(names))]
        colour = NEONS[int(generator.integers(len(NEONS)))]
        count = int(generator.integers(1, 4)) if plan.neon else 1
        size = 0.85
        drop = 3.9 + size * count / 2
        hang = at @ translation(-one.width * 0.32, drop, 0.75) @ rotation(yaw=math.pi / 2)
        pieces.extend(moved(neon.sign(tuple(picks[:count]), size, colour, lit=lit), hang))
        spot = (at @ np.array([-one.width * 0.32, drop, 1.7, 1.0], dtype=np.float32))[:3]
        if lit and one.distance < 32:
            lamps.append(neon.shine((float(spot[0]), float(spot[1]), float(spot[2])), colour))
        if plan.neon and k % 2 == 0:
            second = NEONS[int(generator.integers(len(NEONS)))]
            wide = at @ translation(-0.5, 2.95, 0.3)
            pieces.extend(
                moved(neon.sign(tuple(picks[3:6]), 0.62, second, tall=False, lit=lit), wide)
            )
