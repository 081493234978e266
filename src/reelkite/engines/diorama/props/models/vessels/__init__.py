"""What goes on water; all of it looks towards +z."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["VESSELS"]

VESSELS: Final = shelved(
    __name__,
    {
        "boats.BOATS": "boat rowing-boat",
        "paddled.PADDLED": "canoe kayak raft gondola",
        "powered.POWERED": "jet-ski motor-boat submarine",
        "rigged.RIGGED": "sailing-ship pirate-ship longship",
        "ships.SHIPS": "yacht cruise-ship cargo-ship",
        "harbour.HARBOUR": "ferry fishing-boat",
    },
)
"""Where the builders of this room are found, by name."""
