"""What is played with indoors."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["TOYS_PROPS"]

TOYS_PROPS: Final = shelved(
    __name__,
    {
        "cuddly.CUDDLY": "teddy-bear doll rubber-duck",
        "games.GAMES": "blocks dice chess puzzle",
        "playthings.PLAYTHINGS": "ball balloon guitar drum robot",
    },
)
"""Where the builders of this room are found, by name."""
