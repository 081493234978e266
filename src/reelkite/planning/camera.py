"""Angle, camera move, depth of field and light from the phrases of a shot."""

from typing import Final

from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    DepthOfField,
    Direction,
    Move,
    Speed,
)
from reelkite.planning.phrases import Findings, Hit

_DEFAULT_DIRECTION: Final = {
    Move.ZOOM: Direction.IN,
    Move.DOLLY: Direction.IN,
    Move.DOLLY_ZOOM: Direction.IN,
    Move.PAN: Direction.RIGHT,
    Move.TILT: Direction.UP,
    Move.TRUCK: Direction.RIGHT,
    Move.PEDESTAL: Direction.UP,
    Move.CRANE: Direction.UP,
    Move.ORBIT: Direction.AROUND,
    Move.TRACK: Direction.FORWARD,
    Move.DRONE: Direction.FORWARD,
}
_VERTICAL: Final = frozenset({Direction.UP, Direction.DOWN})
_SIDEWAYS: Final = frozenset({Direction.LEFT, Direction.RIGHT})
_DEPTH: Final = {Direction.FORWARD: Direction.IN, Direction.BACKWARD: Direction.OUT}


def move(findings: Findings) -> CameraMove:
    """Return the first move that the prompt names; a static camera when it names none."""
    hits = findings.moves()
    return _move(hits[0]) if hits else CameraMove()


def _move(hit: Hit) -> CameraMove:
    """A "pan upward" is a tilt and a "tilt left" a pan, whatever they are called."""
    kind = Move(hit.value)
    direction = Direction(hit.direction) if hit.direction else _DEFAULT_DIRECTION.get(kind)
    if kind is Move.PAN and direction in _VERTICAL:
        kind = Move.TILT
    elif kind is Move.TILT and direction in _SIDEWAYS:
        kind = Move.PAN
    elif kind in {Move.DOLLY, Move.ZOOM} and direction in _DEPTH:
        direction = _DEPTH[direction]
    elif kind in _DEFAULT_DIRECTION and direction and not _fits(kind, direction):
        direction = _DEFAULT_DIRECTION[kind]
    if kind in {Move.STATIC, Move.HANDHELD, Move.RACK_FOCUS}:
        return CameraMove(kind)
    return CameraMove(kind, direction, Speed(hit.speed) if hit.speed else Speed.NORMAL)


_FITTING: Final = {
    Move.PAN: _SIDEWAYS,
    Move.TILT: _VERTICAL,
    Move.TRUCK: _SIDEWAYS,
    Move.PEDESTAL: _VERTICAL,
    Move.CRANE: _VERTICAL,
    Move.ZOOM: frozenset({Direction.IN, Direction.OUT}),
    Move.DOLLY_ZOOM: frozenset({Direction.IN, Direction.OUT}),
    Move.ORBIT: frozenset({Direction.LEFT, Direction.RIGHT, Direction.AROUND}),
}


def _fits(kind: Move, direction: Direction) -> bool:
    return kind not in _FITTING or direction in _FITTING[kind]


def angle(findings: Findings) -> Angle:
    """Return the angle that is named, else eye level."""
    return Angle(findings.first("angle") or Angle.EYE_LEVEL)


def depth_of_field(findings: Findings) -> DepthOfField:
    """Return the depth that is named; "normal" lenses say nothing about it."""
    named = [value for value in findings.values("lens") if value != DepthOfField.NORMAL]
    return DepthOfField(named[0]) if named else DepthOfField.NORMAL
