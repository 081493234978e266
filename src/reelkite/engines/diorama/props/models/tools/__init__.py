"""What people carry, wear, write and work with."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["TOOLS_PROPS"]

TOOLS_PROPS: Final = shelved(
    __name__,
    {
        "belongings.BELONGINGS": "umbrella suitcase backpack lantern box gift hat",
        "handled.HANDLED": "hammer saw axe screwdriver scissors broom sword shield wand ladder",
        "paper.PAPER": "easel painting photograph whiteboard pencil paintbrush letter scroll",
        "study.STUDY": "globe telescope microscope magnifying-glass stethoscope thread",
        "treasure.TREASURE": "coin key lock treasure-chest barrel crate crystal-ball potion",
        "worn.WORN": "handbag tie shoe boot crown helmet",
    },
)
"""Where the builders of this room are found, by name."""
