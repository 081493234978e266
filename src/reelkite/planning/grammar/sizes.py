"""What is small enough for a table, and what is not."""

from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.reading import Thing

SMALL: Final = frozenset({"food", "kitchen", "small prop", "electronic", "plant", "insect"})
"""Classes of things that fit on a table."""
_BODILESS: Final = frozenset({"unknown", "part", "garment"})


def is_handy(thing: Thing) -> bool:
    """Whether a hand carries it as a matter of course: a cup, a guitar, a lantern."""
    asset = thing.entry.asset if thing.entry else ""
    tree = thing.kind == "plant" and is_too_big(thing)
    return (thing.kind in SMALL | {"music"} and not tree) or asset in _CARRIED


_CARRIED: Final = frozenset(
    {"prop/candle", "prop/lantern", "prop/flag", "emoji/white-flag"}
    | {"prop/camera", "prop/telescope", "prop/suitcase", "prop/paper-lantern", "prop/torch"}
)
"""Bodies of other classes that people carry: a candle is furniture, a flag stands in a street."""


def fits_on_table(thing: Thing) -> bool:
    """Whether a thing is small: no person, no vehicle, nothing bigger than a cat."""
    if is_too_big(thing):
        return False
    asset = thing.entry.asset if thing.entry else ""
    listed = asset in tables.words("settings", "on a table")
    return thing.kind in SMALL | _BODILESS or listed or is_toy(thing)


def is_too_big(thing: Thing) -> bool:
    """Whether it is large for its class: a tree among plants, a kite among small props."""
    big = tables.words("settings", "too big for a table")
    return thing.entry is not None and bool({thing.entry.asset, thing.entry.noun} & big)


def is_toy(thing: Thing) -> bool:
    """Whether it is a small likeness of something large: a toy car."""
    named = "toy" in thing.attributes or thing.noun.startswith("toy ")
    return named and not thing.animate


def is_low(thing: Thing) -> bool:
    """Whether a building is no taller than a person: a tent, a fence, a fountain."""
    return thing.entry is not None and thing.entry.asset in _LOW


_LOW: Final = frozenset({"prop/tent", "prop/fence", "emoji/fountain", "shape/object"})
