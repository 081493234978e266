"""Chairs for those who sit in rooms on nothing that was named: the ground is for outdoors."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.casting import is_person

_SITTING: Final = frozenset({"sit", "rest", "relax", "sit down", "wait"})
_FLOORS: Final = frozenset({"dojo", "tent", "yoga studio", "temple", "mosque", "cave", "nursery"})
"""Places in which one sits on the floor."""


def on_chairs(subjects: Sequence[Subject], setting: str, layout: Layout) -> tuple[Subject, ...]:
    """Return the subjects with a chair of their own under who sits alone in a room.

    Args:
        subjects: Of the shot.
        setting: Its canonical place.
        layout: What is known of the place.
    """
    if not layout.indoor or layout.tabletop is not None or setting in _FLOORS:
        return tuple(subjects)
    return tuple(_on_chair(index, subjects) for index in range(len(subjects)))


def _on_chair(index: int, subjects: Sequence[Subject]) -> Subject:
    """Return somebody on a chair who sits, has nothing in hand, and is on or in nothing else."""
    person = subjects[index]
    placed = any(tie.kind in {"on", "in", "rides", "holds"} for tie in person.relations)
    lap = any(tie.to == index for one in subjects for tie in one.relations if tie.kind == "on")
    if not is_person(person) or person.action not in _SITTING or placed or lap:
        return person
    return replace(person, action="sit on chair")
