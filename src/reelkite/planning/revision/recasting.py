"""Who plays in a storyboard, changed: coloured anew, removed, replaced, joined by others."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache

from reelkite.domain.errors import InvalidPrompt
from reelkite.domain.storyboard import Match, Relation, Shot, Storyboard, Subject
from reelkite.planning.casting import MOST_SUBJECTS
from reelkite.planning.planner import plan
from reelkite.planning.revision.changing import is_garment
from reelkite.planning.revision.instructions import Asked
from reelkite.planning.revision.wishes import Change, ChangeKind


def changed(base: Storyboard, changes: Sequence[Change]) -> tuple[Storyboard, tuple[Change, ...]]:
    """Return ``base`` with ``changes`` made, and those of which nothing was found in it."""
    missed: list[Change] = []
    for change in changes:
        shots = tuple(_made(change, shot) for shot in base.shots)
        if shots == base.shots:
            missed.append(change)
        base = replace(base, shots=shots)
    return base, tuple(missed)


def joined(old: Shot, new: Shot, asked: Asked) -> tuple[Subject, ...]:
    """Return who plays when what is ``asked``, which is ``new`` as a shot, is said of ``old``.

    Who is meant again keeps looks and place; others join. All leave when a description has
    others act, and nobody alive who was there is meant.
    """
    told = asked.text.casefold()
    named = [one for one in new.subjects if one.asset != "shape/object"]
    pairs = [(one, _meant(one, old.subjects, told, adds=asked.adds)) for one in named]
    strange = [fresh for fresh, index in pairs if index is None]
    known = [old.subjects[index] for _, index in pairs if index is not None]
    replaces = not asked.instructs and any(map(_acts, strange))
    if replaces and not any(map(_is_alive, known)):
        return _in_their_places(new.subjects, old.subjects, told)
    merged = list(old.subjects)
    numbers = _numbers(pairs, len(merged))
    for fresh, index in pairs:
        if index is not None:
            merged[index] = _again(merged[index], _retied(fresh, numbers))
    merged += [_retied(one, numbers) for one in strange]
    return tuple(merged[:MOST_SUBJECTS])


def named(old: Shot, new: Shot, asked: Asked) -> tuple[Subject, ...]:
    """Return only those who are named, with the looks that they had; nobody if none is."""
    told = asked.text.casefold()
    fresh = [one for one in new.subjects if one.basis is None and one.asset != "shape/object"]
    pairs = [(one, _meant(one, old.subjects, told)) for one in fresh]
    return tuple(
        one if index is None else replace(_again(old.subjects[index], one), relations=one.relations)
        for one, index in pairs
    )


def retold(old: Shot, new: Shot, told: str) -> tuple[Subject, ...]:
    """Return who plays when the whole of ``old`` is told again with some of it changed.

    Who is not named any more is gone; who is named for the first time takes the place of one of
    his kind who is not named any more.
    """
    placed = list(_in_their_places(new.subjects, old.subjects, told.casefold()))
    left = [one for one in old.subjects if one.basis not in {each.basis for each in placed}]
    for number, one in enumerate(placed):
        if one.basis is None and (kin := next((k for k in left if _kind(k) == _kind(one)), None)):
            placed[number] = replace(one, basis=kin.basis)
            left.remove(kin)
    return tuple(placed)


def _in_their_places(
    fresh: Sequence[Subject], old: Sequence[Subject], told: str
) -> tuple[Subject, ...]:
    """Return those who play, each in the place of whom it means; nobody has two places."""
    taken: set[int] = set()
    placed = []
    for one in fresh:
        index = _meant(one, old, told)
        if index is None or index in taken:
            placed.append(one)
            continue
        taken.add(index)
        placed.append(replace(one, basis=old[index].basis))
    return tuple(placed)


def _kind(one: Subject) -> str:
    """Return whether it is alive, or a thing."""
    return "alive" if _is_alive(one) else "thing"


def without(subjects: Sequence[Subject], gone: Collection[int]) -> tuple[Subject, ...]:
    """Return the subjects but those of the numbers ``gone``, with their relations counted anew."""
    kept = [n for n in range(len(subjects)) if n not in gone]
    numbers = {old: new for new, old in enumerate(kept)}
    return tuple(_retied(subjects[n], numbers) for n in kept)


def _made(change: Change, shot: Shot) -> Shot:
    """Return the shot with the change made to everything that it means there."""
    meant = [n for n, one in enumerate(shot.subjects) if _is(one, change.thing)]
    match change.kind:
        case ChangeKind.REMOVE:
            return _removed(change, shot, meant)
        case ChangeKind.RECOLOUR if not meant:
            return replace(shot, subjects=_dyed(shot.subjects, change))
        case ChangeKind.DRESS:
            return replace(shot, subjects=_dressed(shot.subjects, change))
        case ChangeKind.MORE:
            return _each(shot, meant[:1], lambda one: _turned(one, change))
        case _:
            return _each(shot, meant, lambda one: _turned(one, change))


def _turned(one: Subject, change: Change) -> Subject:
    """Return a subject that is meant, changed."""
    match change.kind:
        case ChangeKind.MORE:
            return replace(one, count=one.count + int(change.by))
        case ChangeKind.RECOLOUR:
            return replace(one, colour=change.by)
        case ChangeKind.RESIZE:
            return _resized(one, change.by)
        case _:
            return _swapped(one, change.by)


def _removed(change: Change, shot: Shot, meant: Sequence[int]) -> Shot:
    """Return the shot without these; what nobody plays or wears is kept out of the set."""
    if meant:
        return replace(shot, subjects=without(shot.subjects, meant))
    noun = change.thing.rpartition(" ")[2]
    if any(_wears(one, noun) for one in shot.subjects):
        return replace(shot, subjects=tuple(_undressed(one, noun) for one in shot.subjects))
    named = _named(change.thing) or change.thing
    lacking = [one for one in (named, change.thing) if one not in shot.excluded]
    return replace(shot, excluded=tuple(dict.fromkeys((*shot.excluded, *lacking))))


def _each(shot: Shot, meant: Sequence[int], act: Callable[[Subject], Subject]) -> Shot:
    return replace(
        shot,
        subjects=tuple(act(one) if n in meant else one for n, one in enumerate(shot.subjects)),
    )


def _dyed(subjects: tuple[Subject, ...], change: Change) -> tuple[Subject, ...]:
    """Return the subjects with a garment of theirs in another colour: "her dress".

    A garment that nobody spoke of is put on the first person.
    """
    noun = change.thing.rpartition(" ")[2]
    if not any(_wears(one, noun) for one in subjects):
        dress = Change(ChangeKind.DRESS, "", f"{change.by} {noun}")
        return _dressed(subjects, dress) if is_garment(noun) else subjects
    return tuple(
        _clad(one, f"{change.by} {noun}") if _wears(one, noun) else one for one in subjects
    )


def _dressed(subjects: tuple[Subject, ...], change: Change) -> tuple[Subject, ...]:
    """Return the subjects with a garment put on: by who is named, or wears one, or acts first."""
    noun = change.by.rpartition(" ")[2]
    named = [n for n, one in enumerate(subjects) if change.thing and _is(one, change.thing)]
    wearers = [n for n, one in enumerate(subjects) if _wears(one, noun)]
    people = [n for n, one in enumerate(subjects) if one.asset.startswith("person/")]
    alive = [n for n, one in enumerate(subjects) if _is_alive(one)]
    chosen = named or ([] if change.thing else (wearers or people or alive)[:1])
    return tuple(_clad(one, change.by) if n in chosen else one for n, one in enumerate(subjects))


def _wears(one: Subject, noun: str) -> bool:
    return any(look == noun or look.endswith(f" {noun}") for look in one.attributes)


def _undressed(one: Subject, noun: str) -> Subject:
    kept = (look for look in one.attributes if look != noun and not look.endswith(f" {noun}"))
    return replace(one, attributes=tuple(kept))


def _clad(one: Subject, garment: str) -> Subject:
    """Return a subject in a garment, in the place of any other of its kind."""
    noun = garment.rpartition(" ")[2]
    if not _wears(one, noun):
        return replace(one, attributes=(*one.attributes, garment))
    looks = (
        garment if look == noun or look.endswith(f" {noun}") else look for look in one.attributes
    )
    return replace(one, attributes=tuple(dict.fromkeys(looks)))


_SIZE_WORDS = frozenset({"tiny", "small", "large", "huge"})


def _resized(one: Subject, size: str) -> Subject:
    kept = (look for look in one.attributes if look not in _SIZE_WORDS)
    return replace(one, attributes=(*kept, size))


def _swapped(one: Subject, words: str) -> Subject:
    """Return another in its place, who does the same; nobody if the words name nobody."""
    other = _subject_of(words)
    if other is None:
        return one
    return replace(
        one,
        noun=other.noun,
        asset=other.asset,
        match=other.match,
        count=other.count if other.count > 1 and _counts(words) else one.count,
        colour=other.colour,
        action=other.action or one.action,
        attributes=other.attributes,
        parts=other.parts,
        writing=other.writing,
    )


def _counts(words: str) -> bool:
    """Whether words begin with how many; "into robots" makes as many as there were."""
    return " " in words


def _is(one: Subject, thing: str) -> bool:
    """Whether words mean a subject: by its name, the end of it, or by the same body."""
    words = thing.casefold()
    if words in {"people", "persons", "everybody", "everyone", "humans"}:
        return one.asset.startswith("person/")
    if words in {"animals", "all animals"}:
        return one.asset.startswith("animal/")
    named = _subject_of(f"the {thing}")
    if named is None:
        return one.noun == words
    if named.colour and one.colour and named.colour != one.colour:
        return False
    same = one.noun in {named.noun, words} or one.noun.endswith(f" {named.noun}")
    return same or (named.match is not Match.NONE and one.asset == named.asset)


def _meant(fresh: Subject, old: Sequence[Subject], told: str, *, adds: bool = False) -> int | None:
    """Return the number of the earlier subject that a new one means.

    "The boy" is the one person who is there, whatever she was called. What is added is another,
    unless it is "the" one.
    """
    if fresh.basis is not None:  # nobody was named, or by a pronoun: planning handed him on
        return next((n for n, one in enumerate(old) if one.basis == fresh.basis), None)
    noun = fresh.noun.removeprefix(f"{fresh.colour} ")
    definite = re.search(rf"\b(?:the|his|her|its|their) (?:\w+ )?{re.escape(noun)}", told)
    if adds and not definite:
        return None
    for n, one in enumerate(old):
        if one.noun in {noun, fresh.noun} or one.noun.endswith(f" {noun}"):
            return n
    for n, one in enumerate(old):
        if one.asset == fresh.asset and fresh.match is not Match.NONE:
            return n
    people = [n for n, one in enumerate(old) if one.asset.startswith("person/")]
    alone = definite and len(people) == 1 and fresh.asset.startswith("person/")
    return people[0] if alone else None


def _again(old: Subject, fresh: Subject) -> Subject:
    """Return a subject with what was said of it anew."""
    looks = tuple(dict.fromkeys((*_kept_looks(old, fresh), *fresh.attributes)))
    ties = {tie.kind for tie in fresh.relations}
    moved = bool(ties & _HUNG)
    kept = (
        tie
        for tie in old.relations
        if not (moved and tie.kind in _PLACES) and tie not in fresh.relations
    )
    return replace(
        old,
        relations=(*kept, *fresh.relations),
        count=fresh.count if fresh.count > 1 else old.count,
        colour=fresh.colour or old.colour,
        action=fresh.action or old.action,
        then=fresh.then or (() if fresh.action else old.then),
        attributes=looks,
        parts=fresh.parts or old.parts,
        writing=fresh.writing or old.writing,
    )


_HUNG = frozenset({"on", "in", "under", "rides", "above"})
_PLACES = frozenset({*_HUNG, "beside", "behind", "in front of", "left of", "right of", "between"})
"""Relations that say where somebody is: who is on something now is not beside it any more."""


def _kept_looks(old: Subject, fresh: Subject) -> tuple[str, ...]:
    """Return the looks that nothing new contradicts: a red hat goes when a blue one comes."""
    worn = {look.rpartition(" ")[2] for look in fresh.attributes if " " in look}
    return tuple(look for look in old.attributes if look.rpartition(" ")[2] not in worn)


def _numbers(pairs: Sequence[tuple[Subject, int | None]], first: int) -> dict[int, int]:
    """Return for each new subject its number among all: who is strange comes after ``first``."""
    numbers: dict[int, int] = {}
    free = first
    for n, (_, index) in enumerate(pairs):
        numbers[n] = free if index is None else index
        free += index is None
    return numbers


def _retied(one: Subject, numbers: dict[int, int]) -> Subject:
    """Return a subject whose relations count as ``numbers`` say; those to nobody are gone."""
    ties = (Relation(tie.kind, numbers[tie.to]) for tie in one.relations if tie.to in numbers)
    return replace(one, relations=tuple(ties))


def _acts(one: Subject) -> bool:
    return one.action is not None or _is_alive(one)


def _is_alive(one: Subject) -> bool:
    return one.asset.startswith(("person/", "animal/"))


@cache
def _subject_of(words: str) -> Subject | None:
    """Return the first subject that words alone name."""
    try:
        shot = plan(words, 1).shots[0]
    except InvalidPrompt:
        return None
    return shot.subjects[0] if shot.subjects else None


def _named(thing: str) -> str | None:
    """Return the singular by which sets are told what to leave out."""
    board = plan(f"no {thing}", 1)
    return board.shots[0].excluded[0] if board.shots[0].excluded else None
