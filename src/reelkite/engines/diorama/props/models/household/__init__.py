"""What stands, hangs and runs in a home."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.household.bathroom import BATHROOM
from reelkite.engines.diorama.props.models.household.desk import DESK
from reelkite.engines.diorama.props.models.household.displays import DISPLAYS
from reelkite.engines.diorama.props.models.household.furnishing import FURNISHING
from reelkite.engines.diorama.props.models.household.furniture import FURNITURE
from reelkite.engines.diorama.props.models.household.listening import LISTENING
from reelkite.engines.diorama.props.models.household.pieces import PIECES
from reelkite.engines.diorama.props.models.household.regalia import REGALIA
from reelkite.engines.diorama.props.models.household.screens import SCREENS

__all__ = ["HOUSEHOLD_PROPS"]

HOUSEHOLD_PROPS: Final[dict[str, Builder]] = {
    **BATHROOM,
    **DESK,
    **DISPLAYS,
    **FURNISHING,
    **FURNITURE,
    **LISTENING,
    **PIECES,
    **REGALIA,
    **SCREENS,
}
"""Builders of this room by name."""
