"""Where several guests go on one host: beside each other, in two rows, or heaped."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama import figures
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.staging.blocking import Part, Tie, copies_of
from reelkite.engines.diorama.staging.casting import is_person

_SHARED: Final = frozenset({"on", "in", "under", "above"})
_ROW: Final = 4
"""So many sit in one row; more sit in two."""
_DISHES: Final = frozenset({"prop/plate", "prop/tray", "prop/cutting-board"})
_RIM: Final = 8
"""So many things lie around a plate; more around its middle."""
_OUTER: Final = 0.31
"""Radius of that round, as a share of the plate's width."""
_INNER: Final = 0.11
_CROWDED: Final = 1.2
"""How much what lies on a plate may overlap its neighbour."""
_HEAPED: Final = 0.62
"""Height of the next layer of a heap, as a share of a guest's height."""


def seats_for(
    tie: Tie, siblings: Sequence[Tie], parts: Mapping[int, Part], host: Part
) -> tuple[Vec3, ...]:
    """Return for each copy of the tie's guest how far it is from the guests' middle, in metres.

    Args:
        tie: Whose guest is seated.
        siblings: All ties to the same host.
        parts: By index.
        host: As it is shown.
    """
    if tie.kind not in _SHARED:
        return ((0.0, 0.0, 0.0),)
    guests = [t for t in siblings if t.kind == tie.kind]
    owners = [t for t in guests for _ in range(copies_of(parts[t.part]))]
    wide = max(parts[t.part].width for t in guests)
    high = max(parts[t.part].height for t in guests)
    if tie.kind == "on" and _is_dish(host) and len(owners) > 2:
        places = _round(len(owners), host)
    elif tie.kind == "in" and len(owners) > 2:
        places = _heap(len(owners), wide, high, host)
    else:
        places = _rows(len(owners), wide, host)
    return tuple(place for place, owner in zip(places, owners, strict=True) if owner is tie)


def served(guest: Part, siblings: Sequence[Tie], parts: Mapping[int, Part], host: Part) -> Part:
    """Return the guest as small as it must be to share a plate with its ``siblings``."""
    count = sum(copies_of(parts[tie.part]) for tie in siblings if tie.kind == "on")
    if not _is_dish(host) or count <= 2:
        return guest
    outer = min(count, _RIM)
    cell = _CROWDED * 2 * _OUTER * host.width * math.sin(math.pi / max(outer, 3))
    return replace(guest, scale=guest.scale * min(1.0, cell / max(guest.width, guest.depth)))


def _is_dish(host: Part) -> bool:
    return host.subject.asset in _DISHES


def _round(count: int, host: Part) -> list[Vec3]:
    """Return places around a plate, and around its middle for more than its rim holds."""
    outer = min(count, _RIM)
    inner = count - outer
    rings = [(outer, _OUTER * host.width), (inner, (_INNER if inner > 1 else 0.0) * host.width)]
    turns = [(2 * math.pi * k / of, radius) for of, radius in rings for k in range(of)]
    return [(-r * math.cos(turn), 0.0, r * math.sin(turn)) for turn, r in turns]


def _rows(count: int, wide: float, host: Part) -> list[Vec3]:
    rows = 1 if count <= _ROW else 2
    each = math.ceil(count / rows)
    step = min(1.08 * wide, 0.9 * host.width / each)
    places = []
    for number in range(count):
        row, place = divmod(number, each)
        length = min(each, count - row * each)
        places.append(((place - (length - 1) / 2) * step, 0.0, -0.5 * row * host.depth))
    return places


def _heap(count: int, wide: float, high: float, host: Part) -> list[Vec3]:
    """Return places in layers, each with one less than the one below it."""
    base = max(2, math.ceil((math.sqrt(8 * count + 1) - 1) / 2))
    step = min(1.02 * wide, 0.8 * host.width / base)
    places: list[Vec3] = []
    for layer in range(count):
        length = min(max(base - layer, 1), count - len(places))
        back = -0.12 * host.depth * (layer % 2)
        places += [
            ((k - (length - 1) / 2) * step, _HEAPED * high * layer, back) for k in range(length)
        ]
        if len(places) >= count:
            break
    return places


def fit_in(guest: Part, host: Part, kind: str) -> float:
    """Return the scale at which the guest fits where it hangs."""
    match kind:
        case "holds" if is_person(host.subject):
            word = guest.subject.asset.rsplit("/", maxsplit=1)[-1]
            extent = guest.extent
            side = max(extent.height, extent.width, extent.near + extent.far, 0.05)
            return figures.held_size(word) * host.scale / side
        case "holds" | "wears":
            # An animal's thing is big enough to be seen, and small enough for its paws.
            side = max(guest.extent.height, guest.extent.width, 0.05)
            return min(max(guest.scale, 0.24 * host.height / side), 0.45 * host.height / side)
        case "in":
            copies = copies_of(guest)
            abreast = 1.0 if copies == 1 else max(2.0, math.sqrt(copies))
            return min(guest.scale, 0.8 * host.width / abreast / max(guest.extent.width, 0.01))
        case "under" if host.height < 2.0 * guest.height:
            return min(guest.scale, 0.6 * host.height / max(guest.extent.height, 0.01))
        case _:
            return guest.scale
