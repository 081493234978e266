"""Which place a shot plays in: a scored vote of what was named and what is implied."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.planning import tables
from reelkite.planning.catalogue import PEOPLE
from reelkite.planning.grammar.reading import Reading, Thing

NEUTRAL: Final = "studio"
"""Where something is when nothing says or implies a place."""


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
        weight = 1.0 / (1.0 + _FADING * rank)
        for place, strength in _wishes(thing):
            votes[place] = votes.get(place, 0.0) + strength * weight
    return max(votes, key=lambda place: votes[place]) if votes else NEUTRAL


_FADING: Final = 0.35
"""How much less a later subject says about the place."""
_BY_ROLE: Final = 4.0
_BY_ACTION: Final = 3.5
_BY_NOUN: Final = 6.0
_BY_ASSET: Final = 3.0
_BY_CLASS: Final = 1.5
_STRONG_CLASSES: Final = {"furniture": 6.0, "boat": 4.0, "vehicle": 3.5, "aircraft": 3.5}
"""Classes that say more about the place than who is with them: an owl in an armchair is indoors."""


def _wishes(thing: Thing) -> list[tuple[str, float]]:
    """Return the places that one subject wants to be in, with strengths."""
    assets = tables.values("settings", "implied by")
    found = []
    role = tables.values("settings", "implied role").get(thing.noun)
    if role:
        found.append((role, _BY_ROLE))
    for action in thing.actions:
        place = tables.values("settings", "implied action").get(action.partition(" ")[0])
        if place and thing.kind in PEOPLE:
            found.append((place, _BY_ACTION))
    nouns = tables.values("settings", "implied noun")
    asset = thing.entry.asset if thing.entry else ""
    kind = f"class {thing.kind}"
    if thing.noun in nouns:
        found.append((nouns[thing.noun], _BY_NOUN))
    elif asset in assets:
        found.append((assets[asset], _BY_ASSET))
    elif kind in assets:
        found.append((assets[kind], _STRONG_CLASSES.get(thing.kind, _BY_CLASS)))
    return found
