"""Four-legged animals: one builder, one rig, a table of builds and coats."""

from reelkite.engines.diorama.creatures.beasts.beast import FourLegged, cast
from reelkite.engines.diorama.creatures.beasts.deeds import does
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS

__all__ = ["BEASTS", "FourLegged", "cast", "does"]
