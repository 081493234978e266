"""Soundtracks, made for their storyboard: nothing recorded, everything from a seed."""

from reelkite.sound.score import layers, score
from reelkite.sound.speech import speak

__all__ = ["layers", "score", "speak"]
