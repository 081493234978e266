"""Clay people: ``performer("person/child")`` casts one for an act."""

from reelkite.engines.diorama.figures.acting.handling import bears, held_size, use_of
from reelkite.engines.diorama.figures.motions.sports.company import apart
from reelkite.engines.diorama.figures.performer import Person, performer

__all__ = ["Person", "apart", "bears", "held_size", "performer", "use_of"]
