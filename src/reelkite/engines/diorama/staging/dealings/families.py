"""The young beside their kin are smaller; who makes something together stands on both sides."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging.blocking import Part

_YOUNG: Final = frozenset({"baby", "newborn", "young", "little"})
_CUBS: Final = frozenset(
    {
        "calf", "chick", "cub", "duckling", "fawn", "foal", "gosling", "joey", "kid", "kitten",
        "lamb", "piglet", "pup", "puppy", "cygnet",
    }
)  # fmt: skip
_SHARE: Final = 0.52
"""Size of the young, as a share of their parents'."""
_MADE: Final = frozenset({"assemble", "build", "decorate", "gather", "make", "roll", "surround"})
"""Deeds that several do from all sides."""


def grown(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts with young animals smaller than a grown one of their kind in the shot."""
    return tuple(_young(part) if _has_parent(part, parts) else part for part in parts)


def _young(part: Part) -> Part:
    return replace(part, scale=_SHARE * part.scale)


def _has_parent(part: Part, parts: Sequence[Part]) -> bool:
    if not part.subject.asset.startswith("animal/") or not _is_young(part.subject):
        return False
    kin = (other for other in parts if other.subject.asset == part.subject.asset)
    return any(not _is_young(other.subject) for other in kin)


def _is_young(subject: Subject) -> bool:
    words = {word for attribute in subject.attributes for word in attribute.split()}
    return bool(words & _YOUNG) or subject.noun.rsplit(" ", maxsplit=1)[-1] in _CUBS


def around_work(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects with what several make in their middle: a snowman between children."""
    made = {_work_of(subject): index for index, subject in enumerate(subjects)}
    changed = []
    for index, subject in enumerate(subjects):
        if index in made and not subject.relations:
            changed.append(replace(subject, relations=(Relation("between", made[index]),)))
            continue
        work = _work_of(subject)
        free = work is not None and not subjects[work].relations
        changed.append(replace(subject, relations=()) if free else subject)
    return tuple(changed)


def _work_of(subject: Subject) -> int | None:
    """Return the index of what several make who are said to be beside it."""
    first = (subject.action or "").split(" ", maxsplit=1)[0]
    beside = [relation.to for relation in subject.relations if relation.kind == "beside"]
    several = subject.count > 1 and subject.asset.startswith("person/")
    together = several and first in _MADE and len(subject.relations) == 1
    return beside[0] if together and beside else None
