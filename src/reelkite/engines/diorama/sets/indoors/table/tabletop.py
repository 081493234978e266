"""A table by a window with blinds: where small things are heroes."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Blinds, Lamp, ParticleKind, Particles, Shafts
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import (
    Array,
    Mesh,
    Vec3,
    smooth_normals,
    translation,
)
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.indoors import shell, windows
from reelkite.engines.diorama.sets.indoors.furnishings.fitting import Fit
from reelkite.engines.diorama.sets.indoors.room import furnished
from reelkite.engines.diorama.sets.indoors.shell import Opening, Shell, Side
from reelkite.engines.diorama.sets.indoors.table import nook
from reelkite.engines.diorama.sets.indoors.table.company import company
from reelkite.engines.diorama.sets.indoors.table.corners import Corner
from reelkite.engines.diorama.sets.joinery import Pieces, block, joined, moved
from reelkite.engines.diorama.sets.schemes import DARK_TIMES, LAMPLIGHT, Scheme, scheme_for
from reelkite.engines.diorama.shapes import cylinder

TOP: Final = 0.75
"""Height of the table."""

HALF: Final[tuple[float, float]] = (0.66, 0.56)
"""Half the table's breadth at its window end and half its depth, around the stage."""

FAR_END: Final = 0.98
"""Metres from the stage to the table's end away from the window."""

WALL: Final = 0.70
"""Metres from the stage to the window's wall."""

PITCH: Final = 0.026
"""Distance of the slats."""


