"""A diamond kite that rides the wind on a gentle figure of eight, its tail following."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.modelling import CLOTH, Kit, Part, assembled, lighter
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, WorldCue
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Item, Placement, Posed, Skin, Solid
from reelkite.engines.diorama.scene.mesh import (
    Array,
    Mat4,
    Mesh,
    Vec3,
    placed,
    rotation,
    translation,
)
from reelkite.engines.diorama.shapes import ball, sheet, tube

_TOP: Final = (0.0, 0.40)
_SIDE: Final = (0.36, 0.12)
_FOOT: Final = (0.0, -0.50)
_CROSS: Final = (0.0, 0.12)  # where the spars cross; also where the bridle pulls
_BOW: Final = 0.10  # metres that the side tips are bent back
_CELLS: Final = 8
_TAIL: Final = 1.45  # metres
_BOWS: Final = 6
_TAIL_LAG: Final = 0.75  # seconds that the end of the tail is behind the foot
_KNOTS: Final = 9  # places of the foot that the tail is drawn through
_WANDER: Final = (0.55, 0.22, 0.25)  # half axes of the figure of eight
_PERIOD: Final = 5.2  # seconds a round
_ACCENTS: Final = ("#f2c531", "#f6efe0", "#35b3a8", "#f2c531", "#ee7fae", "#f6efe0")


@dataclass(frozen=True, slots=True)
class KiteActor:
    """The kite as a performer; its mark is its middle, high up."""

    def extent(self, act: Act) -> Extent:
        """Return the room of the figure of eight, and of the tail below it."""
        if _lies(act):
            return Extent(_SIDE[0], _SIDE[0], _TOP[1] - _FOOT[1], 0.35, 0.35)
        wide = _SIDE[0] + _WANDER[0] + 0.15
        deep = _WANDER[2] + 0.55
        hang = abs(_FOOT[1]) + _TAIL + _WANDER[1]
        return Extent(wide, wide, _TOP[1] + _WANDER[1] + 0.05 + hang, deep, deep, -hang)

    def perform(self, act: Act) -> Performance:
        """Sew the kite and let it fly."""
        kit = Kit(act.appearance)
        flight = _flight(act)
        ripple = 0.5 + act.wind
        items = [
            Item(_rippling(solid, ripple), flight, act.subject)
            for _, solid in assembled(_diamond(kit))
        ]
        still: Mat4 = np.eye(4, dtype=np.float32)
        items.append(Item(_tail(act, flight), lambda _t: still, act.subject))
        return Performance(
            items=tuple(items),
            focus=lambda t: _point(flight(t), (0.0, 0.0, 0.0)),
            anchors={
                "bridle": lambda t: translation(*_point(flight(t), (0.0, 0.06, 0.10))),
                "top": lambda t: translation(*_point(flight(t), (0.0, _TOP[1], 0.0))),
            },
            cues=(WorldCue("flutter", 0.0, act.at, 0.35 + 0.4 * act.wind, act.seconds),),
        )


def _lies(act: Act) -> bool:
    """Whether the kite is on something and does not fly."""
    return "lying" in act.appearance.attributes and act.carrier is None


def _at_rest(act: Act) -> Placement:
    """Return the place of a kite that stands on its foot and leans back."""
    lean = rotation(yaw=0.3 * act.yaw, pitch=-0.2, roll=0.12)
    stood = placed(act.at, scale=act.scale) @ lean @ translation(0.0, -_FOOT[1], 0.0)
    still: Mat4 = stood.astype(np.float32)
    return lambda _t: still


def _flight(act: Act) -> Placement:
    """Return where the kite is: on its figure of eight, leaning into each turn."""
    if _lies(act):
        return _at_rest(act)
    phase = 2 * math.pi * ((act.appearance.seed * 0.37) % 1.0)
    quick = 2 * math.pi / _PERIOD
    lively = act.scale * (0.7 + 0.6 * act.wind)
    middle = act.seconds / 2

    def flight(t: float) -> Mat4:
        if act.carrier is not None:
            return (act.carrier(t) @ placed((0, 0, 0), scale=act.scale)).astype(np.float32)
        turn = quick * (t - middle) + phase
        home = np.array([math.sin(phase), math.sin(2 * phase), math.cos(phase)])
        eight = np.array([math.sin(turn), math.sin(2 * turn), math.cos(turn)]) - home
        x, y, z = np.array(act.at) + lively * eight * _WANDER
        lean = 0.30 * math.cos(turn) + 0.05 * math.sin(5.3 * t)
        tilt = rotation(
            yaw=act.yaw * 0.5 + 0.20 * math.sin(turn + 0.4),
            pitch=-0.34 + 0.08 * math.sin(2 * turn),
            roll=-lean + 0.04 * math.sin(3.1 * t),
        )
        return (placed((x, y, z), scale=act.scale) @ tilt).astype(np.float32)

    return flight


def _diamond(kit: Kit) -> tuple[Part, ...]:
    """Return cloth, hem, spars and the knot of the bridle, flat in the x-y plane."""
    main = kit.main("#d3322b")
    light = lighter(main, 0.13)
    right, left = _SIDE, (-_SIDE[0], _SIDE[1])
    panels = ((_TOP, right, main), (right, _FOOT, light), (_FOOT, left, main), (left, _TOP, light))
    wood, hem = linear("#b98a55"), linear("#f4e6c8")
    edge = [(*corner, 0.0) for corner in (_TOP, right, _FOOT, left, _TOP)]
    outline = np.concatenate(
        [np.linspace(edge[k], edge[k + 1], _CELLS, endpoint=False) for k in range(4)] + [edge[-1:]]
    )
    spine = np.linspace((*_TOP, 0.0), (*_FOOT, 0.0), 2 * _CELLS)
    spar = np.linspace((*left, 0.0), (*right, 0.0), 2 * _CELLS)
    stick = Finish(roughness=0.6)
    return (
        *(Part(_panel(a, b), colour, CLOTH) for a, b, colour in panels),
        Part(tube(outline, 0.010, 6), hem, stick),
        Part(tube(spine, 0.011, 6), wood, stick),
        Part(tube(spar, 0.010, 6), wood, stick),
        Part(ball(0.022, 1), hem, stick).at(*_CROSS, 0.006),
    )


def _panel(first: tuple[float, float], second: tuple[float, float]) -> Mesh:
    """Return the quarter of cloth between the cross and two corners."""
    out = np.linspace(0, 1, _CELLS)[:, None, None]
    around = np.linspace(0, 1, _CELLS)[None, :, None]
    cross, a, b = (np.array((*p, 0.0)) for p in (_CROSS, first, second))
    rim = a + (b - a) * around
    grid = cross + (rim - cross) * np.maximum(out, 0.02)
    mesh = sheet(grid)
    facing = np.where(mesh.normals[:, 2:] < 0, -mesh.normals, mesh.normals)
    return Mesh(mesh.positions, facing, mesh.triangles)


def _rippling(solid: Solid, strength: float) -> Skin:
    """Return a part of the diamond under the wind: bowed as a whole, its cloth in waves."""
    rest, normals = solid.mesh.positions, solid.mesh.normals
    cloth = solid.two_sided
    x, y = rest[:, 0], rest[:, 1]

    def pose(t: float) -> Posed:
        step = 0.004
        depth = _depth(x, y, t, strength)
        positions = rest + np.stack([0 * x, 0 * x, depth], axis=1)
        if not cloth:
            return positions.astype(np.float32), normals
        along = (_depth(x + step, y, t, strength) - depth) / step
        down = (_depth(x, y + step, t, strength) - depth) / step
        bent = np.stack([-along, -down, np.ones_like(x)], axis=1)
        bent /= np.linalg.norm(bent, axis=1, keepdims=True)
        return positions.astype(np.float32), bent.astype(np.float32)

    return Skin(solid, pose)


def _depth(x: Array, y: Array, t: float, strength: float) -> Array:
    """Return how far each point is behind the plane of the spine.

    The cloth bellies between the spars, where it is free, and waves run over it from the nose.
    """
    free = np.clip(np.abs(x) * 3.2, 0, 1) * np.clip(np.abs(y - _CROSS[1]) * 4, 0, 1)
    waves = np.sin(13 * y + 4 * np.abs(x) + 9.5 * t) + 0.5 * np.sin(21 * np.abs(x) - 12.3 * t)
    depth: Array = -_BOW * (x / _SIDE[0]) ** 2 - free * (0.035 + 0.017 * strength * waves)
    return depth


def _tail(act: Act, flight: Placement) -> Skin:
    """Return the ribbon and its bows, which follow the foot of the kite with growing delay."""
    solid, along, offsets = _ribbon()
    scale = act.scale
    marks = np.linspace(0, 1, 40)

    def pose(t: float) -> Posed:
        path = _coil(act, marks) if _lies(act) else _tail_path(flight, marks, t, scale, act.wind)
        frame = _frames(path)
        spot = along * (len(marks) - 1)
        low = np.minimum(spot.astype(int), len(marks) - 2)
        share = (spot - low)[:, None]
        centre = path[low] * (1 - share) + path[low + 1] * share
        axes = frame[low]
        positions = centre + scale * np.einsum("nk,nkj->nj", offsets, axes)
        normals = np.einsum("nk,nkj->nj", solid.mesh.normals, axes)
        return positions.astype(np.float32), normals.astype(np.float32)

    return Skin(solid, pose)


def _ribbon() -> tuple[Solid, Array, Array]:
    """Return the tail at rest, the share along it of each corner, and its offset from there.

    Offsets and normals are in the frame of the tail: across, along, and off its plane.
    """
    parts: list[Part] = []
    along: list[Array] = []
    cord = tube(np.linspace((0.0, 0.0, 0.0), (0.0, 1.0, 0.0), 40), 0.008, 5)
    along.append(np.clip(cord.positions[:, 1], 0, 1))
    flat = cord.positions * np.array([1, 0, 1], dtype=np.float32)
    parts.append(Part(Mesh(flat, cord.normals, cord.triangles), linear("#f4e6c8"), CLOTH))
    bow = _bow()
    for k in range(_BOWS):
        parts.append(Part(bow, linear(_ACCENTS[k % len(_ACCENTS)]), CLOTH))
        along.append(np.full(len(bow.positions), (k + 0.8) / _BOWS))
    (_, solid), *_rest = assembled(tuple(parts))
    return solid, np.concatenate(along), solid.mesh.positions.astype(np.float32)


def _bow() -> Mesh:
    """Return a bow tie: two puffed wings on a knot, across the tail."""
    u = np.linspace(-1, 1, 9)[None, :]
    v = np.linspace(-1, 1, 3)[:, None]
    spread = 0.012 + 0.042 * np.abs(u) ** 0.8
    puff = 0.014 * np.sin(np.pi * np.abs(u)) * (1 - v**2) + 0.004
    grid = np.stack([0.092 * u + 0 * v, spread * v, puff + 0 * v], axis=-1)
    mesh = sheet(grid)
    facing = np.where(mesh.normals[:, 2:] < 0, -mesh.normals, mesh.normals)
    return Mesh(mesh.positions, facing, mesh.triangles)


def _tail_path(flight: Placement, marks: Array, t: float, scale: float, wind: float) -> Array:
    """Return points along the tail: each is where the foot was, drawn down and blown aside."""
    knots = np.linspace(0, 1, _KNOTS)  # the foot flies so smoothly that a few places will do
    then = [_point(flight(t - _TAIL_LAG * float(s)), (*_FOOT, 0.0)) for s in knots]
    feet = np.stack([np.interp(marks, knots, axis) for axis in zip(*then, strict=True)], axis=1)
    sway = np.sin(5.0 * t - 7.5 * marks) * (0.02 + 0.11 * marks) * (0.5 + wind)
    lift = np.cos(3.7 * t - 6.0 * marks) * 0.05 * marks
    blown = 0.30 + 0.35 * wind
    drop = np.sqrt(max(0.1, 1 - blown**2))
    hang = _TAIL * marks[:, None] * np.array([blown * 0.8, -drop, -blown * 0.6])
    hang[:, 0] += sway
    hang[:, 1] += lift
    path: Array = feet + scale * hang
    return path


def _coil(act: Act, marks: Array) -> Array:
    """Return points along a tail that lies rolled up before the foot of the kite."""
    round_ = 3.2 * math.pi * marks
    reach = 0.06 + 0.12 * marks
    coil = [reach * np.sin(round_), 0.02 + 0 * marks, 0.12 - reach * np.cos(round_)]
    path: Array = np.array(act.at) + act.scale * np.stack(coil, axis=1)
    return path


def _frames(path: Array) -> Array:
    """Return for each point the axes across, along and off the tail, ``(k, 3, 3)``."""
    along = np.gradient(path, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    off = np.array([0.0, 0.0, 1.0]) - along * along[:, 2:]
    off /= np.maximum(np.linalg.norm(off, axis=1, keepdims=True), 1e-9)
    return np.stack([np.cross(along, off), along, off], axis=1)


def _point(matrix: Mat4, at: Vec3) -> Vec3:
    """Return one point under ``matrix``."""
    x, y, z, _ = (float(v) for v in matrix @ np.array([*at, 1.0]))
    return x, y, z
