"""What grows."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.plants.flowers import FLOWERS
from reelkite.engines.diorama.props.models.plants.shrubs import SHRUBS
from reelkite.engines.diorama.props.models.plants.specimens import SPECIMENS
from reelkite.engines.diorama.props.models.plants.trees import TREES
from reelkite.engines.diorama.props.models.plants.wildflowers import WILDFLOWERS
from reelkite.engines.diorama.props.models.plants.woodland import WOODLAND

__all__ = ["PLANTS"]

PLANTS: Final[dict[str, Builder]] = {
    **TREES,
    **SPECIMENS,
    **FLOWERS,
    **WILDFLOWERS,
    **SHRUBS,
    **WOODLAND,
}
"""Builders by name."""
