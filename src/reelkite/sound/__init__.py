"""Soundtracks, made for their storyboard: nothing recorded, everything from a seed."""

from reelkite.sound.score import layers, score

__all__ = ["layers", "score"]
