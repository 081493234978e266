"""Where things may stand in a street or a square, and putting them there."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Vec3, placed
from reelkite.engines.diorama.scene.places import Dressing, Sightline
from reelkite.engines.diorama.sets.city.cities import city_of
from reelkite.engines.diorama.sets.city.fittings import furniture
from reelkite.engines.diorama.sets.city.fittings.cars import car
from reelkite.engines.diorama.sets.city.palette import Town, is_lit, is_snowy, leaf_colour
from reelkite.engines.diorama.sets.joinery import Pieces, moved
from reelkite.engines.diorama.sets.kit import Look, thing
from reelkite.engines.diorama.sets.schemes import scheme_for


@dataclass(frozen=True, slots=True)
class Plot:
    """What is asked of a place, and chance.

    Attributes:
        town: Colours.
        generator: Chance, from the seed.
        dressing: The version that is wanted.
        sightline: What must stay free.
    """

    town: Town
    generator: np.random.Generator
    dressing: Dressing
    sightline: Sightline

    @property
    def lit(self) -> bool:
        """Whether lamps are on."""
        return is_lit(self.dressing)

    @property
    def look(self) -> Look:
        """How things of the kit look here."""
        scheme = scheme_for(self.dressing.seed)
        return Look(scheme, self.generator, lit=self.lit, snowy=is_snowy(self.dressing))

    def takes(self, noun: str, x: float, z: float, radius: float) -> bool:
        """Whether ``noun`` is wanted, and there is room for it."""
        if noun in self.dressing.excluded:
            return False
        spot = (np.array([value], dtype=np.float32) for value in (x, z, radius))
        return bool(self.sightline.clear(*spot)[0])


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing on the ground.

    Attributes:
        word: Key of ``THINGS``.
        at: Its foot.
        yaw: Turn in radians.
        size: Multiple of its usual size.
        number: Chooses among kinds.
    """

    word: str
    at: Vec3
    yaw: float = 0.0
    size: float = 1.0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Stood:
    """Things in their places, and the light that they give."""

    pieces: Pieces
    lamps: tuple[Lamp, ...] = ()


Maker: TypeAlias = Callable[[Plot, Spot], Pieces]

_ARM: Final = 0.85


def _tree(plot: Plot, spot: Spot) -> Pieces:
    city = city_of(plot.dressing)
    if city is not None and city.palms:
        return thing("street palm", plot.look).pieces
    leaf = leaf_colour(plot.town, plot.dressing)
    height = spot.size * float(plot.generator.uniform(3.2, 4.3))
    return furniture.planted_tree(leaf, plot.generator, height)


def _car(plot: Plot, spot: Spot) -> Pieces:
    paint = plot.town.cars[(plot.dressing.seed + spot.number) % len(plot.town.cars)]
    return car(paint, lit=plot.lit)


THINGS: Final[dict[str, tuple[float, Maker]]] = {
    "tree": (0.65, _tree),
    "cafe": (1.0, lambda plot, _: furniture.cafe_corner(plot.town, plot.generator)),
    "flower": (0.4, lambda plot, _: furniture.flower_tub(plot.town, plot.generator)),
    "bench": (0.85, lambda plot, _: furniture.bench(plot.town.doors[-1])),
    "bin": (0.3, lambda plot, _: furniture.bin_(plot.town.doors[0])),
    "lamp": (0.25, lambda plot, _: furniture.street_lamp(_ARM, lit=plot.lit)),
    "car": (1.9, _car),
}
"""Radius and maker of each thing."""


def stood(plot: Plot, spots: Iterable[Spot]) -> Stood:
    """Return those of ``spots`` for which there is room."""
    pieces: list[Solid] = []
    lamps: list[Lamp] = []
    for spot in spots:
        radius, make = THINGS[spot.word]
        if plot.takes(spot.word, spot.at[0], spot.at[2], radius):
            pieces.extend(moved(make(plot, spot), placed(spot.at, yaw=spot.yaw)))
            lamps.extend(_light_of(spot) if plot.lit else ())
    return Stood(tuple(pieces), tuple(lamps))


def _light_of(spot: Spot) -> tuple[Lamp, ...]:
    x, y, z = spot.at
    if spot.word == "lamp":
        return (furniture.lamp_light(spot.at, _ARM * math.cos(spot.yaw)),)
    if spot.word == "car":
        ahead = 3.0 * math.cos(spot.yaw)
        return (
            Lamp((x, y + 0.7, z + ahead), (2.2, 1.9, 1.3), 1.8),
            Lamp((x, y + 0.6, z - ahead * 0.85), (1.3, 0.10, 0.07), 1.5),
        )
    return ()
