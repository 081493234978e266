"""What stands along streets, in parks and on fairs."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.street.fair import FAIR
from reelkite.engines.diorama.props.models.street.fountains import FOUNTAINS
from reelkite.engines.diorama.props.models.street.furniture import FURNITURE
from reelkite.engines.diorama.props.models.street.playground import PLAYGROUND
from reelkite.engines.diorama.props.models.street.posts import POSTS
from reelkite.engines.diorama.props.models.street.signs import SIGNS
from reelkite.engines.diorama.props.models.street.stalls import STALLS

__all__ = ["STREET"]

STREET: Final[dict[str, Builder]] = {
    **POSTS,
    **FURNITURE,
    **FOUNTAINS,
    **SIGNS,
    **STALLS,
    **PLAYGROUND,
    **FAIR,
}
"""Builders by name."""
