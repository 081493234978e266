"""Angle, camera moves, depth of field from the phrases of a shot."""

from collections.abc import Sequence
from dataclasses import replace
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
    Move.WHIP: Direction.RIGHT,
    Move.TILT: Direction.UP,
    Move.TRUCK: Direction.RIGHT,
    Move.PEDESTAL: Direction.UP,
    Move.CRANE: Direction.UP,
    Move.ORBIT: Direction.AROUND,
    Move.TRACK: Direction.FORWARD,
    Move.DRONE: Direction.FORWARD,
    Move.WALK: Direction.FORWARD,
}
_VERTICAL: Final = frozenset({Direction.UP, Direction.DOWN})
_SIDEWAYS: Final = frozenset({Direction.LEFT, Direction.RIGHT})
_DEPTH: Final = {Direction.FORWARD: Direction.IN, Direction.BACKWARD: Direction.OUT}
_AIMLESS: Final = frozenset({Move.STATIC, Move.HANDHELD, Move.SHAKE, Move.RACK_FOCUS})
"""Moves without a direction."""
_MANNERS: Final = frozenset({Move.HANDHELD, Move.SHAKE})
"""How the camera is held: it goes with every other move."""
_MOST: Final = 4
"""More moves than this in a row cannot be told apart in a shot."""
_WEIGHT: Final = {Move.STATIC: 0.6, Move.WHIP: 0.5}
"""How long a move lasts beside others."""


def moves(findings: Findings) -> tuple[CameraMove, ...]:
    """Return the camera's moves with their times; one static camera when none is named.

    Moves named one after another follow each other; moves joined by "while" or "as" are made
    at once; a hand-held camera is held so throughout.
    """
    groups = _in_order(findings.moves())
    held = [one for group in groups for one in group if one.move in _MANNERS]
    groups = [[one for one in group if one.move not in _MANNERS] for group in groups]
    every = [*_timed([group for group in groups if group][:_MOST]), *dict.fromkeys(held)]
    return tuple(sorted(every, key=lambda one: one.begins)) or (CameraMove(),)


def _in_order(hits: Sequence[Hit]) -> list[list[CameraMove]]:
    """Return groups of moves made at once, in order; a move that is named again is one."""
    groups: list[list[CameraMove]] = []
    for hit in hits:
        made = _move(hit)
        alike = next((group for group in groups if _names_again(made, group)), None)
        if alike is not None:
            continue
        if hit.joined and groups:
            groups[-1].append(made)
        else:
            groups.append([made])
    return groups


def _names_again(made: CameraMove, group: Sequence[CameraMove]) -> bool:
    """Whether the move is in the group, or one of the same kind to the same side."""
    return any(
        (one.move, one.direction) == (made.move, made.direction)
        or ({one.move, made.move} in _SAME and one.direction == made.direction)
        for one in group
    )


_SAME: Final = (
    {Move.TRACK, Move.DRONE},
    {Move.DOLLY, Move.DRONE},
    {Move.DOLLY, Move.TRACK},
    {Move.DOLLY, Move.WALK},
)
"""Different words for much the same move."""


def _timed(groups: Sequence[Sequence[CameraMove]]) -> list[CameraMove]:
    """Share the shot among the groups, in order."""
    weights = [max(_WEIGHT.get(one.move, 1.0) for one in group) for group in groups]
    out: list[CameraMove] = []
    for i, group in enumerate(groups):
        begins = round(sum(weights[:i]) / sum(weights), 3)
        ends = round(sum(weights[: i + 1]) / sum(weights), 3)
        out += [replace(one, begins=begins, ends=ends) for one in group]
    return out


def _move(hit: Hit) -> CameraMove:
    """A "pan upward" is a tilt and a "tilt left" a pan, whatever they are called."""
    kind = Move(hit.value)
    direction = Direction(hit.direction) if hit.direction else _DEFAULT_DIRECTION.get(kind)
    if kind in _AIMLESS:
        return CameraMove(kind)
    if kind is Move.PAN and direction in _VERTICAL:
        kind = Move.TILT
    elif kind is Move.TILT and direction in _SIDEWAYS:
        kind = Move.PAN
    elif kind in {Move.DOLLY, Move.ZOOM} and direction in _DEPTH:
        direction = _DEPTH[direction]
    elif kind is Move.DOLLY and direction in _SIDEWAYS:
        kind = Move.TRUCK
    if direction and not _fits(kind, direction):
        direction = _DEFAULT_DIRECTION.get(kind)
    speed = Speed.FAST if kind is Move.WHIP else Speed(hit.speed or Speed.NORMAL)
    return CameraMove(kind, direction, speed)


_FITTING: Final = {
    Move.PAN: _SIDEWAYS,
    Move.WHIP: _SIDEWAYS | _VERTICAL,
    Move.TILT: _VERTICAL,
    Move.TRUCK: _SIDEWAYS,
    Move.PEDESTAL: _VERTICAL,
    Move.CRANE: _VERTICAL,
    Move.ZOOM: frozenset({Direction.IN, Direction.OUT}),
    Move.DOLLY: frozenset({Direction.IN, Direction.OUT}),
    Move.DOLLY_ZOOM: frozenset({Direction.IN, Direction.OUT}),
    Move.ORBIT: frozenset({Direction.LEFT, Direction.RIGHT, Direction.AROUND}),
}


def _fits(kind: Move, direction: Direction) -> bool:
    return kind not in _FITTING or direction in _FITTING[kind]


def angle(findings: Findings) -> Angle:
    """Return the angle that is named, else eye level; who walks sees with its own eyes."""
    walks = any(hit.value == Move.WALK for hit in findings.moves())
    return Angle(findings.first("angle") or (Angle.POINT_OF_VIEW if walks else Angle.EYE_LEVEL))


def depth_of_field(findings: Findings) -> DepthOfField:
    """Return the depth that is named; "normal" lenses say nothing about it."""
    named = [value for value in findings.values("lens") if value != DepthOfField.NORMAL]
    return DepthOfField(named[0]) if named else DepthOfField.NORMAL
