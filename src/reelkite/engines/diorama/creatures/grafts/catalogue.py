"""Grafts by what they are called."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.grafts import growths
from reelkite.engines.diorama.creatures.grafts.wings import WINGS, Wing
from reelkite.engines.diorama.creatures.moment import PICTURES, picture_of
from reelkite.engines.diorama.scene.colour import NAMED, linear, named
from reelkite.engines.diorama.scene.looks import Item, Placement, Solid
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, rotation, scaling

_OWNERS: Final = {
    "butterfly": "butterfly",
    "moth": "butterfly",
    "fairy": "dragonfly",
    "bee": "dragonfly",
    "dragonfly": "dragonfly",
    "insect": "dragonfly",
    "bat": "bat",
    "demon": "bat",
    "dragon": "dragon",
}
"""Whose wings are of which kind; all others are feathered."""


@dataclass(frozen=True, slots=True)
class _Growth:
    """A part that does not move by itself: where it sits, how it is made, its usual colour."""

    anchors: tuple[str, ...]
    build: Callable[[Vec3], tuple[Solid, ...]]
    colour: str


_GROWTHS: Final = {
    "horn": _Growth(("top", "head"), growths.horn, "#f1e4c4"),
    "horns": _Growth(("top", "head"), growths.horns, "#e6d8b8"),
    "antlers": _Growth(("top", "head"), growths.antlers, "#8a6844"),
    "antennae": _Growth(("top", "head"), growths.antennae, "#3a3040"),
    "shell": _Growth(("saddle", "back"), growths.shell, "#8a6a3c"),
    "fin": _Growth(("saddle", "back"), growths.fin, "#5a7f9a"),
    "fins": _Growth(("saddle", "back"), growths.fin, "#5a7f9a"),
    "spikes": _Growth(("saddle", "back"), growths.spikes, "#c8693a"),
    "fish tail": _Growth(("dock", "lap"), growths.fish_tail, "#3fa39a"),
    "tail": _Growth(("dock", "lap"), growths.furry_tail, "#b0703c"),
    "trunk": _Growth(("head",), growths.trunk, "#9a9aa2"),
    "mane": _Growth(("head",), growths.mane, "#8a5026"),
}
_FISHY: Final = frozenset({"fish", "mermaid", "dolphin", "shark", "whale", "goldfish"})


@dataclass(frozen=True, slots=True)
class Graft:
    """A part of a body.

    Attributes:
        anchors: Where it may sit, the best place first.
        solids: What it is made of, for a body of size 1.
        wing: How it flaps, or None for what keeps still.
    """

    anchors: tuple[str, ...]
    solids: tuple[Solid, ...]
    wing: Wing | None = None

    def items(self, base: Placement, size: float, subject: int | None) -> tuple[Item, ...]:
        """Return the part on a body.

        Args:
            base: Frame of the anchor over time: y up, z to the front.
            size: Metres of the body.
            subject: Index of the subject, for the map of subjects.
        """
        sides = (1.0, -1.0) if self.wing is not None else (0.0,)
        places = [self._placed(base, size, side) for side in sides]
        return tuple(Item(solid, place, subject) for place in places for solid in self.solids)

    def _placed(self, base: Placement, size: float, side: float) -> Placement:
        if self.wing is None:
            return lambda second: (base(second) @ scaling(size)).astype(np.float32)
        wing = self.wing

        def flapping(second: float) -> Mat4:
            shown = picture_of(second) / PICTURES
            angle = wing.raised + wing.beat * math.sin(math.tau * wing.rate * shown)
            mirrored = scaling(size * side, size, size)
            return (base(second) @ mirrored @ rotation(roll=angle)).astype(np.float32)

        return flapping


def graft(part: str) -> Graft | None:
    """Return the graft of a phrase such as ``red wings of a butterfly``; None for one unknown."""
    thing, _, owner = part.partition(" of ")
    owner = owner.removeprefix("a ").removeprefix("an ").strip()
    *looks, noun = thing.split() or [""]
    colour = next((word for word in looks if word in NAMED), None)
    if noun in {"wing", "wings"}:
        return _wings(owner or next((word for word in looks if word in _OWNERS), ""), colour)
    name = "fish tail" if noun == "tail" and owner in _FISHY else noun
    growth = _GROWTHS.get(name)
    if growth is None:
        return None
    main = linear(growth.colour) if colour is None else named(colour)
    return Graft(growth.anchors, growth.build(main))


def _wings(owner: str, colour: str | None) -> Graft:
    wing = WINGS[_OWNERS.get(owner, "bird")]
    main, edge = (linear(code) for code in wing.colours)
    main = main if colour is None else named(colour)
    return Graft(("saddle", "back", "chest"), wing.build(main, edge), wing)
