"""A kit of modelled things, written as text in ``models/``: data rich, code small."""

from reelkite.engines.diorama.sets.kit.paints import Look
from reelkite.engines.diorama.sets.kit.things import Mover, Thing, items_of, names, thing

__all__ = ["Look", "Mover", "Thing", "items_of", "names", "thing"]
