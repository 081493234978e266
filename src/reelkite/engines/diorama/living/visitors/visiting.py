"""From a storyboard and a picture to the figures who come into it, and what is heard of them."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.domain.geometry import Size
from reelkite.domain.media import SoundCue
from reelkite.domain.storyboard import Storyboard
from reelkite.engines.diorama.living.visitors.entering import Course, acted, course_of, entered
from reelkite.engines.diorama.living.visitors.lighting import Lit, lit_at
from reelkite.engines.diorama.living.visitors.seeing import (
    Ground,
    Windows,
    ground_of,
    windows_on,
)
from reelkite.engines.diorama.living.visitors.standing import Spot, fills_the_foot, map_of, spot_for
from reelkite.engines.diorama.living.visitors.troupes import Troupe, troupe_of
from reelkite.engines.diorama.living.visitors.wanted import Wanted, wanted_in
from reelkite.engines.diorama.raster.tableau.cutters import OVER
from reelkite.engines.diorama.raster.tableau.direction import Shade, Visitor
from reelkite.engines.diorama.scene.looks import Item
from reelkite.engines.diorama.scene.mesh import Mat4
from reelkite.engines.diorama.scene.scene import Scene, View
from reelkite.engines.diorama.staging import Tier
from reelkite.engines.diorama.staging.troupe import Played, perform_all, tethers
from reelkite.engines.diorama.tableau.parts import Layer, Nature, Tableau

_BEGINS: Final = 0.2
"""Seconds of the world at which the first may come: nobody is there at 0."""

_EASED: Final = 0.3
"""Seconds by which the world is behind the clip: it sets out from rest."""

_POSES: Final = 12
"""Poses a second: animated on twos."""

_LARGEST: Final = 800
"""Pixels of a drawing's longer side."""

_REACH: Final = 0.22
"""Height over the ground, as a share of the body's, up to which it darkens what is below."""

_MIRRORED: Final = 0.38
_BEHIND: Final = frozenset({Nature.SKY, Nature.CLOUD, Nature.GROUND, Nature.WATER})
"""What never stands before anybody."""

_SURFACES: Final = {Nature.WATER: "water", Nature.FOLIAGE: "grass", Nature.BUILDING: "stone"}


@dataclass(frozen=True, slots=True)
class Stagehand:
    """What casting needs.

    Attributes:
        seed: Of all chance.
        tier: How finely bodies are modelled.
        cache: Folder where reliefs are kept.
    """

    seed: int
    tier: Tier
    cache: Path


@dataclass(frozen=True, slots=True)
class Company:
    """Who comes.

    Attributes:
        visitors: Far to near.
        cues: What is heard of them, at the picture's seconds.
    """

    visitors: tuple[Visitor, ...] = ()
    cues: tuple[SoundCue, ...] = ()


def visitors_of(
    storyboard: Storyboard, tableau: Tableau, hand: Stagehand, begins: float = 0.0
) -> Company:
    """Return who is said to come into a picture and is no client's own character.

    Args:
        storyboard: Of the clip.
        tableau: The picture.
        hand: Casts.
        begins: When the picture is shown, in seconds of the storyboard.
    """
    empty = all(layer.nature is not Nature.SUBJECT for layer in tableau.layers)
    wanted = wanted_in(storyboard, begins, empty=empty)
    if not wanted:
        return Company()
    ground, seen = ground_of(tableau), map_of(tableau)
    spots: list[Spot] = []
    visits: list[tuple[Visitor, tuple[SoundCue, ...]]] = []
    for each in wanted:
        troupe = troupe_of(each, hand.seed, hand.tier, hand.cache)
        spot = spot_for(troupe, ground, seen, spots)
        spots.append(spot)
        visits.append(_visit(troupe, spot, ground, tableau))
    visits.sort(key=lambda visit: -visit[0].depth)
    return Company(
        tuple(visitor for visitor, _ in visits), tuple(cue for _, cues in visits for cue in cues)
    )


def _visit(
    troupe: Troupe, spot: Spot, ground: Ground, tableau: Tableau
) -> tuple[Visitor, tuple[SoundCue, ...]]:
    """Return one group as it comes, and what is heard of it."""
    start = _start(troupe.wanted)
    seconds = max(0.5, troupe.wanted.start + troupe.wanted.seconds - start)
    course = course_of(troupe, spot, ground, seconds)
    played = perform_all(acted(troupe, course, spot, seconds))
    items = entered(_items(played, seconds), troupe, course, seconds)
    windows = windows_on(items, ground, seconds)
    lit = lit_at(tableau, windows(0.8 * seconds))
    visitor = Visitor(
        scene=_scene(items, (ground, windows, spot), lit, seconds),
        window=windows,
        size=_pixels(windows, tableau.size),
        begins=start,
        fades=course.fades,
        poses=_POSES,
        glides=not troupe.alive,
        depth=spot.depth,
        over=_over(tableau, windows, seconds, spot),
        tone=lit.tone,
        shade=_shade(items, lit, (troupe, course, spot), (ground, seconds)),
        mirror=_MIRRORED if troupe.afloat and not troupe.aloft else 0.0,
        foot=_level_under(troupe, course, ground, seconds),
    )
    return visitor, _cues(played, ground, start)


