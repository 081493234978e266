"""How the camera moves from where a picture was taken: softly, and no farther than it carries."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from reelkite.domain.storyboard import CameraMove, Direction, Move, Speed
from reelkite.engines.diorama.living.room import Room
from reelkite.engines.diorama.raster.tableau.direction import AT_REST, CameraPath, Pose

_PACE: Final = {Speed.SLOW: 0.65, Speed.NORMAL: 1.0, Speed.FAST: 1.45}
_BACK: Final = frozenset({Direction.LEFT, Direction.DOWN, Direction.OUT, Direction.BACKWARD})

_TURN: Final = 0.075
"""How far a pan goes, as a share of the picture."""

_CLOSER: Final = 0.16
"""How much nearer what is near comes, as a share of its distance."""

_ENLARGED: Final = 0.22
"""Logarithm of a zoom."""

_ROLLED: Final = math.radians(3.2)
_HELD: Final = 0.0055
"""How far a hand sways, in radians."""

_IN: Final = 0.7
"""Seconds, at most, in which a move gathers speed, and comes to rest."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far a move is.

    Attributes:
        p: 0..1, gathering speed and coming to rest.
        amount: 1 is a usual move to the right, up, in or forward; below 0 the other way.
        t: Seconds of the shot.
        felt: 0..1, for what shakes the camera: how strongly it does by now.
    """

    p: float
    amount: float
    t: float
    felt: float


_Travel: TypeAlias = Callable[[Room, Step], Pose]


def path_of(moves: Sequence[CameraMove], room: Room, seconds: float, start: Pose) -> CameraPath:
    """Return the path of a shot: it begins at ``start``, at rest.

    Moves add up; those that follow each other lead from one to the next.
    """
    legs = [_Leg(move, seconds) for move in moves]

    def path(t: float) -> Pose:
        pose = start
        for leg in legs:
            pose = together(pose, leg.travel(room, leg.step(t)))
        return pose

    return path


def gentle(room: Room, seconds: float, side: float, *, back: bool = False) -> CameraPath:
    """Return what a camera does that nothing is said of: it slowly comes closer.

    Args:
        room: Of the picture.
        seconds: Of the shot.
        side: 1 drifts to the right, -1 to the left.
        back: Go away instead.
    """
    moves = [
        CameraMove(Move.DOLLY, Direction.OUT if back else Direction.IN, Speed.SLOW),
        CameraMove(Move.TRUCK, Direction.RIGHT if side > 0 else Direction.LEFT, Speed.SLOW),
    ]
    closer, aside = (_Leg(move, seconds) for move in moves)

    def path(t: float) -> Pose:
        first, second = closer.step(t), aside.step(t)
        drift = _orbit(room, replace(second, amount=0.45 * second.amount))
        return together(_dolly(room, replace(first, amount=0.8 * first.amount)), drift)

    return path


class _Leg:
    """One move of a path, with its times."""

    def __init__(self, move: CameraMove, seconds: float) -> None:
        self._begins = move.begins * seconds
        self._length = max(0.2, (move.ends - move.begins) * seconds)
        self.travel: _Travel = _MOVES[move.move]
        amount = _PACE[move.speed] * (-1.0 if move.direction in _BACK else 1.0)
        # Longer moves go further, but not in proportion: a slow pan stays slow.
        self._amount = amount * min(1.25, math.sqrt(self._length / 4.0))
        self._whips = move.move is Move.WHIP

    def step(self, t: float) -> Step:
        """Return how far the move is at a time of the shot."""
        since = min(max(t - self._begins, 0.0), self._length)
        length = min(self._length, 0.55) if self._whips else self._length
        felt = min(1.0, since / 1.2) * min(1.0, max(0.0, (self._length - since) / 0.4 + 0.35))
        return Step(glide(since, length), self._amount, t, felt * felt * (3 - 2 * felt))


def glide(t: float, seconds: float) -> float:
    """Return progress, 0..1: speed rises from 0, stays, and falls to 0 again."""
    ramp = min(_IN, 0.4 * seconds)
    t = min(max(t, 0.0), seconds)
    full = seconds - ramp
    if t < ramp:
        return t * t / (2 * ramp) / full
    if t > seconds - ramp:
        left = seconds - t
        return 1 - left * left / (2 * ramp) / full
    return (t - ramp / 2) / full


def together(a: Pose, b: Pose) -> Pose:
    """Return both moves at once."""
    return Pose(
        eye=(a.eye[0] + b.eye[0], a.eye[1] + b.eye[1], a.eye[2] + b.eye[2]),
        yaw=a.yaw + b.yaw,
        pitch=a.pitch + b.pitch,
        roll=a.roll + b.roll,
        zoom=a.zoom * b.zoom,
        aside=(a.aside[0] + b.aside[0], a.aside[1] + b.aside[1]),
        focus=min(a.focus, b.focus),
    )


def _stay(room: Room, at: Step) -> Pose:
    del room, at
    return AT_REST


def _pan(room: Room, at: Step) -> Pose:
    way = 2 * _TURN * at.amount * at.p
    return Pose(aside=(way, 0.0)) if room.flat else Pose(yaw=math.atan(way * room.lens[0]))


def _tilt(room: Room, at: Step) -> Pose:
    way = 2 * _TURN * at.amount * at.p
    return Pose(aside=(0.0, way)) if room.flat else Pose(pitch=math.atan(way * room.lens[1]))


def _zoom(room: Room, at: Step) -> Pose:
    del room
    return Pose(zoom=math.exp(_ENLARGED * at.amount * at.p))


def _dolly(room: Room, at: Step) -> Pose:
    """Walk in, and let the lens help: what is far would hardly come nearer."""
    far = at.amount * at.p
    if room.flat:
        return Pose(zoom=math.exp(0.10 * far))
    return Pose(eye=(0.0, 0.0, -_CLOSER * room.near * far), zoom=math.exp(0.07 * far))


def _dolly_zoom(room: Room, at: Step) -> Pose:
    """Walk back while the lens keeps the middle as large as it is, or the reverse."""
    if room.flat:
        return _zoom(room, at)
    way = 1.5 * _CLOSER * room.near * at.amount * at.p
    return Pose(eye=(0.0, 0.0, way), zoom=(room.middle + way) / room.middle)


def _truck(room: Room, at: Step) -> Pose:
    if room.flat:
        return _pan(room, at)
    return Pose(eye=(room.sideways * at.amount * at.p, 0.0, 0.0))


def _pedestal(room: Room, at: Step) -> Pose:
    if room.flat:
        return _tilt(room, at)
    return Pose(eye=(0.0, 0.8 * room.sideways * at.amount * at.p, 0.0))


def _orbit(room: Room, at: Step) -> Pose:
    """Go to the side and keep looking at the middle."""
    if room.flat:
        return _pan(room, replace(at, amount=0.6 * at.amount))
    way = 1.25 * room.sideways * at.amount * at.p
    return Pose(eye=(way, 0.0, 0.0), yaw=-math.atan(way / room.middle))


def _crane(room: Room, at: Step) -> Pose:
    """Rise and look down at the middle."""
    if room.flat:
        return _tilt(room, at)
    way = room.sideways * at.amount * at.p
    return Pose(eye=(0.0, way, 0.0), pitch=-0.6 * math.atan(way / room.middle))


def _drone(room: Room, at: Step) -> Pose:
    flown = replace(at, amount=0.8 * abs(at.amount))
    return together(_crane(room, flown), _dolly(room, replace(at, amount=at.amount)))


def _roll(room: Room, at: Step) -> Pose:
    del room
    return Pose(roll=_ROLLED * at.amount * at.p)


def _handheld(room: Room, at: Step) -> Pose:
    del room
    sway, t = _HELD * abs(at.amount) * at.felt, at.t
    yaw = sway * (math.sin(t * 1.9) + 0.5 * math.sin(t * 4.3 + 1.0))
    pitch = 0.7 * sway * (math.sin(t * 2.3 + 2.0) + 0.4 * math.sin(t * 5.1))
    return Pose(yaw=yaw, pitch=pitch, roll=0.25 * sway * math.sin(t * 1.4 + 0.5))


def _shake(room: Room, at: Step) -> Pose:
    """Shake as if the ground did: faster and wider than a hand."""
    return _handheld(room, replace(at, amount=2.0 * at.amount, t=5.2 * at.t))


def _walk(room: Room, at: Step) -> Pose:
    """Go forward as on foot: two steps a second lift the eye and sway it."""
    step = math.tau * 1.9 * at.t
    lift = 0.012 * room.near * (1 - math.cos(step)) / 2 * at.felt
    if room.flat:
        return _dolly(room, at)
    return together(
        _dolly(room, replace(at, amount=1.2 * at.amount)),
        Pose(eye=(0.0, lift, 0.0), yaw=0.004 * math.sin(step / 2) * at.felt),
    )


def _track(room: Room, at: Step) -> Pose:
    return _dolly(room, replace(at, amount=0.9 * at.amount))


def _rack_focus(room: Room, at: Step) -> Pose:
    """From what is near to what is far; it begins with all that is sharp in the picture."""
    if room.flat or at.p <= 0:
        return AT_REST
    near, far = 1 / room.near, 1 / max(room.middle, 3 * room.near)
    return Pose(focus=1 / (near + (far - near) * at.p))


_MOVES: Final[dict[Move, _Travel]] = {
    Move.CRANE: _crane,
    Move.DOLLY: _dolly,
    Move.DOLLY_ZOOM: _dolly_zoom,
    Move.DRONE: _drone,
    Move.HANDHELD: _handheld,
    Move.ORBIT: _orbit,
    Move.PAN: _pan,
    Move.PEDESTAL: _pedestal,
    Move.RACK_FOCUS: _rack_focus,
    Move.ROLL: _roll,
    Move.SHAKE: _shake,
    Move.STATIC: _stay,
    Move.TILT: _tilt,
    Move.TRACK: _track,
    Move.TRUCK: _truck,
    Move.WALK: _walk,
    Move.WHIP: _pan,
    Move.ZOOM: _zoom,
}
