"""Clothes for the trunk and the legs, as pieces of felt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.body import cell_of, shaded
from reelkite.engines.diorama.figures.clothes.patterns import patterned
from reelkite.engines.diorama.figures.stature import SIDES, SPLAY, Stature, arm_rest
from reelkite.engines.diorama.modelling.clay import Lump, ball, cut, dents, form, rod
from reelkite.engines.diorama.modelling.drape import hoop
from reelkite.engines.diorama.modelling.pieces import Laid, Making, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import Angles, Vector, turn, vector
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3

_FELT: Final = 0.85
_DRAWN: Final = 0.62
"""Size of triangles that show a pattern, as a share of the plain ones."""
_COARSE: Final = 1.4
"""Detail from which on rolled hems get fewer sides."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How a top is cut.

    Attributes:
        sleeve: Share of the arm that it covers.
        hem: Height of the hem over the pelvis, as a share of the trunk; negative is lower.
        loose: Width as a multiple of the body's.
        skirt: How far a skirt reaches down, as a share of the leg; 0 for none.
        flare: Width of the skirt's hem as a multiple of the chest's.
        felt: 0 clay to 1 felt.
        collar: ``crew``, ``roll``, ``none``.
    """

    sleeve: float = 0.4
    hem: float = -0.08
    loose: float = 1.0
    skirt: float = 0.0
    flare: float = 1.7
    felt: float = _FELT
    collar: str = "crew"


CUTS: Final[dict[str, Cut]] = {
    "tee": Cut(0.40),
    "vest": Cut(0.06, collar="none"),
    "jumper": Cut(0.93, loose=1.03, collar="roll"),
    "shirt": Cut(0.92, collar="none"),
    "jacket": Cut(0.93, -0.16, 1.05, collar="none"),
    "coat": Cut(0.92, skirt=0.42, flare=1.32, collar="none"),
    "robe": Cut(0.92, skirt=0.95, flare=1.7, collar="none"),
    "dress": Cut(0.30, skirt=0.52, flare=1.75),
    "tutu": Cut(0.06, skirt=0.16, flare=2.1, collar="none"),
    "space": Cut(0.94, 0.0, 1.16, felt=0.12, collar="none"),
    "armour": Cut(0.90, -0.1, 1.06, felt=0.0, collar="none"),
    "romper": Cut(0.86, -0.1, 1.05),
    "gown": Cut(0.12, skirt=0.93, flare=2.3, collar="none"),
    "kimono": Cut(0.80, skirt=0.92, flare=1.35, collar="none"),
    "hoodie": Cut(0.93, -0.10, 1.05, collar="roll"),
    "hoodless": Cut(0.93, -0.10, 1.05, collar="roll"),
    "wetsuit": Cut(0.93, -0.06, 0.98, felt=0.1, collar="none"),
    "robe short": Cut(0.86, skirt=0.22, flare=1.25, collar="none"),
    "bare": Cut(0.04, -0.02, 0.97, felt=0.0, collar="none"),
    "fur": Cut(0.96, -0.10, 1.04, felt=1.0, collar="none"),
}


def trunk_lumps(body: Stature, style: Cut) -> list[Lump]:
    """Return the form of a top without its sleeves: what buttons and lapels lie on."""
    wide, long_ = body.chest * style.loose, body.trunk
    round_ = body.belly
    chest, waist = body.neck - long_ * 0.32, body.hip + long_ * 0.27
    hips = wide * (body.hips + 0.06)
    hem = vector(0, body.hip + long_ * style.hem, 0)
    lumps = [
        ball((0, chest, 0), (wide, long_ * 0.36, wide * 0.72), "spine", blend=0.06),
        ball(
            (0, waist, 0.006 + 0.045 * round_),
            (wide * (0.86 + 0.16 * round_), long_ * 0.36, wide * (0.68 + 0.24 * round_)),
            "spine",
            blend=0.06,
        ),
        ball((0, body.hip + 0.02, 0), (hips, long_ * 0.27, wide * 0.74), "pelvis", blend=0.06),
    ]
    if style.skirt:
        return [*lumps, _skirt(body, style)]
    return [*lumps, cut(hem, (0, -1, 0), blend=0.016)]


def _skirt(body: Stature, style: Cut) -> Lump:
    """Return a flared, pleated skirt that follows both legs a little."""
    top, bottom = body.neck - body.trunk * 0.62, body.hip - body.leg * style.skirt
    narrow, wide = body.chest * 0.82, body.chest * style.flare
    slope = float(np.hypot(1, (wide - narrow) / (top - bottom)))
    pleats = 0.07 if style.flare > 1.5 else 0.02

    def field(points: Array) -> Array:
        down = np.clip((top - points[:, 1]) / (top - bottom), 0, 1)
        angle = np.arctan2(points[:, 2], points[:, 0])
        radius = (narrow + (wide - narrow) * down**0.85) * (1 + pleats * down * np.sin(angle * 8))
        side = (np.hypot(points[:, 0], points[:, 2] / 0.86) - radius) / slope
        ends = np.maximum(points[:, 1] - top - 0.02, bottom - points[:, 1])
        distance: Array = np.maximum(side, ends)
        return distance

    def bones(points: Array) -> dict[str, Array]:
        down = np.clip((body.hip + 0.02 - points[:, 1]) / (body.hip - bottom), 0, 1)
        left = 0.5 + 0.5 * np.tanh(points[:, 0] / 0.05)
        return {
            "pelvis": (1 - down) ** 2,
            "skirt": (1 - (1 - down) ** 2) * 0.18,
            "legL": (1 - (1 - down) ** 2) * 0.82 * left,
            "legR": (1 - (1 - down) ** 2) * 0.82 * (1 - left),
        }

    reach = wide * 1.08
    return form(field, (-reach, bottom, -reach), (reach, top + 0.02, reach), bones, blend=0.04)


def top(body: Stature, kind: str, colour: Vec3, pattern: str | None = None) -> Sequence[Piece]:
    """Return a top with sleeves, collar and cuffs, its cloth plain or with a pattern."""
    style = CUTS[kind]
    cloth = colour if pattern is None else patterned(colour, pattern)
    cell = cell_of(body) * (1.0 if pattern is None else _DRAWN)
    surface = Surface(cloth, 0.9, style.felt)
    trunk = trunk_lumps(body, style)
    sleeves = [_sleeve(body, side, sign, style) for side, sign in SIDES]
    lumps = [*trunk, *sleeves]
    pieces: list[Piece] = [Moulded(lumps, cell, surface, dents(0.003, 16), soft=0.012)]
    pieces += _collar(body, style, shaded(colour, 0.8))
    pieces += _cuffs(body, style, shaded(colour, 0.85))
    return pieces


def _sleeve(body: Stature, side: str, sign: float, style: Cut) -> Lump:
    """Return one sleeve, cut flat at its end."""
    shoulder = body.shoulder * vector(sign, 1, 1)
    thick = body.arm_radius * (1.2 if style.loose > 1.1 else 1.0)
    if style.sleeve < 0.1:
        inner = shoulder - vector(sign * 0.04, 0, 0)
        return rod(inner, shoulder, (thick * 1.15,) * 2, f"arm{side}", blend=0.05)
    end = shoulder + arm_rest(sign) * body.arm * style.sleeve
    radii = (thick * 1.30, _opening(body, style))
    return rod(shoulder, end, radii, f"arm{side}", blend=0.05, flat=True)


def _opening(body: Stature, style: Cut) -> float:
    """Return the radius of a sleeve at its end."""
    puffy = 1.2 if style.loose > 1.1 else 1.0
    return body.arm_radius * puffy * (1.46 if style.sleeve < 0.5 else 1.22)


def _cuffs(body: Stature, style: Cut, colour: Vec3) -> Sequence[Piece]:
    """Return the rolled ends of the sleeves."""
    if style.sleeve < 0.1 or style.felt > 0.95:
        return []
    pieces: list[Piece] = []
    for side, sign in SIDES:
        shoulder = body.shoulder * vector(sign, 1, 1)
        spot = shoulder + arm_rest(sign) * (body.arm * style.sleeve - 0.006)
        seam = _seam(spot, _opening(body, style) * 0.95, 0.010, (0, 0, sign * SPLAY))
        pieces.append(Laid(seam, f"arm{side}", Surface(colour, 0.9, style.felt)))
    return pieces


def _seam(spot: Vector, radius: float, thickness: float, turned: Angles) -> Making:
    """Return a rolled hem round a sleeve, a leg or a neck."""

    def hem(detail: float) -> Mesh:
        sides = (20, 6) if detail < _COARSE else (13, 4)
        return hoop(spot, radius, thickness, turn(turned), sides)

    return hem


def _collar(body: Stature, style: Cut, colour: Vec3) -> Sequence[Piece]:
    """Return the ribbed ring at the neck."""
    if style.collar == "none":
        return []
    thick = 0.026 if style.collar == "roll" else 0.017
    size = body.head * (0.40 if body.grown else 0.36)
    spot = vector(0, body.neck - 0.012, 0.006)
    seam = _seam(spot, size * 0.96, thick, (0.16, 0, 0))
    return [Laid(seam, "spine", Surface(colour, 0.9, _FELT))]


def bottom(body: Stature, kind: str, colour: Vec3, felt: float = _FELT) -> Sequence[Piece]:
    """Return a seat and two legs, each a piece, so that none sticks; or a skirt, or a tail."""
    if kind in _SKIRTS:
        return _loose_skirt(body, _SKIRTS[kind], Surface(colour, 0.9, felt))
    if kind == "tail":
        return _tail(body, Surface(colour, 0.35, 0.0))
    share, loose, hem = {
        "shorts": (0.46, 1.14, 1.30), "trousers": (0.95, 1.10, 1.0), "trunks": (0.16, 1.08, 1.06),
    }[kind]  # fmt: skip
    wide, surface = body.chest, Surface(colour, 0.9, felt)
    seat = ball(
        (0, body.hip - 0.012, 0),
        (wide * (body.hips - 0.01), body.trunk * 0.22, wide * 0.69),
        "pelvis",
    )
    pieces: list[Piece] = [Moulded([seat], cell_of(body), surface, dents(0.003, 16))]
    for side, sign in SIDES:
        hip = body.hip_joint * vector(sign, 1, 1)
        end = hip - vector(0, body.leg * share, 0)
        thick = body.leg_radius
        leg = rod(hip, end, (thick * loose, thick * hem), f"leg{side}", flat=True)
        cuff = _seam(end + vector(0, 0.008, 0), thick * hem * 0.95, 0.011, (0, 0, 0))
        pieces.append(Moulded([leg], cell_of(body) * 0.9, surface, dents(0.003, 16)))
        pieces.append(Laid(cuff, f"leg{side}", Surface(shaded(colour, 0.85), 0.9, felt)))
    return pieces


_SKIRTS: Final = {"skirt": Cut(skirt=0.48, flare=1.6), "long skirt": Cut(skirt=0.88, flare=1.7)}


def _loose_skirt(body: Stature, style: Cut, surface: Surface) -> Sequence[Piece]:
    """Return a skirt with its waistband."""
    cell = cell_of(body)
    seat = ball(
        (0, body.hip - 0.005, 0),
        (body.chest * body.hips, body.trunk * 0.26, body.chest * 0.70),
        "pelvis",
    )
    cloth = Moulded([seat, _skirt(body, style)], cell, surface, dents(0.003, 16), soft=0.012)
    return [cloth]


def _tail(body: Stature, surface: Surface) -> Sequence[Piece]:
    """Return the tail of a fish in place of legs, with its fin."""
    top, low = body.hip + 0.04, body.ankle + 0.05

    def bones(points: Array) -> dict[str, Array]:
        left = 0.5 + 0.5 * np.tanh(points[:, 0] / 0.05)
        down = np.clip((body.hip + 0.02 - points[:, 1]) / (0.25 * body.leg), 0, 1)
        return {"pelvis": 1 - down, "legL": down * left, "legR": down * (1 - left)}

    long_ = rod(
        (0, top, 0), (0, low, 0), (body.chest * 0.80, body.leg_radius * 0.75), bones, blend=0.05
    )
    fins = [
        ball(
            (s * 0.14 * body.reach, low - 0.05, 0.02), (0.17 * body.reach, 0.075, 0.035), bones,
            turned=turn((0.0, 0.0, s * 0.5)), blend=0.05,
        )
        for s in (-1, 1)
    ]  # fmt: skip
    return [Moulded([long_, *fins], cell_of(body), surface, dents(0.004, 40))]
