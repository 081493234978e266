"""Places with walls: a table by a window, rooms of many kinds, the neutral studio."""

from collections.abc import Mapping
from typing import Final

from reelkite.engines.diorama.scene.places import SetDesign
from reelkite.engines.diorama.sets.indoors.room import Room
from reelkite.engines.diorama.sets.indoors.studio import Studio
from reelkite.engines.diorama.sets.indoors.table.tabletop import TableByWindow
from reelkite.engines.diorama.sets.indoors.theatre import TheatreStage

__all__ = ["DESIGNS"]

DESIGNS: Final[Mapping[str, SetDesign]] = {
    "table by a window": TableByWindow(),
    "room": Room("room"),
    "kitchen": Room("kitchen"),
    "library": Room("library"),
    "cafe": Room("cafe"),
    "office": Room("office"),
    "studio": Studio(),
    "theatre stage": TheatreStage(),
}
"""Designs by the catalogue's key."""
