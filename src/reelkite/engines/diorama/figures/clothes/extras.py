"""What is worn over clothes: capes, scarves, masks, wings, ears, packs and jewels."""

import math
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.figures.body import cell_of, shaded
from reelkite.engines.diorama.figures.clothes.garments import CUTS, trunk_lumps
from reelkite.engines.diorama.figures.clothes.hats import glasses
from reelkite.engines.diorama.figures.hair import Clay
from reelkite.engines.diorama.figures.stature import SIDES, Stature
from reelkite.engines.diorama.modelling.clay import Lump, ball, ring, rod, slab
from reelkite.engines.diorama.modelling.drape import applique, cap, hoop, sheet, string
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import turn, vector
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, translation

_Sewing: TypeAlias = Callable[[Stature, str, Vec3], Sequence[Piece]]
"""Makes an extra for a body in a top of some cut."""


def _felt(colour: Vec3) -> Surface:
    return Surface(colour, 0.9, 0.75)


def _hard(colour: Vec3) -> Surface:
    return Surface(colour, 0.3)


def _hanging(points: Array, towards: Vec3) -> Sequence[Mesh]:
    """Return both sides of a thin cloth."""
    front = sheet(points, np.asarray(towards, dtype=np.float32))
    back = sheet(points, -np.asarray(towards, dtype=np.float32))
    return front, back


