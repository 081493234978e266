"""Rows of houses along a street, with a gap where the sun must reach the stage."""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, placed
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.city.facade import GROUND_FLOOR, STOREY, House
from reelkite.engines.diorama.sets.city.palette import Town

STAGE_Z: Final = -3.0
"""z of where actors stand."""

_DEPTH: Final = 5.0
_ROOF: Final = 2.6
_SIDE_STREET: Final = 13.0
_SUNNY: Final = frozenset({"dawn", "morning", "day", "noon", "golden hour", "sunset"})


@dataclass(frozen=True, slots=True)
class StreetPlan:
    """Measures of a street.

    Attributes:
        half: Half the breadth of the road; 0 for a lane without one.
        pavement: Breadth of each pavement.
        storeys: Fewest and most storeys above the shops.
        widths: Narrowest and broadest house.
        neon: Signs on every house, also by day.
        traffic: Parked and waiting cars.
        towers: A skyline at the end.
        end: z at which the rows of houses stop.
    """

    half: float = 3.4
    pavement: float = 2.7
    storeys: tuple[int, int] = (1, 4)
    widths: tuple[float, float] = (5.2, 7.4)
    neon: bool = False
    traffic: bool = True
    towers: bool = True
    end: float = -62.0

    @property
    def front(self) -> float:
        """Metres from the middle to the fronts of the houses."""
        return self.half + self.pavement


def terraces(
    plan: StreetPlan, town: Town, generator: np.random.Generator, dressing: Dressing, sun: Vec3
) -> list[tuple[House, Mat4]]:
    """Return the houses of both sides and where they stand.

    By day a house between the sun and the stage is lower, or it is left out and a low one
    stands across a side street.
    """
    light = sun if dressing.time_of_day in _SUNNY else None
    extra = 1 if dressing.portrait else 0
    homes: list[tuple[House, Mat4]] = []
    for side in (-1, 1):
        line = _row(plan, town, generator, extra)
        homes.extend(_opened_to(light, line, side, plan.front))
    return homes


def _row(
    plan: StreetPlan, town: Town, generator: np.random.Generator, extra: int
) -> list[tuple[House, float]]:
    """Return the houses of one side with the z of their middles, as if there were no sun."""
    line: list[tuple[House, float]] = []
    z = 9.0 + float(generator.uniform(0, 2))
    number = int(generator.integers(7))
    while z > plan.end:
        width = float(generator.uniform(*plan.widths))
        storeys = int(generator.integers(plan.storeys[0], plan.storeys[1] + 1)) + extra
        colour = town.walls[number % len(town.walls)]
        line.append((House(width, storeys, _DEPTH, colour, number, abs(5.0 - z)), z - width / 2))
        z -= width + 0.02
        number += 1 + int(generator.integers(2))
    return line


def _opened_to(
    sun: Vec3 | None, line: list[tuple[House, float]], side: int, front: float
) -> list[tuple[House, Mat4]]:
    """Return one side's houses in their places, lowered or set back where they hide the sun."""
    allowed = [_under_sun(one.storeys, (side * front, z), one.width, sun) for one, z in line]
    homes: list[tuple[House, Mat4]] = []
    for k, (one, z) in enumerate(line):
        x, storeys = front, allowed[k]
        if storeys is None:
            x = front + _SIDE_STREET
            storeys = _under_sun(one.storeys, (side * x, z), one.width, sun)
        if storeys is None:
            continue
        corner = None in allowed[max(0, k - 1) : k + 2]
        house = replace(one, storeys=storeys, corner=corner and x == front)
        homes.append((house, placed((side * x, 0.0, z), yaw=-side * math.pi / 2)))
    return homes


def _under_sun(wanted: int, at: tuple[float, float], width: float, sun: Vec3 | None) -> int | None:
    """Return how many storeys leave the stage in the sun; None where no house may stand."""
    if sun is None or at[0] * sun[0] <= 0:
        return wanted
    slope, drift = sun[1] / abs(sun[0]), sun[2] / abs(sun[0])
    enter, leave = abs(at[0]), abs(at[0]) + _DEPTH
    ends = sorted((STAGE_Z + enter * drift, STAGE_Z + leave * drift))
    reach = 1.7 + width / 2
    if ends[1] < at[1] - reach or ends[0] > at[1] + reach:
        return wanted
    allowed = math.floor((1.0 + enter * slope - _ROOF - GROUND_FLOOR) / STOREY)
    return min(wanted, allowed) if allowed >= 0 else None
