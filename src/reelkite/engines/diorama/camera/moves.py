"""How the camera moves: one function of progress for each move.

Each takes the base view, the progress ``p`` from -0.5 to 0.5 (0 is mid-shot, where the view is
the base itself), a signed amount (1 is a usual move to the right, up, in or forward) and the time.
"""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np

from reelkite.domain.storyboard import Angle, CameraMove, Direction, Move, Speed
from reelkite.engines.diorama.camera.vectors import difference, plus, times
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
_SIDEWAYS: Final = frozenset({Move.PAN, Move.TRUCK})
_DUTCH_ROLL: Final = 0.20


def camera_path(
    base: View, move: CameraMove, angle: Angle, seconds: float, aspect: float = LANDSCAPE
) -> CameraPath:
    """Return ``base`` moved over ``seconds``; at the middle it is ``base`` itself.

    In a narrow frame, ``aspect`` below 16:9, moves to the side are shorter by as much, so that
    they cross the same share of the picture.
    """
    amount = _PACE[move.speed] * _TOWARDS.get(move.direction or Direction.RIGHT, 1.0)
    # Longer shots move further, but not in proportion: a slow pan stays slow.
    amount *= (seconds / 4.0) ** 0.5
    if move.move in _SIDEWAYS:
        amount *= min(1.0, aspect / LANDSCAPE)
    travel = _MOVES[move.move]
    tilted = replace(base, roll=_DUTCH_ROLL) if angle is Angle.DUTCH else base

    def path(t: float) -> View:
        return travel(tilted, _eased(t / seconds) - 0.5, amount, t)

    return path


def _eased(u: float) -> float:
    """Ease in and out, gently enough that the middle is not rushed."""
    u = min(max(u, 0.0), 1.0)
    return 0.45 * u + 0.55 * u * u * (3 - 2 * u)


_Travel: TypeAlias = Callable[[View, float, float, float], View]


def _drift(base: View, p: float, amount: float, t: float) -> View:
    """A locked camera breathes: three hundredths closer, never enough to read as a move."""
    del amount, t
    return _closer(base, 0.03 * (p + 0.5))


def _pan(base: View, p: float, amount: float, t: float) -> View:
    del t
    return _aimed(base, yaw=0.42 * amount * p, pitch=0.0)


def _tilt(base: View, p: float, amount: float, t: float) -> View:
    del t
    return _aimed(base, yaw=0.0, pitch=math.radians(base.fov) * 0.50 * amount * p)


def _zoom(base: View, p: float, amount: float, t: float) -> View:
    del t
    return replace(base, fov=base.fov * math.exp(-0.55 * amount * p))


def _dolly(base: View, p: float, amount: float, t: float) -> View:
    del t
    return _closer(base, 0.38 * amount * p)


def _dolly_zoom(base: View, p: float, amount: float, t: float) -> View:
    moved = _dolly(base, p, amount, t)
    tall = math.tan(math.radians(base.fov) / 2)
    ratio = math.dist(base.eye, base.target) / math.dist(moved.eye, moved.target)
    return replace(moved, fov=math.degrees(2 * math.atan(tall * ratio)))


def _truck(base: View, p: float, amount: float, t: float) -> View:
    del t
    return _shifted(base, times(_right(base), 0.34 * amount * p * base.focus))


def _pedestal(base: View, p: float, amount: float, t: float) -> View:
    del t
    return _shifted(base, (0.0, 0.24 * amount * p * base.focus, 0.0))


def _orbit(base: View, p: float, amount: float, t: float) -> View:
    del t
    angle = 0.62 * amount * p
    x, z = base.eye[0] - base.target[0], base.eye[2] - base.target[2]
    cos, sin = math.cos(angle), math.sin(angle)
    eye = (base.target[0] + x * cos + z * sin, base.eye[1], base.target[2] - x * sin + z * cos)
    return replace(base, eye=eye)


