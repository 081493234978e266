"""Made-up creatures: a body with parts of others."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama import creatures
from reelkite.engines.diorama.creatures.grafts import Graft, graft
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, Performer
from reelkite.engines.diorama.scene.looks import Item, Placement
from reelkite.engines.diorama.scene.mesh import Mat4, rotation

_WINGSPAN: Final = 0.62
"""Metres of a wing, and of any other part, for a body of one metre."""

_HEAD: Final = 0.17
"""Radius of a head as a share of the body's size, where another's is put on."""

_ROOM: Final = 1.15
"""Height and width of the room with the parts on, as multiples of the body's own."""

_INBORN: Final = {
    "animal/dragon": ("wings of a dragon", "spikes"),
    "animal/turtle": ("shell",),
    "animal/crocodile": ("green spikes",),
}
"""Parts that an animal has by nature, beside what its builder gives it."""

_UPRIGHT: Final = frozenset({"back", "chest", "lap"})
"""Anchors of bodies that stand: what lies along a four-legged back hangs down theirs."""


@dataclass(frozen=True, slots=True)
class Grafted:
    """A body with other parts.

    Attributes:
        body: Who plays it without them; an animal without its head where it gets another's.
        parts: The parts.
        mask: Another animal's head, or None.
    """

    body: Performer
    parts: tuple[Graft, ...]
    mask: creatures.Mask | None = None

    def extent(self, act: Act) -> Extent:
        """Return the body's room with some more for the parts."""
        room = self.body.extent(act)
        wings = _ROOM if any(part.wing is not None for part in self.parts) else 1.0
        return replace(
            room, left=room.left * wings, right=room.right * wings, height=room.height * _ROOM
        )

    def perform(self, act: Act) -> Performance:
        """Build the body, and put the parts on its anchors."""
        made = self.body.perform(act)
        room = self.body.extent(act)
        size = act.scale * max(room.height, 0.6 * (room.near + room.far))
        items = [item for part in self.parts for item in _put_on(part, made, size, act.subject)]
        if self.mask is not None and "head" in made.anchors:
            head = self.mask.perform(act, made.anchors["head"], _HEAD * size)
            items += head.items
        return replace(made, items=(*made.items, *items))


def _put_on(part: Graft, body: Performance, size: float, subject: int | None) -> tuple[Item, ...]:
    """Return a part on the first of its anchors that the body has."""
    name = next((name for name in part.anchors if name in body.anchors), None)
    if name is None:
        return ()
    base = body.anchors[name]
    return part.items(_laid(base) if name in _UPRIGHT else base, _WINGSPAN * size, subject)


def _laid(base: Placement) -> Placement:
    """Return the anchor of an upright back as if it were that of a four-legged one."""
    turned = rotation(pitch=-np.pi / 2)

    def lying(second: float) -> Mat4:
        return base(second) @ turned

    return lying


def grafted(subject: Subject, body: Performer) -> Performer:
    """Return who plays a subject with parts that it has not by nature; else ``body`` itself."""
    named = (*_INBORN.get(subject.asset, ()), *subject.parts)
    mask = next((found for found in map(_head, named) if found is not None), None)
    parts = tuple(made for made in map(graft, named) if made is not None)
    if mask is None and not parts:
        return body
    if mask is not None and isinstance(body, creatures.Creature):
        body = replace(body, headless=True)
    return Grafted(body, parts, mask)


def _head(part: str) -> creatures.Mask | None:
    """Return the head of another animal that a phrase names: ``head of a duck``."""
    thing, _, owner = part.partition(" of ")
    if thing.split()[-1:] not in (["head"], ["face"]):
        return None
    return creatures.mask(f"animal/{owner.removeprefix('an ').removeprefix('a ').strip()}")
