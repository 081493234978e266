"""What an earlier staging hands on: its place, its view, and who stood where."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from reelkite.domain.storyboard import Shot, Subject
from reelkite.engines.diorama.camera.framing import inside
from reelkite.engines.diorama.camera.vectors import plus
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.places import Dressing, Layout
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.clearing import Clear
from reelkite.engines.diorama.staging.placing import Role


@dataclass(frozen=True, slots=True)
class Earlier:
    """A staged shot of which another is a change.

    Attributes:
        shot: As it was staged.
        dressing: The version of its place.
        layout: What is known of that.
        roles: Who stands where.
        view: The camera at mid-shot.
        clear: Where the set could grow.
    """

    shot: Shot
    dressing: Dressing
    layout: Layout
    roles: tuple[Role, ...]
    view: View
    clear: Clear

    def roles_of(self, index: int) -> list[Role]:
        """Return the copies of a subject, by its number in the earlier shot."""
        return [role for role in self.roles if role.part.index == index]


def in_the_same_frame(shot: Shot) -> bool:
    """Whether ``shot`` is a change of another that shows as much, from the same angle."""
    basis = shot.basis
    return basis is not None and (basis.framing, basis.angle) == (shot.framing, shot.angle)


def dressed_as(dressing: Dressing, earlier: Earlier, layout: Layout) -> Dressing:
    """Return the dressing with what stood aside for the cast still aside.

    In a room what is added takes the place of the room's own; on open ground one more tree
    clears no forest.
    """
    before = earlier.dressing
    if before.setting != dressing.setting:
        return dressing
    added = dressing.staged if layout.indoor else ()
    staged = tuple(dict.fromkeys((*before.staged, *added)))
    return replace(dressing, staged=staged, afloat=before.afloat or dressing.afloat)


def laid_out_as(layout: Layout, earlier: Earlier, subjects: Sequence[Subject]) -> Layout:
    """Return the layout with a table where one was, unless somebody has come who is no toy."""
    same = layout.indoor == earlier.layout.indoor and layout.room == earlier.layout.room
    if not same or any(one.basis is None and _is_large(one) for one in subjects):
        return layout
    return replace(layout, tabletop=earlier.layout.tabletop)


def _is_large(subject: Subject) -> bool:
    return subject.asset.startswith(("person/", "vehicle/"))


def seen_from(layout: Layout, earlier: Earlier) -> View | None:
    """Return the earlier view in a place, or None where the place has no room for it."""
    was = earlier.layout
    if (was.tabletop is None) != (layout.tabletop is None):
        return None
    step = _step(_anchor(was), _anchor(layout))
    view = replace(
        earlier.view,
        eye=plus(earlier.view.eye, step),
        target=plus(earlier.view.target, step),
    )
    if layout.room is not None and inside(view, layout.room) != view:
        return None
    return view


def _anchor(layout: Layout) -> Vec3:
    return layout.stage[0], layout.floor, layout.stage[2]


def _step(start: Vec3, end: Vec3) -> Vec3:
    return end[0] - start[0], end[1] - start[1], end[2] - start[2]


def opened(clear: Clear, earlier: Earlier, setting: str) -> Clear:
    """Return where the set may grow: where it did, and not on whoever has come.

    So the trees stay where they are, whatever the hour and whoever leaves.
    """
    if earlier.shot.setting != setting:
        return clear
    return replace(
        clear,
        eyes=np.unique(np.concatenate([earlier.clear.eyes, clear.eyes]), axis=0),
        actors=np.unique(np.concatenate([earlier.clear.actors, clear.actors]), axis=0),
        sun=earlier.clear.sun,
    )


def kept_pairs(
    roles: Sequence[Role], subjects: Sequence[Subject], earlier: Earlier
) -> Iterator[tuple[Role, Role]]:
    """Yield each role whose subject was there with the one of then: the same copy of it."""
    met: Counter[int] = Counter()
    for role in roles:
        number = role.part.index
        if not 0 <= number < len(subjects):
            continue
        index = subjects[number].basis
        copies = [] if index is None else earlier.roles_of(index)
        if met[number] < len(copies):
            yield role, copies[met[number]]
        met[number] += 1
