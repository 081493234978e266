"""How much of what is on stage the camera should show."""

from collections.abc import Sequence
from typing import Final

from reelkite.domain.storyboard import Angle, Framing
from reelkite.planning import tables
from reelkite.planning.catalogue import ANIMATE, PEOPLE
from reelkite.planning.grammar.reading import Thing
from reelkite.planning.grammar.sizes import fits_on_table, is_low, is_too_big
from reelkite.planning.phrases import Findings

_CROWD: Final = 9
"""From so many bodies on, a full framing cannot hold them."""
_PARTY: Final = 3
"""From so many bodies on, a medium framing cannot hold them."""
_VEHICLES: Final = frozenset({"vehicle", "boat", "aircraft"})
_FULL_CLASSES: Final = _VEHICLES | {"furniture", "street", "music", "building"}
_FULL_TIES: Final = frozenset({"rides", "on", "in", "under"})
_IN_HAND: Final = frozenset({"holds", "wears"})
_LANDSCAPES: Final = frozenset({"emoji/mountain", "prop/volcano", "prop/snow-mountain"})


def framing(findings: Findings, things: Sequence[Thing], *, tabletop: bool) -> Framing:
    """Return the framing that is named, else one that suits what is on stage.

    Args:
        findings: The shot's phrases.
        things: What is on stage.
        tabletop: The place is a table, so everything on it is small.
    """
    named = findings.first("framing")
    if named:
        return Framing(named)
    if not things or findings.first("angle") == Angle.AERIAL:
        return Framing.WIDE
    return Framing.MEDIUM if tabletop else _suited(things)


def _suited(things: Sequence[Thing]) -> Framing:
    held = {id(to) for thing in things for kind, to in thing.relations if kind in _IN_HAND}
    free = [thing for thing in things if id(thing) not in held]
    large = [thing for thing in free if thing.animate or thing.kind in _VEHICLES]
    crowd = sum(thing.count for thing in large) >= _CROWD
    if crowd or any(_needs_room(thing) for thing in things):
        return Framing.WIDE
    party = sum(thing.count for thing in free if thing.animate) >= _PARTY
    mixed = len(free) > 1 and any(_is_body(thing) for thing in free)
    tall = party or mixed or any(_needs_height(thing) for thing in free)
    return Framing.FULL if tall else Framing.MEDIUM


def _is_body(thing: Thing) -> bool:
    """People beside things: whatever lies on the ground must be seen with them."""
    return thing.kind in PEOPLE or thing.kind == "name"


def _needs_room(thing: Thing) -> bool:
    """Buildings, mountains, and those who fly a kite."""
    asset = thing.entry.asset if thing.entry else ""
    tall = thing.kind == "building" and not is_low(thing)
    flies = any(kind == "flies" for kind, _ in thing.relations)
    return tall or flies or asset in _LANDSCAPES


def _needs_height(thing: Thing) -> bool:
    """Whoever moves as a whole, sits on something or stands by it, and whatever is large."""
    if thing.kind not in ANIMATE and thing.kind != "name":
        large = thing.kind in _FULL_CLASSES and not fits_on_table(thing)
        return large or (thing.kind == "plant" and is_too_big(thing))
    if any(kind in _FULL_TIES for kind, _ in thing.relations):
        return True
    whole = tables.words("verbs", "whole body")
    if any(action.partition(" ")[0] in whole for action in thing.actions[:1]):
        return not _plays_in_hand(thing)
    return thing.kind not in PEOPLE and thing.kind != "name" and is_large(thing)


def _plays_in_hand(thing: Thing) -> bool:
    """Playing a guitar or a game on a phone is done with the hands."""
    held = {to.kind for kind, to in thing.relations if kind == "holds"}
    return thing.actions[0].startswith("play") and bool(held & {"music", "electronic"})


def is_large(thing: Thing) -> bool:
    """Whether an animal is clearly bigger than a cat."""
    asset = thing.entry.asset if thing.entry else ""
    small = asset in tables.words("settings", "on a table")
    return thing.kind == "animal" and not small
