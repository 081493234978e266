"""What stands for words that nobody can see: an hourglass for time, doves for love."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.reading import Reading, Thing

_SEEN: Final = frozenset({"abstract", "unknown", "place", "nobody"})
"""Kinds of nouns that show nothing of their own."""


def sentence_for(texts: Sequence[str], reading: Reading) -> str | None:
    """Return a sentence that shows what the prompt is about, if it names nothing to be seen.

    Args:
        texts: What was read.
        reading: What it says; the symbol's own word may be taken for a thing or a place.
    """
    found = _pattern().search(" ".join(texts).casefold())
    if found is None or not _is_bare(reading, found[1]):
        return None
    for thing in reading.things:
        thing.staged = False
    reading.places = []
    return tables.values("symbols", "symbols")[found[1]]


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(tables.words("symbols", "symbols"), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})\b")


def _is_bare(reading: Reading, phrase: str) -> bool:
    """Whether nothing but the phrase itself could be shown."""
    words = {*phrase.split(), *tables.words("symbols", "symbols")}
    placed = any(vote.place and not words & set(vote.words.split()) for vote in reading.places)
    return not placed and not any(_shows(thing, words) for thing in reading.things)


def _shows(thing: Thing, words: set[str]) -> bool:
    own = bool(words & {thing.noun, *thing.spelt})
    return thing.staged and not own and thing.embodied and thing.kind not in _SEEN
