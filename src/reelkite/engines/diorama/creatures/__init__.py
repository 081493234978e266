"""Clay animals with bones: ``performer("animal/dog")`` casts one for an act."""

from reelkite.engines.diorama.creatures.catalogue import breed, mask, performer, plays
from reelkite.engines.diorama.creatures.mask import Mask
from reelkite.engines.diorama.creatures.performer import Creature

__all__ = ["Creature", "Mask", "breed", "mask", "performer", "plays"]
