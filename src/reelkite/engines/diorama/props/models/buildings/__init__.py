"""What is built of stone, wood and snow; fronts look towards +z."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.buildings.castles import CASTLES
from reelkite.engines.diorama.props.models.buildings.civic import CIVIC
from reelkite.engines.diorama.props.models.buildings.grounds import GROUNDS
from reelkite.engines.diorama.props.models.buildings.homes import HOMES
from reelkite.engines.diorama.props.models.buildings.mills import MILLS
from reelkite.engines.diorama.props.models.buildings.shelters import SHELTERS
from reelkite.engines.diorama.props.models.buildings.urban import URBAN
from reelkite.engines.diorama.props.models.buildings.worship import WORSHIP

__all__ = ["BUILDINGS"]

BUILDINGS: Final[dict[str, Builder]] = {
    **HOMES,
    **SHELTERS,
    **CASTLES,
    **GROUNDS,
    **WORSHIP,
    **MILLS,
    **URBAN,
    **CIVIC,
}
"""Builders by name."""
