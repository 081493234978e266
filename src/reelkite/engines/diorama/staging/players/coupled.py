"""Who is missing or idle where it takes two, and what one has in hand who is said to be with it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging.casting import is_person

_FOR_TWO: Final = (
    "shake hands", "high five", "hold hands", "hug", "embrace", "kiss", "cuddle",
    "rock paper scissors",
)  # fmt: skip
"""Deeds that nobody does alone, in the order in which they are looked for."""

_IN_HAND: Final = frozenset(
    {
        "balloon", "balloons", "bouquet", "briefcase", "camera", "candle", "cane", "flag",
        "flashlight", "guitar", "lantern", "magic-wand", "phone", "mobile-phone", "shopping-bags",
        "sparkler", "suitcase", "sword", "torch", "umbrella", "violin", "walking-stick",
    }
)  # fmt: skip
"""What one who is "with" it has in hand."""


def coupled(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects so that what takes two is done by two, and what is brought is held."""
    subjects = tuple(_uncovered(_calling(one, subjects), subjects) for one in subjects)
    subjects = tuple(_tending(_feeding(one, subjects), subjects) for one in subjects)
    held = tuple(_in_hand(index, subjects) for index in range(len(subjects)))
    return _paired(_dancing(held))


def _calling(one: Subject, subjects: Sequence[Subject]) -> Subject:
    """Return who talks on a phone with it at the ear: nobody stands on phones."""
    phone = next((tie.to for tie in one.relations if _is_phone(tie, subjects)), None)
    if phone is None or not one.asset.startswith(("person/", "animal/")):
        return one
    kept = tuple(tie for tie in one.relations if tie.to != phone)
    action = "call" if one.action in _TALKING else one.action
    return replace(one, action=action, relations=(Relation("holds", phone), *kept))


_TALKING: Final = frozenset({"talk", "speak", "chat", "call", "laugh", "shout", None})


def _is_phone(tie: Relation, subjects: Sequence[Subject]) -> bool:
    word = subjects[tie.to].asset.rsplit("/", maxsplit=1)[-1]
    return tie.kind == "on" and word in {"phone", "mobile-phone", "telephone", "telephone-receiver"}


def _uncovered(one: Subject, subjects: Sequence[Subject]) -> Subject:
    """Return who is under a blanket on it: below it nobody would be seen."""
    ties = tuple(
        Relation("on", tie.to) if tie.kind == "under" and _covers(subjects[tie.to]) else tie
        for tie in one.relations
    )
    return one if ties == one.relations else replace(one, relations=ties)


def _covers(thing: Subject) -> bool:
    return thing.asset.rsplit("/", maxsplit=1)[-1] in {"blanket", "quilt", "rug", "towel", "sheet"}


def _feeding(person: Subject, subjects: Sequence[Subject]) -> Subject:
    """Return who gives something where only animals are to take it feeding them."""
    others = [one for one in subjects if one is not person]
    animals = any(one.asset.startswith("animal/") for one in others)
    if person.action != "give" or not animals or any(is_person(one) for one in others):
        return person
    return replace(person, action="feed")


def _tending(person: Subject, subjects: Sequence[Subject]) -> Subject:
    """Return who makes, cuts or brushes somebody doing it to that one's hair."""
    verb, _, whom = (person.action or "").partition(" ")
    if verb not in _TENDING or not is_person(person) or not whom:
        return person
    if not any(is_person(one) and one.noun.endswith(whom) for one in subjects if one is not person):
        return person
    return replace(person, action=_TENDING[verb])


_TENDING: Final = {
    "build": "tend hair", "sew": "tend hair", "groom": "tend hair", "brush": "tend hair",
    "comb": "tend hair", "cut": "cut hair", "clean": "tend hair",
    "shave": "cut hair",
}  # fmt: skip
"""What is done to somebody's hair, by the verb of which he is the object."""


def _dancing(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Return a man and a woman who dance dancing with each other, where nobody else is there."""
    people = [one for one in subjects if is_person(one)]
    assets = sorted(one.asset for one in people)
    if assets != ["person/man", "person/woman"] or any(_several(one) for one in people):
        return subjects
    return tuple(
        replace(one, action="waltz", relations=()) if is_person(one) else one for one in subjects
    )


def _several(dancer: Subject) -> bool:
    """Whether it is more than one, or does something else than dance."""
    return dancer.count > 1 or dancer.action != "dance"


def _paired(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Return both partners doing the same; who has none gets somebody of the same kind."""
    first = next((k for k, one in enumerate(subjects) if _deed(one) is not None), None)
    if first is None:
        return subjects
    doer = subjects[first]
    deed = _deed(doer)
    if any(tie.kind == "holds" for tie in doer.relations):
        return subjects
    partner = _partner(first, subjects)
    changed = {first: replace(doer, action=deed)}
    if partner is not None:
        changed[partner] = replace(subjects[partner], action=deed, relations=())
    elif doer.action == deed and doer.count == 1 and not _pet(first, subjects):
        changed[first] = replace(changed[first], count=2)
    return tuple(changed.get(index, one) for index, one in enumerate(subjects))


def _deed(subject: Subject) -> str | None:
    """Return which of the deeds for two a person does."""
    action = subject.action or ""
    if not is_person(subject):
        return None
    return next((deed for deed in _FOR_TWO if f"{action} ".startswith(f"{deed} ")), None)


def _partner(doer: int, subjects: Sequence[Subject]) -> int | None:
    """Return who else there is: one who does the same, or the next person without a deed."""
    others = [k for k, one in enumerate(subjects) if k != doer and is_person(one)]
    same = [k for k in others if _deed(subjects[k]) == _deed(subjects[doer])]
    idle = [k for k in others if subjects[k].action in {None, "stand", "smile", "look"}]
    return next(iter([*same, *idle]), None)


def _pet(doer: int, subjects: Sequence[Subject]) -> bool:
    """Whether an animal is there to be hugged."""
    return any(k != doer and one.asset.startswith("animal/") for k, one in enumerate(subjects))


def _in_hand(index: int, subjects: Sequence[Subject]) -> Subject:
    """Return a person with what is said to be with him held, or a thing that is held no more told.

    A candle "beside" a boy is one that came with him: what really stands beside is told of him.
    """
    subject = subjects[index]
    if is_person(subject):
        if any(tie.kind == "holds" for tie in subject.relations):
            return subject
        mine = next((k for k in range(len(subjects)) if _is_with(k, index, subjects)), None)
        if mine is None:
            return subject
        kept = tuple(tie for tie in subject.relations if tie.to != mine)
        return replace(subject, relations=(*kept, Relation("holds", mine)))
    taken = any(_is_with(index, k, subjects) for k, one in enumerate(subjects) if is_person(one))
    return replace(subject, relations=()) if taken else subject


def _is_with(thing: int, person: int, subjects: Sequence[Subject]) -> bool:
    """Whether a thing for the hand came with a person, and nobody else has to do with it."""
    brought = subjects[thing]
    if brought.asset.rsplit("/", maxsplit=1)[-1] not in _IN_HAND:
        return False
    if any(tie.to == thing for one in subjects for tie in one.relations):
        return False
    if any(tie.kind == "holds" for tie in subjects[person].relations):
        return False
    if brought.relations:
        return any(tie.kind == "beside" and tie.to == person for tie in brought.relations)
    shelter = brought.asset.endswith("umbrella")
    return shelter and person == next(k for k, one in enumerate(subjects) if is_person(one))
