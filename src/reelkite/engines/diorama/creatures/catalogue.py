"""Which animals there are: beasts, birds and swimmers by the last word of their asset."""

from functools import partial

from reelkite.engines.diorama.creatures import beasts, birds, fishes
from reelkite.engines.diorama.creatures.performer import Creature


def performer(asset: str) -> Creature | None:
    """Return who can play an asset such as ``animal/dog``, or None when it is no such animal."""
    family, _, name = asset.partition("/")
    if family != "animal":
        return None
    if name in beasts.BEASTS:
        return Creature(partial(beasts.cast, name))
    if name in birds.FLOCK:
        return Creature(partial(birds.cast, name))
    if name in fishes.SHOAL:
        return Creature(partial(fishes.cast, name))
    return None
