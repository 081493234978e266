"""From a word of a plan to the piece of home."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.mesh import placed, scaling
from reelkite.engines.diorama.sets.indoors.furnishings import (
    bath,
    cafe,
    confines,
    decor,
    halls,
    home,
    kitchen,
    study,
    trade,
)
from reelkite.engines.diorama.sets.indoors.table import companions
from reelkite.engines.diorama.sets.joinery import Pieces, moved
from reelkite.engines.diorama.sets.schemes import Scheme


@dataclass(frozen=True, slots=True)
class Fit:
    """What a maker may look at.

    Attributes:
        scheme: Colours.
        generator: Chance, from the seed.
        lit: Whether lamps are on.
        night: Whether it is night outside.
    """

    scheme: Scheme
    generator: np.random.Generator
    lit: bool
    night: bool = False


Maker: TypeAlias = Callable[[Fit], Pieces]


def _bulbs(fit: Fit) -> Pieces:
    x = (np.arange(6) - 2.5) * 0.95
    z = np.where(np.arange(6) % 2, 0.5, -0.4)
    places = np.stack([x, 0 * x, z], 1).astype(np.float32)
    return decor.bulbs(places, fit.generator.uniform(0.45, 0.95, 6), lit=fit.lit)


def _big(maker: companions.Maker, size: float) -> Maker:
    return lambda fit: moved(maker(fit.generator, fit.scheme), scaling(size))


MAKERS: Final[dict[str, Maker]] = {
    "rug": lambda fit: decor.rug(fit.scheme, 1.75, 1.15),
    "sofa": lambda fit: home.sofa(fit.scheme, 2.15),
    "armchair": lambda fit: home.armchair(fit.scheme),
    "low table": lambda fit: home.low_table(fit.scheme),
    "picture large": lambda fit: decor.framed_picture(fit.scheme, fit.generator, 1.05, 0.8),
    "picture small": lambda fit: decor.framed_picture(fit.scheme, fit.generator, 0.46, 0.58),
    "floor lamp": lambda fit: decor.floor_lamp(fit.scheme, lit=fit.lit),
    "table lamp": lambda fit: decor.table_lamp(fit.scheme, lit=fit.lit),
    "hanging lamp": lambda fit: decor.hanging_lamp(fit.scheme, 0.7, lit=fit.lit),
    "bulbs": _bulbs,
    "floor plant": lambda fit: decor.floor_plant(fit.scheme, fit.generator, 1.45),
    "bookshelf": lambda fit: home.bookshelf(fit.scheme, fit.generator, 1.45, 2.05),
    "high bookshelf": lambda fit: home.bookshelf(fit.scheme, fit.generator, 1.45, 2.5),
    "tall shelf": lambda fit: home.bookshelf(fit.scheme, fit.generator, 1.6, 2.95),
    "bed": lambda fit: home.bed(fit.scheme),
    "chest": lambda fit: home.chest(fit.scheme),
    "wardrobe": lambda fit: home.wardrobe(fit.scheme),
    "chair": lambda fit: home.chair(fit.scheme),
    "dining table": lambda fit: home.table(fit.scheme),
    "vase": _big(companions.vase, 1.3),
    "books": _big(companions.book_stack, 1.2),
    "fruit bowl": _big(companions.fruit_bowl, 1.4),
    "counter things": lambda fit: (
        *moved(companions.potted_plant(fit.generator, fit.scheme), placed((-0.75, 0, 0))),
        *moved(companions.moka_pot(fit.generator, fit.scheme), placed((0.85, 0, 0.0), scale=1.2)),
    ),
    "counter": lambda fit: kitchen.counter(fit.scheme),
    "wall cabinets": lambda fit: kitchen.wall_cabinets(fit.scheme),
    "stove things": lambda fit: kitchen.stove_things(fit.scheme),
    "utensils": lambda _: kitchen.utensils(),
    "fridge": lambda fit: kitchen.fridge(fit.scheme),
    "bar counter": lambda fit: cafe.bar_counter(fit.scheme),
    "bottle shelf": lambda fit: cafe.bottle_shelf(fit.scheme, fit.generator),
    "espresso machine": lambda fit: cafe.espresso_machine(fit.scheme),
    "cake stand": lambda fit: cafe.cake_stand(fit.scheme),
    "cafe table": lambda fit: cafe.cafe_table(fit.scheme),
    "menu board": lambda fit: cafe.menu_board(fit.scheme),
    "desk": lambda fit: study.desk(fit.scheme),
    "computer": lambda fit: study.computer(fit.scheme),
    "board": lambda fit: study.board(fit.scheme, fit.generator),
    "blackboard": lambda fit: study.blackboard(fit.scheme),
    "school desk": lambda fit: study.school_desk(fit.scheme),
    "globe": lambda fit: study.globe(fit.scheme),
    "ladder": lambda fit: study.ladder(fit.scheme),
    "bathtub": lambda fit: bath.bathtub(fit.scheme),
    "washbasin": lambda fit: bath.washbasin(fit.scheme),
    "toilet": lambda fit: bath.toilet(fit.scheme),
    "towels": lambda fit: bath.towels(fit.scheme),
    "sickbed": lambda _: bath.sickbed(),
    "drip": lambda fit: bath.drip(fit.scheme),
    "monitor": lambda fit: bath.monitor(fit.scheme),
    "screen": lambda _: bath.screen(),
    "goods shelf": lambda fit: trade.goods_shelf(fit.scheme, fit.generator),
    "till": lambda fit: trade.till(fit.scheme),
    "workbench": lambda fit: trade.workbench(fit.scheme),
    "tool wall": lambda fit: trade.tool_wall(fit.scheme),
    "tyres": lambda _: trade.tyres(),
    "flasks": lambda fit: trade.flasks(fit.scheme),
    "hoop": lambda fit: trade.hoop(fit.scheme),
    "wall bars": lambda fit: trade.wall_bars(fit.scheme),
    "balls": lambda fit: trade.balls(fit.scheme),
    "mats": lambda fit: trade.mats(fit.scheme),
    "punching bag": lambda fit: trade.punching_bag(fit.scheme),
    "console": lambda fit: trade.console(fit.scheme),
    "throne": lambda _: halls.throne(),
    "banner": lambda _: halls.banner(),
    "column": lambda _: halls.column(),
    "tall column": lambda _: halls.column(5.5),
    "torch": lambda fit: halls.torch(fit.scheme, lit=fit.lit),
    "pew": lambda fit: halls.pew(fit.scheme),
    "altar": lambda fit: halls.altar(fit.scheme),
    "stained window": lambda fit: halls.stained_window(fit.scheme, fit.generator),
    "pedestal": lambda fit: halls.pedestal(fit.scheme),
    "showcase": lambda fit: halls.showcase(fit.scheme, fit.generator),
    "ropes": lambda _: halls.ropes(),
    "bars": lambda _: confines.bars(),
    "bunk": lambda fit: confines.bunk(fit.scheme),
    "masonry": lambda fit: confines.masonry(fit.generator),
    "bench seat": lambda fit: confines.bench_seat(fit.scheme),
    "rack": lambda fit: confines.rack(fit.scheme),
    "sliding door": lambda fit: confines.sliding_door(fit.scheme),
    "starry pane": lambda fit: confines.starry_pane(fit.generator),
}
"""Makers by the words of ``plans``."""

LIGHTS: Final[dict[str, tuple[float, float, float]]] = {
    "floor lamp": (1.3, 1.9, 2.5),
    "table lamp": (0.3, 1.4, 1.8),
    "hanging lamp": (-0.85, 2.1, 3.0),
    "bulbs": (-0.95, 2.1, 3.4),
    "torch": (0.75, 1.6, 2.6),
    "altar": (1.5, 1.0, 2.2),
    "console": (1.0, 0.4, 1.2),
}
"""What gives light: height of the bulb over its foot, strength, and reach in metres."""

FLAMES: Final = frozenset({"torch", "altar"})
"""What burns also by day."""
