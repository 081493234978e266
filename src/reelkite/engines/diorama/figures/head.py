"""The head: skull, jaw, cheeks, nose and ears, with blood under the skin."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reelkite.engines.diorama.figures.body import FILL, SKIN_ROUGHNESS, flushed
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.clay import Field, Lump, ball, dents
from reelkite.engines.diorama.modelling.pieces import Moulded, Paint, Piece, Surface
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.colour import mixed
from reelkite.engines.diorama.scene.mesh import Array, Vec3


@dataclass(frozen=True, slots=True)
class Features:
    """What makes one face differ from another; shares of the head's radius.

    Attributes:
        jaw: Half width of the jaw.
        chin: How far the chin reaches down.
        cheeks: Radius of the cheeks.
        nose: Half width, half height and depth of the nose.
        bridge: Length of the nose above its tip; 0 is a button.
        ears: Height of the ears.
        blush: 0..1.
        brow: Thickness of the brows.
        brow_height: Height of the brows over the eyes.
        lashes: Whether the upper lids have lashes.
    """

    jaw: float = 0.68
    chin: float = 0.95
    cheeks: float = 0.33
    nose: tuple[float, float, float] = (0.15, 0.13, 0.17)
    bridge: float = 0.0
    ears: float = 0.24
    blush: float = 0.4
    brow: float = 0.055
    brow_height: float = 0.36
    lashes: bool = False


def face_lumps(body: Stature, features: Features) -> list[Lump]:
    """Return the front of the head without nose and ears: what eyes and mouth lie on."""
    size, middle = body.head, body.face

    def pad(at: tuple[float, float, float], radii: tuple[float, float, float], soft: float) -> Lump:
        return ball(middle + vector(*at) * size, vector(*radii) * size, "head", blend=soft * size)

    chin = features.chin - 0.42
    return [
        pad((0, 0.10, -0.06), (0.95, 0.97, 0.93), 0.1),
        pad((0, -0.42, 0.10), (features.jaw, chin, 0.72), 0.30),
        *(
            pad((sign * 0.42, -0.30, 0.44), (features.cheeks, features.cheeks, 0.34), 0.25)
            for sign in (-1, 1)
        ),
    ]


def head(body: Stature, features: Features, skin: Vec3, cover: Sequence[Lump] = ()) -> Piece:
    """Return the head with nose, ears and eye sockets, left open deep under its ``cover``."""
    lumps = [*face_lumps(body, features), *_nose(body, features), *_ears(body, features)]
    size = body.head
    for sign in (-1, 1):
        socket = body.face + vector(sign * body.eyes, 0.08, 0.94) * size
        lumps.append(
            ball(socket, vector(0.24, 0.25, 0.20) * size, "head", blend=0.16 * size, carve=True)
        )
    cell = 0.066 * size
    surface = Surface(_complexion(body, features, skin), SKIN_ROUGHNESS, emission=FILL)
    return Moulded(lumps, cell, surface, finger_marks(body), coarsest=0.16 * size, cover=cover)


def finger_marks(body: Stature) -> Field:
    """Return the dents that fingers left on the head: what lies on the face lies in them."""
    return dents(0.003 * body.head / 0.19, 18 * 0.19 / body.head)


def _nose(body: Stature, features: Features) -> Sequence[Lump]:
    """Return the nose: a button, with a bridge for grown faces."""
    size, middle = body.head, body.face
    wide, high, deep = features.nose
    tip = middle + vector(0, -0.15, 0.93) * size
    lumps = [ball(tip, vector(wide, high, deep) * size, "head", blend=0.10 * size)]
    if features.bridge:
        at = middle + vector(0, -0.13 + features.bridge * 0.5, 0.90) * size
        radii = vector(wide * 0.55, features.bridge, deep * 0.75) * size
        lumps.append(ball(at, radii, "head", blend=0.10 * size))
    return lumps


def _ears(body: Stature, features: Features) -> Sequence[Lump]:
    """Return both ears."""
    size = body.head
    return [
        ball(
            body.face + vector(sign * 0.97, -0.07, -0.02) * size,
            vector(0.12, features.ears, features.ears * 0.75) * size,
            "head",
            blend=0.08 * size,
        )
        for sign in (-1, 1)
    ]


def _complexion(body: Stature, features: Features, skin: Vec3) -> Paint:
    """Return the paint of the head: cheeks, nose and ears are warmer."""
    size = np.float32(body.head)
    middle = body.face.astype(np.float32)
    warm = flushed(skin, 0.62)

    def glow(
        points: Array, at: tuple[float, float, float], radius: tuple[float, float, float]
    ) -> Array:
        q = (points - np.array(at, dtype=np.float32)) / np.array(radius, dtype=np.float32)
        shine: Array = np.exp(-np.einsum("ij,ij->i", q, q))
        return shine

    def paint(points: Array) -> Array:
        p = (points - middle) / size
        cheeks = sum(glow(p, (s * 0.53, -0.24, 0.70), (0.25, 0.18, 0.4)) for s in (-1, 1))
        nose = glow(p, (0, -0.15, 1.08), (0.2, 0.2, 0.2))
        ears = np.exp(-(((np.abs(p[:, 0]) - 1.05) / 0.12) ** 2))
        return mixed(skin, warm, features.blush * (1.6 * cheeks + 0.8 * nose + 0.6 * ears))

    return paint
