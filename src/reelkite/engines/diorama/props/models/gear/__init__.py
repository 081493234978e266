"""Gear of ships, shores, gardens and battles."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["GEAR"]

GEAR: Final = shelved(
    __name__,
    {
        "harbour.HARBOUR_GEAR": "fishing-net rope chain anchor life-buoy ships-wheel bell seashell"
        " starfish coral",
        "carried.CARRIED": "shovel rake pitchfork pickaxe spanner spear dagger flag sparkler cannon"
        " sack bomb",
    },
)
"""Where the builders of this room are found, by name."""
