"""Who of several is meant: "one is white, the other black", "one on piano, one on drums".

The first "one" steps out of the company that was named, with all that was said of it so far; "the
other" is who is left.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.planning.grammar.reading import Reading, Thing

_STEPPING_OUT: Final = frozenset({"one", "another", "first", "second", "third"})
_LEFT: Final = frozenset({"other", "others", "last", "rest"})
_NO_ONE: Final = frozenset({"each", "every", "no", "any"})


def meant_by(words: frozenset[str], looks: tuple[str, ...], reading: Reading) -> Thing | None:
    """Return the member that a phrase without a noun means, or None if it means none.

    Args:
        words: The phrase's words.
        looks: Its adjectives: "the bearded one" is who has a beard.
        reading: What was named; grows by whoever steps out.
    """
    if words & _NO_ONE:
        return None
    known = _known_by(looks, reading) if "the" in words and "one" in words else None
    if known is not None:
        return known
    company = _company(reading)
    if company is None or not words & (_STEPPING_OUT | _LEFT):
        return None
    alone = company.count == 1 or bool(words & _LEFT)
    return company if alone else _step_out(company, reading)


def singled_out(thing: Thing, words: Sequence[str], reading: Reading) -> Thing | None:
    """Return the member that a phrase with a noun means: "one wizard", after two wizards."""
    company = _company(reading)
    if company is None or company.noun != thing.noun or not {"one", "other"} & set(words):
        return None
    one = company if company.count == 1 or "other" in words else _step_out(company, reading)
    one.colour = thing.colour or one.colour
    for word in thing.attributes:
        one.describe(word)
    return one


def _known_by(looks: tuple[str, ...], reading: Reading) -> Thing | None:
    """Return who was said to look so: "the bearded one"."""
    return next(
        (
            one
            for one in reading.things
            for look in looks
            if one.staged and any(look.removesuffix("ed") in word for word in one.attributes)
        ),
        None,
    )


def _company(reading: Reading) -> Thing | None:
    """Return the last company that was named: several of a kind, or whoever is left of it."""
    split = [one for one in reading.things if one.parted]
    several = [one for one in reading.things if one.staged and one.count > 1]
    return next(iter([*split, *several][-1:]), None)


def _step_out(company: Thing, reading: Reading) -> Thing:
    """Return one of a company, who did and looked like all of it so far."""
    member = replace(
        company,
        count=1,
        many=False,
        colour=company.colour,
        attributes=list(company.attributes),
        actions=list(company.actions),
        relations=list(company.relations),
        when=dict(company.when),
        loose=dict(company.loose),
        told=dict(company.told),
        parts=list(company.parts),
        verbs=list(company.verbs),
        of=company,
    )
    company.count -= 1
    company.many = company.count > 1
    company.parted = True
    reading.things.insert(reading.things.index(company), member)
    return member


def rejoin(reading: Reading) -> None:
    """Let who was said to do nothing do what the others of the company do."""
    for one in reading.things:
        if one.of is not None and one.of.actions and not one.actions:
            _do_as(one, one.of)
        elif one.of is not None and one.actions and not one.of.actions:
            _do_as(one.of, one)


def _do_as(one: Thing, other: Thing) -> None:
    one.actions, one.when, one.told = list(other.actions), dict(other.when), dict(other.told)
