"""The clay of an animal before it is moulded: cheap to measure, and then to build."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.creatures.inlay import Inlay, inlaid
from reelkite.engines.diorama.modelling.clay import Field, Lump
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.rig import Binding, Skeleton
from reelkite.engines.diorama.scene.mesh import Array, Mesh

COARSE: Final = 2.0
"""Detail at which meshes are measured."""

_SPOTS: Final = np.array(
    [
        *(np.array(corner) * 0.8 for corner in product((-1, 1), repeat=3)),
        *(sign * axis for axis in np.eye(3) for sign in (-1, 1)),
    ]
)
"""Where a lump's box is felt: its corners, drawn in, and the middles of its faces."""


@dataclass(frozen=True, slots=True, eq=False)
class Pelt:
    """Moulded clay in a coat of several colours with sharp borders.

    Attributes:
        form: What is moulded, and its main colour.
        inlays: Let into it, in order.
    """

    form: Moulded
    inlays: Sequence[Inlay] = ()


Part: TypeAlias = Pelt | Moulded | Laid
"""One part of an animal."""


def piece_of(part: Part, detail: float) -> Piece:
    """Return the piece that ``part`` becomes: a pelt is moulded and inlaid."""
    if not isinstance(part, Pelt):
        return part
    form = part.form
    mesh = form.mesh_at(detail)
    mesh, colours = inlaid(mesh, form.surface.at(mesh.positions), part.inlays)
    surface = Surface(colours, form.surface.roughness, form.surface.felt)
    return Laid(mesh, form.lumps, surface)


def pelt(
    lumps: Sequence[Lump],
    cell: float,
    surface: Surface,
    inlays: Sequence[Inlay] = (),
    marks: Field | None = None,
) -> Pelt:
    """Return a moulded part with a coat."""
    return Pelt(Moulded(lumps, cell, surface, marks), inlays)


def hull(parts: Sequence[Part], skeleton: Skeleton) -> Binding:
    """Return a few hundred points around the clay, tied to the bones: to measure its room."""
    points: list[Array] = []
    weights: list[Array] = []
    for part in parts:
        for spots, share in _felt(part, skeleton):
            points.append(spots.astype(np.float32))
            weights.append(share)
    spots = np.concatenate(points)
    nothing = np.zeros((0, 3), dtype=np.int32)
    return Binding.of(Mesh(spots, np.zeros_like(spots), nothing), skeleton, np.concatenate(weights))


def _felt(part: Part, skeleton: Skeleton) -> list[tuple[Array, Array]]:
    """Return points around one part, with their weights."""
    if isinstance(part, Laid) and (isinstance(part.bones, str) or callable(part.bones)):
        some = part.mesh_at(COARSE).positions[::5]
        return [(some, skeleton.weights(part.bones, some))]
    lumps = part.form.lumps if isinstance(part, Pelt) else _lumps(part)
    found: list[tuple[Array, Array]] = []
    for lump in lumps:
        if not lump.carve:
            spots = (lump.low + lump.high) / 2 + _SPOTS * (lump.high - lump.low) / 2
            found.append((spots, skeleton.weights(lump.bones, spots)))
    return found


def _lumps(part: Moulded | Laid) -> Sequence[Lump]:
    if isinstance(part, Moulded):
        return part.lumps
    bones = part.bones
    return () if isinstance(bones, str) or callable(bones) else bones
