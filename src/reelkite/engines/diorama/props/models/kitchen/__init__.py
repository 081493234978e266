"""What stands in a kitchen and on its table."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.kitchen.appliances import APPLIANCES
from reelkite.engines.diorama.props.models.kitchen.cooking import COOKING
from reelkite.engines.diorama.props.models.kitchen.cutlery import CUTLERY
from reelkite.engines.diorama.props.models.kitchen.tableware import TABLEWARE

__all__ = ["KITCHEN_PROPS"]

KITCHEN_PROPS: Final[dict[str, Builder]] = {
    **APPLIANCES,
    **COOKING,
    **CUTLERY,
    **TABLEWARE,
}
"""Builders of this room by name."""
