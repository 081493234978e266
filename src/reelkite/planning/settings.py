"""Which place a shot plays in: a scored vote of what was named and what is implied."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.planning import tables
from reelkite.planning.catalogue import PEOPLE
from reelkite.planning.grammar.locating import TABLE
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.roles import seen_from
from reelkite.planning.grammar.sizes import fits_on_table, is_low, is_toy

NEUTRAL: Final = "studio"
"""Where something is when nothing says or implies a place."""


OPEN: Final = "meadow"
"""Where nothing but light and weather is named: a sunset, falling leaves."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a shot plays.

    Attributes:
        place: Canonical name.
        words: The prompt's own words, or None when it was inferred.
    """

    place: str
    words: str | None = None


def choose(reading: Reading, things: Sequence[Thing]) -> Setting:
    """Return the named place with the strongest vote, else the one that the subjects imply.

    Args:
        reading: The shot's words.
        things: What is on stage.
    """
    named = [vote for vote in reading.places if vote.place]
    if not named and not things and not reading.missed:
        return Setting(OPEN)
    if not named:
        return Setting(_fitting(implied(things), things))
    best = max(named, key=lambda vote: vote.strength)
    return Setting(_fitting(best.place, things), best.words)


def _fitting(place: str, things: Sequence[Thing]) -> str:
    """Return the place, or one like it that can hold what is on stage."""
    if place == TABLE and not all(fits_on_table(thing) for thing in things):
        return _room_for(things)
    if place in _WITH_TABLES and things and all(_lies_on_table(thing) for thing in things):
        return TABLE
    if place in _INLAND and any(thing.noun == "lighthouse" for thing in things):
        return "lighthouse"
    if place == "sea" and things and all(_swims_below(thing) for thing in things):
        return "underwater"
    if place == "sea" and any(_stands(thing) for thing in things):
        return "beach"
    indoors = place in tables.words("settings", "indoor")
    return seen_from("castle hall") if indoors and any(map(_is_building, things)) else place


def _lies_on_table(thing: Thing) -> bool:
    """Whether it would look lost on the floor of a room."""
    return fits_on_table(thing) and not thing.animate


_WITH_TABLES: Final = frozenset(
    {
        "kitchen",
        "bathroom",
        "cafe",
        "restaurant",
        "bar",
        "room",
        "library",
        "office",
        "classroom",
        "shop",
    }
)
"""Rooms whose table is shown when there are only small things in them."""
_INLAND: Final = frozenset({"cliff", "mountain", "meadow", "night sky"})
"""Places that a lighthouse turns into a shore."""


def _swims_below(thing: Thing) -> bool:
    """Whether it is seen best under water: a shark in the ocean, unless it leaps out."""
    return thing.kind == "fish" and "jump" not in thing.actions


def _stands(thing: Thing) -> bool:
    """Whether it needs ground under its feet: nobody stands on water."""
    verbs = {action.partition(" ")[0] for action in thing.actions}
    land = thing.kind in PEOPLE | {"animal", "name"} and not _IN_WATER & verbs
    return land and not any(kind in _CARRIED for kind, _ in thing.relations)


_IN_WATER: Final = frozenset({"swim", "surf", "sail", "float", "ride", "fly", "fall", "jump"})
_CARRIED: Final = frozenset({"on", "in", "rides"})


def _is_building(thing: Thing) -> bool:
    small = thing.kind != "building" or is_toy(thing) or is_low(thing)
    return not small and not thing.relations


def _room_for(things: Sequence[Thing]) -> str:
    """Return the room for a table whose company is larger than the table."""
    verbs = {action.partition(" ")[0] for thing in things for action in thing.actions}
    if _MEALS & verbs:
        return "cafe"
    return "kitchen" if any(thing.kind == "food" for thing in things) else "room"


_MEALS: Final = frozenset({"eat", "drink"})


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
    if thing.kind in PEOPLE or thing.kind == "name":
        found += [(place, _BY_ACTION) for place in map(_by_action, thing.actions) if place]
    if is_toy(thing):
        return [(TABLE, _BY_NOUN)]
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


def _by_action(action: str) -> str | None:
    """Return where an action is done: by the whole of it, else by its verb."""
    places = tables.values("settings", "implied action")
    return places.get(action) or places.get(action.partition(" ")[0])