def _level_under(
    troupe: Troupe, course: Course, ground: Ground, seconds: float
) -> Callable[[float], float]:
    """Return where in the picture the ground or water under a group is, over time."""
    lasts = course.arrives if troupe.alive and course.stops else seconds

    def row(t: float) -> float:
        x, _, z = course.at(min(1.0, t / max(lasts, 1e-6)))
        return float(ground.seen(np.array([[x, 0.0, z]], np.float32))[0, 1])

    return row


def _start(wanted: Wanted) -> float:
    """Return the second of the world at which a group begins to come.

    In the clip that is a picture on twos: of two frames that are drawn in a row the second then
    needs no new pose.
    """
    start = wanted.start + max(_BEGINS, wanted.entrance.begins * wanted.seconds)
    return math.ceil((start + _EASED) * _POSES - 1e-6) / _POSES - _EASED


def _items(played: Sequence[Played], seconds: float) -> tuple[Item, ...]:
    return (
        *(item for each in played for item in each.performance.items),
        *tethers(played, seconds),
    )


def _scene(
    items: Sequence[Item], seen: tuple[Ground, Windows, Spot], lit: Lit, seconds: float
) -> Scene:
    ground, windows, spot = seen
    middle = ground.point(spot.x, spot.y, spot.depth)
    tall = spot.tall * spot.depth / ground.focal

    def camera(t: float) -> View:
        return ground.view(windows(t), spot.depth)

    return Scene(
        items=tuple(items),
        atmosphere=lit.air,
        camera=camera,
        seconds=seconds,
        blur=0.0,
        shadow_centre=(middle[0], middle[1] + 0.5 * tall, middle[2]),
        shadow_radius=2.2 * max(tall, 2 * windows(seconds).wide * ground.wide(spot.depth)),
        unit=max(0.1, min(1.0, tall)),
        wind=0.3,
    )


def _pixels(windows: Windows, size: Size) -> Size:
    """Return how large a group is drawn: larger than it is shown, within bounds."""
    window = windows(0.0)
    wide, tall = 2 * window.wide * size.width * OVER, 2 * window.tall * size.height * OVER
    share = min(1.0, _LARGEST / max(wide, tall))
    return Size(*(max(16, OVER * round(side * share / OVER)) for side in (wide, tall)))


def _shade(
    items: Sequence[Item],
    lit: Lit,
    about: tuple[Troupe, Course, Spot],
    place: tuple[Ground, float],
) -> Shade | None:
    """Return the shadow of who stands on the ground; the higher it is, the less there is of it."""
    (troupe, course, spot), (ground, seconds) = about, place
    if troupe.aloft or troupe.afloat:
        return None
    windows = windows_on(items, ground, seconds, lit.air.sun)
    tall = troupe.height * spot.scale

    def to_window(t: float) -> Mat4:
        return ground.to_window(windows(t))

    def share(t: float) -> float:
        return max(0.0, 1 - course.lift(t) / tall)

    reach = _REACH * min(tall, 2.0 * spot.scale)
    return Shade(lit.air.sun, windows, to_window, lit.cast, lit.contact, reach, share)


def _over(tableau: Tableau, windows: Windows, seconds: float, spot: Spot) -> int:
    """Return the layer that a group is drawn over: the last that does not stand before it."""
    window = windows(0.8 * seconds)
    height, width = tableau.layers[0].alpha.shape
    rows = _span(window.y - window.tall, window.y + window.tall, height)
    columns = _span(window.x - window.wide, window.x + window.wide, width)
    over = len(tableau.layers) - 1
    while over > 0 and _is_before(tableau.layers[over], (rows, columns), spot.depth):
        over -= 1
    return over


def _is_before(layer: Layer, box: tuple[slice, slice], depth: float) -> bool:
    """Whether a layer stands between the camera and a box of the picture."""
    if layer.nature in _BEHIND or fills_the_foot(layer.alpha.astype(np.float32) / np.float32(255)):
        return False
    there = layer.alpha[box] > 127
    return bool(there.any()) and float(np.median(layer.depth[box][there])) < 0.85 * depth


def _span(first: float, last: float, length: int) -> slice:
    low = int(np.clip(first * length, 0, length - 1))
    return slice(low, max(low + 1, int(np.clip(last * length, 0, length))))


def _cues(played: Sequence[Played], ground: Ground, start: float) -> tuple[SoundCue, ...]:
    """Return what is heard, from where it is seen."""
    found = []
    for cue in (cue for each in played for cue in each.performance.cues):
        x = float(ground.seen(np.array([cue.at], np.float32))[0, 0])
        found.append(
            SoundCue(
                name=cue.name,
                second=start + _EASED + cue.second,
                x=min(max(x, 0.0), 1.0),
                metres=max(-cue.at[2], 0.3),
                strength=cue.strength,
                seconds=cue.seconds,
                detail=cue.detail,
            )
        )
    return tuple(sorted(found, key=lambda cue: cue.second))
