"""What nature and dreams put into a landscape, and what hangs in the sky."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.nature.camp import CAMP
from reelkite.engines.diorama.props.models.nature.earth import EARTH
from reelkite.engines.diorama.props.models.nature.elements import ELEMENTS
from reelkite.engines.diorama.props.models.nature.festive import FESTIVE
from reelkite.engines.diorama.props.models.nature.heavens import HEAVENS
from reelkite.engines.diorama.props.models.nature.hoards import HOARDS
from reelkite.engines.diorama.props.models.nature.weather import WEATHER
from reelkite.engines.diorama.props.models.nature.wonders import WONDERS
from reelkite.engines.diorama.props.models.nature.yard import YARD

__all__ = ["ALOFT", "NATURE"]

NATURE: Final[dict[str, Builder]] = {
    **CAMP,
    **EARTH,
    **ELEMENTS,
    **HEAVENS,
    **WEATHER,
    **WONDERS,
    **HOARDS,
    **FESTIVE,
    **YARD,
}
"""Builders by name."""

ALOFT: Final = frozenset({**HEAVENS, **FESTIVE}) | {"cloud"}
"""Those that hang in the air."""
