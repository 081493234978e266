"""How the camera moves: one function of progress for each move, several of them in one path.

Each takes the base view and its ``Progress``. At mid-shot every move is where the view is the base
itself: whatever is staged is seen as staged, and what comes before or after leads from it.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np

from reelkite.domain.storyboard import Angle, CameraMove, Direction, Move, Speed
from reelkite.engines.diorama.camera.turning import aimed, closer, right_of, shifted
from reelkite.engines.diorama.camera.vectors import plus, times
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.scene import CameraPath, View

LANDSCAPE: Final = 16 / 9
"""Width by height of the frame that the moves are measured for."""

_PACE: Final = {Speed.SLOW: 0.65, Speed.NORMAL: 1.0, Speed.FAST: 1.7}
_TOWARDS: Final = {
    Direction.LEFT: -1.0,
    Direction.DOWN: -1.0,
    Direction.OUT: -1.0,
    Direction.BACKWARD: -1.0,
}
_SIDEWAYS: Final = frozenset({Move.PAN, Move.TRUCK, Move.WHIP})
_DUTCH_ROLL: Final = 0.20
_AT_ONCE: Final = 0.05
"""Share of a shot within which a whip counts as its beginning."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a move is.

    Attributes:
        p: Eased progress since mid-shot, -1..1; a move over the whole shot has -0.5..0.5.
        u: Plain progress of the move itself, 0..1.
        amount: 1 is a usual move to the right, up, in or forward; 0.5 half of it the other way.
        strength: 0..1, how much of a move is felt that only shakes the camera while it lasts.
        t: Seconds of the shot.
        opening: The move begins with the shot.
    """

    p: float
    u: float
    amount: float
    strength: float
    t: float
    opening: bool = True


def camera_path(
    base: View,
    moves: Sequence[CameraMove],
    angle: Angle,
    seconds: float,
    aspect: float = LANDSCAPE,
) -> CameraPath:
    """Return ``base`` moved over ``seconds``; at the middle it is ``base`` itself.

    Moves that overlap in time are made at once; those that follow each other lead from one to
    the next. In a narrow frame, ``aspect`` below 16:9, moves to the side are shorter by as much,
    so that they cross the same share of the picture.
    """
    steps = [_Step(move, seconds, aspect, alone=len(moves) == 1) for move in moves]
    tilted = replace(base, roll=_DUTCH_ROLL) if angle is Angle.DUTCH else base

    def path(t: float) -> View:
        view = tilted
        for step in steps:
            view = step.travel(view, step.progress(t))
        return view

    return path


class _Step:
    """One move of a path, with its times."""

    def __init__(self, move: CameraMove, seconds: float, aspect: float, *, alone: bool) -> None:
        self.begins, self.ends = move.begins * seconds, max(move.ends, move.begins + 0.02) * seconds
        self.opening = move.begins <= _AT_ONCE
        self.middle = _eased(self._share(seconds / 2))
        self.amount = self._amount(move, aspect)
        still = move.move in _DRIFTING and not alone
        self.travel: _Travel = _stay if still else _MOVES[move.move]

    def _amount(self, move: CameraMove, aspect: float) -> float:
        amount = _PACE[move.speed] * _TOWARDS.get(move.direction or Direction.RIGHT, 1.0)
        # Longer moves go further, but not in proportion: a slow pan stays slow.
        amount *= math.sqrt((self.ends - self.begins) / 4.0)
        return amount * min(1.0, aspect / LANDSCAPE) if move.move in _SIDEWAYS else amount

    def _share(self, t: float) -> float:
        return min(1.0, max(0.0, (t - self.begins) / (self.ends - self.begins)))

    def progress(self, t: float) -> Progress:
        """Return how far the move is at a time of the shot."""
        u = self._share(t)
        near = min(t - self.begins + 0.3, self.ends - t + 0.3) / 0.3
        felt = min(1.0, max(0.0, near))
        return Progress(_eased(u) - self.middle, u, self.amount, felt, t, self.opening)


def _eased(u: float) -> float:
    """Ease in and out, gently enough that the middle is not rushed."""
    return 0.45 * u + 0.55 * u * u * (3 - 2 * u)


_Travel: TypeAlias = Callable[[View, Progress], View]


def _stay(base: View, at: Progress) -> View:
    del at
    return base


def _drift(base: View, at: Progress) -> View:
    """A locked camera breathes: three hundredths closer, never enough to read as a move."""
    return closer(base, 0.03 * at.p)


def _pan(base: View, at: Progress) -> View:
    return aimed(base, yaw=0.42 * at.amount * at.p, pitch=0.0)


def _tilt(base: View, at: Progress) -> View:
    return aimed(base, yaw=0.0, pitch=math.radians(base.fov) * 0.50 * at.amount * at.p)


def _zoom(base: View, at: Progress) -> View:
    return replace(base, fov=base.fov * math.exp(-0.55 * at.amount * at.p))


def _dolly(base: View, at: Progress) -> View:
    return closer(base, 0.38 * at.amount * at.p)


def _dolly_zoom(base: View, at: Progress) -> View:
    moved = _dolly(base, at)
    tall = math.tan(math.radians(base.fov) / 2)
    ratio = math.dist(base.eye, base.target) / math.dist(moved.eye, moved.target)
    return replace(moved, fov=math.degrees(2 * math.atan(tall * ratio)))


def _truck(base: View, at: Progress) -> View:
    return shifted(base, times(right_of(base), 0.34 * at.amount * at.p * base.focus))


def _pedestal(base: View, at: Progress) -> View:
    return shifted(base, (0.0, 0.24 * at.amount * at.p * base.focus, 0.0))


def _orbit(base: View, at: Progress) -> View:
    angle = 0.62 * at.amount * at.p
    x, z = base.eye[0] - base.target[0], base.eye[2] - base.target[2]
    cos, sin = math.cos(angle), math.sin(angle)
    eye = (base.target[0] + x * cos + z * sin, base.eye[1], base.target[2] - x * sin + z * cos)
    return replace(base, eye=eye)


def _crane(base: View, at: Progress) -> View:
    rise = 0.36 * at.amount * at.p * base.focus
    return replace(base, eye=plus(base.eye, (0.0, rise, 0.0)))


def _drone(base: View, at: Progress) -> View:
    flown = replace(at, amount=0.8 * abs(at.amount))
    return _crane(_dolly(base, flown), flown)


def _roll(base: View, at: Progress) -> View:
    return replace(base, roll=base.roll + 0.5 * at.amount * at.p)


def _handheld(base: View, at: Progress) -> View:
    sway, t = 0.011 * abs(at.amount) * at.strength, at.t
    yaw = sway * (math.sin(t * 1.9) + 0.5 * math.sin(t * 4.3 + 1.0))
    pitch = sway * (math.sin(t * 2.3 + 2.0) + 0.4 * math.sin(t * 5.1))
    return aimed(base, yaw=yaw, pitch=0.7 * pitch)


def _shake(base: View, at: Progress) -> View:
    """Shake as if the ground did: faster and wider than a hand."""
    return _handheld(base, replace(at, amount=3.2 * at.amount, t=5.2 * at.t))


def _whip(base: View, at: Progress) -> View:
    """Rush in from the side within a fifth of the shot, and stay; later in a shot, rush on."""
    if not at.opening:
        return aimed(base, yaw=0.9 * at.amount * at.p, pitch=0.0)
    late = max(0.0, 1.0 - at.u / 0.22)
    return aimed(base, yaw=-1.1 * at.amount * late**3, pitch=0.0)


def _walk(base: View, at: Progress) -> View:
    """Go forward as on foot: two steps a second lift the eye and sway it."""
    step = math.tau * 1.9 * at.t
    moved = _dolly(base, replace(at, amount=0.9 * at.amount))
    lift = 0.011 * base.focus * abs(math.sin(step / 2)) * at.strength
    swayed = 0.006 * math.sin(step / 2) * at.strength
    return aimed(shifted(moved, (0.0, lift, 0.0)), yaw=swayed, pitch=0.0)


def _rack_focus(base: View, at: Progress) -> View:
    pull = min(1.0, max(0.0, (at.u - 0.15) / 0.5))
    near, far = (0.45, 1.0) if at.amount > 0 else (1.0, 0.45)
    return replace(base, focus=base.focus * (near + (far - near) * pull))


_DRIFTING: Final = frozenset({Move.STATIC, Move.TRACK})


_MOVES: Final[dict[Move, _Travel]] = {
    Move.STATIC: _drift,
    Move.PAN: _pan,
    Move.TILT: _tilt,
    Move.ZOOM: _zoom,
    Move.DOLLY: _dolly,
    Move.DOLLY_ZOOM: _dolly_zoom,
    Move.TRUCK: _truck,
    Move.PEDESTAL: _pedestal,
    Move.TRACK: _drift,
    Move.ORBIT: _orbit,
    Move.CRANE: _crane,
    Move.DRONE: _drone,
    Move.ROLL: _roll,
    Move.HANDHELD: _handheld,
    Move.SHAKE: _shake,
    Move.RACK_FOCUS: _rack_focus,
    Move.WHIP: _whip,
    Move.WALK: _walk,
}


def followed(path: CameraPath, offset: Callable[[float], Vec3]) -> CameraPath:
    """Return ``path`` carried along by ``offset``, metres over time: the camera tracks."""

    def tracking(t: float) -> View:
        return shifted(path(t), offset(t))

    return tracking


def prolonged(
    path: CameraPath, moves: Sequence[CameraMove], seconds: float, aspect: float = LANDSCAPE
) -> CameraPath:
    """Return ``path``, made for ``seconds``, with ``moves`` that begin after it.

    Args:
        path: What the camera does before; it has come to rest, or goes on as it is held.
        moves: Their times are shares of ``seconds``, and so above 1.
        seconds: Length of the shot that ``path`` was made for.
        aspect: As in ``camera_path``.
    """
    steps = [_Step(move, seconds, aspect, alone=False) for move in moves]

    def path_and_more(t: float) -> View:
        view = path(t)
        for step in steps:
            view = step.travel(view, step.progress(t))
        return view

    return path_and_more


def sampled(path: CameraPath, seconds: float, count: int) -> tuple[View, ...]:
    """Return ``count`` views of ``path``, evenly over ``seconds``, ends included."""
    return tuple(path(float(t)) for t in np.linspace(0, seconds, count))
