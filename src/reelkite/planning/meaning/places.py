"""A place for a noun that the table of settings does not hold: by synonym or by kin."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from reelkite.planning import tables
from reelkite.planning.meaning import wordnet

_STEPS: Final = 2
"""How far up what something is a kind of a place may be found."""
_KINDS: Final = frozenset({"artifact", "object", "location"})
_LOOSE: Final = frozenset(
    {
        "room", "field", "hall", "building", "house", "passage", "club", "ring", "space", "orbit",
        "office", "workplace", "station", "platform", "podium", "ball", "court", "heaven", "city",
        "terminal", "neighborhood", "neighbourhood", "depot", "shopping center", "clinic",
    }
)  # fmt: skip
"""Names of places that much else is a kind of."""


@lru_cache(maxsize=4096)
def place_of(noun: str) -> str | None:
    """Return the canonical place that a noun is another word for, or a kind of; None if none is.

    Args:
        noun: In the singular.
    """
    main = next((one for one in wordnet.senses(noun) if one.kind in _KINDS), None)
    if main is None or wordnet.kind_of(noun) not in _KINDS:
        return None
    return next((place for line in _near(main.line) for place in _named(line)), None)


def _near(line: int) -> Iterator[int]:
    """Yield a sense and the few that it is a kind of."""
    yield line
    for _, over in zip(range(_STEPS), wordnet.above(line), strict=False):
        yield over


def _named(line: int) -> Iterator[str]:
    for word in wordnet.words(line):
        if word in _names() and wordnet.is_main(word, line):
            yield _names()[word]


@cache
def _names() -> Mapping[str, str]:
    """Return the places by their names that are neither general nor many other things."""
    rows = tables.values("settings", "setting")
    sure = {name: place for name, place in rows.items() if not name.startswith("~")}
    return MappingProxyType({name: place for name, place in sure.items() if name not in _LOOSE})
