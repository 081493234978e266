"""Walls, floor and ceiling of an inside, with holes where the windows are."""

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import mixed, varied
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Mesh, Vec3, rotation, translation
from reelkite.engines.diorama.sets.joinery import Pieces, blocks, each, moved
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.shapes import quad

CELL: Final = 0.45
"""Largest cell of a wall in metres: lamps are baked into its corners."""

_STEEL: Final[Vec3] = (0.16, 0.17, 0.19)


class Side(StrEnum):
    """A wall of the inside; the audience looks at the back one."""

    BACK = "back"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Opening:
    """A window.

    Attributes:
        side: Which wall.
        along: Middle: x on the back wall, z on the others.
        width: Metres.
        bottom: Height of the sill.
        top: Height of the lintel.
    """

    side: Side
    along: float
    width: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class Shell:
    """A box with windows.

    Attributes:
        low: Low corner of the inside, on the floor.
        high: High corner.
        openings: Windows.
        casts: Whether walls throw shadows; False where blinds are a light cookie.
    """

    low: Vec3
    high: Vec3
    openings: tuple[Opening, ...] = ()
    casts: bool = True

    def frame(self, side: Side) -> Mat4:
        """Return the space of a wall: x along it, y up, z into the room, its plane at z = 0."""
        if side is Side.BACK:
            return translation(0.0, 0.0, self.low[2])
        x, yaw = (self.low[0], math.pi / 2) if side is Side.LEFT else (self.high[0], -math.pi / 2)
        return translation(x, 0.0, 0.0) @ rotation(yaw=yaw)

    def span(self, side: Side) -> tuple[float, float]:
        """Return where a wall begins and ends along its own x."""
        # walls reach past the corners, so that no sun leaks in along the edges
        if side is Side.BACK:
            return self.low[0] - 0.3, self.high[0] + 0.3
        if side is Side.LEFT:
            return -self.high[2], -self.low[2] + 0.3
        return self.low[2] - 0.3, self.high[2]

    def local(self, opening: Opening) -> Opening:
        """Return ``opening`` with its middle along its wall's own x."""
        return replace(opening, along=-opening.along) if opening.side is Side.LEFT else opening


def walls(shell: Shell, scheme: Scheme) -> Pieces:
    """Return the three walls that are seen and the one behind the audience, in plaster."""
    pieces: list[Pieces] = []
    for side in Side:
        holes = tuple(shell.local(one) for one in shell.openings if one.side is side)
        mesh = _pierced(shell.span(side), shell.high[1], holes)
        pieces.append(moved((_plastered(mesh, shell, scheme),), shell.frame(side)))
    behind = _pierced((-shell.high[0], -shell.low[0]), shell.high[1], ())
    turn = translation(0.0, 0.0, shell.high[2]) @ rotation(yaw=math.pi)
    pieces.append(moved((_plastered(behind, replace(shell, casts=False), scheme),), turn))
    return tuple(piece for wall in pieces for piece in wall)


def ceiling(shell: Shell, scheme: Scheme, kind: str = "beams") -> Pieces:
    """Return the ceiling; it reaches over the walls, so that no light leaks in.

    ``beams`` has four of wood, ``steel`` is dark with trusses, ``plain`` has nothing, ``open`` is
    none at all.
    """
    if kind == "open":
        return ()
    (x0, _, z0), (x1, y, z1) = shell.low, shell.high
    mesh = quad(
        (x0 - 0.4, y, z0 - 0.4),
        (x1 + 0.4, y, z0 - 0.4),
        (x1 + 0.4, y, z1),
        (x0 - 0.4, y, z1),
        12,
        12,
    )
    finish = Finish(roughness=0.95, casts=shell.casts, two_sided=True)
    z = np.linspace(z0 + 0.7, z1 - 1.2, 4)
    feet = np.stack([0 * z + (x0 + x1) / 2, 0 * z + y - 0.15, z], axis=1)
    beams = blocks(feet, (x1 - x0, 0.15, 0.2), 0.025)
    wood = Finish(roughness=0.7, casts=False)
    if kind == "steel":
        return (paint(mesh, _STEEL, finish), paint(beams, (0.3, 0.32, 0.35), wood))
    if kind == "plain":
        return (paint(mesh, scheme.cream, finish),)
    return (paint(mesh, scheme.cream, finish), paint(beams, scheme.wood, wood))


def mouldings(shell: Shell, colour: Vec3) -> Pieces:
    """Return the boards along the feet of the walls, the cornice, and posts in the corners."""
    pieces: list[Pieces] = []
    for side in Side:
        low, high = shell.span(side)
        middle, length = (low + high) / 2, high - low
        boards = blocks(
            [(middle, 0.0, 0.02), (middle, shell.high[1] - 0.1, 0.04)],
            [(length, 0.11, 0.035), (length, 0.12, 0.09)],
            0.014,
        )
        pieces.append(moved((paint(boards, colour),), shell.frame(side)))
    corners = [(x, 0.0, shell.low[2]) for x in (shell.low[0], shell.high[0])]
    # the shadow map is blind right at an edge: posts cover the corners behind which the sun is
    posts = paint(blocks(corners, (0.14, shell.high[1], 0.14), 0.02), colour)
    return (*(piece for board in pieces for piece in board), posts)


