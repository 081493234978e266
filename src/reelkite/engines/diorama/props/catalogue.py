"""All props by name, how they behave, and what else they are called."""

from typing import Final

from reelkite.engines.diorama.props.actors import WADDLING, Manner
from reelkite.engines.diorama.props.food import FOOD
from reelkite.engines.diorama.props.furniture import FURNITURE
from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.tableware import TABLEWARE

BUILDERS: Final[dict[str, Builder]] = {**TABLEWARE, **FOOD, **FURNITURE}
"""Builders by name."""

MANNERS: Final[dict[str, Manner]] = {"shape/creature": WADDLING}
"""How props behave that do more than stand."""

ALIASES: Final[dict[str, str]] = {"mug": "cup", "coffee": "cup", "tea": "cup"}
"""Other names."""
