"""Where who comes is to be: on free ground, in the water or in the air, at a plausible size."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.living.room import visible_depth
from reelkite.engines.diorama.living.visitors.seeing import Ground
from reelkite.engines.diorama.living.visitors.troupes import Troupe
from reelkite.engines.diorama.staging.locomotion import pace
from reelkite.engines.diorama.tableau.parts import EYE, Nature, Plane, Tableau

_STEP: Final = 8
_CUT_OFF: Final = 1.10
"""Feet below the picture: for pictures in which nobody else's are seen either."""

_COLUMNS: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)
_FEET: Final = (_CUT_OFF, 0.93, 0.89, 0.85, 0.80, 0.75, 0.70, 0.64, 0.58)
_SKIES: Final = (0.26, 0.34, 0.20, 0.44)
_USUAL: Final = (1.6, 0.36)
"""Metres of a body, and its height in the picture as a share that suits it."""

_GROWTH: Final = (0.42, 0.26)
"""How that share grows with bodies that are smaller, and larger: a mouse must be seen, and a whale
have room."""

_SHARES: Final = (0.16, 0.66)
_WIDEST: Final = 0.62
_WIDER: Final = 0.8
"""Of the picture's width what one may take, and what several may."""

_ASIDE: Final = 0.18
"""How far from the middle is best, as a share of the width."""

_LOW: Final = 0.89
"""Share of the height from which on ground is mostly free."""

_ALOFT_SHARE: Final = 0.72
"""What flies is farther away."""

_GROUND: Final = {
    Nature.GROUND: -0.35,
    Nature.WATER: 0.9,
    Nature.FOLIAGE: 0.15,
    Nature.SKY: 1.6,
    Nature.CLOUD: 1.6,
    Nature.BUILDING: 0.5,
    Nature.SUBJECT: 1.3,
    Nature.FIRE: 1.5,
}
"""How bad it is to stand there."""

