"""Parts that a body has not by nature: wings, horns, tails, shells, to be put on its anchors."""

from reelkite.engines.diorama.creatures.grafts.catalogue import Graft, graft

__all__ = ["Graft", "graft"]
