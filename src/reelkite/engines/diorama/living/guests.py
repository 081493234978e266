"""Clients' own characters in a picture: where they stand there, and how they come in.

Nobody is there at second 0. Each comes from the nearer side, or through the air, and then does
what the prompt says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.domain.storyboard import Storyboard, Subject
from reelkite.engines.diorama.living.room import visible_depth
from reelkite.engines.diorama.puppetry import ASSET, performer
from reelkite.engines.diorama.puppetry.player import Character
from reelkite.engines.diorama.puppetry.portrait import Lighting, Shadow, portrait, shadow_of
from reelkite.engines.diorama.raster.tableau.direction import Guest, soft
from reelkite.engines.diorama.raster.tableau.direction import Path as Way
from reelkite.engines.diorama.reliefs.kinds import Kind
from reelkite.engines.diorama.reliefs.motion import GOING, Motion, motion_for, pose
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.tableau.parts import EYE, Nature, Tableau, recomposed

_PUPPET: Final = "puppet/"
_FEET, _ALOFT = 0.90, 0.52
"""Where feet stand, and where the lower end of what flies is, as shares of the height."""

_TALL: Final = (0.30, 0.44)
"""Least and greatest height in the picture; characters are seen, and leave it its size."""

_WIDEST: Final = 0.42
_PLACES: Final = (0.36, 0.64, 0.5, 0.24, 0.76)
_BEGINS, _COMES = 0.15, 1.5
"""Seconds until it sets out, and until it is there."""

_TRAVELS: Final = frozenset({"walk", "run", "trot", "gallop", "jog", "march", "chase", "crawl"})
_AIRBORNE: Final = frozenset({"fly", "soar", "glide", "hover", "float"})
_STANDING_GROUND: Final = frozenset({Nature.SKY, Nature.CLOUD, Nature.GROUND, Nature.WATER})


_STRENGTHS: Final = (0.52, 1.06)
_LUMA: Final = np.array([0.30, 0.59, 0.11], np.float32)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where somebody comes to stand.

    Attributes:
        x: Share of the width, of the middle of the feet.
        y: Share of the height, of the feet.
        tall: Height as a share of the picture's.
        wide: Width over height of the figure.
        aspect: Width over height of the picture.
        from_left: From which side it comes.
    """

    x: float
    y: float
    tall: float
    wide: float
    aspect: float
    from_left: bool

    @property
    def half(self) -> float:
        """Half its width, as a share of the picture's."""
        return self.tall * self.wide / self.aspect / 2


@dataclass(frozen=True, slots=True)
class _Part:
    """What somebody does: how it comes and what it does then.

    Attributes:
        enters: Second at which it sets out.
        lasts: Seconds until it is where it goes.
        coming: How it moves on the way.
        acting: How it moves then.
        phase: Beats by which it is ahead.
    """

    enters: float
    lasts: float
    coming: Motion
    acting: Motion
    phase: float


def guests_of(
    storyboard: Storyboard, tableau: Tableau, sheets: Sequence[Path], begins: float = 0.0
) -> tuple[Guest, ...]:
    """Return the characters that a storyboard brings into a picture, each over its shadow.

    Args:
        storyboard: Of the clip.
        tableau: The picture.
        sheets: Of the characters, by the numbers of their assets.
        begins: When the picture is shown, in seconds of the storyboard.
    """
    out: list[Guest] = []
    taken: list[float] = []
    for subject, start, seconds in _entrances(storyboard, begins):
        name = ASSET + subject.asset.removeprefix(_PUPPET)
        actor = performer(name, tuple(sheets))
        if actor is None or not isinstance(actor.picture, Character):
            continue
        aloft = subject.action in _AIRBORNE or actor.picture.kind is Kind.FLYER
        spot = _spot(tableau, actor.picture, taken, aloft=aloft)
        taken.append(spot.x)
        part = _part(subject, actor.picture, (start, seconds), 0.4 * len(taken))
        out += _guest(actor.picture, tableau, spot, part, aloft=aloft)
    return tuple(out)


