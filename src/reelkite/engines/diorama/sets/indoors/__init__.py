"""Places with walls: a table by a window, rooms of many kinds, the neutral studio."""

from collections.abc import Mapping
from typing import Final

from reelkite.engines.diorama.scene.places import SetDesign
from reelkite.engines.diorama.sets.indoors.plans import PLANS
from reelkite.engines.diorama.sets.indoors.room import Room
from reelkite.engines.diorama.sets.indoors.studio import Studio
from reelkite.engines.diorama.sets.indoors.table.corners import CORNERS
from reelkite.engines.diorama.sets.indoors.table.tabletop import TableByWindow
from reelkite.engines.diorama.sets.indoors.theatre import TheatreStage
from reelkite.engines.diorama.sets.indoors.venues import VENUES
from reelkite.engines.diorama.sets.indoors.written_rooms import plan_of, rooms

__all__ = ["DESIGNS"]

DESIGNS: Final[Mapping[str, SetDesign]] = {
    **{name: Room(plan) for name, plan in {**PLANS, **VENUES}.items()},
    "table by a window": TableByWindow(),
    **{name: TableByWindow(corner) for name, corner in CORNERS.items()},
    "studio": Studio(),
    "theatre stage": TheatreStage(),
    **{name: Room(plan_of(section)) for name, section in rooms().items()},
}
"""Designs by the catalogue's key."""