_WATER: Final = {Nature.WATER: -1.2, Nature.SUBJECT: 1.3, Nature.SKY: 1.2, Nature.CLOUD: 1.2}
_AIR: Final = {
    Nature.SKY: -0.8,
    Nature.CLOUD: -0.8,
    Nature.SUBJECT: 1.2,
    Nature.GROUND: 0.3,
    Nature.WATER: 0.2,
}
_ELSE: Final = 0.55
_UNSEEN: Final = 0.75
_HIDING: Final = 1.4
_FOOT: Final = 15
_WHOLE: Final = 0.6
"""A picture's foot is one of so many parts of its height; who takes more of it is no subject."""
_EDGE: Final = 0.05


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the picture.

    Attributes:
        x: Share of the width, of the middle of the feet.
        y: Share of the height, of the feet, or of the lower end of what flies.
        tall: Height of the group as a share of the picture's.
        depth: Metres away.
        scale: How many times its natural size it is shown.
        from_left: From which side it comes, if from one.
    """

    x: float
    y: float
    tall: float
    depth: float
    scale: float
    from_left: bool


@dataclass(frozen=True, slots=True)
class Map:
    """What is where in a picture, at a small size.

    Attributes:
        natures: By nature how much of it is seen in each pixel.
        depth: Metres to what is seen.
    """

    natures: dict[Nature, Plane]
    depth: Plane


def map_of(tableau: Tableau) -> Map:
    """Return what is where."""
    natures: dict[Nature, Plane] = {}
    clear: Plane = np.ones(tableau.layers[0].alpha[::_STEP, ::_STEP].shape, np.float32)
    for layer in reversed(tableau.layers):
        cover: Plane = layer.alpha[::_STEP, ::_STEP].astype(np.float32) / np.float32(255)
        before = natures.get(layer.nature, np.zeros_like(clear))
        natures[layer.nature] = before + cover * clear
        clear = clear * (1 - cover)
    return Map(_grounded(natures), visible_depth(tableau)[::_STEP, ::_STEP])


def _grounded(natures: dict[Nature, Plane]) -> dict[Nature, Plane]:
    """Return the natures without a subject that is as wide as the picture's foot.

    Matting takes a foreground for one; that is as good a ground as any.
    """
    subject = natures.get(Nature.SUBJECT)
    if subject is None or not fills_the_foot(subject):
        return natures
    ground = natures.get(Nature.GROUND, np.zeros_like(subject))
    rest = dict(natures)
    del rest[Nature.SUBJECT]
    rest[Nature.GROUND] = ground + subject
    return rest


def fills_the_foot(cover: Plane) -> bool:
    """Whether what covers shares of a picture, 0..1, takes most of its lowest rows."""
    return float(cover[-max(1, len(cover) // _FOOT) :].mean()) > _WHOLE


def spot_for(troupe: Troupe, ground: Ground, seen: Map, taken: Sequence[Spot]) -> Spot:
    """Return the best place for a group.

    Args:
        troupe: Who comes.
        ground: Of the picture.
        seen: What is where in it.
        taken: Places of others.
    """
    return min(
        _choices(troupe, ground), key=lambda spot: _faults(spot, troupe, (ground, seen, taken))
    )


def _choices(troupe: Troupe, ground: Ground) -> Iterator[Spot]:
    rows = _SKIES if troupe.aloft else [y for y in _FEET if y > ground.horizon + 0.06]
    side = troupe.wanted.entrance.side
    for y in rows or [0.93]:
        for x in _COLUMNS:
            for from_left in [side == "left"] if side in {"left", "right"} else [True, False]:
                yield _sized(troupe, ground, (x, y), from_left=from_left)


def _sized(troupe: Troupe, ground: Ground, at: tuple[float, float], *, from_left: bool) -> Spot:
    """Return a place with the size of the group there: by the horizon, within bounds."""
    x, y = at
    wished = _wished(troupe)
    share = _WIDER if len(troupe.roots) > 1 else _WIDEST
    widest = share * ground.aspect * troupe.height / max(troupe.wide, 1e-3)
    if troupe.aloft:
        tall = min(_ALOFT_SHARE * wished, widest)
        depth = troupe.height * ground.focal / tall
        middle = max(y, tall / 2 + _EDGE)
        return Spot(x, middle + tall / 2, tall, depth, 1.0, from_left)
    natural = troupe.height * (y - ground.horizon) / EYE
    tall = float(np.clip(natural, 0.75 * wished, 1.35 * wished))
    tall = min(tall, widest, min(y, 1.0) - 0.03)
    return Spot(x, y, tall, ground.away(y), tall / max(natural, 1e-6), from_left)


def _wished(troupe: Troupe) -> float:
    metres, share = _USUAL
    wished = share * (troupe.height / metres) ** _GROWTH[troupe.height > metres]
    return float(np.clip(wished, *_SHARES))


def _faults(spot: Spot, troupe: Troupe, place: tuple[Ground, Map, Sequence[Spot]]) -> float:
    """Return how bad a place is."""
    ground, seen, taken = place
    half = spot.tall * troupe.wide / max(troupe.height, 1e-3) / ground.aspect / 2
    bad = (0.15 if troupe.afloat else 0.35) * abs(math.log(spot.scale))
    bad += 0.3 * abs(abs(spot.x - 0.5) - _ASIDE)
    bad += 0.0 if troupe.aloft else 1.6 * max(0.0, _LOW - spot.y)
    bad += 2.0 * max(0.0, half - min(spot.x, 1 - spot.x))
    bad += _underfoot(spot, half, troupe, seen) + _hiding(spot, half, seen)
    bad += sum(2.0 for other in taken if abs(other.x - spot.x) < 0.22)
    return bad + _hurry(spot, half, troupe, ground)


def _underfoot(spot: Spot, half: float, troupe: Troupe, seen: Map) -> float:
    """Return how wrong it is there for feet, keels or wings."""
    if spot.y > 1:
        return _UNSEEN
    costs = _AIR if troupe.aloft else _WATER if troupe.afloat else _GROUND
    high, low = (spot.tall, 0.0) if troupe.aloft else (0.05, 0.02)
    rows, columns = _cells(seen, (spot.y - high, spot.y + low), (spot.x - half, spot.x + half))
    return sum(
        costs.get(nature, _ELSE) * float(share[rows, columns].mean())
        for nature, share in seen.natures.items()
    )


def _hiding(spot: Spot, half: float, seen: Map) -> float:
    """Return how much of the picture's own subjects would be hidden."""
    subject = seen.natures.get(Nature.SUBJECT)
    if subject is None:
        return 0.0
    rows, columns = _cells(seen, (spot.y - spot.tall, spot.y), (spot.x - half, spot.x + half))
    return _HIDING * float(subject[rows, columns].mean())


def _hurry(spot: Spot, half: float, troupe: Troupe, ground: Ground) -> float:
    """Return how much too far the way there is for its pace."""
    if troupe.gait is None or troupe.aloft or troupe.afloat or not troupe.alive:
        return 0.0
    share = (spot.x if spot.from_left else 1 - spot.x) + half
    metres = share * ground.wide(spot.depth)
    usual = pace(troupe.gait, troupe.height * spot.scale) * 0.6 * troupe.wanted.seconds
    return 0.5 * max(0.0, metres / usual - 1.5)


def _cells(
    seen: Map, down: tuple[float, float], across: tuple[float, float]
) -> tuple[slice, slice]:
    """Return the cells of a box; never none."""
    height, width = seen.depth.shape
    return _span(down, height), _span(across, width)


def _span(ends: tuple[float, float], length: int) -> slice:
    first = int(np.clip(ends[0] * length, 0, length - 1))
    return slice(first, max(first + 1, int(np.clip(ends[1] * length, 0, length))))