def _entrances(storyboard: Storyboard, begins: float) -> list[tuple[Subject, float, float]]:
    """Return each character once: as its first shot has it, when that begins, and what is left."""
    found: dict[str, tuple[Subject, float, float]] = {}
    end = float(storyboard.duration)
    for shot in storyboard.shots:
        if float(shot.start + shot.seconds) <= begins:
            continue
        start = max(0.0, float(shot.start) - begins)
        for subject in shot.subjects:
            if subject.asset.startswith(_PUPPET):
                found.setdefault(subject.asset, (subject, start, end - begins - start))
    return list(found.values())


def _part(subject: Subject, body: Character, time: tuple[float, float], phase: float) -> _Part:
    start, seconds = time
    coming = GOING[body.kind]
    acting = motion_for(body.kind, subject.action, going=False, voice=None)
    if subject.action in _TRAVELS | _AIRBORNE:
        acting = motion_for(body.kind, subject.action, going=True, voice=None)
        return _Part(start + _BEGINS, max(_COMES, 0.9 * seconds), acting, acting, phase)
    return _Part(start + _BEGINS, min(_COMES, 0.6 * seconds), coming, acting, phase)


def _spot(tableau: Tableau, body: Character, taken: Sequence[float], *, aloft: bool) -> _Spot:
    """Return the best place: on the ground, before nobody, away from others."""
    y = _ALOFT if aloft else _FEET
    below = max(0.0, y - tableau.horizon)
    left, right, _, _ = body.bounds
    wide, aspect = right - left, tableau.size.aspect
    tall = float(np.clip(1.25 * body.height * below / EYE, *_TALL))
    tall = min(tall, _WIDEST * aspect / wide)
    half = tall * wide / aspect / 2
    x = min(_PLACES, key=lambda at: _faults(tableau, (at, y), half, taken))
    x = float(np.clip(x, half + 0.02, 1 - half - 0.02))
    return _Spot(x, y, tall, wide, aspect, from_left=x < 0.5)


def _faults(
    tableau: Tableau, at: tuple[float, float], half: float, taken: Sequence[float]
) -> float:
    """Return how bad a place is."""
    height, width = tableau.layers[0].alpha.shape
    columns = slice(int(max(0.0, at[0] - half) * width), int(min(1.0, at[0] + half) * width) + 1)
    rows = slice(int((at[1] - 0.04) * height), int(min(1.0, at[1] + 0.03) * height))
    bad = 0.3 * abs(at[0] - 0.5)
    for layer in tableau.layers:
        share = float(layer.alpha[rows, columns].mean()) / 255
        if layer.nature is Nature.WATER:
            bad += 0.6 * share
        elif layer.nature is Nature.GROUND:
            bad -= 0.3 * share
        elif layer.nature not in _STANDING_GROUND:
            bad += 0.8 * float(layer.alpha[int(0.3 * height) : rows.stop, columns].mean()) / 255
    return bad + sum(2.0 for other in taken if abs(other - at[0]) < 0.25)


def _guest(
    body: Character, tableau: Tableau, spot: _Spot, part: _Part, *, aloft: bool
) -> list[Guest]:
    """Return the figure, and below it its shadow if it stands on the ground."""
    light = _light(tableau, spot)
    picture = portrait(body.picture, body.relief(Appearance(detail=1.0), hero=True), light)
    going = 1.0 if spot.from_left else -1.0
    if body.looks_to * going < 0:
        picture = np.ascontiguousarray(picture[:, ::-1])
    depth, over = _standing(tableau, spot)
    figure = Guest(picture, _way(spot, part, going if body.looks_to else 0.0), depth, over)
    if aloft:
        return [figure]
    shadow = shadow_of(picture, light.direction)
    ground = Guest(shadow.picture, _under(spot, part, shadow), depth, over)
    return [ground, figure]


