"""What kinds of things nouns are, and what they are a kind of: nouns of WordNet 3.0, packed.

A line of the packed table is a sense: class, number of the line that it is a kind of, and its
words, each with the rank of the sense among its own and how often it was met. The text is
searched as it is: nothing is built from it.
"""

import gzip
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).with_name("data") / "wordnet.gz"
KINDS: Final = {
    "a": "animal",
    "t": "artifact",
    "b": "body",
    "f": "food",
    "g": "group",
    "l": "location",
    "o": "object",
    "p": "person",
    "n": "phenomenon",
    "v": "plant",
    "s": "substance",
    "h": "shape",
    "x": "abstract",
}
"""Classes by their letters, after WordNet's lexicographer files; all else is abstract."""
_WORD: Final = re.compile(r"([a-z' .-]+):(\d)(?::(\d+))?")
_RANKS: Final = 4
_PRIOR: Final = 0.5
"""What a sense counts that was never met, for each rank above the last."""


_FIGURATIVE: Final = frozenset({"person", "abstract", "substance"})
_DOUBT: Final = 0.4
"""What such a sense counts for a noun that was never met in sorted texts: a doormat is a mat."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a noun.

    Attributes:
        line: Number of the sense in the table.
        kind: One of ``KINDS``.
        rank: 1 for the noun's commonest sense.
        count: How often it was met in texts that were sorted by sense.
    """

    line: int
    kind: str
    rank: int
    count: int


@cache
def _lines() -> tuple[list[str], str, list[int]]:
    """Return the table by lines, as one text, and where each line starts in it."""
    text = gzip.decompress(_FILE.read_bytes()).decode("ascii")
    lines = text.split("\n")
    return lines, text, [0, *accumulate(len(line) + 1 for line in lines)]


@lru_cache(maxsize=4096)
def senses(noun: str) -> tuple[Sense, ...]:
    """Return the senses of a noun, commonest first; none if WordNet does not know it."""
    lines, text, starts = _lines()
    found: list[Sense] = []
    at = text.find(f"{noun}:") if noun else -1
    while at >= 0:
        match = _WORD.match(text, at)
        if match and text[at - 1] in "|," and match[1] == noun:
            line = bisect_right(starts, at) - 1
            kind = KINDS[lines[line][0]]
            found.append(Sense(line, kind, int(match[2]), int(match[3] or 0)))
        at = text.find(f"{noun}:", at + 1)
    return tuple(sorted(found, key=lambda sense: sense.rank))


def words(line: int) -> tuple[str, ...]:
    """Return the words of a sense."""
    return tuple(match[1] for match in _WORD.finditer(_lines()[0][line].rpartition("|")[2]))


def above(line: int) -> Iterator[int]:
    """Yield the senses that a sense is a kind of, nearest first."""
    seen = {line}
    parent = _parent(line)
    while parent is not None and parent not in seen:
        yield parent
        seen.add(parent)
        parent = _parent(parent)


def _parent(line: int) -> int | None:
    number = _lines()[0][line].split("|", 2)[1]
    return int(number) if number else None


@lru_cache(maxsize=4096)
def kind_of(noun: str) -> str | None:
    """Return what kind of thing a noun is by its most used senses; None if it is unknown."""
    known = senses(noun)
    if not known:
        return None
    weights: dict[str, float] = {}
    met = any(sense.count for sense in known)
    for sense in known:
        worth = sense.count + _PRIOR * max(0, _RANKS + 1 - sense.rank)
        worth *= _DOUBT if sense.kind in _FIGURATIVE and not met else 1.0
        weights[sense.kind] = weights.get(sense.kind, 0.0) + worth
    best = max(weights, key=lambda kind: weights[kind])
    first = known[0]
    return first.kind if best == "abstract" and first.rank == 1 and met else best


def is_main(noun: str, line: int) -> bool:
    """Whether a noun is mostly meant in this sense: a tyre is no finger ring."""
    known = senses(noun)
    own = next((sense for sense in known if sense.line == line), None)
    if own is None:
        return False
    most = max(sense.count for sense in known)
    return own.rank == 1 or (own.count > 0 and 2 * own.count >= most)
