"""Who of the many-legged, many-armed and legless gives an animal by its name."""

from functools import partial
from typing import Final

from reelkite.engines.diorama.creatures.crawlers import armed, legged, long
from reelkite.engines.diorama.creatures.crawlers.kinds import ARMED, LEGGED, LONG
from reelkite.engines.diorama.creatures.performer import Casting

CRAWLERS: Final = (*LEGGED, *ARMED, *LONG)
"""Names of all of them."""


def casting(name: str) -> Casting:
    """Return who gives the animal ``animal/<name>`` for an act."""
    if name in LEGGED:
        return partial(legged.cast, name)
    return partial(armed.cast, name) if name in ARMED else partial(long.cast, name)
