"""Which place a shot plays in: a scored vote of what was named and what is implied."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.reading import Reading, Thing

NEUTRAL: Final = "studio"
"""Where something is when nothing says or implies a place."""
INDOOR_BEATS: Final = frozenset({"furniture", "music", "electronic"})


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a shot plays.

    Attributes:
        place: Canonical name.
        words: The prompt's own words, or None when it was inferred.
    """

    place: str
    words: str | None = None


def choose(reading: Reading) -> Setting:
    """Return the named place with the strongest vote, else the one that the subjects imply."""
    named = [vote for vote in reading.places if vote.place]
    if named:
        best = max(named, key=lambda vote: vote.strength)
        return Setting(best.place, best.words)
    return Setting(implied([thing for thing in reading.things if thing.staged]))


def implied(things: Sequence[Thing]) -> str:
    """Return the place that the subjects imply: by role, by action, by body, by class."""
    votes: dict[str, float] = {}
    for rank, thing in enumerate(things):
        weight = 1.0 / (1 + rank)
        for place, strength in _wishes(thing):
            votes[place] = votes.get(place, 0.0) + strength * weight
    return max(votes, key=lambda place: votes[place]) if votes else NEUTRAL


_BY_ROLE: Final = 4.0
_BY_ACTION: Final = 3.5
_BY_ASSET: Final = 3.0
_BY_CLASS: Final = 1.5
_BY_FURNITURE: Final = 4.5


def _wishes(thing: Thing) -> list[tuple[str, float]]:
    """Return the places that one subject wants to be in, with strengths."""
    assets = tables.values("settings", "implied by")
    found = []
    role = tables.values("settings", "implied role").get(thing.noun)
    if role:
        found.append((role, _BY_ROLE))
    for action in thing.actions:
        place = tables.values("settings", "implied action").get(action.partition(" ")[0])
        if place:
            found.append((place, _BY_ACTION))
    if thing.entry is None:
        return found
    if thing.entry.asset in assets:
        found.append((assets[thing.entry.asset], _BY_ASSET))
    kind = assets.get(f"class {thing.kind}")
    if kind:
        found.append((kind, _BY_FURNITURE if thing.kind == "furniture" else _BY_CLASS))
    return found
