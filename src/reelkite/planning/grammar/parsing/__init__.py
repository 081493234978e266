"""The parser: parts of speech and dependencies by a small model, in numpy."""

from reelkite.planning.grammar.parsing.parser import Parse, parse, weights

__all__ = ["Parse", "parse", "weights"]
