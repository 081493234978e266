"""Reading a prompt as somebody would who means to find what was hidden in it."""

from reelkite.guardrails.reading.hidden import Hidden, hidden
from reelkite.guardrails.reading.reading import Join, Placed, Reading, read
from reelkite.guardrails.reading.words import Word

__all__ = ["Hidden", "Join", "Placed", "Reading", "Word", "hidden", "read"]
