"""What goes on water; all of it looks towards +z."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.vessels.boats import BOATS
from reelkite.engines.diorama.props.models.vessels.harbour import HARBOUR
from reelkite.engines.diorama.props.models.vessels.paddled import PADDLED
from reelkite.engines.diorama.props.models.vessels.powered import POWERED
from reelkite.engines.diorama.props.models.vessels.rigged import RIGGED
from reelkite.engines.diorama.props.models.vessels.ships import SHIPS

__all__ = ["VESSELS"]

VESSELS: Final[dict[str, Builder]] = {**BOATS, **PADDLED, **POWERED, **RIGGED, **SHIPS, **HARBOUR}
"""Builders by name."""
