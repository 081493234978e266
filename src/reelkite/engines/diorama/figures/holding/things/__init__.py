"""Small models of what people bring along, each in the frame of the hand that holds it."""

from reelkite.engines.diorama.figures.holding.things.catalogue import THINGS, solid_of

__all__ = ["THINGS", "solid_of"]
