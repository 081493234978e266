"""What everybody knows by its outline: towers, bridges and monuments, at a size for the stage."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.landmarks.ancient import ANCIENT
from reelkite.engines.diorama.props.models.landmarks.bridges import BRIDGES
from reelkite.engines.diorama.props.models.landmarks.busts import BUSTS
from reelkite.engines.diorama.props.models.landmarks.domes import DOMES
from reelkite.engines.diorama.props.models.landmarks.megaliths import MEGALITHS
from reelkite.engines.diorama.props.models.landmarks.statues import STATUES
from reelkite.engines.diorama.props.models.landmarks.towers import TOWERS

__all__ = ["LANDMARKS"]

LANDMARKS: Final[dict[str, Builder]] = {
    **TOWERS,
    **BRIDGES,
    **ANCIENT,
    **MEGALITHS,
    **DOMES,
    **STATUES,
    **BUSTS,
}
"""Builders by name."""
