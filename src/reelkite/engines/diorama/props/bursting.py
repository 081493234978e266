"""What bursts: a thing is whole until its moment; then its own shell flies apart in pieces."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.looks import Item, Placement, Solid
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Vec3, rotation, scaling, translation

_BURSTING: Final = frozenset({"explode", "burst", "pop", "shatter"})
_MOMENT: Final = 0.4
"""Share of the shot after which it bursts: one has seen what it was."""
_TALLEST: Final = 1.6
"""Metres: what is taller erupts or collapses, but does not burst."""
_GONE: Final = 1e-4
"""Scale of what is not there: nothing to be seen, and a matrix that can be inverted."""
_PIECES: Final = 22
_SPEED: Final = 2.6
"""Heights of the thing that a piece flies in a second at first; gravity does the rest."""
_GRAVITY: Final = 9.81
_SPIN: Final = 7.0


@dataclass(frozen=True, slots=True)
class _Throw:
    """A piece: its centre, the way it flies, and the height of the middle of the whole."""

    centre: Vec3
    way: Vec3
    middle: float


def moment(act: Act, height: float) -> float | None:
    """Return the second at which a thing of ``height`` metres bursts, if it does."""
    bursts = act.action in _BURSTING and height < _TALLEST
    return _MOMENT * act.seconds if bursts else None


def whole_until(second: float, placement: Placement) -> Placement:
    """Return the placement of what is there until ``second`` and gone after it."""

    def placed(t: float) -> Mat4:
        return (
            placement(t) if t < second else (placement(second) @ scaling(_GONE)).astype(np.float32)
        )

    return placed


def pieces(
    solids: Sequence[Solid], body: Placement, act: Act, second: float, middle: Vec3
) -> tuple[Item, ...]:
    """Return the pieces of a thing, hidden until ``second``; they fly away from its ``middle``."""
    return tuple(
        Item(piece, _flight(body, act, second, _Throw(centre, way, middle[1])), act.subject)
        for solid in solids
        for piece, centre, way in _broken(solid, np.array(middle, np.float32))
    )


def _broken(solid: Solid, middle: Array) -> Iterator[tuple[Solid, Vec3, Vec3]]:
    """Yield pieces of a shell, each with its centre and the way it flies."""
    mesh = solid.mesh
    centres = mesh.positions[mesh.triangles].mean(axis=1)
    ways = _ways()
    nearest = ((centres - middle) @ ways.T).argmax(axis=1)
    for number in np.unique(nearest):
        part = replace(mesh, triangles=mesh.triangles[nearest == number])
        x, y, z = centres[nearest == number].mean(axis=0).tolist()
        right, up, ahead = ways[number].tolist()
        yield replace(solid, mesh=part), (x, y, z), (right, up, ahead)


def _ways() -> Array:
    """Return directions that are spread evenly over a sphere (a Fibonacci lattice)."""
    k = np.arange(_PIECES) + 0.5
    up = 1 - 2 * k / _PIECES
    around = math.pi * (1 + math.sqrt(5)) * k
    flat = np.sqrt(1 - up * up)
    return np.stack([flat * np.cos(around), up, flat * np.sin(around)], axis=1).astype(np.float32)


def _flight(body: Placement, act: Act, second: float, throw: _Throw) -> Placement:
    """Return how a piece flies from where the thing was, spinning, until it lands."""
    start = body(second)
    size = max(float(np.linalg.norm(start[:3, 0])), 1e-6)
    centre, way = throw.centre, throw.way
    reach = _SPEED * max(2 * throw.middle, 0.05)
    gravity = _GRAVITY / size
    landing = _landing(reach * way[1], gravity, centre[1] + _drop(start, act) / size)
    there, back = translation(*centre), translation(*(-value for value in centre))

    def placed(t: float) -> Mat4:
        if t < second:
            return (body(t) @ scaling(_GONE)).astype(np.float32)
        since = min(t - second, landing)
        x, y, z = (reach * since * value for value in way)
        moved = translation(x, y - 0.5 * gravity * since * since, z)
        spun = rotation(pitch=_SPIN * since * way[0], yaw=_SPIN * since * way[2])
        return (start @ moved @ there @ spun @ back).astype(np.float32)

    return placed


def _landing(up: float, gravity: float, height: float) -> float:
    """Return the seconds of a throw: ``up`` at first, onto what is ``height`` below."""
    return (up + math.sqrt(up * up + 2 * gravity * max(height, 0.0))) / gravity


def _drop(start: Mat4, act: Act) -> float:
    """Return how far above the ground a thing is, metres."""
    x, y, z = (np.array([value], np.float32) for value in start[:3, 3])
    return max(0.0, float(y[0] - act.ground(x, z)[0]))
