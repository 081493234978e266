"""Eyes, lids, brows and replacement mouths."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.body import FILL, flushed, shaded
from reelkite.engines.diorama.figures.head import Features, face_lumps, finger_marks
from reelkite.engines.diorama.figures.stature import SIDES, Stature, eye_spot
from reelkite.engines.diorama.modelling.clay import Lump
from reelkite.engines.diorama.modelling.drape import cap, front, padded, sheet, string
from reelkite.engines.diorama.modelling.pieces import Laid, Piece, Surface
from reelkite.engines.diorama.modelling.turning import Vector, turn
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, translation

_GLAZE: Final = 0.14
"""Roughness of an eye."""


@dataclass(frozen=True, slots=True)
class Colouring:
    """Colours of a face, linear RGB."""

    skin: Vec3
    hair: Vec3
    eyes: Vec3


@dataclass(frozen=True, slots=True)
class Mouth:
    """One replacement mouth; shares of the head's radius around its middle.

    Attributes:
        half: Half its width.
        corner: Height of the corners.
        top: Height of the upper lip's middle.
        bottom: Height of the lower lip's middle; equal to ``top`` when shut.
        teeth: Share of the opening that the upper teeth fill.
        tongue: Share that the tongue fills.
    """

    half: float
    corner: float
    top: float
    bottom: float
    teeth: float = 0.0
    tongue: float = 0.0


_SHAPES: Final[dict[str, Mouth]] = {
    "smile": Mouth(0.36, 0.085, -0.055, -0.055),
    "neutral": Mouth(0.24, 0.0, -0.005, -0.005),
    "press": Mouth(0.20, 0.01, 0.0, 0.0),
    "sad": Mouth(0.25, -0.09, 0.02, 0.02),
    "grin": Mouth(0.41, 0.115, -0.035, -0.30, 0.30, 0.42),
    "open": Mouth(0.27, 0.05, 0.03, -0.25, 0.24, 0.40),
    "o": Mouth(0.15, -0.03, 0.09, -0.17, 0.0, 0.35),
    "wide": Mouth(0.34, 0.03, 0.05, -0.13, 0.45, 0.0),
    "teeth": Mouth(0.28, 0.03, 0.035, -0.065, 0.86, 0.0),
    "tongue": Mouth(0.25, 0.03, 0.04, -0.16, 0.26, 0.74),
    "tongue out": Mouth(0.34, 0.06, 0.05, -0.34, 0.0, 1.0),
    "small": Mouth(0.095, 0.0, 0.05, -0.06, 0.0, 0.3),
    "wail": Mouth(0.30, -0.13, 0.05, -0.24, 0.22, 0.42),
}
_MOUTH_HEIGHT: Final = -0.44

TEARS: Final = "tears"
"""What is asked for among the mouths when somebody cries."""


def features_of_face(
    body: Stature, features: Features, colours: Colouring, mouths: Collection[str]
) -> Sequence[Piece]:
    """Return eyes, lids, brows and the ``mouths`` that are needed, each on its own bone."""
    lumps = face_lumps(body, features)
    pieces: list[Piece] = []
    for side, sign in SIDES:
        pieces += _eye(body, side, sign, colours)
        pieces += _lids(body, features, side, sign, colours)
        pieces.append(_brow(body, features, lumps, (side, sign), colours.hair))
    for name, shape in _SHAPES.items():
        if name in mouths:
            pieces += _mouth(body, lumps, name, shape, colours.skin)
    if TEARS in mouths:
        pieces += [_tear(body, lumps, side, sign) for side, sign in SIDES]
    return pieces


def _tear(body: Stature, lumps: Sequence[Lump], side: str, sign: float) -> Piece:
    """Return a tear's trail from the eye down the cheek, with a drop at its end."""
    along = np.linspace(0, 1, 9)
    x = sign * (body.eyes + 0.06 + 0.05 * along)
    path = on_face(body, lumps, x, -0.12 - 0.40 * along, 0.012)
    thick = body.head * (0.024 + 0.034 * np.clip((along - 0.7) / 0.25, 0, 1))
    thick[-1] *= 0.5
    return Laid(
        string(path, thick, 6), f"tear{side}", Surface(linear("#a9d8f4"), _GLAZE, 0.0, 0.15)
    )


