"""Birds: one builder with two legs and two wings, and a table."""

from reelkite.engines.diorama.creatures.birds.flock import FLOCK
from reelkite.engines.diorama.creatures.birds.motions import does
from reelkite.engines.diorama.creatures.birds.winged import Winged, cast

__all__ = ["FLOCK", "Winged", "cast", "does"]
