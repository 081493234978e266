"""Cabs without panes, so that one sees who drives: any closed vehicle is hollowed out."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.props.carving import hoop, rod, slab
from reelkite.engines.diorama.props.modelling import SMOOTH, Builder, Kit, Model, Part
from reelkite.engines.diorama.props.models.vehicles.coachwork import DARK
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Array, Mesh, merge

_SEAT: Final = 0.27
"""Metres by which who sits is lower than the sill: elbows are on it."""


@dataclass(frozen=True, slots=True)
class Cab:
    """Where the driver's place is.

    Attributes:
        back: Metres forward of the middle, of the wall behind the seat.
        front: Likewise, of the wind screen.
        sill: Metres over the ground of the windows' lower edge.
        roof: Likewise, of their upper edge.
        half: Half the width in metres.
    """

    back: float
    front: float
    sill: float
    roof: float
    half: float


def openable(build: Builder, cab: Cab) -> Builder:
    """Return a builder that leaves out the panes where the vehicle is to be ``open``."""

    def built(kit: Kit) -> Model:
        whole = build(kit)
        return hollowed(whole, cab) if kit.has("open") else whole

    return built


def hollowed(whole: Model, cab: Cab) -> Model:
    """Return the vehicle with an empty cab: seat, steering wheel, pillars, and anchors to sit."""
    parts = [piece for part in whole.parts for piece in _around(part, cab)]
    x, z, y = 0.36 * cab.half, cab.back + 0.42, cab.sill - _SEAT
    rim = (x, cab.sill + 0.02, z + 0.44)
    seat = merge([slab((0.5, 0.12, 0.44), (x, y - 0.1, z), 0.04),
                  slab((0.5, 0.5, 0.1), (x, y, cab.back + 0.12), 0.04)])  # fmt: skip
    wheel = merge([hoop(0.17, 0.02, rim, (0, 0.9, 0)),
                   rod((x, cab.sill - 0.16, z + 0.6), rim, 0.02)])  # fmt: skip
    deep, inner = cab.front - cab.back, 2 * cab.half - 0.1
    lining = merge([slab((inner, 0.03, deep), (0, cab.sill - 0.42, cab.back + deep / 2), 0.01),
                    slab((inner, cab.roof - cab.sill + 0.4, 0.03),
                         (0, cab.sill - 0.4, cab.back + 0.01), 0.01)])  # fmt: skip
    inside = (
        Part(lining, linear("#4c4a4e"), SMOOTH),
        Part(seat, linear("#b98552"), SMOOTH),
        Part(merge([wheel, *_pillars(cab)]), DARK, SMOOTH),
    )
    anchors = {
        **whole.anchors,
        "saddle": (x, y, z),
        "seat": (x, y, z),
        "right grip": (x - 0.15, rim[1], rim[2]),
        "left grip": (x + 0.15, rim[1], rim[2]),
    }
    return replace(whole, parts=(*parts, *inside), anchors=anchors)


def _pillars(cab: Cab) -> list[Mesh]:
    """Return the posts that carry the roof; those in front lean back as far as the screen does."""
    lean = 0.3 * (cab.roof - cab.sill)
    ends = ((cab.front - 0.08, cab.front - 0.08 - lean), (cab.back + 0.04, cab.back + 0.04))
    return [
        rod((s * (cab.half - 0.06), cab.sill - 0.06, low),
            (s * (cab.half - 0.1), cab.roof + 0.06, high), 0.04)
        for s in (-1, 1) for low, high in ends
    ]  # fmt: skip


def _around(part: Part, cab: Cab) -> list[Part]:
    """Return what is left of a part when the room between sill and roof is empty."""
    low, high = part.mesh.positions.min(axis=0), part.mesh.positions.max(axis=0)
    if part.joint or low[1] >= cab.roof or high[1] <= cab.sill or high[2] <= cab.back:
        return [part]
    below = _cut(part, 1, cab.sill, -1)
    above = _cut(part, 1, cab.sill, 1)
    behind = _cut(above, 2, cab.back, -1)
    ahead = _cut(above, 2, cab.front + 0.1, 1)
    between = _cut(_cut(above, 2, cab.back, 1), 2, cab.front + 0.1, -1)
    pieces = (below, behind, ahead, _cut(between, 1, cab.roof, 1))
    return [piece for piece in pieces if len(piece.mesh.triangles)]


def _cut(part: Part, axis: int, at: float, side: int) -> Part:
    """Return the part of the part on one side of a plane: above (1) or below (-1)."""
    mesh = part.mesh
    tones = np.broadcast_to(np.asarray(part.colour, np.float32), mesh.positions.shape)
    corners = np.concatenate([mesh.positions, mesh.normals, tones], axis=1)[mesh.triangles]
    inside = side * (corners[..., axis] - at) >= 0
    count = inside.sum(axis=1)
    pieces = [corners[count == 3]]
    for many in (1, 2):
        chosen = count == many
        pieces.append(_clipped(corners[chosen], inside[chosen], axis, at))
    rows = np.concatenate(pieces).reshape(-1, 9).astype(np.float32)
    triangles = np.arange(len(rows), dtype=mesh.triangles.dtype).reshape(-1, 3)
    made = Mesh(rows[:, :3], rows[:, 3:6], triangles)
    return replace(part, mesh=made, colour=rows[:, 6:])


def _clipped(corners: Array, inside: npt.NDArray[np.bool_], axis: int, at: float) -> Array:
    """Return what is inside of triangles with one or with two corners inside, all alike."""
    if not len(corners):
        return corners
    one = bool(inside[0].sum() == 1)
    odd = np.argmax(inside if one else ~inside, axis=1)
    rows = np.arange(len(corners))
    a, b, c = (corners[rows, (odd + k) % 3] for k in range(3))
    ab, ac = _between(a, b, axis, at), _between(a, c, axis, at)
    faces = [(a, ab, ac)] if one else [(ab, b, c), (ab, c, ac)]
    return np.concatenate([np.stack(face, axis=1) for face in faces])


def _between(a: Array, b: Array, axis: int, at: float) -> Array:
    """Return where edges cross the plane."""
    share = (at - a[:, axis]) / (b[:, axis] - a[:, axis])
    crossing: Array = a + (b - a) * share[:, None]
    return crossing