def _at(mesh: Mesh, spot: Vector, turned: Vector | None = None) -> Mesh:
    """Return ``mesh`` turned about its origin and moved to ``spot``."""
    matrix = translation(*spot)
    if turned is not None:
        matrix[:3, :3] = turned
    return mesh.moved(matrix)


def _eye(body: Stature, side: str, sign: float, colours: Colouring) -> Sequence[Piece]:
    """Return white, iris, pupil and two highlights of one eye."""
    spot, size, bone = eye_spot(body, sign), body.eye * body.head, f"eye{side}"
    iris = cap(size * 1.012, (0.0, 0.70), 4, 14)
    share = np.clip(np.arccos(np.clip(iris.normals[:, 2], -1, 1)) / 0.70, 0, 1)
    light, dark = shaded(colours.eyes, 1.9), shaded(colours.eyes, 0.45)
    ringed = mixed(mixed(light, colours.eyes, share * 1.6), dark, (share - 0.72) * 4)
    white = Surface(linear("#f7f4ec"), _GLAZE, emission=0.5 * FILL)
    shine = Surface((1.0, 0.98, 0.94), _GLAZE, emission=1.1)
    main, second = turn((-0.34, 0.30, 0)), turn((0.30, -0.32, 0))
    return [
        Laid(_at(cap(size, (0.0, 1.75), 5, 13), spot), bone, white),
        Laid(_at(iris, spot), bone, Surface(ringed, _GLAZE)),
        Laid(_at(cap(size * 1.022, (0.0, 0.40), 3, 12), spot), bone, Surface((0.004,) * 3, 0.1)),
        Laid(_at(cap(size * 1.04, (0.0, 0.17), 2, 9), spot, main), bone, shine),
        Laid(_at(cap(size * 1.035, (0.0, 0.085), 2, 7), spot, second), bone, shine),
    ]


def _lids(
    body: Stature, features: Features, side: str, sign: float, colours: Colouring
) -> Sequence[Piece]:
    """Return the lids of one eye, and the line of lashes."""
    spot, size = eye_spot(body, sign), body.eye * body.head
    skin = Surface(shaded(colours.skin, 0.93), 0.58, emission=FILL)
    upper = _at(cap(size * 1.11, (0.0, 1.45), 5, 12), spot, turn((-np.pi / 2, 0, 0)))
    lower = _at(cap(size * 1.09, (0.0, 1.45), 4, 12), spot, turn((np.pi / 2, 0, 0)))
    angle = np.linspace(0, np.pi, 11)
    arc = np.stack([np.cos(angle), 0 * angle + 0.06, np.sin(angle)], axis=-1)
    thick = (0.040 if features.lashes else 0.022) * body.head * (0.45 + np.sin(angle))
    line = string(spot + arc * size * 1.12, thick, 4)
    ink = linear("#241610") if features.lashes else shaded(colours.skin, 0.45)
    return [
        Laid(upper, f"lid{side}", skin),
        Laid(lower, f"low{side}", skin),
        Laid(line, f"lid{side}", Surface(ink, 0.7)),
    ]


def _brow(
    body: Stature, features: Features, lumps: Sequence[Lump], where: tuple[str, float], hair: Vec3
) -> Piece:
    """Return one brow, a tapered roll of clay."""
    side, sign = where
    along = np.linspace(-1, 1, 8)
    x = sign * (body.eyes + 0.01) + along * 0.20
    y = 0.07 + features.brow_height + 0.06 * (1 - along**2) - 0.02 * along * sign
    path = on_face(body, lumps, x, y, 0.016)
    thick = features.brow * body.head * np.sqrt(1.03 - along**2) * (1 - 0.22 * along * sign)
    return Laid(string(path, thick, 5), f"brow{side}", Surface(hair, 0.85, 0.4))


