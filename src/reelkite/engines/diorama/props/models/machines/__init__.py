"""Machines of desks, shops, workshops and parlours."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["MACHINES"]

MACHINES: Final = shelved(
    __name__,
    {
        "modern.MODERN": "coffee-machine server-rack treadmill jet-pack dna brain clapperboard"
        " dartboard dominoes wheel energy-sword robot-vacuum",
        "offices.OFFICES": "typewriter sewing-machine cash-register safe gramophone potters-wheel",
        "parlour.PARLOUR": "arcade-machine jukebox slot-machine loudspeaker gears robot-arm"
        " tesla-coil hologram",
    },
)
"""Where the builders of this room are found, by name."""
