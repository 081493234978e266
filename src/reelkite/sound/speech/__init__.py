"""Spoken lines: who says what when, in which voice, with the mouth's shapes."""

from reelkite.sound.speech.lines import speak

__all__ = ["speak"]
