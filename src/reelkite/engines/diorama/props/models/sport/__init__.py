"""What is played with and ridden out of doors."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["SPORT_PROPS"]

SPORT_PROPS: Final = shelved(
    __name__,
    {
        "ridden.RIDDEN": "skateboard skis snowboard surfboard",
        "swung.SWUNG": "baseball-bat tennis-racket golf-club hockey-stick "
        "fishing-rod bow-and-arrow",
        "thrown.THROWN": (
            "football basketball american-football tennis-ball baseball frisbee baseball-glove "
            "boxing-glove dumbbell"
        ),
    },
)
"""Where the builders of this room are found, by name."""