class TableByWindow:
    """A table in the light of a window, in a corner of some room; its unit is 0.1."""

    def __init__(self, corner: Corner | None = None) -> None:
        """Make the design with what stands behind it; None is the nook with a sideboard."""
        self._corner = corner

    def layout(self, dressing: Dressing) -> Layout:
        """Return the place: the stage is the middle of the table."""
        side = _side(dressing.seed)
        low, high = _inside(side)
        glow = (0.05, 0.032, 0.016) if dressing.time_of_day in DARK_TIMES else (0.10, 0.08, 0.06)
        return Layout(
            ground=lambda x, z: _ground(x, z, side),
            surface="wood",
            stage=(0.0, TOP, 0.0),
            stage_radius=0.16,
            tabletop=TOP,
            indoor=True,
            room=((low[0] + 0.05, 0.1, low[2] + 0.2), (high[0] - 0.05, 2.3, high[2] - 0.1)),
            window=(side * WALL, TOP + 0.40, -0.315),
            backdrop=(0.25, 1.25, -1.8),
            horizon=4.0,
            wind=0.0,
            sky_visible=False,
            ambience=glow,
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return table, window, what stands around, and the room behind."""
        generator = np.random.default_rng((dressing.seed, 21))
        scheme = self._scheme(dressing.seed)
        side = _side(dressing.seed)
        opening = _opening(side)
        low, high = _inside(side)
        inside = Shell(low, high, (opening,), casts=False)
        dark = dressing.time_of_day in DARK_TIMES
        lamps = _lamps(side) if dark else ()
        pieces: list[Solid] = [
            *_room(inside, scheme),
            *_window(inside, opening, dressing, scheme),
            *self._table(side, scheme),
            *self._behind(low, side, Fit(scheme, generator, lit=dark)),
            *company(dressing, layout, sightline, _bounds(side), scheme),
        ]
        return Built(
            items=joined(pieces),
            lamps=lamps,
            particles=(_motes(dressing.seed),),
            blinds=_blinds(opening, side),
            shafts=Shafts(density=0.06 if dark else 0.11, reach=1.6),
        )

    def _scheme(self, seed: int) -> Scheme:
        scheme = scheme_for(seed)
        return scheme if self._corner is None else replace(scheme, wall=self._corner.wall)

    def _table(self, side: float, scheme: Scheme) -> Pieces:
        if self._corner is None:
            return _table(side, scheme)
        top, *rest = _table(side, replace(scheme, wood=_lighter(self._corner.top, 0.77)))
        return (top if self._corner.planked else replace(top, layer=Layer.CLAY), *rest)

    def _behind(self, low: Vec3, side: float, fit: Fit) -> Pieces:
        if self._corner is None:
            return nook.furnished(low, side, fit.scheme, fit.generator, lit=fit.lit)
        stands = tuple(replace(one, x=-side * one.x) for one in self._corner.stands)
        return furnished(stands, fit).pieces


def _side(seed: int) -> float:
    """Return -1 for a window on the left, 1 on the right; two in three are left."""
    return 1.0 if np.random.default_rng((seed, 22)).random() < 0.3 and seed else -1.0


def _inside(side: float) -> tuple[Vec3, Vec3]:
    near, far = (-WALL, 2.0) if side < 0 else (-2.0, WALL)
    return (near, 0.0, -2.0), (far, 2.5, 2.4)


def _opening(side: float) -> Opening:
    return Opening(
        Side.LEFT if side < 0 else Side.RIGHT,
        along=-0.315,
        width=1.06,
        bottom=TOP + 0.06,
        top=TOP + 0.76,
    )


def _blinds(opening: Opening, side: float) -> Blinds:
    return Blinds(
        x=side * WALL,
        z=opening.along,
        half_width=opening.width / 2,
        bottom=opening.bottom,
        top=opening.top,
        pitch=PITCH,
    )


def _bounds(side: float) -> tuple[float, float, float, float]:
    """Return the table's low x, high x, low z and high z."""
    ends = (-HALF[0], FAR_END) if side < 0 else (-FAR_END, HALF[0])
    return ends[0], ends[1], -HALF[1], HALF[1]


def _ground(x: Array, z: Array, side: float) -> Array:
    low_x, high_x, low_z, high_z = _bounds(side)
    over = (x > low_x) & (x < high_x) & (z > low_z) & (z < high_z)
    height: Array = np.where(over, TOP, 0.0).astype(np.float32)
    return height


def _room(inside: Shell, scheme: Scheme) -> Pieces:
    return (
        *shell.walls(inside, scheme),
        *shell.ceiling(inside, scheme),
        *shell.wooden_floor(inside, _lighter(scheme.wood, 0.62)),
        *shell.mouldings(inside, scheme.cream),
    )


def _window(inside: Shell, opening: Opening, dressing: Dressing, scheme: Scheme) -> Pieces:
    local = inside.local(opening)
    made = (
        *windows.frame(local, scheme.cream, panes=(2, 2), depth=0.05),
        *windows.slats(local, PITCH, scheme.cream),
        *windows.view(local, dressing),
    )
    placed_ = moved(made, inside.frame(opening.side))
    # the cookie draws the window's shadow: what is in the hole must not draw it again
    return tuple(replace(piece, casts=False) for piece in placed_)


def _table(side: float, scheme: Scheme) -> Pieces:
    low_x, high_x, low_z, high_z = _bounds(side)
    middle = ((low_x + high_x) / 2, (low_z + high_z) / 2)
    top = _slab(high_x - low_x, high_z - low_z, 0.04).moved(translation(middle[0], TOP, middle[1]))
    apron = block(
        (middle[0], TOP - 0.13, middle[1]),
        (high_x - low_x - 0.16, 0.085, high_z - low_z - 0.14),
        0.01,
    )
    legs = [
        cylinder(0.026, 0.036, TOP - 0.04, 10, 0.008).moved(translation(x, 0, z))
        for x in (low_x + 0.1, high_x - 0.1)
        for z in (low_z + 0.09, high_z - 0.09)
    ]
    dark = _lighter(scheme.wood, 0.8)
    wood = Finish(roughness=0.38)
    return (
        paint(top, _lighter(scheme.wood, 1.3), wood, layer=Layer.WOOD),
        paint(apron, dark, wood),
        *(paint(leg, dark, wood) for leg in legs),
    )


def _lighter(colour: Vec3, gain: float) -> Vec3:
    return colour[0] * gain, colour[1] * gain, colour[2] * gain


def _slab(width: float, depth: float, thickness: float) -> Mesh:
    """Return a board whose top is y = 0: a grid with a rounded rim and a skirt."""
    soft = 0.014
    rim = np.sin(np.linspace(0, 1, 5)[1:] * math.pi / 2)
    x, over_x = _rimmed(width / 2 - soft, 14, rim)
    z, over_z = _rimmed(depth / 2 - soft, 10, rim)
    grid_x, grid_z = np.meshgrid(x, z)
    out_x, out_z = np.meshgrid(over_x, over_z)
    skirt = np.maximum(np.abs(out_x), np.abs(out_z)) > 1.5
    out_x, out_z = np.clip(out_x, -1, 1), np.clip(out_z, -1, 1)
    reach = np.hypot(out_x, out_z)
    share = np.minimum(reach, 1.0) / np.maximum(reach, 1e-6)
    drop = 1.0 - np.sqrt(np.maximum(1.0 - np.minimum(reach, 1.0) ** 2, 0.0))
    px = grid_x + out_x * share * soft
    pz = grid_z + out_z * share * soft
    py = np.where(skirt, -thickness, -drop * soft)
    points = np.stack([px, py, pz], axis=-1).reshape(-1, 3).astype(np.float32)
    number = np.arange(len(points)).reshape(grid_x.shape)
    a, b, c, d = number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]
    faces = np.concatenate([np.stack([a, b, c], -1), np.stack([a, c, d], -1)])
    triangles = faces.reshape(-1, 3).astype(np.int32)
    return Mesh(points, smooth_normals(points, triangles), triangles)


def _rimmed(half: float, cells: int, rim: Array) -> tuple[Array, Array]:
    """Return grid lines from end to end, and how far each is out on the rim (2 on the skirt)."""
    inner = np.linspace(-half, half, cells)
    ends = np.full(len(rim) + 1, half)
    outs = np.append(rim, 2.0)
    lines: Array = np.concatenate([-ends, inner, ends]).astype(np.float32)
    over: Array = np.concatenate([-outs[::-1], np.zeros(cells), outs]).astype(np.float32)
    return lines, over


def _lamps(side: float) -> tuple[Lamp, ...]:
    warm = LAMPLIGHT
    return (
        Lamp((-0.45 * side, TOP + 0.55, -0.35), _lighter(warm, 1.5), 0.55),
        Lamp((-0.9 * side, 1.25, -1.6), _lighter(warm, 1.2), 0.8),
    )


def _motes(seed: int) -> Particles:
    return Particles(
        kind=ParticleKind.DISC,
        count=70,
        corner=(-0.55, TOP + 0.02, -0.5),
        box=(1.1, 0.6, 0.9),
        velocity=(0.006, 0.004, 0.003),
        size=0.0009,
        colour=(1.0, 0.86, 0.6, 0.55),
        wobble=0.02,
        seed=seed % 9973 + 1,
    )
