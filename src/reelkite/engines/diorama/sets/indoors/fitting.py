"""From a word of a plan to the piece of furniture."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.mesh import placed, scaling
from reelkite.engines.diorama.sets.indoors import companions, fixtures, furnishing, furniture
from reelkite.engines.diorama.sets.indoors.schemes import Scheme
from reelkite.engines.diorama.sets.joinery import Pieces, moved


@dataclass(frozen=True, slots=True)
class Fit:
    """What a maker may look at.

    Attributes:
        scheme: Colours.
        generator: Chance, from the seed.
        lit: Whether lamps are on.
    """

    scheme: Scheme
    generator: np.random.Generator
    lit: bool


Maker: TypeAlias = Callable[[Fit], Pieces]


def _bulbs(fit: Fit) -> Pieces:
    x = (np.arange(6) - 2.5) * 0.95
    z = np.where(np.arange(6) % 2, 0.5, -0.4)
    places = np.stack([x, 0 * x, z], 1).astype(np.float32)
    return furnishing.bulbs(places, fit.generator.uniform(0.45, 0.95, 6), lit=fit.lit)


def _big(maker: companions.Maker, size: float) -> Maker:
    return lambda fit: moved(maker(fit.generator, fit.scheme), scaling(size))


MAKERS: Final[dict[str, Maker]] = {
    "rug": lambda fit: furnishing.rug(fit.scheme, 1.75, 1.15),
    "sofa": lambda fit: furniture.sofa(fit.scheme, fit.generator, 2.15),
    "armchair": lambda fit: furniture.armchair(fit.scheme, fit.generator),
    "low table": lambda fit: furniture.low_table(fit.scheme),
    "picture large": lambda fit: furnishing.framed_picture(fit.scheme, fit.generator, 1.05, 0.8),
    "picture small": lambda fit: furnishing.framed_picture(fit.scheme, fit.generator, 0.46, 0.58),
    "floor lamp": lambda fit: furnishing.floor_lamp(fit.scheme, lit=fit.lit),
    "table lamp": lambda fit: furnishing.table_lamp(fit.scheme, lit=fit.lit),
    "hanging lamp": lambda fit: furnishing.hanging_lamp(fit.scheme, 0.7, lit=fit.lit),
    "bulbs": _bulbs,
    "floor plant": lambda fit: furnishing.floor_plant(fit.scheme, fit.generator, 1.45),
    "bookshelf": lambda fit: furniture.bookshelf(fit.scheme, fit.generator, 1.45, 2.05),
    "tall shelf": lambda fit: furniture.bookshelf(fit.scheme, fit.generator, 1.6, 2.95),
    "bed": lambda fit: furniture.bed(fit.scheme),
    "chest": lambda fit: furniture.chest(fit.scheme),
    "wardrobe": lambda fit: furniture.wardrobe(fit.scheme),
    "chair": lambda fit: furniture.chair(fit.scheme),
    "dining table": lambda fit: furniture.table(fit.scheme),
    "vase": _big(companions.vase, 1.3),
    "books": _big(companions.book_stack, 1.2),
    "fruit bowl": _big(companions.fruit_bowl, 1.4),
    "counter things": lambda fit: (
        *moved(companions.potted_plant(fit.generator, fit.scheme), placed((-0.75, 0, 0))),
        *moved(companions.moka_pot(fit.generator, fit.scheme), placed((0.85, 0, 0.0), scale=1.2)),
    ),
    "counter": lambda fit: fixtures.counter(fit.scheme),
    "wall cabinets": lambda fit: fixtures.wall_cabinets(fit.scheme),
    "stove things": lambda fit: fixtures.stove_things(fit.scheme),
    "utensils": lambda fit: fixtures.utensils(fit.scheme),
    "fridge": lambda fit: fixtures.fridge(fit.scheme),
    "bar counter": lambda fit: fixtures.bar_counter(fit.scheme),
    "bottle shelf": lambda fit: fixtures.bottle_shelf(fit.scheme, fit.generator),
    "espresso machine": lambda fit: fixtures.espresso_machine(fit.scheme),
    "cake stand": lambda fit: fixtures.cake_stand(fit.scheme),
    "cafe table": lambda fit: fixtures.cafe_table(fit.scheme),
    "menu board": lambda fit: fixtures.menu_board(fit.scheme),
    "desk": lambda fit: fixtures.desk(fit.scheme),
    "computer": lambda fit: fixtures.computer(fit.scheme),
    "board": lambda fit: fixtures.board(fit.scheme, fit.generator),
    "blackboard": lambda fit: fixtures.blackboard(fit.scheme),
    "school desk": lambda fit: fixtures.school_desk(fit.scheme),
    "globe": lambda fit: fixtures.globe(fit.scheme),
    "ladder": lambda fit: fixtures.ladder(fit.scheme),
}
"""Makers by the words of ``plans``."""

LIGHTS: Final[dict[str, tuple[float, float, float]]] = {
    "floor lamp": (1.3, 1.15, 2.4),
    "table lamp": (0.3, 0.9, 1.6),
    "hanging lamp": (-0.85, 1.5, 3.0),
    "bulbs": (-0.95, 1.6, 3.4),
}
"""What gives light: height of the bulb over its foot, strength, and reach in metres."""
