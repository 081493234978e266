"""What is built of stone, wood and snow; fronts look towards +z."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["BUILDINGS"]

BUILDINGS: Final = shelved(
    __name__,
    {
        "homes.HOMES": "log-cabin cottage barn greenhouse",
        "shelters.SHELTERS": "igloo teepee yurt hut treehouse",
        "castles.CASTLES": "castle palace tower stone-arch",
        "grounds.GROUNDS": "gate ruins well",
        "worship.WORSHIP": "church mosque pagoda greek-temple torii",
        "mills.MILLS": "windmill watermill wind-turbine water-tower lighthouse",
        "urban.URBAN": "skyscraper apartments shop",
        "civic.CIVIC": "factory school hospital",
    },
)
"""Where the builders of this room are found, by name."""
