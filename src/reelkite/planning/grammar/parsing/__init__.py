"""The parser: parts of speech and dependencies by a small model, in numpy."""

from reelkite.planning.grammar.parsing.parser import Parse, model, parse

__all__ = ["Parse", "model", "parse"]
