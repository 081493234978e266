"""Clay animals with bones: ``performer("animal/dog")`` casts one for an act."""

from reelkite.engines.diorama.creatures.catalogue import performer
from reelkite.engines.diorama.creatures.performer import Creature

__all__ = ["Creature", "performer"]
