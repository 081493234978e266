"""Instruments."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.music.strings import STRINGS
from reelkite.engines.diorama.props.models.music.struck import STRUCK
from reelkite.engines.diorama.props.models.music.winds import WINDS

__all__ = ["MUSIC_PROPS"]

MUSIC_PROPS: Final[dict[str, Builder]] = {
    **STRINGS,
    **STRUCK,
    **WINDS,
}
"""Builders of this room by name."""
