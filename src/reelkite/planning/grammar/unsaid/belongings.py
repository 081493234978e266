"""What an action or a trade implies: who cycles has a bicycle, a violinist a violin."""

from collections.abc import Iterator
from typing import Final

from reelkite.planning import catalogue, tables
from reelkite.planning.catalogue import entries
from reelkite.planning.grammar import roles
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.sizes import fits_on_table, is_handy
from reelkite.planning.grammar.unsaid import pronouns


def give(reading: Reading) -> None:
    """Stage what is needed for what people and animals do, unless it was named."""
    for thing in list(reading.things):
        if thing.staged and thing.animate:
            for relation, noun in _implied(thing):
                _hand_over(thing, relation, noun, reading)


def put_into_hands(reading: Reading) -> None:
    """Let people hold what is theirs and lies nowhere: "a crow lands on his sword"."""
    ties = [tie for one in reading.things for tie in one.relations]
    held = [to for kind, to in ties if kind in _AT_HAND]
    for thing in reading.things:
        if not (thing.staged and thing.owner and is_handy(thing)) or thing.relations:
            continue
        people = [one for one in reading.things if _may_hold(one, thing)]
        owner = pronouns.owner_of(thing.owner, people)
        if owner is not None and thing not in held:
            owner.relate("holds", thing)


def settle_in(reading: Reading) -> None:
    """Let those aboard row who paddle, and the only person wear what nobody wears."""
    people = [one for one in reading.things if one.staged and one.kind in catalogue.PEOPLE]
    for one in people:
        if any(to.kind == "boat" for _, to in one.relations) and _ROWING & set(one.verbs):
            one.rename("swim", "row")
    for thing in reading.things:
        loose = thing.staged and roles.is_garment(thing) and not (thing.relations or thing.actions)
        tied = any(to is thing for one in reading.things for _, to in one.relations)
        if loose and not tied and thing.many and thing.bare and len(people) == 1:
            roles.dress(people[0], thing)
            thing.staged = False


def lay_out(reading: Reading) -> None:
    """Let what is listed after something on a table lie there too: a ball, a book and a skull."""
    host: Thing | None = None
    for thing in reading.things:
        if not thing.staged:
            continue
        on = next((to for kind, to in thing.relations if kind == "on"), None)
        small = fits_on_table(thing) and not (thing.animate or thing.actions)
        if small and on is not None and on.kind == "furniture" and not thing.definite:
            host = on
        elif host is not None and small and not (thing.relations or thing.owned):
            thing.relate("on", host)
        else:
            host = None


_ROWING: Final = frozenset({"row", "paddle"})
_AT_HAND: Final = frozenset({"holds", "beside", "wears", "rides", "flies"})
_FULL: Final = 2
"""Two hands hold so many things."""


def _may_hold(one: Thing, thing: Thing) -> bool:
    """Whether a hand is free, and it does not stand on the thing itself."""
    held = sum(kind == "holds" for kind, _ in one.relations)
    near = any(to is thing for _, to in one.relations)
    return one.staged and one.kind in catalogue.PEOPLE and held < _FULL and not near


def _implied(thing: Thing) -> Iterator[tuple[str, str]]:
    """Yield the relation and noun of what the verbs and the name of a thing imply."""
    signs = {*thing.verbs, thing.noun, thing.noun.rpartition(" ")[2]}
    for key, spellings in tables.table("grammar", "implied").items():
        relation, _, noun = key.partition(" ")
        mounted = noun != "horse" or thing.kind in catalogue.PEOPLE
        if mounted and signs & set(spellings):
            yield relation, noun
            return


def _hand_over(thing: Thing, relation: str, noun: str, reading: Reading) -> None:
    entry = entries().get(noun)
    named = any(_same(other, noun, thing) for other in reading.things)
    taken = any(kind == relation for kind, _ in thing.relations)
    if entry is None or named or taken:
        return
    count = thing.count if relation in _OWN else 1
    new = Thing(noun, entry, kind=entry.kind, count=count, many=count > 1)
    roles.remember(new, reading)
    new.staged = True
    thing.relate(relation, new)
    for verb in ("walk", "run", "swim", "drive", "flow") if noun in _GOING else ():
        thing.rename(verb, _GOING[noun])
    if new.kind == "music":
        thing.rename("play", f"play {noun}")
        if not thing.actions:
            thing.act(f"play {noun}")


_GOING: Final = {
    "bicycle": "cycle",
    "motorcycle": "ride",
    "horse": "ride",
    "skateboard": "skate",
    "kayak": "row",
    "canoe": "row",
    "rowboat": "row",
}
"""How one goes with it, whatever the prompt calls it: a kayaker paddles, a biker races."""
_OWN: Final = frozenset({"rides", "holds", "in", "on"})
"""Relations in which each has one of its own; around a chessboard one is enough."""


def _same(other: Thing, noun: str, thing: Thing) -> bool:
    """Whether the instrument was named: by its noun, or as another of the same body."""
    entry = entries().get(noun)
    alike = bool(other.entry and entry and other.entry.asset == entry.asset)
    afloat = entry is not None and entry.kind == other.kind == "boat"
    return other is not thing and (other.noun.endswith(noun) or alike or afloat)
