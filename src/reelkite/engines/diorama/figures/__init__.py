"""Clay people: ``performer("person/child")`` casts one for an act."""

from reelkite.engines.diorama.figures.performer import Person, performer

__all__ = ["Person", "performer"]
