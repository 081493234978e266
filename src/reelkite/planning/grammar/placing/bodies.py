"""What a preposition says of bodies: what they wear, have, look like or are made of."""

from collections.abc import Sequence
from typing import Final

from reelkite.planning import catalogue, tables
from reelkite.planning.grammar import chunks, grafts, roles
from reelkite.planning.grammar.deeds import Deed
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.tagging.units import Unit
from reelkite.planning.grammar.unsaid import pronouns

_ROOMY: Final = frozenset({"boot", "shoe", "slipper", "sock", "stocking", "glove", "backpack"})
_AT_BODY: Final = frozenset({"to", "on", "in", "around", "above", "between", "under"})
_GRASPING: Final = frozenset(
    {"hand", "hands", "arm", "arms", "paw", "paws", "mouth", "beak", "teeth", "trunk", "fingers"}
)
_LIKENESS: Final = frozenset({"made of", "like", "dressed as"})


def serve_as(thing: Thing, who: Sequence[Thing], reading: Reading) -> None:
    """Graft what serves as a part of a body: "with a television for a head"."""
    roles.remember(thing, reading)
    part = thing.kind == "part" or thing.noun in tables.words("clothes", "parts")
    for one in who if part else ():
        for owner in holders([one], reading) or [to for _, to in one.relations if to.animate]:
            owner.relations = [tie for tie in owner.relations if tie[1] is not one]
            owner.parts.append(f"{thing.noun} of a {one.noun}")
            one.staged, one.worked, thing.worked = False, True, True


def said_of_body(
    thing: Thing, prep: Unit, who: Sequence[Thing], verb: Deed | None, reading: Reading
) -> bool:
    """Say of bodies what they wear, are made of, look like or have; whether it was such."""
    if _lies_in(thing, prep, who):
        return False
    shod = prep.lemma == "on" and thing.many
    if roles.is_garment(thing) and (prep.lemma in {"in", "with"} or shod) and has_will(who):
        for one in who:
            roles.dress(one, thing)
        return True
    if prep.lemma in _LIKENESS:
        _liken(thing, prep, who)
    elif _at_body(thing, prep):
        _on_body(thing, _moved(who, verb, reading), reading)
    elif _is_part(thing, prep, who):
        grafts.own(thing, who if prep.lemma == "with" else ())
    else:
        return False
    roles.remember(thing, reading)
    return True


def _lies_in(thing: Thing, prep: Unit, who: Sequence[Thing]) -> bool:
    """Whether animals lie in a garment: a puppy in a boot, a mouse in a glove."""
    roomy = thing.noun in _ROOMY and not thing.many
    return roomy and prep.lemma == "in" and not any(one.kind in catalogue.PEOPLE for one in who)


def _at_body(thing: Thing, prep: Unit) -> bool:
    """Whether something is on somebody's own part or garment: "on its shell"."""
    parts = tables.words("clothes", "parts")
    of_body = thing.kind == "part" or thing.noun in parts or roles.is_garment(thing)
    return of_body and thing.owned and prep.lemma in _AT_BODY


def _moved(who: Sequence[Thing], verb: Deed | None, reading: Reading) -> Sequence[Thing]:
    """Return what is on the body of its mover: the ball that a seal balances on its nose."""
    moved = verb is not None and verb.received and list(who) == verb.agents
    return [reading.handled] if moved and reading.handled else who


def _is_part(thing: Thing, prep: Unit, who: Sequence[Thing]) -> bool:
    """Whether the noun is a part of who was named: a horn is one for a horse, not for a man."""
    if thing.kind == "part":
        return True
    beasts = [one for one in who if one.animate and one.kind not in catalogue.PEOPLE]
    return prep.lemma == "with" and bool(beasts) and thing.noun in tables.table("clothes", "grafts")


def _on_body(part: Thing, who: Sequence[Thing], reading: Reading) -> None:
    """Relate things to whose body they are on: a parrot on his shoulder, a pipe in his mouth."""
    part.worked = True
    others = [one for one in reading.things if one.staged and one.animate and one not in who]
    owner = pronouns.owner_of(part.owner, others)
    if owner and roles.is_garment(part):
        roles.dress(owner, part)
    for one in who if owner else ():
        if owner and one.verbs and set(part.spelt) & _GRASPING:
            continue
        if owner and set(part.spelt) & _GRASPING:
            owner.relate("holds", one)
        elif owner and roles.is_garment(one):
            roles.dress(owner, one)
        elif owner:
            one.relations = [tie for tie in one.relations if tie != ("beside", owner)]
            one.relate("on", owner)


def _liken(thing: Thing, prep: Unit, who: Sequence[Thing]) -> None:
    """Say what somebody or something is made of, looks like, or is dressed as."""
    thing.worked = True
    for one in who:
        if prep.lemma == "made of":
            chunks.consist(one, thing)
        elif prep.lemma == "dressed as":
            one.describe(thing.noun)
        elif prep.text != "like":
            one.describe(f"like {thing.noun}")
            grafts.liken(one, thing)


def holders(held: Sequence[Thing], reading: Reading) -> list[Thing]:
    """Return those who hold something of what was just named."""
    ties = [(one, tie) for one in reading.things for tie in one.relations]
    return [one for one, (kind, to) in ties if kind == "holds" and to in held]


def has_will(things: Sequence[Thing]) -> bool:
    """Whether one of them acts of its own will, or may."""
    return any(thing.animate or thing.kind == "unknown" for thing in things)
