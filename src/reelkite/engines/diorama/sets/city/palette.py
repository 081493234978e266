"""Colours of streets, by seed; and when the lights are on."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.places import Dressing

LIT_TIMES: Final = frozenset({"dusk", "night", "sunset"})
"""Times of day at which windows and street lamps are lit."""

WET_WEATHERS: Final = frozenset({"rain", "storm"})

PANES: Final = tuple(map(linear, ("#ffb060", "#ffc98a", "#ff9a4a", "#d8e2ff", "#ffd9a0")))
"""Light behind windows."""

NEONS: Final = tuple(
    map(linear, ("#ff2f86", "#25d0ff", "#ffae2a", "#8f52ff", "#2dffa2", "#ff4636"))
)
"""Light of tubes."""

LAMP: Final[Vec3] = (1.0, 0.72, 0.38)


@dataclass(frozen=True, slots=True)
class Town:
    """Colours of one street.

    Attributes:
        walls: Plaster and brick.
        trims: Cornices, sills, frames.
        roofs: Roofs.
        awnings: Pairs of stripes.
        doors: Doors and shop fronts.
        leaf: Trees.
        cars: Paint.
        flat: All roofs are flat.
    """

    walls: tuple[Vec3, ...]
    trims: tuple[Vec3, ...]
    roofs: tuple[Vec3, ...]
    awnings: tuple[tuple[Vec3, Vec3], ...]
    doors: tuple[Vec3, ...]
    leaf: Vec3
    cars: tuple[Vec3, ...]
    flat: bool = False


def _row(codes: str) -> tuple[Vec3, ...]:
    return tuple(map(linear, codes.split()))


def _stripes(codes: str) -> tuple[tuple[Vec3, Vec3], ...]:
    cream = linear("#f3e8d2")
    return tuple((linear(code), cream) for code in codes.split())


TOWNS: Final = (
    Town(
        walls=_row("#d98d5f #e6c48a #b9573f #8fae9f #d9a79a #c9b48f #6f93a8"),
        trims=_row("#f1e6d0 #e6d6b8"),
        roofs=_row("#8f4632 #5d5a66 #a85a3c"),
        awnings=_stripes("#c8483a #2f7470 #d99a2f #37587c"),
        doors=_row("#2f5a62 #7a3a2c #3f5a3c #8a5a2c"),
        leaf=linear("#6f9a3f"),
        cars=_row("#d8483a #e0b03a #3f7f96 #efe6d6 #5d7f55"),
    ),
    Town(
        walls=_row("#c9775a #dcb37e #7f9fa8 #a8553f #d8c6a0 #93a578 #c99a86"),
        trims=_row("#efe3cc #d9cbb0"),
        roofs=_row("#6b4a44 #4f5a6a #94503a"),
        awnings=_stripes("#2f6a7a #b9473a #5f7f45 #d88a3a"),
        doors=_row("#7a2f2a #2f4f6a #5a4030 #2f6a5a"),
        leaf=linear("#7f9f45"),
        cars=_row("#2f6f8f #d9553a #f0e2c8 #d9a23c #8a3f4a"),
    ),
)
"""Two towns: ochre and terracotta, brick and slate."""

_AUTUMN: Final = linear("#cf8a34")
_SPRING: Final = linear("#e7a7b4")
_WINTER: Final = linear("#e9eff6")


def town_for(seed: int) -> Town:
    """Return the colours that ``seed`` chooses."""
    return TOWNS[int(np.random.default_rng((seed, 61)).integers(len(TOWNS)))] if seed else TOWNS[0]


def is_lit(dressing: Dressing) -> bool:
    """Whether lamps and windows are on."""
    return dressing.time_of_day in LIT_TIMES or dressing.weather == "storm"


def is_wet(dressing: Dressing) -> bool:
    """Whether the street mirrors the lights."""
    return dressing.weather in WET_WEATHERS


def is_snowy(dressing: Dressing) -> bool:
    """Whether snow lies on sills, roofs and the ground."""
    return dressing.weather == "snow" or dressing.season == "winter"


def leaf_colour(town: Town, dressing: Dressing) -> Vec3:
    """Return the colour of crowns in the season."""
    seasons = {"autumn": _AUTUMN, "spring": _SPRING, "winter": _WINTER}
    season = "winter" if is_snowy(dressing) else dressing.season or ""
    return seasons.get(season, town.leaf)
