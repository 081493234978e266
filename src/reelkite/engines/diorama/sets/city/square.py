"""A town square: houses on three sides, a fountain, a clock tower, trees and cafe tables."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, placed
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.city import air
from reelkite.engines.diorama.sets.city.cities import city_of, town_of
from reelkite.engines.diorama.sets.city.facade import House, row
from reelkite.engines.diorama.sets.city.fittings import furniture
from reelkite.engines.diorama.sets.city.fittings.landmark import clock_tower, fountain
from reelkite.engines.diorama.sets.city.palette import (
    Town,
    is_lit,
    is_snowy,
    is_wet,
)
from reelkite.engines.diorama.sets.city.plot import Plot, Spot, stood
from reelkite.engines.diorama.sets.city.roadway import road
from reelkite.engines.diorama.sets.joinery import Pieces, joined, moved
from reelkite.engines.diorama.sets.kit import Thing, items_of, thing
from reelkite.engines.diorama.sets.kit.things import together

_BACK: Final = -22.0
_SIDE: Final = 15.0


class Square:
    """An open paved place; the stage is in front of the fountain."""

    def layout(self, dressing: Dressing) -> Layout:
        """Return the place: wide and free."""
        return Layout(
            surface="snow" if is_snowy(dressing) else "stone",
            stage=(0.0, 0.0, -3.0),
            stage_radius=3.2,
            backdrop=(3.4, 9.0, _BACK),
            horizon=60.0,
            wind=0.25,
            ambience=(0.02, 0.015, 0.01),
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return paving, houses, the fountain and what stands around it."""
        del layout  # the dressing says it all
        town, city = town_of(dressing), city_of(dressing)
        lit, snowy = is_lit(dressing), is_snowy(dressing)
        generator = np.random.default_rng((dressing.seed, 81))
        homes = _homes(town, generator)
        pieces: list[Solid] = [
            *road(0.0, 40.0, 0.0, wet=is_wet(dressing), snowy=snowy),
            *_open_to_sun(row(homes, town, generator, lit=lit, snowy=snowy), sightline.sun),
            *(() if city else moved(clock_tower(town, lit=lit), placed((3.4, 0.0, _BACK - 4.0)))),
            *moved(fountain(town), placed((-3.2 if not dressing.portrait else -1.0, 0.0, -11.5))),
            *furniture.bunting((-_SIDE, 6.4, -12.0), (3.0, 8.5, _BACK), town, sag=1.6),
            *furniture.bunting((_SIDE, 6.0, -10.0), (4.2, 8.5, _BACK), town, sag=1.4),
        ]
        plot = Plot(town, generator, dressing, sightline)
        things, own = stood(plot, _spots()), _landmarks(plot)
        pieces.extend([*things.pieces, *own.pieces])
        return Built(
            items=(*joined(pieces), *items_of(own)),
            lamps=(*things.lamps, *own.lamps),
            particles=air.falling(dressing),
            water=air.mirror(dressing),
        )


def _landmarks(plot: Plot) -> Thing:
    """Return what the city is known by, behind the houses, unless it is on stage itself."""
    city = city_of(plot.dressing)
    lines = city.lines("far") if city else ()
    return together(
        thing(line.values[0], plot.look).stood(
            placed(
                (float(line.values[1]) + 2.4, line.number("y"), _BACK - 14.0),
                scale=line.number("size", 1.0),
            )
        )
        for line in lines
        if line.values[0] not in plot.dressing.staged
    )


def _homes(town: Town, generator: np.random.Generator) -> list[tuple[House, Mat4]]:
    homes: list[tuple[House, Mat4]] = []

    def add(x: float, z: float, yaw: float, width: float) -> None:
        number = len(homes)
        colour = town.walls[(number * 2 + number // 4) % len(town.walls)]
        storeys = int(generator.integers(1, 3))
        house = House(width, storeys, 5.0, colour, number, abs(6.0 - z) * 0.8)
        homes.append((house, placed((x, 0.0, z), yaw=yaw)))

    for x in (-15.4, -9.2, -3.0, 9.8, 16.0):
        add(x, _BACK, 0.0, 6.1)
    for side in (-1, 1):
        for z in (-17.5, -11.2, -4.9):
            add(side * _SIDE, z, -side * math.pi / 2, 6.2)
    return homes


def _open_to_sun(houses: Pieces, sun: Vec3) -> Pieces:
    """Return houses that throw no shadow when the sun is low behind them: the stage stays lit."""
    low_behind = sun[2] < -0.4 and sun[1] < 0.35
    return tuple(replace(piece, casts=False) for piece in houses) if low_behind else houses


def _spots() -> list[Spot]:
    """Return trees, cafe tables, benches and lamps around the free middle."""
    trees = ((-7.2, -6.5), (7.4, -7.5), (6.8, -15.5), (-9.5, -15.0), (-6.5, 0.5), (7.0, 0.0))
    tables = ((-5.4, -8.8), (5.2, -10.2), (-8.0, -13.0), (9.5, -3.0), (-9.5, -3.2))
    benches = ((-0.4, -13.8, 0.2), (3.6, -13.4, -0.4), (-5.0, -4.6, 0.9), (5.0, -4.4, -0.9))
    lamps = ((-6.2, -9.8), (6.2, -12.2), (-4.6, -1.8), (4.9, -1.4))
    return [
        *(Spot("tree", (x, 0.0, z), yaw=x) for x, z in trees),
        *(Spot("cafe", (x, 0.0, z), yaw=z) for x, z in tables),
        *(Spot("bench", (x, 0.0, z), yaw=yaw) for x, z, yaw in benches),
        *(Spot("lamp", (x, 0.0, z), yaw=0.0 if x < 0 else math.pi) for x, z in lamps),
    ]
