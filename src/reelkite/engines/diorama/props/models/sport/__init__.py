"""What is played with and ridden out of doors."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.sport.ridden import RIDDEN
from reelkite.engines.diorama.props.models.sport.swung import SWUNG
from reelkite.engines.diorama.props.models.sport.thrown import THROWN

__all__ = ["SPORT_PROPS"]

SPORT_PROPS: Final[dict[str, Builder]] = {
    **RIDDEN,
    **SWUNG,
    **THROWN,
}
"""Builders of this room by name."""
