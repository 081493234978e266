"""What is kept on shelves and in drawers, and what is folded of paper."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["KEEPSAKES", "LIGHT"]

KEEPSAKES: Final = shelved(
    __name__,
    {
        "timepieces.TIMEPIECES": "wristwatch pocket-watch alarm-clock stopwatch compass metronome",
        "papercraft.PAPERCRAFT": "paper-plane paper-boat origami-crane paper-lantern sky-lantern"
        " map banknotes playing-cards",
        "jewels.JEWELS": "diamond ring necklace trophy medal gold-heap",
        "curios.CURIOS": "snow-globe music-box dreamcatcher birdcage carnival-mask feather"
        " light-bulb disco-ball wreath totem-pole",
    },
)
"""Where the builders of this room are found, by name."""

LIGHT: Final = frozenset({"paper-lantern", "sky-lantern", "dreamcatcher", "disco-ball"})
"""Those that hang in the air."""
