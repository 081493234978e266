"""What stands on what: how tall and wide a root is with all that hangs on it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.staging.blocking import LEAPS, Part, Tie, is_alive
from reelkite.engines.diorama.staging.things import seat_of

HOVER: Final = 0.22
"""Gap under what is above, as a share of the smaller of both heights."""
_CLEARED: Final = 0.78
"""Height of the feet of who leaps over a thing, as a share of its own, before the leap rises."""
OVERHEAD: Final = 0.6
"""Likewise under a lamp that hangs over somebody's head."""
_PEEPING: Final = 0.55
"""Share of a thing that shows above the rim of what it is in."""
_SLENDER: Final = 2.5
_CANOPY: Final = 2.0
_SEE_THROUGH: Final = frozenset({"aquarium", "bottle", "cage", "fishbowl", "jar", "bubble"})
_ROOFED: Final = frozenset({"bus", "car", "taxi", "tractor", "truck", "van"})
"""What people sit in and things lie on top of."""
_ROOMY: Final = frozenset(
    {"door", "house", "barn", "cave", "castle", "tent", "tower", "church", "temple"}
)
"""Things that one stands before when one is "in" them and both must be seen."""


@dataclass(frozen=True, slots=True)
class Pile:
    """A root with what hangs on it, in metres around its mark.

    Attributes:
        left: Along x, as a positive distance.
        right: Likewise.
        height: Of the top.
    """

    left: float
    right: float
    height: float

    @property
    def width(self) -> float:
        """Metres along x."""
        return self.left + self.right


def pile_of(index: int, parts: Mapping[int, Part], ties: Sequence[Tie]) -> Pile:
    """Return the pile on the part ``index``; what is held, worn or flown does not count."""
    part = parts[index]
    left, right = part.extent.left * part.scale, part.extent.right * part.scale
    height = part.height
    for tie in ties:
        if tie.host != index or tie.part not in parts:
            continue
        lifted = base_on(tie.kind, parts[tie.part], part)
        if lifted is None:
            continue
        upper = pile_of(tie.part, parts, ties)
        height = max(height, lifted + upper.height)
        left, right = max(left, upper.left), max(right, upper.right)
    return Pile(left, right, height)


def base_on(kind: str, guest: Part, host: Part) -> float | None:
    """Return how high above the host's feet the guest stands; None for what is in a hand."""
    match kind:
        case "on" | "rides":
            roofed = _last(host) in _ROOFED and not is_alive(guest.subject)
            return (1.0 if roofed else seat_of(host.subject.asset)) * host.height
        case "above" if guest.subject.action in LEAPS:
            return _CLEARED * host.height
        case "above":
            lamp = is_alive(host.subject) and not is_alive(guest.subject)
            return host.height + (OVERHEAD if lamp else HOVER) * min(guest.height, host.height)
        case "in":
            return _base_in(guest, host)
        case "under":
            return 0.0
        case _:
            return None


def aside_of(kind: str, guest: Part, host: Part) -> tuple[float, float]:
    """Return metres to the right and towards the audience, from the host, where a guest stands."""
    between = 0.5 * (guest.depth + host.depth)
    if kind == "above" and guest.subject.action in LEAPS:
        return 0.0, -0.3 * between
    if kind == "in":
        return 0.0, between if is_before(host) else 0.0
    if kind == "under":
        thin = host.height > _SLENDER * host.extent.width * host.scale
        tall = host.height > _CANOPY * guest.height
        aside = 0.7 * guest.width if thin else 0.45 * guest.width if tall else 0.0
        return aside, 0.15 * min(host.depth, 2 * guest.depth) + (0.3 * guest.depth if tall else 0)
    seated = kind == "on" and seat_of(host.subject.asset) < 1.0
    return 0.0, 0.1 * host.depth if seated else 0.0


def is_before(host: Part) -> bool:
    """Whether one "in" the host is shown standing before it."""
    return _last(host) in _ROOMY


def _base_in(guest: Part, host: Part) -> float:
    """Return the height from which most of the guest looks out over the host's rim."""
    if is_before(host) or _last(host) in _SEE_THROUGH:
        return 0.0 if is_before(host) else 0.1 * host.height
    seat = seat_of(host.subject.asset)
    if seat < 1.0:
        return seat * host.height
    return max(0.12 * host.height, host.height - (1 - _PEEPING) * guest.height)


def _last(part: Part) -> str:
    return part.subject.asset.rsplit("/", maxsplit=1)[-1]


def tallest_of(roots: Sequence[int], parts: Sequence[Part], ties: Sequence[Tie]) -> float:
    """Return the height of the tallest pile on ``roots``, in metres."""
    by_index = {part.index: part for part in parts}
    return max((pile_of(root, by_index, ties).height for root in roots), default=math.nan)