def _cape(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a cape from the shoulders down the back, with its clasp."""
    wide = body.chest * CUTS[kind].loose
    down = np.linspace(0, 1, 9)[:, None]
    angle = np.linspace(-1.25, 1.25, 13)[None]
    top, bottom = body.neck - 0.015, body.hip - 0.62 * body.leg
    spread = wide * (0.86 + 0.75 * down) * (1 + 0.05 * down * np.sin(7 * angle))
    points = np.stack(
        np.broadcast_arrays(
            spread * np.sin(angle), top + (bottom - top) * down - 0.02 * np.cos(angle) * (1 - down),
            -spread * (0.84 + 0.1 * down) * np.cos(angle) - 0.02,
        ),
        axis=-1,
    )  # fmt: skip

    def bones(spots: Array) -> dict[str, Array]:
        share = np.clip((body.hip + 0.05 - spots[:, 1]) / (0.5 * body.leg), 0, 1)
        return {"spine": 1 - share, "skirt": share}

    cloth = _hanging(points.astype(np.float32), (0.0, 0.0, -1.0))
    collar = ring((0, top, -0.01), body.head * 0.44, 0.024, "spine")
    return [
        *(
            Laid(mesh, bones, _felt(shade))
            for mesh, shade in zip(cloth, (shaded(colour, 0.8), colour), strict=True)
        ),
        Moulded([collar], cell_of(body) * 0.6, _felt(colour)),
    ]


def _scarf(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a scarf round the neck with one end down the chest."""
    del kind
    y = body.neck - 0.002
    wraps = [ring((0, y + 0.030 * k, 0.005), body.head * 0.50, 0.040, "spine") for k in (0, 1)]
    z = body.chest * 0.74
    end = rod((0.05, y - 0.02, z), (0.08, y - body.trunk * 0.5, z + 0.015), (0.045, 0.055), "spine")
    return [Moulded([*wraps, end], cell_of(body) * 0.7, _felt(colour))]


def _neckerchief(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a neckerchief with a knot."""
    del kind
    y, z = body.neck - 0.012, body.chest * 0.66
    lumps = [ring((0, y, 0.004), body.head * 0.44, 0.026, "spine"),
             ball((0, y - 0.03, z), (0.05, 0.055, 0.03), "spine", blend=0.03)]  # fmt: skip
    return [Moulded(lumps, cell_of(body) * 0.6, _felt(colour))]


def _front_patch(
    body: Stature,
    kind: str,
    rows: Sequence[tuple[float, float, float]],
    colour: Vec3,
    thick: float = 0.014,
) -> Piece:
    """Return a padded patch on the chest; rows are shares of the chest's width and the trunk."""
    given = np.asarray(rows, dtype=np.float64)
    place = np.linspace(0, len(given) - 1, 9)
    fine = [
        tuple(float(np.interp(p, np.arange(len(given)), given[:, k])) for k in range(3))
        for p in place
    ]
    real = [(a * body.chest, b * body.chest, body.neck - y * body.trunk) for a, b, y in fine]
    lumps = trunk_lumps(body, CUTS[kind])
    return Laid(applique(lumps, real, thick), tuple(lumps), _felt(colour))


def _tie(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    rows = [(-0.13, 0.13, 0.06), (-0.08, 0.08, 0.13), (-0.16, 0.16, 0.50), (-0.03, 0.03, 0.60)]
    return [_front_patch(body, kind, rows, colour, 0.020)]


def _bow_tie(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    z = body.chest * 0.62 * CUTS[kind].loose
    y = body.neck - 0.035
    wings = [ball((s * 0.042, y, z), (0.042, 0.030, 0.022), "spine", blend=0.004) for s in (-1, 1)]
    knot = ball((0, y, z + 0.006), (0.017, 0.020, 0.022), "spine", blend=0.004)
    return [Moulded([*wings, knot], cell_of(body) * 0.5, _felt(colour))]


def _waistcoat(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    return [
        _front_patch(
            body,
            kind,
            [(s * 0.36, s * 0.88, 0.10), (s * 0.14, s * 0.92, 0.45), (s * 0.03, s * 0.88, 0.95)],
            colour,
        )
        for s in (-1, 1)
    ]


def _sash(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    y = body.neck - body.trunk * 0.70
    band = ring((0, y, 0), body.chest * 0.84 * CUTS[kind].loose, 0.026, "spine", depth=0.84)
    end = rod(
        (0.06, y - 0.02, body.chest * 0.72),
        (0.09, y - 0.16, body.chest * 0.74),
        (0.022, 0.030),
        "pelvis",
    )
    return [
        Moulded([band], cell_of(body) * 0.6, _felt(colour)),
        Moulded([end], cell_of(body) * 0.7, _felt(colour)),
    ]


def _belt(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    y = body.neck - body.trunk * 0.74
    deep = body.chest * 0.84 * CUTS[kind].loose
    band = ring((0, y, 0), deep, 0.022, "spine", depth=0.86)
    buckle = slab((0, y, deep * 0.86 + 0.014), (0.034, 0.030, 0.012), 0.006, "spine")
    return [Moulded([band], cell_of(body) * 0.55, Surface(colour, 0.5)),
            Moulded([buckle], cell_of(body) * 0.4, _hard(linear("#e3b23a")))]  # fmt: skip


def _backpack(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a backpack with its straps."""
    size, z = body.reach, -body.chest * 0.72
    y = body.neck - 0.48 * body.trunk
    bag = [slab((0, y, z - 0.09 * size), (0.14 * size, 0.36 * body.trunk, 0.09 * size), 0.05 * size, "spine"),
           ball((0, y - 0.12 * body.trunk, z - 0.18 * size), (0.10 * size, 0.16 * body.trunk, 0.04 * size), "spine")]  # fmt: skip
    straps = [
        _front_patch(
            body,
            kind,
            [(s * 0.40, s * 0.60, 0.04), (s * 0.42, s * 0.64, 0.40), (s * 0.62, s * 0.84, 0.62)],
            shaded(colour, 0.6),
        )
        for s in (-1, 1)
    ]
    return [Moulded(bag, cell_of(body) * 1.1, _felt(colour)), *straps]


def _fur_collar(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    puffs = [
        ball(
            (body.chest * 0.78 * math.sin(a), body.neck - 0.03, body.chest * 0.62 * math.cos(a)),
            0.052,
            "spine",
            blend=0.03,
        )
        for a in np.arange(11) * math.tau / 11
    ]
    return [Moulded(puffs, cell_of(body), Surface(colour, 0.95, 1.0))]


def _ruff(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    folds = [
        ball(
            (body.head * 0.72 * math.sin(a), body.neck + 0.004, body.head * 0.72 * math.cos(a)),
            (0.05, 0.026, 0.05),
            "spine",
            blend=0.012,
        )
        for a in np.arange(12) * math.tau / 12
    ]
    return [Moulded(folds, cell_of(body) * 0.9, _felt(colour))]


def _high_collar(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a collar that stands up behind the head."""
    del kind
    angle = np.linspace(-2.0, 2.0, 15)[None]
    up = np.linspace(0, 1, 5)[:, None]
    radius = body.head * (0.52 + 0.62 * up)
    points = np.stack(
        np.broadcast_arrays(
            radius * np.sin(angle),
            body.neck - 0.02 + body.head * 0.95 * up * (0.75 + 0.25 * np.cos(angle)),
            -radius * np.cos(angle),
        ),
        axis=-1,
    )
    inside, outside = _hanging(points.astype(np.float32), (0.0, 0.0, 1.0))
    return [
        Laid(inside, "spine", _felt(colour)),
        Laid(outside, "spine", _felt(shaded(colour, 0.15))),
    ]


def _stethoscope(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    deep = body.chest * 0.76 * CUTS[kind].loose
    path = np.array([
        [-0.075, body.neck - 0.03, deep * 0.55], [-0.08, body.neck - 0.14, deep], [-0.02, body.neck - 0.25, deep + 0.02],
        [0.05, body.neck - 0.20, deep + 0.01], [0.08, body.neck - 0.10, deep * 0.95], [0.075, body.neck - 0.03, deep * 0.55],
    ])  # fmt: skip
    disc = ball((-0.02, body.neck - 0.28, deep + 0.02), (0.026, 0.026, 0.014), "spine")
    return [Laid(string(path, np.full(len(path), 0.010)), "spine", Surface(colour, 0.4)),
            Moulded([disc], cell_of(body) * 0.4, _hard(linear("#c3c9d2")))]  # fmt: skip


def _necklace(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    deep = body.chest * 0.74 * CUTS[kind].loose
    turns = np.linspace(-1.9, 1.9, 15)
    path = np.stack(
        [
            0.085 * np.sin(turns),
            body.neck - 0.05 - 0.075 * np.cos(turns / 1.2),
            deep * (0.55 + 0.45 * np.cos(turns / 1.4)),
        ],
        axis=1,
    )
    beads = [ball(spot, 0.015, "spine", blend=0.002) for spot in path]
    return [Moulded(beads, cell_of(body) * 0.4, _hard(colour))]


def _number(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a number on the chest: a bold 7."""
    bar = _front_patch(body, kind, [(-0.34, 0.34, 0.26), (-0.34, 0.34, 0.34)], colour, 0.010)
    stem = _front_patch(body, kind, [(0.12, 0.34, 0.34), (-0.10, 0.12, 0.62)], colour, 0.010)
    return [bar, stem]


def _star(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return an emblem on the chest."""
    rows = [(-0.05, 0.05, 0.20), (-0.42, 0.42, 0.30), (-0.34, 0.34, 0.40), (-0.04, 0.04, 0.60)]
    return [_front_patch(body, kind, rows, colour, 0.014)]


def _on_head(lumps: Sequence[Lump], body: Stature, surface: Surface, fine: float = 0.07) -> Piece:
    return Moulded(lumps, fine * body.head, surface, coarsest=0.10 * body.head)


def _goggles(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return goggles pushed up on the forehead."""
    del kind
    clay = Clay(body)
    pots = [clay.ball((s * 0.34, 0.62, 0.80), (0.27, 0.22, 0.20), blend=0.02) for s in (-1, 1)]
    panes = [clay.ball((s * 0.34, 0.63, 0.93), (0.19, 0.15, 0.10)) for s in (-1, 1)]
    strap = clay.ring((0, 0.56, -0.05), 0.99, 0.07)
    return [
        _on_head([strap, *pots], body, Surface(colour, 0.5)),
        _on_head(panes, body, Surface(linear("#8fd0e8"), 0.12)),
    ]


def _diving_mask(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a mask over the eyes, a frame to see through, and a snorkel."""
    del kind
    turns = np.linspace(0, math.tau, 26)
    x, y = 0.70 * np.cos(turns), 0.06 + 0.40 * np.sin(turns)
    z = 1.04 - 0.42 * (x / 0.70) ** 2
    rim = body.face + np.stack([x, y, z], axis=1) * body.head
    clay = Clay(body)
    pipe = [clay.rod((0.96, -0.30, 0.30), (1.05, 1.10, -0.05), (0.09, 0.09))]
    strap = [clay.ring((0, 0.08, -0.06), 1.02, 0.06)]
    return [
        Laid(string(rim, np.full(len(rim), 0.065 * body.head)), "head", Surface(colour, 0.35)),
        _on_head(pipe, body, Surface(colour, 0.35)),
        _on_head(strap, body, Surface(linear("#26303c"), 0.6)),
    ]


def _shades(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return sunglasses with dark panes."""
    del kind
    lens = cap(0.275 * body.head, (0.0, 1.25), 4, 14)
    panes = [
        Laid(Mesh(lens.positions * np.array([1, 0.86, 0.4], dtype=np.float32), lens.normals, lens.triangles).moved(
            translation(*(body.face + vector(s * body.eyes, 0.05, 0.95) * body.head))), "head", Surface(linear("#14161c"), 0.12))
        for s in (-1, 1)
    ]  # fmt: skip
    return [*glasses(body, colour), *panes]


def _spectacles(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    return glasses(body, colour)


def _eyepatch(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    clay = Clay(body)
    patch = clay.ball((body.eyes, 0.06, 0.86), (0.27, 0.26, 0.16))
    turns = np.linspace(0, math.tau, 25)
    band = (
        body.face
        + np.stack(
            [0.985 * np.cos(turns), 0.30 + 0.30 * np.cos(turns) * -1, 0.985 * np.sin(turns) - 0.03],
            axis=1,
        )
        * body.head
    )
    return [
        _on_head([patch], body, Surface(colour, 0.6)),
        Laid(string(band, np.full(25, 0.035 * body.head)), "head", Surface(colour, 0.6)),
    ]


def _mask(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a hero's mask round the eyes."""
    del kind
    turns = np.linspace(0, math.tau, 22)
    rings = []
    for s in (-1, 1):
        x = s * body.eyes + 0.29 * np.cos(turns)
        y = 0.07 + 0.25 * np.sin(turns) + 0.06 * s * np.cos(turns)
        z = 1.0 - 0.30 * (x / 0.70) ** 2
        path = body.face + np.stack([x, y, z], axis=1) * body.head
        rings.append(Laid(string(path, np.full(22, 0.075 * body.head)), "head", _felt(colour)))
    bridge = Clay(body).ball((0, 0.08, 0.98), (0.12, 0.10, 0.08))
    return [*rings, _on_head([bridge], body, _felt(colour))]


def _face_mask(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a mask over nose and mouth."""
    del kind
    clay = Clay(body)
    cover = clay.ball((0, -0.42, 0.62), (0.60, 0.38, 0.52))
    loops = clay.ring((0, -0.25, -0.05), 1.0, 0.03)
    return [_on_head([cover], body, _felt(colour)), _on_head([loops], body, _felt(colour))]


def _clown_nose(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    return [_on_head([Clay(body).ball((0, -0.14, 1.06), 0.20)], body, Surface(colour, 0.25))]


def _headband(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    band = hoop(
        body.face + vector(0, 0.50, -0.06) * body.head,
        1.0 * body.head,
        0.085 * body.head,
        turn((-0.12, 0, 0)),
    )
    return [Laid(band, "head", _felt(colour))]


def _headphones(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    clay = Clay(body)
    turns = np.linspace(0, math.pi, 15)
    bow = (
        body.face
        + np.stack([1.16 * np.cos(turns), -0.02 + 1.26 * np.sin(turns), 0 * turns - 0.05], axis=1)
        * body.head
    )
    cups = [clay.ball((s * 1.10, -0.05, -0.02), (0.17, 0.30, 0.30)) for s in (-1, 1)]
    return [
        Laid(string(bow, np.full(15, 0.075 * body.head)), "head", Surface(colour, 0.5)),
        _on_head(cups, body, Surface(colour, 0.45)),
    ]


def _ears(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return pointed ears."""
    del kind
    clay = Clay(body)
    tips = [
        clay.rod((s * 0.95, -0.05, -0.02), (s * 1.48, 0.42, -0.14), (0.20, 0.03)) for s in (-1, 1)
    ]
    return [_on_head(tips, body, Surface(colour, 0.58))]


def _earrings(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    return [
        _on_head(
            [Clay(body).ball((s * 1.05, -0.42, 0.02), 0.10) for s in (-1, 1)],
            body,
            _hard(colour),
            0.05,
        )
    ]


def _horns(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    clay = Clay(body)
    tips = [lump for s in (-1, 1) for lump in (
        clay.rod((s * 0.50, 0.80, 0.25), (s * 0.70, 1.22, 0.20), (0.17, 0.12)),
        clay.rod((s * 0.70, 1.22, 0.20), (s * 0.56, 1.56, 0.28), (0.12, 0.03), blend=0.05))]  # fmt: skip
    return [_on_head(tips, body, Surface(colour, 0.35))]


def _antennae(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    clay = Clay(body)
    stalks = [lump for s in (-1, 1) for lump in (
        clay.rod((s * 0.40, 0.80, 0.1), (s * 0.60, 1.50, 0.1), (0.07, 0.05)), clay.ball((s * 0.62, 1.58, 0.1), 0.15, blend=0.03))]  # fmt: skip
    return [_on_head(stalks, body, Surface(colour, 0.35))]


def _halo(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    ring_ = hoop(
        body.face + vector(0, 1.62, -0.15) * body.head,
        0.62 * body.head,
        0.07 * body.head,
        turn((-0.2, 0, 0)),
    )
    return [Laid(ring_, "head", Surface(colour, 0.3, 0.0, 0.9))]


def _flower(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    clay = Clay(body)
    petals = [
        clay.ball(
            (0.82 + 0.05 * math.sin(a), 0.62 + 0.17 * math.cos(a), 0.45 + 0.15 * math.sin(a)),
            0.12,
            blend=0.02,
        )
        for a in np.arange(5) * math.tau / 5
    ]
    return [
        _on_head(petals, body, _felt(colour), 0.05),
        _on_head([clay.ball((0.92, 0.62, 0.50), 0.09)], body, _felt(linear("#f2c531")), 0.05),
    ]


def _bridal_veil(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a veil from the crown down the back."""
    del kind
    down = np.linspace(0, 1, 9)[:, None]
    angle = np.linspace(-1.5, 1.5, 13)[None]
    radius = body.head * (0.9 + 0.55 * down)
    top, bottom = body.face[1] + 0.75 * body.head, body.hip
    points = np.stack(
        np.broadcast_arrays(
            radius * np.sin(angle),
            top + (bottom - top) * down**1.1,
            -radius * np.cos(angle) - 0.25 * body.head * down,
        ),
        axis=-1,
    )
    band = Clay(body).ring((0, 0.78, -0.12), 0.78, 0.10)

    def bones(spots: Array) -> dict[str, Array]:
        share = np.clip((body.neck - spots[:, 1]) / (0.5 * body.trunk), 0, 1)
        return {"head": 1 - share, "spine": share}

    return [*(Laid(mesh, bones, _felt(colour)) for mesh in _hanging(points.astype(np.float32), (0.0, 0.0, -1.0))),
            _on_head([band], body, _felt(colour))]  # fmt: skip


def _wings(
    body: Stature, colour: Vec3, tips: Sequence[tuple[float, float]], gloss: float
) -> Sequence[Piece]:
    """Return a pair of wings on the back; ``tips`` are their outline in trunks from the root."""
    outline = np.asarray(tips, dtype=np.float64) * body.trunk * 1.25
    pieces: list[Piece] = []
    root = vector(0, body.neck - 0.30 * body.trunk, -0.78 * body.chest)
    share = np.linspace(0.04, 1, 6)[:, None]
    for _, sign in SIDES:
        x = sign * outline[None, :, 0] * share
        y = outline[None, :, 1] * share
        z = -0.22 * np.abs(x) + 0.02 * np.cos(9 * y / body.trunk) * share
        points = (root + np.stack(np.broadcast_arrays(x, y, z), axis=-1)).astype(np.float32)
        pieces += [
            Laid(mesh, "spine", Surface(colour, gloss, 0.3))
            for mesh in _hanging(points, (0.0, 0.0, 1.0))
        ]
    return pieces


def _fairy_wings(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    upper = [
        (0.10, 0.05),
        (0.45, 0.75),
        (0.95, 1.05),
        (1.25, 0.80),
        (1.15, 0.35),
        (0.70, 0.05),
        (0.15, -0.02),
    ]
    lower = [
        (0.10, -0.02),
        (0.65, -0.05),
        (0.90, -0.35),
        (0.75, -0.75),
        (0.42, -0.62),
        (0.10, -0.08),
    ]
    return [*_wings(body, colour, upper, 0.3), *_wings(body, shaded(colour, 0.85), lower, 0.3)]


def _angel_wings(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    outline = [(0.10, 0.15), (0.55, 0.70), (1.05, 0.95), (1.40, 0.70), (1.30, 0.42), (1.36, 0.20), (1.12, 0.02), (1.10, -0.25),
               (0.84, -0.32), (0.74, -0.62), (0.50, -0.55), (0.34, -0.72), (0.10, -0.15)]  # fmt: skip
    return _wings(body, colour, outline, 0.9)


def _fur_brim(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return the white brim and the ball of a red cap."""
    del kind
    clay = Clay(body)
    lumps = [clay.ring((0, 0.46, -0.08), 1.05, 0.15), clay.ball((1.16, 0.52, -0.08), 0.22)]
    return [_on_head(lumps, body, Surface(colour, 0.95, 1.0))]


def _coif(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return the white band round the face under a veil."""
    del kind
    turns = np.linspace(0.15, math.tau - 0.15, 30)
    path = np.stack(
        [
            0.80 * np.sin(turns),
            -0.12 - 0.80 * np.cos(turns) * -1,
            0.62 - 0.1 * np.abs(np.sin(turns)),
        ],
        axis=1,
    )
    return [
        Laid(
            string(body.face + path * body.head, np.full(30, 0.10 * body.head)),
            "head",
            _felt(colour),
        )
    ]


def _flippers(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    pieces: list[Piece] = []
    for side, sign in SIDES:
        ankle = body.hip_joint * vector(sign, 1, 1)
        fin = slab(
            (ankle[0], 0.022, body.foot * 2.2),
            (body.foot * 0.72, 0.016, body.foot * 1.3),
            0.012,
            f"foot{side}",
        )
        pieces.append(Moulded([fin], body.foot * 0.2, Surface(colour, 0.35)))
    return pieces


def _gloves(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return boxing gloves: balls over both hands."""
    del kind
    pieces: list[Piece] = []
    for side, sign in SIDES:
        along = vector(sign * math.sin(0.62), -math.cos(0.62), 0)
        fist = body.shoulder * vector(sign, 1, 1) + along * (body.arm + body.palm * 1.15)
        mitt = ball(fist, body.palm * 1.75, f"hand{side}")
        pieces.append(Moulded([mitt], body.palm * 0.5, Surface(colour, 0.3)))
    return pieces


EXTRAS: Final[dict[str, _Sewing]] = {
    "cape": _cape, "scarf": _scarf, "neckerchief": _neckerchief, "tie": _tie, "bow tie": _bow_tie,
    "waistcoat": _waistcoat, "sash": _sash, "belt": _belt, "backpack": _backpack,
    "fur collar": _fur_collar, "ruff": _ruff, "high collar": _high_collar,
    "stethoscope": _stethoscope, "necklace": _necklace, "number": _number, "star": _star,
    "goggles": _goggles, "diving mask": _diving_mask, "sunglasses": _shades,
    "glasses": _spectacles, "eyepatch": _eyepatch, "mask": _mask, "face mask": _face_mask,
    "clown nose": _clown_nose, "headband": _headband, "headphones": _headphones,
    "pointed ears": _ears, "earrings": _earrings, "devil horns": _horns, "antennae": _antennae,
    "halo": _halo, "flower": _flower, "bridal veil": _bridal_veil, "fairy wings": _fairy_wings,
    "angel wings": _angel_wings, "flippers": _flippers, "fur brim": _fur_brim, "coif": _coif, "boxing gloves": _gloves,
}  # fmt: skip
"""Extras by name."""

_USUAL: Final[dict[str, str]] = {
    "cape": "#a82a3a", "scarf": "#c8352c", "tie": "#b3303a", "bow tie": "#c8302a",
    "waistcoat": "#6b4428", "backpack": "#3f6b8a", "necklace": "#f2ead8", "mask": "#26262c",
    "face mask": "#9fd0e0", "goggles": "#3a3a40", "eyepatch": "#1d1b1e", "headphones": "#2e2e36",
    "sunglasses": "#1d1b1e", "glasses": "#5a3018", "neckerchief": "#c8352c",
    "headband": "#c8352c", "sash": "#c8352c", "belt": "#3a2a20", "bridal veil": "#f8f5ee",
    "angel wings": "#f8f5ee", "halo": "#f6d860", "devil horns": "#3a2024", "earrings": "#e3b23a",
    "stethoscope": "#3a4048", "boxing gloves": "#c8302a", "diving mask": "#e8b030",
}  # fmt: skip

ON_HEAD: Final = frozenset(
    {
        "goggles", "diving mask", "sunglasses", "glasses", "eyepatch", "mask", "face mask",
        "clown nose", "headband", "headphones", "pointed ears", "earrings", "devil horns",
        "antennae", "halo", "flower", "bridal veil", "fur brim", "coif",
    }
)  # fmt: skip
"""Extras that need a head."""


def extra(name: str, body: Stature, kind: str, code: str | None, skin: Vec3) -> Sequence[Piece]:
    """Return an extra by its name, over a top of ``kind``; pointed ears have the ``skin``."""
    if name == "pointed ears":
        return _ears(body, kind, skin)
    return EXTRAS[name](body, kind, linear(code or _USUAL.get(name, "#c8352c")))
