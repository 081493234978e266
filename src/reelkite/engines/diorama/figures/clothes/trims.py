"""What is sewn on clothes: lapels, buttons, badges, aprons, plates."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.figures.body import cell_of, shaded
from reelkite.engines.diorama.figures.clothes.garments import CUTS, trunk_lumps
from reelkite.engines.diorama.figures.stature import SIDES, Stature, arm_rest
from reelkite.engines.diorama.modelling.clay import Lump, ball, cut, ring
from reelkite.engines.diorama.modelling.drape import applique
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import turn, vector
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3

_Trim: TypeAlias = Callable[[Stature, Sequence[Lump], Vec3], Sequence[Piece]]


def _patch(
    lumps: Sequence[Lump], rows: Sequence[tuple[float, float, float]], colour: Vec3,
    *, thick: float = 0.008, felt: float = 0.6,
) -> Piece:  # fmt: skip
    """Return a padded patch on the front; rows are sampled finely between those given."""
    given = np.asarray(rows, dtype=np.float64)
    place = np.linspace(0, len(given) - 1, 9)
    fine = [
        tuple(float(np.interp(p, np.arange(len(given)), given[:, k])) for k in range(3))
        for p in place
    ]
    mesh = applique(lumps, [(left, right, height) for left, right, height in fine], thick)
    return Laid(mesh, tuple(lumps), Surface(colour, 0.8, felt))


def _suit(body: Stature, lumps: Sequence[Lump], accent: Vec3) -> Sequence[Piece]:
    """Return shirt front, tie and lapels of a jacket."""
    neck, long_, wide = body.neck - 0.012, body.trunk, body.chest
    deep = neck - long_ * 0.50
    white, lapel = linear("#f4f0e6"), shaded(linear("#2c3444"), 1.0)
    shirt = [(-wide * 0.36, wide * 0.36, neck), (-wide * 0.22, wide * 0.22, (neck + deep) / 2),
             (-0.006, 0.006, deep)]  # fmt: skip
    tie = [(-0.020, 0.020, neck - 0.012), (-0.013, 0.013, neck - long_ * 0.085),
           (-0.024, 0.024, neck - long_ * 0.36), (-0.004, 0.004, neck - long_ * 0.46)]  # fmt: skip
    flaps = []
    for sign in (-1, 1):
        rows = [(sign * wide * 0.30, sign * wide * 0.50, neck),
                (sign * wide * 0.24, sign * wide * 0.62, neck - long_ * 0.2),
                (sign * 0.004, sign * wide * 0.12, deep)]  # fmt: skip
        flaps.append(_patch(lumps, rows, lapel, thick=0.014, felt=0.85))
    return [
        _patch(lumps, shirt, white, thick=0.006),
        _patch(lumps, tie, accent, thick=0.016, felt=0.3),
        *flaps,
        *_buttons(
            lumps, [(0.0, deep - long_ * 0.1), (0.0, deep - long_ * 0.24)], shaded(lapel, 0.4)
        ),
    ]


def _buttons(
    lumps: Sequence[Lump],
    spots: Sequence[tuple[float, float]],
    colour: Vec3,
    *,
    size: float = 0.013,
    proud: float = 0.010,
) -> Sequence[Piece]:
    """Return round buttons on the front."""
    angle = np.linspace(0.12, np.pi - 0.12, 7)
    pieces: list[Piece] = []
    for x, y in spots:
        rows = [(x - size * np.sin(a), x + size * np.sin(a), y + size * np.cos(a)) for a in angle]
        mesh = applique(lumps, rows, proud)
        pieces.append(Laid(mesh, tuple(lumps), Surface(colour, 0.3)))
    return pieces


def _buttoned(body: Stature, lumps: Sequence[Lump], accent: Vec3) -> Sequence[Piece]:
    """Return a placket with buttons and two collar points."""
    neck, long_ = body.neck - 0.014, body.trunk
    spots = [(0.0, neck - long_ * share) for share in (0.22, 0.42, 0.62)]
    flaps = [
        _patch(
            lumps,
            [(sign * 0.010, sign * body.chest * 0.52, neck),
             (sign * 0.018, sign * body.chest * 0.40, neck - long_ * 0.10),
             (sign * 0.052, sign * 0.06, neck - long_ * 0.17)],
            accent, thick=0.014, felt=0.85,
        )
        for sign in (-1, 1)
    ]  # fmt: skip
    return [*flaps, *_buttons(lumps, spots, shaded(accent, 0.55))]


def _space(body: Stature, lumps: Sequence[Lump], accent: Vec3) -> Sequence[Piece]:
    """Return chest panel, lights, rings and pack of a space suit."""
    y, wide = body.neck - body.trunk * 0.36, body.chest
    panel = [(-wide * 0.5, wide * 0.5, y + 0.055), (-wide * 0.5, wide * 0.5, y - 0.055)]
    lights = [(wide * 0.28 * k, y + 0.02) for k in (-1, 0, 1)]
    pack = [
        ball((0, y + 0.02, -wide * 0.98), (wide * 0.82, body.trunk * 0.42, 0.10), "spine"),
        cut((0, 0, -wide * 1.5), (0, 0, -1)),
    ]
    rings: list[Piece] = []
    for side, sign in SIDES:
        shoulder, along = body.shoulder * vector(sign, 1, 1), arm_rest(sign)
        tilt = turn((0, 0, sign * 0.62))
        spots = [shoulder + along * body.arm * share for share in (0.5, 0.93)]
        bands = [ring(s, body.arm_radius * 1.45, 0.016, f"arm{side}", turned=tilt) for s in spots]
        knee = body.hip_joint * vector(sign, 1, 1) - vector(0, body.leg * 0.88, 0)
        bands.append(ring(knee, body.leg_radius * 1.16, 0.018, f"leg{side}"))
        rings += [Moulded([b], cell_of(body) * 0.6, Surface(accent, 0.6)) for b in bands]
    colours = [linear(code) for code in ("#e04030", "#f2c531", "#4caf6a")]
    return [
        _patch(lumps, panel, linear("#93a0b4"), thick=0.022, felt=0.0),
        *(
            p
            for spot, c in zip(lights, colours, strict=True)
            for p in _buttons(lumps, [spot], c, proud=0.032)
        ),
        Moulded(pack, cell_of(body) * 1.1, Surface(linear("#dfe1e6"), 0.5)),
        *rings,
    ]


def _waist(body: Stature, lumps: Sequence[Lump], accent: Vec3) -> Sequence[Piece]:
    """Return a sash round the waist."""
    del lumps
    y = body.neck - body.trunk * 0.64
    band = ring((0, y, 0), body.chest * 0.80, 0.020, "spine", depth=0.84)
    return [Moulded([band], cell_of(body) * 0.6, Surface(accent, 0.9, 0.7))]


def _armour(body: Stature, lumps: Sequence[Lump], accent: Vec3) -> Sequence[Piece]:
    """Return a crest on the breastplate."""
    y, wide = body.neck - body.trunk * 0.34, body.chest
    crest = [(-wide * 0.30, wide * 0.30, y + 0.05), (-wide * 0.26, wide * 0.26, y - 0.02),
             (-0.004, 0.004, y - 0.08)]  # fmt: skip
    return [_patch(lumps, crest, accent, thick=0.046)]


def _crossed(body: Stature, lumps: Sequence[Lump], accent: Vec3) -> Sequence[Piece]:
    """Return the crossed borders of a wrapped robe."""
    neck, long_, wide = body.neck - 0.012, body.trunk, body.chest
    deep = neck - long_ * 0.46
    return [
        _patch(
            lumps,
            [(s * wide * 0.30, s * wide * 0.52, neck), (s * wide * 0.16, s * wide * 0.40,
                (neck + deep) / 2),
             (-s * 0.05, s * 0.05, deep)],
            accent, thick=0.014, felt=0.8,
        )
        for s in (-1, 1)
    ]  # fmt: skip


def _obi(body: Stature, lumps: Sequence[Lump], accent: Vec3) -> Sequence[Piece]:
    """Return the broad sash of a kimono, with its bow behind."""
    del lumps
    y, wide = body.neck - body.trunk * 0.66, body.chest
    bands = [
        ring((0, y + 0.028 * k, 0), wide * 0.80, 0.024, "spine", depth=0.84) for k in (-1, 0, 1)
    ]
    bow = [ball((s * 0.06, y + 0.02, -wide * 0.78), (0.07, 0.06, 0.045), "spine") for s in (-1, 1)]
    cloth = Surface(accent, 0.9, 0.7)
    return [Moulded(bands, cell_of(body) * 0.6, cloth), Moulded(bow, cell_of(body) * 0.8, cloth)]


def _zip(body: Stature, lumps: Sequence[Lump], accent: Vec3) -> Sequence[Piece]:
    """Return a zip and two pockets."""
    neck, long_, wide = body.neck - 0.02, body.trunk, body.chest
    pockets = [
        _patch(lumps, [(s * wide * 0.34, s * wide * 0.62, neck - long_ * y) for y in (0.66, 0.70)],
               shaded(accent, 0.6), thick=0.008)
        for s in (-1, 1)
    ]  # fmt: skip
    line = [(-0.008, 0.008, neck), (-0.008, 0.008, neck - long_ * 0.98)]
    return [_patch(lumps, line, shaded(accent, 0.7), thick=0.010, felt=0.1), *pockets]


def _hooded(body: Stature, lumps: Sequence[Lump], accent: Vec3) -> Sequence[Piece]:
    """Return a pouch and two strings; the hood lies on the back."""
    neck, long_, wide = body.neck - 0.03, body.trunk, body.chest
    pouch = [
        (-wide * 0.40, wide * 0.40, neck - long_ * 0.62),
        (-wide * 0.52, wide * 0.52, neck - long_ * 0.84),
    ]
    strings = [
        _patch(lumps, [(s * 0.030 - 0.005, s * 0.030 + 0.005, neck), (s * 0.034 - 0.005,
            s * 0.034 + 0.005, neck - long_ * 0.26)],
               accent, thick=0.012, felt=0.2)
        for s in (-1, 1)
    ]  # fmt: skip
    return [_patch(lumps, pouch, shaded(accent, 0.75), thick=0.014), *strings]


_TRIMS: Final[dict[str, tuple[_Trim, ...]]] = {
    "jacket": (_suit,),
    "shirt": (_buttoned,),
    "coat": (_buttoned,),
    "robe": (_buttoned, _waist),
    "dress": (_waist,),
    "tutu": (_waist,),
    "space": (_space,),
    "armour": (_armour, _waist),
    "gown": (_waist,),
    "kimono": (_crossed, _obi),
    "robe short": (_crossed,),
    "hoodless": (_zip,),
    "hoodie": (_hooded,),
}


def trimmings(body: Stature, kind: str, accent: Vec3) -> Sequence[Piece]:
    """Return what belongs on a top of ``kind``."""
    trunk = trunk_lumps(body, CUTS[kind])
    return [piece for trim in _TRIMS.get(kind, ()) for piece in trim(body, trunk, accent)]


def apron(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return an apron or a bib over the front of a top of ``kind``."""
    lumps = trunk_lumps(body, CUTS[kind])
    wide, high = body.chest * 0.56, body.neck - body.trunk * 0.30
    rows = [(-wide, wide, high), (-wide * 1.1, wide * 1.1, body.hip + body.trunk * 0.12)]
    bib = _patch(lumps, rows, colour, thick=0.016, felt=0.8)
    straps = [
        _patch(
            lumps,
            [(s * (wide - 0.03), s * wide, body.neck - 0.03), (s * (wide - 0.03), s * wide, high)],
            colour, thick=0.014, felt=0.8,
        )
        for s in (-1, 1)
    ]  # fmt: skip
    return [bib, *straps]


def badge(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a badge on the left of the chest and a belt with a buckle."""
    lumps = trunk_lumps(body, CUTS[kind])
    spot = (body.chest * 0.48, body.neck - body.trunk * 0.30)
    y = body.hip + body.trunk * (CUTS[kind].hem + 0.06)
    belt = ring((0, y, 0), body.chest * (body.hips + 0.06) * 0.93, 0.018, "pelvis", depth=0.80)
    return [
        *_buttons(lumps, [spot], colour, size=0.026),
        Moulded([belt], cell_of(body) * 0.55, Surface(linear("#2a211c"), 0.5)),
    ]


def bands(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return two bright bands over the chest, as on a safety jacket."""
    lumps = trunk_lumps(body, CUTS[kind])
    wide = body.chest * 0.86
    return [
        _patch(lumps, [(-wide, wide, y + 0.022), (-wide, wide, y - 0.022)], colour, thick=0.008)
        for y in (body.neck - body.trunk * 0.42, body.hip + body.trunk * 0.22)
    ]
