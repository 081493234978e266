"""Skin, hands and shoes: what is under and beyond the clothes."""

from collections.abc import Callable, Sequence

import numpy as np

from reelkite.engines.diorama.figures.stature import Stature, arm_rest
from reelkite.engines.diorama.modelling.clay import Lump, ball, cut, dents, ring, rod
from reelkite.engines.diorama.modelling.drape import loft
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import Vector, facing, vector
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3

SKIN_ROUGHNESS = 0.58

FILL = 0.10
"""Light that a face sends back of itself, so that it is never a dark hole."""


def cell_of(body: Stature) -> float:
    """Return the size of triangles on the trunk at detail 1, in metres."""
    return 0.030 if body.grown else 0.024


def neck(body: Stature, skin: Vec3) -> Piece:
    """Return the neck."""
    low, high = vector(0, body.neck - 0.05, 0), vector(0, body.neck + 0.06, 0)
    thick = body.head * (0.34 if body.grown else 0.30)
    lumps = [rod(low, high, (thick * 1.1, thick), "spine")]
    return Moulded(lumps, cell_of(body) * 0.9, Surface(skin, SKIN_ROUGHNESS))


def bare_arm(body: Stature, side: str, sign: float, skin: Vec3, sleeve: float) -> Piece:
    """Return one arm from inside its sleeve (a share of the arm) to the wrist."""
    shoulder = body.shoulder * vector(sign, 1, 1)
    wrist = shoulder + arm_rest(sign) * body.arm
    start = shoulder + arm_rest(sign) * body.arm * max(sleeve - 0.07, 0.0)
    lump = rod(start, wrist, (body.arm_radius, body.arm_radius * 0.80), f"arm{side}")
    return Moulded([lump], cell_of(body) * 0.8, Surface(skin, SKIN_ROUGHNESS), dents(0.0015, 20))


def bare_leg(body: Stature, side: str, sign: float, skin: Vec3) -> Piece:
    """Return one leg from hip to ankle, with a calf."""
    hip = body.hip_joint * vector(sign, 1, 1)
    ankle = hip - vector(0, body.leg, 0)
    calf = hip - vector(0, body.leg * 0.66, 0.004)
    thick = body.leg_radius
    lumps = [
        rod(hip, ankle, (thick * 0.88, thick * 0.62), f"leg{side}"),
        ball(calf, (thick * 0.76, body.leg * 0.18, thick * 0.80), f"leg{side}", blend=0.04),
    ]
    return Moulded(lumps, cell_of(body) * 0.85, Surface(skin, SKIN_ROUGHNESS), dents(0.0015, 20))


def hand(body: Stature, side: str, sign: float, skin: Vec3) -> Piece:
    """Return one hand: a palm, three fingers as clay people have, and a thumb."""
    wrist = body.shoulder * vector(sign, 1, 1) + arm_rest(sign) * body.arm
    frame = facing(arm_rest(sign), vector(-sign, 0, 0))
    size = body.palm

    def at(inwards: float, along: float, thumb: float) -> Vector:
        return wrist + frame @ vector(inwards, along, thumb * sign) * size

    lumps = [
        ball(
            at(0, 0.72, 0), vector(0.54, 0.98, 0.88) * size, f"hand{side}", turned=frame, blend=0.02
        ),
        rod(at(0, -0.35, 0), at(0, 0.3, 0), (0.42 * size, 0.46 * size), f"hand{side}", blend=0.03),
        *_fingers(body, side, at),
        rod(
            at(0.1, 0.5, 0.62), at(0.36, 1.12, 1.22), (0.38 * size, 0.34 * size), f"hand{side}",
            blend=0.018,
        ),
    ]  # fmt: skip
    surface = Surface(skin, SKIN_ROUGHNESS)
    return Moulded(lumps, size * 0.188, surface, soft=0.008, coarsest=size * 0.40)


def _fingers(
    body: Stature, side: str, at: Callable[[float, float, float], Vector]
) -> Sequence[Lump]:
    """Return three fat fingers, a little spread."""
    size = body.palm
    fingers = ((-0.66, 0.80), (0.0, 1.05), (0.66, 0.92))
    return [
        rod(
            at(0.0, 1.15, across), at(0.04, 1.35 + length, across * 1.32),
            (0.37 * size, 0.33 * size), f"fingers{side}", blend=0.006,
        )
        for across, length in fingers
    ]  # fmt: skip


def shoe(body: Stature, side: str, sign: float, colour: Vec3, sole: Vec3) -> Sequence[Piece]:
    """Return one shoe and its sole, standing on the ground."""
    ankle = body.hip_joint * vector(sign, 1, 1)
    ankle[1] = 0.0
    long_, wide = body.foot, body.foot * 0.52
    bone = f"foot{side}"
    upper = [
        ball(ankle + vector(0, 0.034, long_ * 0.55), (wide, 0.050, long_ * 0.78), bone),
        ball(ankle + vector(0, 0.044, -long_ * 0.06), (wide * 0.86, 0.055, long_ * 0.46), bone),
        rod(
            ankle + vector(0, 0.04, 0), ankle + vector(0, body.ankle + 0.022, -0.004),
            (wide * 0.72, wide * 0.66), bone, blend=0.02, flat=True,
        ),
        cut((0, 0.012, 0), (0, -1, 0)),
    ]  # fmt: skip
    cell = body.foot * 0.165
    return [
        Moulded(upper, cell, Surface(colour, 0.5, 0.15)),
        Laid(_sole(ankle, long_, wide), bone, Surface(sole, 0.6)),
    ]


def _sole(ankle: Vector, long_: float, wide: float) -> Mesh:
    """Return a sole with round heel and toe, 26 mm thick, standing on the ground."""
    angle = np.linspace(0, 2 * np.pi, 15, endpoint=False)
    ahead = np.sin(angle)
    x = ankle[0] + wide * (0.98 + 0.10 * ahead) * np.cos(angle)
    z = ankle[2] + long_ * np.where(ahead > 0, 0.75, -0.12) + wide * 1.02 * ahead
    outline = np.stack([x, z], axis=1)
    return loft(outline, ((0.0, 0.96), (0.021, 1.0), (0.026, 0.94)))


def sock(body: Stature, side: str, sign: float, colour: Vec3) -> Piece:
    """Return a rolled sock over the shoe."""
    hip = body.hip_joint * vector(sign, 1, 1)
    low = vector(hip[0], body.ankle, 0)
    high = low + vector(0, body.leg * 0.13, 0)
    thick = body.leg_radius * 0.74
    lumps = [
        rod(low, high, (thick, thick * 1.02), f"leg{side}"),
        ring(high, thick * 0.88, thick * 0.3, f"leg{side}"),
    ]
    return Moulded(lumps, cell_of(body) * 0.8, Surface(colour, 0.9, 0.9))


def shaded(colour: Vec3, factor: float) -> Vec3:
    """Return a colour ``factor`` times as bright."""
    red, green, blue = (float(c * factor) for c in colour)
    return red, green, blue


def flushed(skin: Vec3, share: float) -> Vec3:
    """Return skin with ``share`` of warm red blood in it: lips, cheeks, nose."""
    blood = np.array(linear("#d9503f")) * max(skin) ** 0.4
    red, green, blue = (float(c) for c in np.array(skin) * (1 - share) + blood * share)
    return red, green, blue
