"""What stands in a kitchen and on its table."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["KITCHEN_PROPS"]

KITCHEN_PROPS: Final = shelved(
    __name__,
    {
        "appliances.APPLIANCES": (
            "fridge oven microwave toaster blender washing-machine fan iron vacuum-cleaner"
        ),
        "cooking.COOKING": "kettle pot frying-pan fried-egg jug bucket tray basket "
        "beer-mug wine-glass",
        "cutlery.CUTLERY": "fork spoon knife chopsticks",
        "tableware.TABLEWARE": "cup teapot plate bowl glass bottle candle vase",
    },
)
"""Where the builders of this room are found, by name."""
