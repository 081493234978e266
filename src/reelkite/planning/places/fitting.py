"""The place, or one like it that can hold what is on stage."""

from collections.abc import Sequence
from typing import Final

from reelkite.planning import tables
from reelkite.planning.catalogue import PEOPLE
from reelkite.planning.grammar.locating import TABLE
from reelkite.planning.grammar.reading import Thing
from reelkite.planning.grammar.roles import seen_from
from reelkite.planning.grammar.sizes import fits_on_table, is_low, is_toy
from reelkite.planning.phrases import Findings

_INLAND: Final = frozenset({"cliff", "mountain", "meadow", "night sky"})
"""Places that a lighthouse turns into a shore."""
_ICE: Final = frozenset({"iceberg", "ice floe", "polar bear", "penguin", "walrus"})
"""What makes a sea a cold one."""
_IN_WATER: Final = frozenset({"swim", "surf", "sail", "float", "ride", "fly", "fall", "jump"})
_CARRIED: Final = frozenset({"on", "in", "rides"})
_MEALS: Final = frozenset({"eat", "drink"})
_WET: Final = frozenset({"rain", "storm", "snow"})


def is_tabletop(place: str) -> bool:
    """Whether the place is the top of a piece of furniture: small things only."""
    return place in tables.words("settings", "tabletop")


def fit(place: str, things: Sequence[Thing], *, named: bool = False) -> str:
    """Return the place, or one like it that can hold what is on stage.

    Args:
        place: Canonical name.
        things: What is on stage.
        named: The prompt says so, so that nothing but need moves it.
    """
    if is_tabletop(place) and not all(fits_on_table(thing) for thing in things):
        return _larger(place, things)
    tops = tables.values("settings", "table in")
    if place in tops and things and all(_lies_on_table(thing) for thing in things):
        return tops[place]
    if place in _INLAND and any(thing.noun == "lighthouse" for thing in things):
        return "lighthouse"
    if place == "sea" and any(thing.noun in _ICE for thing in things):
        return "iceberg"
    if place in {"sea", "lake"} and things:
        return _at_water(place, things, named=named)
    indoors = place in tables.words("settings", "indoor")
    return seen_from("castle hall") if indoors and any(map(_is_building, things)) else place


def outdoors(place: str, things: Sequence[Thing], findings: Findings | None) -> str:
    """Return the street before a room that is only implied, when it rains or snows."""
    wet = findings is not None and findings.first("weather") in _WET
    inside = place in tables.words("settings", "indoor") and not is_tabletop(place)
    if not wet or not inside or any(thing.kind == "furniture" for thing in things):
        return place
    outside = seen_from(place)
    return "city street" if outside == place else outside


def _larger(place: str, things: Sequence[Thing]) -> str:
    """Return the room for a table whose company is larger than the table."""
    if place != TABLE:
        return tables.values("settings", "larger")[place]
    verbs = {action.partition(" ")[0] for thing in things for action in thing.actions}
    if _MEALS & verbs:
        return "cafe"
    if not any(thing.kind == "food" for thing in things):
        return "room"
    return "dining room" if any(thing.kind in PEOPLE for thing in things) else "kitchen"


def _lies_on_table(thing: Thing) -> bool:
    """Whether it would look lost on the floor of a room."""
    return fits_on_table(thing) and not thing.animate


def _at_water(place: str, things: Sequence[Thing], *, named: bool) -> str:
    """Swimmers are seen best below the surface; who needs ground stands on the shore."""
    if place == "sea" and all(map(_swims_below, things)):
        return "underwater"
    if place == "sea" and any(map(_stands, things)):
        return "beach"
    return "underwater" if not named and all(map(_swims_below, things)) else place


def _swims_below(thing: Thing) -> bool:
    """Whether it is seen best under water: a shark in the ocean, unless it leaps out."""
    return thing.kind == "fish" and "jump" not in thing.actions


def _stands(thing: Thing) -> bool:
    """Whether it needs ground under its feet: nobody stands on water."""
    verbs = {action.partition(" ")[0] for action in thing.actions}
    land = thing.kind in PEOPLE | {"animal", "name"} and not _IN_WATER & verbs
    return land and not any(kind in _CARRIED for kind, _ in thing.relations)


def _is_building(thing: Thing) -> bool:
    small = thing.kind != "building" or is_toy(thing) or is_low(thing)
    return not small and not thing.relations
