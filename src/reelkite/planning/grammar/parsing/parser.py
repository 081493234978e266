"""Words to parts of speech and a tree of dependencies."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reelkite.planning.grammar.parsing import network
from reelkite.planning.grammar.parsing.arcs import tree
from reelkite.planning.grammar.parsing.weights import Weights, load

MOST_WORDS = 200
"""Longer sentences are cut: their words beyond it hang on nothing."""


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence as the model reads it.

    Attributes:
        words: As they were given.
        tags: Penn Treebank tags (``NN``, ``VBZ``, ...).
        heads: Index of each word's head; a root's is its own.
        labels: Name of the arc to the head (``nsubj``, ``dobj``, ``prep``, ...; ``ROOT``).
    """

    words: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]

    def children(self, i: int, *labels: str) -> tuple[int, ...]:
        """Return the words that hang on word ``i`` by one of the labels, in order."""
        return tuple(
            k
            for k, head in enumerate(self.heads)
            if head == i and k != i and (not labels or self.labels[k] in labels)
        )


@cache
def model() -> Weights:
    """Return the model, read once (some 40 ms).

    Raises:
        FileNotFoundError: Its package is not installed.
    """
    return load()


def parse(words: Sequence[str]) -> Parse:
    """Return the parse of one sentence; words are single, without spaces."""
    return _parsed(tuple(words[:MOST_WORDS]))


@lru_cache(maxsize=256)
def _parsed(words: tuple[str, ...]) -> Parse:
    if not words:
        return Parse((), (), (), ())
    weights = model()
    rows = network.vectors(words, weights)
    heads, labels = tree(rows, weights)
    return Parse(words, network.tags(rows, weights), tuple(heads), tuple(labels))
