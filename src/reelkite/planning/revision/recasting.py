"""Who plays in a storyboard, changed: coloured anew, removed, replaced, joined by others."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache

from reelkite.domain.errors import InvalidPrompt
from reelkite.domain.storyboard import Match, Relation, Shot, Storyboard, Subject
from reelkite.planning import tables
from reelkite.planning.casting import MOST_SUBJECTS
from reelkite.planning.planner import plan
from reelkite.planning.revision.instructions import Change, ChangeKind


def changed(base: Storyboard, changes: Sequence[Change]) -> tuple[Storyboard, tuple[str, ...]]:
    """Return ``base`` with ``changes`` made, and the names of what was not found in it."""
    missed: list[str] = []
    for change in changes:
        shots = tuple(_made(change, shot) for shot in base.shots)
        if shots == base.shots:
            missed.append(change.thing)
        base = replace(base, shots=shots)
    return base, tuple(missed)


def joined(old: Shot, new: Shot, told: str, *, replaces: bool) -> tuple[Subject, ...]:
    """Return who plays when ``told``, which is ``new`` as a shot, is said of ``old``.

    Who is meant again keeps looks and place; others join. With ``replaces``, those who acted
    leave when others act whom nobody knows.
    """
    named = [one for one in new.subjects if one.asset != "shape/object"]
    pairs = [(fresh, _meant(fresh, old.subjects, told)) for fresh in named]
    strange = [fresh for fresh, index in pairs if index is None]
    if replaces and any(_acts(one) for one in strange):
        return new.subjects
    merged = list(old.subjects)
    for fresh, index in pairs:
        if index is not None:
            merged[index] = _again(merged[index], fresh)
    numbers = _numbers(pairs, len(merged))
    merged += [_retied(one, numbers) for one in strange]
    return tuple(merged[:MOST_SUBJECTS])


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
            return replace(shot, subjects=_dressed(shot.subjects, change))
        case ChangeKind.RECOLOUR:
            return _each(shot, meant, lambda one: replace(one, colour=change.by))
        case ChangeKind.RESIZE:
            return _each(shot, meant, lambda one: _resized(one, change.by))
        case ChangeKind.SWAP:
            return _each(shot, meant, lambda one: _swapped(one, change.by))


def _removed(change: Change, shot: Shot, meant: Sequence[int]) -> Shot:
    """Return the shot without these; what nobody plays is kept out of the set."""
    if meant:
        return replace(shot, subjects=without(shot.subjects, meant))
    noun = _named(change.thing) or change.thing
    lacking = [one for one in (noun, change.thing) if one not in shot.excluded]
    return replace(shot, excluded=tuple(dict.fromkeys((*shot.excluded, *lacking))))


def _each(shot: Shot, meant: Sequence[int], act: Callable[[Subject], Subject]) -> Shot:
    return replace(
        shot,
        subjects=tuple(act(one) if n in meant else one for n, one in enumerate(shot.subjects)),
    )


def _dressed(subjects: tuple[Subject, ...], change: Change) -> tuple[Subject, ...]:
    """Return the subjects with a garment of theirs in another colour: "her dress".

    A garment that nobody spoke of is put on the first person.
    """
    noun = change.thing.rpartition(" ")[2]
    worn = any(
        look == noun or look.endswith(f" {noun}") for one in subjects for look in one.attributes
    )
    wearer = next((n for n, one in enumerate(subjects) if one.asset.startswith("person/")), None)
    if not worn and wearer is not None and noun in tables.words("clothes", "garments"):
        dressed = replace(
            subjects[wearer], attributes=(*subjects[wearer].attributes, f"{change.by} {noun}")
        )
        return (*subjects[:wearer], dressed, *subjects[wearer + 1 :])
    return tuple(
        replace(
            one,
            attributes=tuple(
                f"{change.by} {noun}" if look == noun or look.endswith(f" {noun}") else look
                for look in one.attributes
            ),
        )
        for one in subjects
    )


_SIZE_WORDS = frozenset({"huge", "giant", "tall", "small", "tiny", "short", "big", "little"})


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
        count=other.count if other.count > 1 else one.count,
        colour=other.colour,
        action=other.action or one.action,
        attributes=other.attributes,
        parts=other.parts,
        writing=other.writing,
    )


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


def _meant(fresh: Subject, old: Sequence[Subject], told: str) -> int | None:
    """Return the number of the earlier subject that a new one means.

    "The boy" is the one person who is there, whatever she was called.
    """
    for n, one in enumerate(old):
        if one.noun == fresh.noun or one.noun.endswith(f" {fresh.noun}"):
            return n
    for n, one in enumerate(old):
        if one.asset == fresh.asset and fresh.match is not Match.NONE:
            return n
    people = [n for n, one in enumerate(old) if one.asset.startswith("person/")]
    definite = f"the {fresh.noun}" in told.casefold()
    alone = definite and len(people) == 1 and fresh.asset.startswith("person/")
    return people[0] if alone else None


def _again(old: Subject, fresh: Subject) -> Subject:
    """Return a subject with what was said of it anew."""
    looks = tuple(dict.fromkeys((*_kept_looks(old, fresh), *fresh.attributes)))
    return replace(
        old,
        count=fresh.count if fresh.count > 1 else old.count,
        colour=fresh.colour or old.colour,
        action=fresh.action or old.action,
        then=fresh.then or (() if fresh.action else old.then),
        attributes=looks,
        parts=fresh.parts or old.parts,
        writing=fresh.writing or old.writing,
    )


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
    return one.action is not None or one.asset.startswith(("person/", "animal/"))


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
