"""Instruments."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["MUSIC_PROPS"]

MUSIC_PROPS: Final = shelved(
    __name__,
    {
        "strings.STRINGS": "violin cello harp electric-guitar",
        "struck.STRUCK": "piano grand-piano drum-kit xylophone",
        "winds.WINDS": "trumpet saxophone flute accordion",
    },
)
"""Where the builders of this room are found, by name."""