def _crane(base: View, p: float, amount: float, t: float) -> View:
    del t
    rise = 0.36 * amount * p * base.focus
    return replace(base, eye=plus(base.eye, (0.0, rise, 0.0)))


def _drone(base: View, p: float, amount: float, t: float) -> View:
    return _crane(_dolly(base, p, 0.8 * abs(amount), t), p, 0.8 * abs(amount), t)


def _roll(base: View, p: float, amount: float, t: float) -> View:
    del t
    return replace(base, roll=base.roll + 0.5 * amount * p)


def _handheld(base: View, p: float, amount: float, t: float) -> View:
    del p
    sway = 0.011 * abs(amount)
    yaw = sway * (math.sin(t * 1.9) + 0.5 * math.sin(t * 4.3 + 1.0))
    pitch = sway * (math.sin(t * 2.3 + 2.0) + 0.4 * math.sin(t * 5.1))
    return _aimed(base, yaw=yaw, pitch=0.7 * pitch)


def _shake(base: View, p: float, amount: float, t: float) -> View:
    """Shake as if the ground did: faster and wider than a hand."""
    return _handheld(base, p, 3.2 * amount, 2.6 * t)


def _whip(base: View, p: float, amount: float, t: float) -> View:
    """Rush in from the side within a tenth of the shot, and stay."""
    del t
    late = max(0.0, 1.0 - (p + 0.5) / 0.22)
    return _aimed(base, yaw=-1.1 * amount * late**3, pitch=0.0)


def _walk(base: View, p: float, amount: float, t: float) -> View:
    """Go forward as on foot: two steps a second lift the eye and sway it."""
    step = math.tau * 1.9 * t
    moved = _dolly(base, p, 0.9 * amount, t)
    bob = (0.0, 0.011 * base.focus * abs(math.sin(step / 2)), 0.0)
    return _aimed(_shifted(moved, bob), yaw=0.006 * math.sin(step / 2), pitch=0.0)


def _rack_focus(base: View, p: float, amount: float, t: float) -> View:
    del t
    pull = min(1.0, max(0.0, (p + 0.35) / 0.5))
    near, far = (0.45, 1.0) if amount > 0 else (1.0, 0.45)
    return replace(base, focus=base.focus * (near + (far - near) * pull))


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


def _aimed(view: View, *, yaw: float, pitch: float) -> View:
    """Turn the view about its eye; ``yaw`` to the right, ``pitch`` up, in radians."""
    to = np.subtract(view.target, view.eye)
    flat = math.hypot(to[0], to[2])
    heading = math.atan2(to[0], -to[2]) + yaw
    height = max(-1.45, min(1.45, math.atan2(to[1], flat) + pitch))
    reach = math.hypot(flat, to[1])
    way = (
        math.sin(heading) * math.cos(height) * reach,
        math.sin(height) * reach,
        -math.cos(heading) * math.cos(height) * reach,
    )
    return replace(view, target=plus(view.eye, way))


def _closer(view: View, share: float) -> View:
    """Move the eye towards the target by ``share`` of the distance."""
    way = times(difference(view.target, view.eye), share)
    return replace(view, eye=plus(view.eye, way), focus=view.focus * (1 - share))


def _shifted(view: View, by: Vec3) -> View:
    return replace(view, eye=plus(view.eye, by), target=plus(view.target, by))


def _right(view: View) -> Vec3:
    to = difference(view.target, view.eye)
    length = math.hypot(to[0], to[2])
    return -to[2] / length, 0.0, to[0] / length


def followed(path: CameraPath, offset: Callable[[float], Vec3]) -> CameraPath:
    """Return ``path`` carried along by ``offset``, metres over time: the camera tracks."""

    def tracking(t: float) -> View:
        return _shifted(path(t), offset(t))

    return tracking


def sampled(path: CameraPath, seconds: float, count: int) -> tuple[View, ...]:
    """Return ``count`` views of ``path``, evenly over ``seconds``, ends included."""
    return tuple(path(float(t)) for t in np.linspace(0, seconds, count))
