"""What stands along streets, in parks and on fairs."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["STREET"]

STREET: Final = shelved(
    __name__,
    {
        "posts.POSTS": "house lamp-post fence traffic-light fire-hydrant stop-sign",
        "furniture.FURNITURE": "parking-meter mailbox postbox phone-booth trash-can",
        "fountains.FOUNTAINS": "fountain",
        "signs.SIGNS": "bus-stop signpost billboard traffic-cone railway-signal",
        "stalls.STALLS": "market-stall food-truck vending-machine kiosk",
        "playground.PLAYGROUND": "swing slide seesaw sandpit",
        "fair.FAIR": "carousel ferris-wheel roller-coaster circus-tent",
        "yards.YARDS": "tower-crane goal basketball-hoop trampoline satellite-dish beach-umbrella"
        " lawn-mower barbecue cable-car",
    },
)
"""Where the builders of this room are found, by name."""
