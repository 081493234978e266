"""What is played with indoors."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.toys.cuddly import CUDDLY
from reelkite.engines.diorama.props.models.toys.games import GAMES
from reelkite.engines.diorama.props.models.toys.playthings import PLAYTHINGS

__all__ = ["TOYS_PROPS"]

TOYS_PROPS: Final[dict[str, Builder]] = {
    **CUDDLY,
    **GAMES,
    **PLAYTHINGS,
}
"""Builders of this room by name."""
