"""What nature and dreams put into a landscape, and what hangs in the sky."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["ALOFT", "NATURE"]

_ALOFT: Final = {
    "heavens.HEAVENS": "sun moon crescent-moon star planet ringed-planet earth meteor",
    "festive.FESTIVE": "bubble balloons",
    "rockets.ROCKETS": "fireworks",
}

_OTHERS: Final = {
    "camp.CAMP": "snowman tent campfire rock",
    "earth.EARTH": "volcano snow-mountain waterfall",
    "elements.ELEMENTS": "iceberg crystal bonfire tornado",
    "weather.WEATHER": "cloud rainbow lightning",
    "wonders.WONDERS": "portal enchanted-tree",
    "finds.FINDS": "beehive nest pine-cone egg acorn wheat catapult",
    "hoards.HOARDS": "treasure dragon-egg",
    "yard.YARD": "scarecrow tombstone hay-bale cauldron watering-can sandcastle puddle rock-arch",
}

NATURE: Final = shelved(__name__, {**_ALOFT, **_OTHERS})
"""Where the builders of this room are found, by name."""

ALOFT: Final = frozenset(shelved(__name__, _ALOFT)) | {"cloud"}
"""Those that hang in the air."""
