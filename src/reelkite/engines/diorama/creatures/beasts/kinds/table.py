"""All four-legged animals."""

from typing import Final

from reelkite.engines.diorama.creatures.beasts.build import Beast
from reelkite.engines.diorama.creatures.beasts.kinds.breeds import BREEDS
from reelkite.engines.diorama.creatures.beasts.kinds.climbers import CLIMBERS
from reelkite.engines.diorama.creatures.beasts.kinds.grazers import GRAZERS
from reelkite.engines.diorama.creatures.beasts.kinds.prowlers import PROWLERS
from reelkite.engines.diorama.creatures.beasts.kinds.reptiles import REPTILES

BEASTS: Final[dict[str, Beast]] = {
    **GRAZERS, **PROWLERS, **REPTILES, **CLIMBERS, **BREEDS
}  # fmt: skip
"""Beasts by the last word of their asset; ``corgi`` is a dog with that attribute."""
