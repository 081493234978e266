"""Whom a pronoun means: by sex and number, and by what the last clause was about."""

from collections.abc import Sequence
from typing import Final

from reelkite.planning.catalogue import PEOPLE
from reelkite.planning.grammar import roles
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.tagging.units import Unit

_OF_PEOPLE: Final = frozenset({"he", "she", "i", "someone"})
_SEX: Final = {"he": "man", "she": "woman", "his": "man", "her": "woman"}
_ALL: Final = frozenset({"everyone", "everybody"})


def meant_by(
    pronoun: Unit, reading: Reading, agents: Sequence[Thing], *, subject: bool = False
) -> Thing | None:
    """Return what a pronoun stands for; a person without a name makes a person.

    Args:
        pronoun: The pronoun.
        reading: What was named before; grows.
        agents: Who does the verb at hand: they are not its object.
        subject: The pronoun begins a clause of its own.
    """
    on_stage = [thing for thing in reading.things if thing.staged]
    who = pronoun.lemma
    if who in _OF_PEOPLE:
        return _somebody(pronoun, on_stage, agents, reading)
    if who == "they":
        many = [thing for thing in on_stage if thing.many or thing.count > 1]
        acting = [thing for thing in many if thing.animate]
        return next(iter((acting or many or on_stage)[-1:]), None)
    others = [thing for thing in on_stage if thing not in agents and thing.kind not in PEOPLE]
    likely = (reading.about, reading.handled) if subject else (reading.handled, reading.about)
    known = [one for one in likely if one in others]
    return next(iter(known or sorted(others, key=lambda thing: thing.animate)), None)


def everybody(pronoun: Unit, reading: Reading) -> list[Thing]:
    """Return all people on stage where a pronoun means each of them; else nobody."""
    if pronoun.text not in _ALL:
        return []
    return [thing for thing in reading.things if thing.staged and thing.kind in PEOPLE]


def owner_of(word: str, among: Sequence[Thing]) -> Thing | None:
    """Return whose it is by "his", "her", "its" or "their": the last named whom that fits."""
    fitting = [one for one in among if _may_own(word, one)]
    return next(iter((fitting or list(among))[-1:]), None)


def _may_own(word: str, thing: Thing) -> bool:
    single = thing.count == 1 and not thing.many
    if word in _SEX:
        return single and thing.sex_is(_SEX[word])
    if word == "its":
        return single and thing.kind not in PEOPLE
    return word != "their" or not single


def _somebody(
    pronoun: Unit, on_stage: Sequence[Thing], agents: Sequence[Thing], reading: Reading
) -> Thing | None:
    """Return the person, or failing that the animal, that a pronoun means."""
    who = pronoun.lemma
    living = [thing for thing in on_stage if thing.animate and not (thing.many and who != "i")]
    if who in {"i", "someone"} or not living:
        return _new_person(who, reading)
    others = [thing for thing in living if thing not in agents] or living
    fitting = [thing for thing in others if thing.sex_is(_SEX[who])]
    people = [thing for thing in fitting if thing.kind in PEOPLE]
    if not (people or fitting):
        return living[0] if living[0].kind not in PEOPLE else _new_person(who, reading)
    pool = people or fitting
    found = reading.about if reading.about in pool and reading.about is not None else pool[0]
    if found.kind in PEOPLE:
        found.sex = found.sex or _SEX[who]
    return found


def _new_person(pronoun: str, reading: Reading) -> Thing | None:
    if pronoun == "i" and any(thing.animate for thing in reading.things):
        return None
    noun = {"he": "man", "she": "woman"}.get(pronoun, "person")
    thing = roles.person(noun)
    roles.introduce(thing, reading)
    thing.supposed = pronoun in _SEX
    return thing
