"""What stands, hangs and runs in a home."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["HOUSEHOLD_PROPS"]

HOUSEHOLD_PROPS: Final = shelved(
    __name__,
    {
        "bathroom.BATHROOM": "sink toilet bathtub shower mirror hair-drier "
        "toothbrush comb soap towel",
        "desk.DESK": "book books glasses laptop phone pen clock newspaper",
        "displays.DISPLAYS": "pedestal perfume sign-board",
        "furnishing.FURNISHING": (
            "rug curtain pillow blanket cabinet wardrobe fireplace floor-lamp chandelier "
            "candlestick"
        ),
        "furniture.FURNITURE": (
            "table chair stool armchair sofa bed bench shelf lamp potted-plant flower"
        ),
        "longcase.LONGCASE": "grandfather-clock hammock rocking-horse pinata bouquet",
        "listening.LISTENING": "radio record-player headphones microphone hourglass",
        "pieces.PIECES": "rocking-chair chess-table wall-clock anvil punching-bag toy-soldier",
        "regalia.REGALIA": "throne torch",
        "screens.SCREENS": "television monitor keyboard computer-mouse remote telephone camera",
    },
)
"""Where the builders of this room are found, by name."""
