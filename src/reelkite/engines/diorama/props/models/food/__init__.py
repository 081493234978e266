"""What is eaten."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.food.dishes import DISHES
from reelkite.engines.diorama.props.models.food.fruit import FRUIT
from reelkite.engines.diorama.props.models.food.handfuls import HANDFULS
from reelkite.engines.diorama.props.models.food.snacks import FOOD
from reelkite.engines.diorama.props.models.food.sweets import SWEETS
from reelkite.engines.diorama.props.models.food.vegetables import VEGETABLES

__all__ = ["FOOD_PROPS"]

FOOD_PROPS: Final[dict[str, Builder]] = {
    **DISHES,
    **FRUIT,
    **HANDFULS,
    **FOOD,
    **SWEETS,
    **VEGETABLES,
}
"""Builders of this room by name."""