def on_face(body: Stature, lumps: Sequence[Lump], x: Array, y: Array, proud: float) -> Array:
    """Return points on the face; ``x``, ``y`` and ``proud`` in shares of the head's radius."""
    middle, size = body.face, body.head
    world_x, world_y = middle[0] + x * size, middle[1] + y * size
    z = front(lumps, world_x, world_y, float(middle[2] + 1.5 * size))
    points: Array = np.stack([world_x, world_y, z], axis=-1)
    sunk = finger_marks(body)(points.reshape(-1, 3).astype(np.float32)).reshape(z.shape)
    points[..., 2] += proud * size - sunk
    return points


def _mouth(
    body: Stature, lumps: Sequence[Lump], name: str, shape: Mouth, skin: Vec3
) -> Sequence[Piece]:
    """Return one replacement mouth."""
    bone, along = f"mouth {name}", np.linspace(-1, 1, 13)
    lip = Surface(shaded(flushed(skin, 0.5), 0.42), 0.5)
    x = along * shape.half
    upper = _MOUTH_HEIGHT + shape.top + (shape.corner - shape.top) * along**2
    if shape.top == shape.bottom:
        path = on_face(body, lumps, x, upper, 0.004)
        return [Laid(string(path, 0.030 * body.head * np.sqrt(1.06 - along**2)), bone, lip)]
    lower = _MOUTH_HEIGHT + shape.bottom + (shape.corner - shape.bottom) * np.abs(along) ** 2.6
    inside = _strip(body, lumps, (x, upper, lower), (0.0, 1.0), 0.013)
    rim_x, rim_y = np.concatenate([x, x[-2::-1]]), np.concatenate([upper, lower[-2::-1]])
    rim = on_face(body, lumps, rim_x, rim_y, 0.014)
    pieces = [
        Laid(inside, bone, Surface(linear("#4a1210"), 0.6)),
        Laid(string(rim, np.full(len(rim), 0.026 * body.head), 5), bone, lip),
    ]
    return [*pieces, *_inside(body, lumps, bone, shape, (x, upper, lower))]


def _inside(
    body: Stature,
    lumps: Sequence[Lump],
    bone: str,
    shape: Mouth,
    outline: tuple[Array, Array, Array],
) -> Sequence[Piece]:
    """Return teeth and tongue of an open mouth: both run out at the lips."""
    x, upper, lower = outline
    round_ = np.sqrt(1 - np.linspace(-1, 1, len(x)) ** 2)
    pieces: list[Piece] = []

    def lip(edge: Array, narrow: float) -> Array:
        return np.asarray(np.interp(x * narrow, x, edge))

    if shape.teeth:
        top, bottom = lip(upper, 0.9), lip(lower, 0.9)
        teeth = (x * 0.9, top, top + (bottom - top) * shape.teeth * np.sqrt(round_))
        mesh = _strip(body, lumps, teeth, (0.0, 1.0), 0.024)
        pieces.append(Laid(mesh, bone, Surface(linear("#f8f3e6"), 0.3)))
    if shape.tongue:
        top, bottom = lip(upper, 0.62), lip(lower, 0.62)
        tongue = (x * 0.62, bottom + (top - bottom) * shape.tongue * round_, bottom)
        mesh = _strip(body, lumps, tongue, (0.0, 0.94), 0.019)
        pieces.append(Laid(mesh, bone, Surface(linear("#d8605a"), 0.45)))
    return pieces


def _strip(
    body: Stature,
    lumps: Sequence[Lump],
    outline: tuple[Array, Array, Array],
    share: tuple[float, float],
    proud: float,
) -> Mesh:
    """Return a band of the mouth between two shares of its opening, top 0 to bottom 1."""
    x, upper, lower = outline
    across = np.linspace(*share, 4)[:, None]
    y = upper * (1 - across) + lower * across
    points = on_face(body, lumps, np.broadcast_to(x, y.shape), y, proud)
    points[..., 2] += padded(points, 0.010 * body.head)
    return sheet(points)