def _light(tableau: Tableau, spot: _Spot) -> Lighting:
    """Return the light where somebody stands: as bright as what is there, within bounds."""
    picture = recomposed(tableau.layers)[::4, ::4].astype(np.float32) / 255
    height, width = picture.shape[:2]
    rows = slice(int((spot.y - spot.tall) * height), int(min(1.0, spot.y + 0.05) * height))
    left, right = (np.clip(spot.x + way * 1.5 * spot.half, 0, 1) for way in (-1, 1))
    near = picture[rows, int(left * width) : int(right * width) + 1].reshape(-1, 3)
    around = float((near @ _LUMA).mean()) if near.size else tableau.light.brightness
    here = 0.6 * around + 0.4 * tableau.light.brightness
    strength = float(np.clip(0.50 + 1.0 * here, *_STRENGTHS))
    return Lighting(tableau.light.direction, tableau.light.warmth, strength)


def _standing(tableau: Tableau, spot: _Spot) -> tuple[float, int]:
    """Return how far away the ground under the feet is, and the layer to be drawn over."""
    seen = visible_depth(tableau)
    height, width = seen.shape
    row, column = min(height - 1, int(spot.y * height)), min(width - 1, int(spot.x * width))
    depth = float(seen[row, column])
    half = spot.half
    box = (
        slice(max(0, int((spot.y - spot.tall) * height)), row + 1),
        slice(max(0, int((spot.x - half) * width)), int((spot.x + half) * width) + 1),
    )
    over = len(tableau.layers) - 1
    while over > 0 and _is_before(tableau, over, box, depth):
        over -= 1
    return depth, over


def _is_before(tableau: Tableau, number: int, box: tuple[slice, slice], depth: float) -> bool:
    """Whether a layer stands between the camera and somebody in a box of the picture."""
    layer = tableau.layers[number]
    if layer.nature in _STANDING_GROUND:
        return False
    there = layer.alpha[box] > 127
    return bool(there.any()) and float(np.median(layer.depth[box][there])) < 0.9 * depth


def _gone(spot: _Spot, part: _Part, t: float) -> float:
    """Return how far it still is from its place, in shares of the width; outside at first."""
    outside = (spot.x if spot.from_left else 1 - spot.x) + 1.5 * spot.half + 0.06
    left = 1 - soft(t - part.enters, part.lasts)
    return -outside * left if spot.from_left else outside * left


def _posed(part: _Part, t: float, forward: float) -> Array:
    """Return the pose of the figure, one unit tall with its feet at 0: ``(2, 3)``, y up."""
    share = soft(t - part.enters - part.lasts + 0.3, 0.6)
    both = [
        pose(motion, t, phase=part.phase, forward=forward)[:2][:, (0, 1, 3)]
        for motion in (part.coming, part.acting)
    ]
    return np.asarray((1 - share) * both[0] + share * both[1], np.float32)


def _way(spot: _Spot, part: _Part, forward: float) -> Way:
    """Return how the figure goes: shares of its picture to shares of the tableau's."""
    upright = np.array([[spot.wide, 0, -spot.wide / 2], [0, -1, 1], [0, 0, 1]], np.float32)
    seen = np.diag([spot.tall / spot.aspect, -spot.tall]).astype(np.float32)

    def way(t: float) -> Array:
        matrix = seen @ _posed(part, t, forward) @ upright
        matrix[:, 2] += (spot.x + _gone(spot, part, t), spot.y)
        return np.asarray(matrix, np.float32)

    return way


def _under(spot: _Spot, part: _Part, shadow: Shadow) -> Way:
    """Return how the shadow goes: along the ground, smaller while its figure is in the air."""
    high, wide = (length / shadow.height for length in shadow.picture.shape[:2])
    foot = np.array([shadow.foot[0], shadow.foot[1]]) / shadow.height

    def way(t: float) -> Array:
        lift = max(0.0, float(_posed(part, t, 0.0)[1, 2]))
        size = spot.tall * (1 - min(0.35, 0.9 * lift))
        matrix = np.array(
            [
                [size * wide / spot.aspect, 0, spot.x - size * foot[0] / spot.aspect],
                [0, size * high, spot.y - size * foot[1]],
            ]
        )
        matrix[0, 2] += _gone(spot, part, t)
        return matrix.astype(np.float32)

    return way
