"""Places with walls: a table by a window, rooms of many kinds, and the neutral studio."""

from reelkite.engines.diorama.sets.indoors.room import Room
from reelkite.engines.diorama.sets.indoors.studio import Studio
from reelkite.engines.diorama.sets.indoors.tabletop import TableByWindow
from reelkite.engines.diorama.sets.indoors.theatre import TheatreStage

__all__ = ["Room", "Studio", "TableByWindow", "TheatreStage"]
