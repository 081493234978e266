"""What subjects do because of each other: prey runs, dogs come along, drummers sit at the kit."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging.blocking import is_alive
from reelkite.engines.diorama.staging.casting import is_person
from reelkite.engines.diorama.staging.players.costumed import costumed
from reelkite.engines.diorama.staging.players.coupled import coupled
from reelkite.engines.diorama.staging.players.crafted import crafted
from reelkite.engines.diorama.staging.players.dressed import acts_as_person

_RUNNING: Final = frozenset({"run", "chase", "walk", "fly", "swim", "gallop", "sprint", "sneak"})
_WALKING: Final = frozenset({"walk", "walk dog", "stroll", "jog", "run"})
_KITS: Final = frozenset({"drum-kit"})


def related(subjects: Sequence[Subject], *, mirrored: bool) -> tuple[Subject, ...]:
    """Return the subjects with what their company makes them do.

    Args:
        subjects: Of a shot.
        mirrored: Who goes, goes to the left.
    """
    subjects = crafted(coupled([costumed(subject) for subject in subjects]))
    chased = [_chasing(index, subjects, mirrored=mirrored) for index in range(len(subjects))]
    led = [_led(index, chased) for index in range(len(chased))]
    return tuple(_at_the_kit(subject, led) for subject in led)


def _chasing(index: int, subjects: Sequence[Subject], *, mirrored: bool) -> Subject:
    """Return who runs after somebody on the side from which one comes, and the prey running."""
    subject = subjects[index]
    if _prey_of(subject, subjects) is not None:
        side = "right of" if mirrored else "left of"
        relations = tuple(
            Relation(side, tie.to) if tie.kind == "behind" else tie for tie in subject.relations
        )
        return replace(subject, relations=relations)
    hunter = next((one for one in subjects if _prey_of(one, subjects) == index), None)
    if hunter is None or subject.action is not None:
        return subject
    return replace(subject, action=hunter.action)


def _prey_of(subject: Subject, subjects: Sequence[Subject]) -> int | None:
    """Return the index of whom somebody runs after, if of anybody."""
    behind = next((tie.to for tie in subject.relations if tie.kind == "behind"), None)
    if behind is None or not (is_alive(subject) and is_alive(subjects[behind])):
        return None
    return behind if subject.action in _RUNNING else None


def leads(person: Subject, other: Subject, index: int) -> bool:
    """Say whether somebody walks with a dog that is subject ``index``."""
    beside = any(tie.kind == "beside" and tie.to == index for tie in person.relations)
    dog = other.asset in {"animal/dog", "animal/puppy"}
    return is_person(person) and beside and dog and person.action in _WALKING


def _led(index: int, subjects: Sequence[Subject]) -> Subject:
    """Return a dog that is taken for a walk walking."""
    subject = subjects[index]
    walker = next((one for one in subjects if leads(one, subject, index)), None)
    if walker is None or subject.action is not None:
        return subject
    return replace(subject, action=walker.action)


def _at_the_kit(subject: Subject, subjects: Sequence[Subject]) -> Subject:
    """Return a drummer on the stool of the drum kit."""
    drums = (subject.action or "").startswith("play drum")
    human = is_person(subject) or acts_as_person(subject)
    if not drums or not human or subject.count > 1:
        return subject
    relations = tuple(
        Relation("on", tie.to) if tie.kind == "beside" and _is_kit(subjects[tie.to]) else tie
        for tie in subject.relations
    )
    return replace(subject, relations=relations)


def _is_kit(subject: Subject) -> bool:
    return subject.asset.rsplit("/", maxsplit=1)[-1] in _KITS
