"""What grows."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["PLANTS"]

PLANTS: Final = shelved(
    __name__,
    {
        "trees.TREES": "tree oak pine christmas-tree",
        "specimens.SPECIMENS": "palm cherry-tree willow bonsai bare-tree birch",
        "flowers.FLOWERS": "rose tulip sunflower lily",
        "wildflowers.WILDFLOWERS": "lotus dandelion poppy lavender",
        "shrubs.SHRUBS": "cactus bamboo hedge bush pumpkin-patch vine",
        "woodland.WOODLAND": "fern toadstool log stump leaf branch",
    },
)
"""Where the builders of this room are found, by name."""
