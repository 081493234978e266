"""Small models of what people bring along, each in the frame of the hand that holds it."""

from reelkite.engines.diorama.figures.holding.things.catalogue import LIGHTS, THINGS, solid_of

__all__ = ["LIGHTS", "THINGS", "solid_of"]