def wooden_floor(shell: Shell, colour: Vec3) -> Pieces:
    """Return one sheet of planks."""
    return (paint(_floor(shell), colour, Finish(roughness=0.4, casts=False), layer=Layer.WOOD),)


def carpet(shell: Shell, colour: Vec3) -> Pieces:
    """Return a fitted carpet."""
    finish = Finish(roughness=0.95, felt=1.0, casts=False)
    return (paint(_floor(shell), colour, finish, layer=Layer.GROUND),)


def smooth(shell: Shell, colour: Vec3) -> Pieces:
    """Return a floor of poured or polished stone."""
    return (paint(_floor(shell), colour, Finish(roughness=0.3, casts=False)),)


def tiles(shell: Shell, first: Vec3, second: Vec3, generator: np.random.Generator) -> Pieces:
    """Return a floor of tiles of two colours, each a little different."""
    edge = 0.5
    (x0, _, z0), (x1, _, z1) = shell.low, shell.high
    columns, rows = math.ceil((x1 - x0) / edge), math.ceil((z1 - z0) / edge)
    column, row = (axis.ravel() for axis in np.meshgrid(np.arange(columns), np.arange(rows)))
    feet = np.stack(
        [x0 + (column + 0.5) * edge, np.full(len(row), -0.03), z0 + (row + 0.5) * edge], 1
    )
    mesh = blocks(feet, (edge - 0.012, 0.03, edge - 0.012), 0.008)
    pair = (first, second)
    tints = [varied(pair[int(k)], generator, 0.06) for k in (column + row) % 2]
    grout = paint(
        _floor(shell).moved(translation(0, -0.008, 0)), (0.25, 0.21, 0.17), Finish(casts=False)
    )
    return (paint(mesh, each(tints, mesh), Finish(roughness=0.35, casts=False)), grout)


def _floor(shell: Shell) -> Mesh:
    (x0, _, z0), (x1, _, z1) = shell.low, shell.high
    across, along = max(4, int((x1 - x0) / CELL)), max(4, int((z1 - z0) / CELL))
    return quad((x0, 0, z1), (x1, 0, z1), (x1, 0, z0), (x0, 0, z0), across, along)


def _plastered(mesh: Mesh, shell: Shell, scheme: Scheme) -> Solid:
    wall = np.asarray(scheme.wall)
    shade = mixed(wall * 0.86, wall * 1.04, mesh.positions[:, 1] / shell.high[1])
    return paint(mesh, shade, Finish(roughness=0.95, casts=shell.casts, two_sided=True))


def _pierced(span: tuple[float, float], height: float, holes: tuple[Opening, ...]) -> Mesh:
    """Return a wall at z = 0 that faces +z, as a grid without the cells of ``holes``."""
    edges = [(hole.along - hole.width / 2, hole.along + hole.width / 2) for hole in holes]
    across = _lines(span, [edge for pair in edges for edge in pair])
    along = _lines((0.0, height), [edge for hole in holes for edge in (hole.bottom, hole.top)])
    x, y = np.meshgrid(across, along)
    middle_x, middle_y = (across[1:] + across[:-1]) / 2, (along[1:] + along[:-1]) / 2
    open_ = np.zeros((len(middle_y), len(middle_x)), dtype=bool)
    for hole in holes:
        inside = np.abs(middle_x - hole.along) < hole.width / 2
        open_ |= inside[None] & ((middle_y > hole.bottom) & (middle_y < hole.top))[:, None]
    number = np.arange(x.size).reshape(x.shape)
    a, b, c, d = (
        cells[~open_]
        for cells in (number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1])
    )
    triangles = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)]).astype(np.int32)
    positions = np.stack([x.ravel(), y.ravel(), np.zeros(x.size)], axis=1).astype(np.float32)
    normals = np.zeros_like(positions)
    normals[:, 2] = 1.0
    return Mesh(positions, normals, triangles)


def _lines(span: tuple[float, float], edges: list[float]) -> Array:
    """Return grid lines from end to end, no further apart than a cell, through all ``edges``."""
    marks = sorted({span[0], span[1], *(min(max(edge, span[0]), span[1]) for edge in edges)})
    pieces = [
        np.linspace(low, high, max(2, math.ceil((high - low) / CELL) + 1))[:-1]
        for low, high in pairwise(marks)
    ]
    lines: Array = np.append(np.concatenate(pieces), marks[-1]).astype(np.float32)
    return lines
