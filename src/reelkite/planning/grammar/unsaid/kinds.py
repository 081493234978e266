"""What a general word means here: a pirate's ship has black sails, a goldfish's bowl is glass."""

import re
from collections.abc import Sequence
from typing import Final

from reelkite.planning.catalogue import PEOPLE, entries
from reelkite.planning.grammar.reading import Reading, Thing

_MODERN: Final = re.compile(
    r"\b(?:container|cargo|tanker|steel|cruise|modern|freight|tugboats?|oil|engine)\b"
)
_RIGGED: Final = (
    (re.compile(r"\b(?:pirates?|buccaneers?|corsairs?|treasure|cutlass\w*)\b"), "pirate ship"),
    (re.compile(r"\b(?:vikings?|norse\w*)\b"), "longship"),
    (
        re.compile(
            r"\b(?:sail\w*|masts?|rigging|captain|helm|admiral|explorers?|cannons?|"
            r"old|wooden|ancient|medieval|ghostly|storm\w*)\b"
        ),
        "sailing ship",
    ),
)
"""Words by which a ship is told to be no freighter, and what it is then."""
_ABOARD: Final = frozenset({"rides", "on", "in", "at", "beside"})
_STEERING: Final = frozenset({"sail", "sail ship", "drive", "drive ship", "ride", "ride ship"})
_FISH: Final = frozenset({"animal/fish", "emoji/tropical-fish"})
_BOWLS: Final = frozenset({"bowl", "glass bowl", "glass", "jar", "tank", "vase"})
_BEASTLY: Final = frozenset({"werewolf", "werewolve", "wolfman", "minotaur", "lycanthrope"})
"""Beasts that go upright."""
_CHESS: Final = "play chess"


def settle(texts: Sequence[str], reading: Reading) -> None:
    """Give general nouns the body that the rest of the shot tells of.

    Args:
        texts: What was read.
        reading: What it says; its things change their entries.
    """
    text = " ".join(texts).casefold()
    staged = [thing for thing in reading.things if thing.staged]
    for thing in staged:
        _rig(thing, text, staged)
        _fill(thing, staged)
        if thing.noun.rpartition(" ")[2] in _BEASTLY:
            thing.describe("anthropomorphic")
        _flare(thing, staged)
        _sip(thing)
    _seat_at_board(staged)


def _become(thing: Thing, noun: str) -> None:
    thing.entry = entries()[noun]
    thing.kind = thing.entry.kind


def _rig(ship: Thing, text: str, staged: Sequence[Thing]) -> None:
    """Let a ship have sails where pirates, masts or storms are, and its captain on deck."""
    if ship.noun.rpartition(" ")[2] != "ship" or ship.kind != "boat":
        return
    general = ship.entry is not None and ship.entry.noun == "ship"
    if general and not _MODERN.search(text):
        found = next((noun for signs, noun in _RIGGED if signs.search(text)), None)
        if found is not None:
            _become(ship, found)
    for one in staged:
        steers = next((action for action in one.actions if action in _STEERING), None)
        if one.kind in PEOPLE and steers and any(to is ship for _, to in one.relations):
            one.rename(steers, "stand")
            one.told.pop("stand", None)
            ship.act("sail")


def _fill(fish: Thing, staged: Sequence[Thing]) -> None:
    """Let the bowl that a fish is in be of glass, with its fish; and a goldfish be golden."""
    if fish.entry is None or fish.entry.asset not in _FISH:
        return
    if fish.noun.rpartition(" ")[2] == "goldfish" and fish.colour is None:
        fish.colour = "orange"
    for kind, bowl in fish.relations:
        if kind == "in" and bowl in staged and bowl.noun in _BOWLS:
            _become(bowl, "fish bowl")
            fish.staged, fish.worked = False, True


def _flare(flame: Thing, staged: Sequence[Thing]) -> None:
    """Let flames at a cook's be those in the pan, and no fires on the floor."""
    loose = flame.noun in _FLAMES and not flame.relations
    cook = next((one for one in staged if one.kind in PEOPLE and _cooks(one)), None)
    if loose and cook is not None:
        flame.count, flame.many = 1, False
        flame.actions.clear()
        cook.relate("holds", flame)


_FLAMES: Final = frozenset({"flame", "fire"})


def _cooks(one: Thing) -> bool:
    return any(action.partition(" ")[0] == "cook" for action in one.actions)


def _sip(one: Thing) -> None:
    """Let people drink who have a coffee and laugh: the cup is seen at the mouth."""
    drinks = any(kind == "holds" and to.noun in _DRINKS for kind, to in one.relations)
    if one.kind in PEOPLE and drinks and one.actions[:1] == ["laugh"]:
        one.act("drink", first=True)


_DRINKS: Final = frozenset({"coffee", "tea", "wine", "beer", "cocktail", "drink", "juice"})


def _seat_at_board(staged: Sequence[Thing]) -> None:
    """Let two play chess of whom one is said to, at a table with two seats."""
    board = next((one for one in staged if one.entry and one.entry.asset == _BOARD), None)
    first = next((one for one in staged if _CHESS in one.actions), None)
    if board is None or first is None:
        return
    near = [to for kind, to in first.relations if kind == "beside"]
    near += [one for one in staged for _, to in one.relations if to in (first, board)]
    for other in near[: _TWO * _TWO]:
        if other is not first and other.animate and not other.actions:
            other.act(_CHESS)
    players = [one for one in staged if _CHESS in one.actions]
    if sum(one.count for one in players) == _TWO:
        _become(board, "chess table")
        for one in players:
            one.relations = [tie for tie in one.relations if tie[1] not in (*players, board)]
            one.relate("beside", board)


_BOARD: Final = "prop/chess"
_TWO: Final = 2
