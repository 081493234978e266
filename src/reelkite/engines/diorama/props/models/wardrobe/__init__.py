"""Clothes that nobody wears, openings of walls, and what holds food or fish."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["WARDROBE_PROPS"]

WARDROBE_PROPS: Final = shelved(
    __name__,
    {
        "garments.GARMENTS": "dress shirt coat trousers scarf top-hat glove sock",
        "openings.OPENINGS": "door window jar fish-tank soda-can cocktail",
        "bowls.BOWLS": "fish-bowl",
    },
)
"""Where the builders of this room are found, by name."""
