"""What everybody knows by its outline: towers, bridges and monuments, at a size for the stage."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["LANDMARKS"]

LANDMARKS: Final = shelved(
    __name__,
    {
        "towers.TOWERS": "iron-tower television-tower clock-tower leaning-tower obelisk",
        "bridges.BRIDGES": "stone-bridge footbridge suspension-bridge viaduct pier",
        "ancient.ANCIENT": "pyramid sphinx colosseum great-wall",
        "megaliths.MEGALITHS": "stone-circle stone-head",
        "domes.DOMES": "marble-tomb opera-house onion-church glass-pyramid stadium",
        "statues.STATUES": "torch-lady statue equestrian-statue",
        "busts.BUSTS": "bust seated-statue",
    },
)
"""Where the builders of this room are found, by name."""
