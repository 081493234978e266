"""What people carry, wear, write and work with."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.tools.belongings import BELONGINGS
from reelkite.engines.diorama.props.models.tools.handled import HANDLED
from reelkite.engines.diorama.props.models.tools.paper import PAPER
from reelkite.engines.diorama.props.models.tools.study import STUDY
from reelkite.engines.diorama.props.models.tools.treasure import TREASURE
from reelkite.engines.diorama.props.models.tools.worn import WORN

__all__ = ["TOOLS_PROPS"]

TOOLS_PROPS: Final[dict[str, Builder]] = {
    **BELONGINGS,
    **HANDLED,
    **PAPER,
    **STUDY,
    **TREASURE,
    **WORN,
}
"""Builders of this room by name."""
