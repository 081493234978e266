"""Toys and games: teddy bear, doll, blocks, rubber duck, dice, chess, puzzle."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    RIGHT,
    bent,
    both,
    closed,
    hoop,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    FELT,
    GLAZED,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import (
    Mesh,
    Vec3,
    merge,
    rotation,
    smooth_normals,
    translation,
)
from reelkite.engines.diorama.shapes import ball, blob, cylinder, ellipsoid, extrude, sheet

_DARK: Final = linear("#2a2425")
_CREAM: Final = linear("#f1e6cf")
_BRIGHT: Final = ("#d3322b", "#f2c531", "#2f66c4", "#4c9a45", "#ee7f2c", "#7d4bb0")


def teddy_bear(kit: Kit) -> Model:
    """Return a sitting teddy bear with stitched paws, a snout and a bow."""
    fur = kit.main("#b0763c", "#8a5a34", "#d9b27a", "#c98a8a")
    pad = lighter(fur, 0.55)
    belly = put(blob(0.105, 0.115, 0.095, 3, 0.015), (0, 0.125, 0))
    head = put(blob(0.095, 0.088, 0.085, 3, 0.012), (0, 0.300, 0.012))
    ears = both(put(ellipsoid(0.036, 0.036, 0.020, 2), (0.070, 0.372, 0.0)))
    inner = both(put(ellipsoid(0.023, 0.023, 0.010, 2), (0.070, 0.370, 0.016)))
    arms = both(bent([(0.085, 0.195, 0.02), (0.135, 0.150, 0.05), (0.140, 0.095, 0.085)],
                     (0.034, 0.036, 0.036), 14))  # fmt: skip
    legs = both(bent([(0.060, 0.060, 0.04), (0.085, 0.048, 0.12), (0.095, 0.050, 0.175)],
                     (0.046, 0.044, 0.044), 14))  # fmt: skip
    soles = both(put(ellipsoid(0.034, 0.036, 0.010, 2), (0.096, 0.052, 0.214)))
    toes = both(spread(ellipsoid(0.0095, 0.0095, 0.005, 1), [(0.076, 0.082, 0.214), (0.096, 0.088,
        0.214),
                                                            (0.116, 0.082, 0.214)]))  # fmt: skip
    patch = put(ellipsoid(0.062, 0.072, 0.02, 2), (0, 0.125, 0.082))
    snout = put(ellipsoid(0.042, 0.034, 0.034, 2), (0, 0.282, 0.088))
    face = [
        put(ellipsoid(0.016, 0.011, 0.010, 2), (0, 0.300, 0.118)),
        both(put(ball(0.0105, 2), (0.036, 0.318, 0.085))),
        rod((0, 0.290, 0.121), (0, 0.274, 0.121), 0.0022, 5),
        both(bent([(0, 0.274, 0.1215), (0.010, 0.268, 0.119), (0.019, 0.273, 0.114)], 0.0022, 5)),
    ]
    glints = both(put(ball(0.0030, 1), (0.033, 0.322, 0.0945)))
    seam = bent([(0, 0.385, 0.03), (0, 0.375, 0.065), (0, 0.345, 0.092)], 0.0020, 5)
    ribbon = linear(("#c8332b", "#2f66c4", "#3f8f6a")[kit.choice(3)])
    bow = merge(
        [
            both(put(ellipsoid(0.033, 0.022, 0.013, 2), (0.036, 0.222, 0.092), (0, 0, 0.3))),
            put(ball(0.014, 2), (0, 0.218, 0.098)),
            hoop(0.068, 0.013, (0, 0.222, 0.010)),
        ]
    )
    return Model((
        Part(merge([belly, head, ears, arms, legs]), fur, FELT),
        Part(merge([inner, soles, patch, snout]), pad, FELT),
        Part(merge([toes, seam]), toned(fur, 0.5), FELT), Part(merge(face), _DARK, GLAZED),
        Part(glints, linear("#ffffff"), GLAZED), Part(bow, ribbon, SMOOTH),
    ))  # fmt: skip


def doll(kit: Kit) -> Model:
    """Return a rag doll that stands: woollen plaits, button eyes, a frilled dress."""
    cloth = kit.main("#d3567a", "#3f86b0", "#c8332b", "#5f9a6a")
    skin = linear("#f0c8a0")
    hair = linear(("#c8702a", "#5a3420", "#f0d070")[kit.choice(3)])
    turn = np.linspace(0, 2 * np.pi, 73)
    rows = [
        np.stack(
            [
                r * (1 + w * np.cos(12 * turn)) * np.cos(turn),
                0 * turn + y,
                r * (1 + w * np.cos(12 * turn)) * np.sin(turn),
            ],
            -1,
        )
        for r, y, w in (
            (0.100, 0.075, 0.07),
            (0.090, 0.105, 0.05),
            (0.060, 0.19, 0.02),
            (0.042, 0.235, 0.0),
            (0.046, 0.27, 0.0),
            (0.030, 0.305, 0.0),
        )
    ]
    skirt = sheet(np.stack(rows))
    axis = skirt.positions * np.array([1, 0, 1], np.float32)
    out = np.where(np.sum(skirt.normals * axis, axis=1, keepdims=True) < 0, -1.0, 1.0)
    dress = Mesh(skirt.positions, (skirt.normals * out).astype(np.float32), skirt.triangles)
    lace = spread(ball(0.009, 0), [(float(x), float(y), float(z)) for x, y, z in rows[0][::2]])
    legs = both(rod((0.030, 0.02, 0), (0.028, 0.10, 0), 0.018, 12))
    shoes = both(put(ellipsoid(0.023, 0.018, 0.034, 2), (0.031, 0.018, 0.010)))
    arms = both(bent([(0.036, 0.285, 0), (0.085, 0.245, 0.01), (0.115, 0.195, 0.025)],
                     (0.020, 0.017, 0.016), 12))  # fmt: skip
    sleeves = both(put(ellipsoid(0.030, 0.026, 0.027, 2), (0.050, 0.282, 0.0)))
    hands = both(put(ball(0.019, 2), (0.119, 0.187, 0.027)))
    head = put(blob(0.064, 0.066, 0.060, 3, 0.01), (0, 0.365, 0))
    cap = _wig()
    plaits = both(
        merge(
            [
                put(
                    blob(0.020 - 0.0015 * k, 0.017, 0.019 - 0.0015 * k, 1, 0.08),
                    (0.070 + 0.007 * k, 0.365 - 0.026 * k, 0.0),
                )
                for k in range(5)
            ]
        )
    )
    ties = both(put(hoop(0.013, 0.006), (0.098, 0.255, 0.0)))
    eyes = both(
        put(cylinder(0.0095, 0.0095, 0.004, 16, 0.001), (0.022, 0.372, 0.055), (0, RIGHT, 0))
    )
    mouth = bent([(-0.018, 0.346, 0.0565), (0, 0.338, 0.060), (0.018, 0.346, 0.0565)], 0.0026, 6)
    cheeks = both(put(ellipsoid(0.011, 0.009, 0.003, 2), (0.036, 0.352, 0.050), (0.55, 0, 0)))
    return Model((
        Part(Mesh(dress.positions, dress.normals, dress.triangles), cloth,
             Finish(roughness=0.95, felt=0.7, two_sided=True)),
        Part(merge([sleeves]), cloth, FELT), Part(lace, _CREAM, FELT),
        Part(merge([legs, hands, head, arms]), skin, FELT), Part(shoes, _DARK, GLAZED),
        Part(merge([cap, plaits]), hair, FELT), Part(ties, linear("#f2c531"), SMOOTH),
        Part(merge([eyes]), _DARK, GLAZED), Part(mouth, linear("#b5302f")),
        Part(cheeks, linear("#e88f80"), FELT),
        Part(put(slab((0.06, 0.07, 0.008), radius=0.003), (0, 0.155, 0.073), (0, -0.35, 0)), _CREAM,
             FELT),
    ))  # fmt: skip


def _wig() -> Mesh:
    """Return strands of wool over the back and the top of a doll's head."""
    strands = []
    for k in range(-7, 8):
        x = 0.0085 * k
        low = 0.335 if abs(k) > 5 else 0.42
        front = 0.030 + 0.03 * (1 - abs(k) / 7)
        strands.append(bent([(1.05 * x, low - 0.012, 0.050 - 0.02 * (abs(k) > 5)),
                             (x, 0.425 - 0.0007 * k * k, front - 0.005),
                             (x, 0.434 - 0.0008 * k * k, -0.01), (1.05 * x, 0.37, -0.062),
                             (x, 0.315, -0.045)], 0.0075, 6))  # fmt: skip
    return merge(strands)


def blocks(kit: Kit) -> Model:
    """Return a heap of wooden toy blocks: a tower of cubes, an arch, a cylinder and a roof."""
    first = kit.main(*_BRIGHT[:4])
    cube = slab((0.07, 0.07, 0.07), radius=0.006)
    places: list[tuple[Vec3, float]] = [
        ((-0.075, 0, 0), 0.1),
        ((0.0, 0, 0.005), -0.15),
        ((0.078, 0, -0.005), 0.2),
        ((-0.038, 0.07, 0.0), 0.05),
        ((0.040, 0.07, 0.0), -0.1),
        ((0.0, 0.14, 0.0), 0.2),
    ]
    tones = [first, *(linear(c) for c in _BRIGHT if linear(c) != first)][: len(places)]
    parts = [Part(put(cube, at, (turn, 0, 0)), tone, SMOOTH)
             for (at, turn), tone in zip(places, tones, strict=True)]  # fmt: skip
    signs = [_letter(k) for k in range(len(places))]
    for (at, turn), sign in zip(places, signs, strict=True):
        face = (translation(*at) @ rotation(yaw=turn) @ translation(0, 0.035, 0.0355)).astype(
            np.float32
        )
        parts.append(Part(sign.moved(face), _CREAM, SMOOTH))
    roof = put(
        extrude([(-0.045, 0), (0.045, 0), (0, 0.05)], 0.06, 0.005), (0.0, 0.21, 0.0), (0.2, 0, 0)
    )
    arch = put(extrude([(-0.06, 0), (-0.03, 0), *((0.03 * -np.cos(a), 0.03 * np.sin(a)) for a in
                        np.linspace(0, np.pi, 10)[1:-1]), (0.03, 0), (0.06, 0), (0.06, 0.065),
                            (-0.06,
                            0.065)],
                       0.05, 0.004), (0.10, 0, 0.10), (-0.4, 0, 0))  # fmt: skip
    tube_ = put(cylinder(0.028, 0.028, 0.085, 24, 0.006), (-0.12, 0.028, 0.085), (0.9, RIGHT, 0))
    return Model((*parts, Part(roof, linear("#d3322b"), SMOOTH), Part(arch, linear("#2f66c4"),
        SMOOTH),
                  Part(tube_, linear("#4c9a45"), SMOOTH)))  # fmt: skip


def _letter(number: int) -> Mesh:
    """Return a raised sign for a block: letters, stars and rings in turn."""
    if number == 0:
        return merge(
            [
                rod((-0.016, -0.02, 0), (0, 0.022, 0), 0.0036),
                rod((0.016, -0.02, 0), (0, 0.022, 0), 0.0036),
                rod((-0.009, -0.004, 0), (0.009, -0.004, 0), 0.0036),
            ]
        )
    if number == 1:
        loops = [put(hoop(0.0095, 0.0034), (0.001, y, 0), (0, RIGHT, 0)) for y in (-0.0095, 0.0105)]
        return merge([rod((-0.010, -0.02, 0), (-0.010, 0.022, 0), 0.0036), *loops])
    if number == 2:
        return put(bent([(0.014, 0.014, 0), (-0.008, 0.018, 0), (-0.014, 0.0, 0), (-0.008, -0.018,
            0),
                         (0.014, -0.014, 0)], 0.0038))  # fmt: skip
    turn = np.arange(10) * np.pi / 5 + RIGHT
    reach = np.where(np.arange(10) % 2 == 0, 0.023, 0.010)
    star = extrude(np.stack([reach * np.cos(turn), reach * np.sin(turn)], 1), 0.005, 0.001)
    return star if number % 2 else put(hoop(0.015, 0.004), turn=(0, RIGHT, 0))


def rubber_duck(kit: Kit) -> Model:
    """Return a rubber duck in a ring of bubbles."""
    rubber = kit.main("#f4c92e", "#f4c92e", "#f4c92e", "#ee7fae")
    body = ball(0.06, 4)
    p = body.positions / 0.06
    shape = np.stack([1.0 * p[:, 0], 0.78 * p[:, 1], 1.22 * p[:, 2]], 1)
    tail = np.clip((-p[:, 2] - 0.45) / 0.55, 0, 1) ** 1.6
    shape[:, 1] += 0.62 * tail
    shape[:, 0] *= 1 - 0.5 * tail
    shape[:, 1] = np.maximum(shape[:, 1], -0.62)
    hull = (shape * 0.06).astype(np.float32)
    swimmer = Mesh(hull, smooth_normals(hull, body.triangles), body.triangles)
    head = put(ball(0.042, 3), (0, 0.080, 0.042))
    wings = both(put(ellipsoid(0.014, 0.026, 0.040, 2), (0.057, 0.008, -0.008), (0.12, -0.25, 0.1)))
    bill = merge(
        [
            put(ellipsoid(0.023, 0.008, 0.022, 2), (0, 0.075, 0.088), (0, -0.18, 0)),
            put(ellipsoid(0.019, 0.006, 0.017, 2), (0, 0.066, 0.083), (0, 0.12, 0)),
        ]
    )
    eyes = both(put(ellipsoid(0.0085, 0.011, 0.005, 2), (0.021, 0.094, 0.076), (0.45, -0.3, 0)))
    glints = both(put(ball(0.0030, 1), (0.021, 0.0985, 0.0815)))
    tuft = bent([(0, 0.118, 0.036), (0, 0.130, 0.030), (0, 0.134, 0.018)], (0.007, 0.005, 0.003))
    lift = 0.037
    foam = [put(ball(r, 2), (0.085 * np.sin(a), r * 0.8, 0.10 * np.cos(a) + 0.01)) for r, a in
            ((0.018, 0.5), (0.014, 0.85), (0.020, 1.3), (0.013, 2.2), (0.018, -0.7), (0.013, -1.05),
             (0.021, -1.5), (0.015, -2.4))]  # fmt: skip
    turn = rotation(yaw=0.75)
    whole = [Part(merge([swimmer, head, wings, tuft]), rubber, GLAZED),
             Part(bill, linear("#ee7f2c"), GLAZED), Part(eyes, _DARK, GLAZED),
             Part(glints, linear("#ffffff"), GLAZED)]  # fmt: skip
    return Model((*(q.at(0, lift, 0).under(turn) for q in whole),
                  Part(merge(foam).moved(turn), linear("#eef4f6"), GLAZED)))  # fmt: skip


_PIPS: Final = {
    1: ((0, 0),), 2: ((-1, -1), (1, 1)), 3: ((-1, -1), (0, 0), (1, 1)),
    4: ((-1, -1), (1, -1), (-1, 1), (1, 1)), 5: ((-1, -1), (1, -1), (0, 0), (-1, 1), (1, 1)),
    6: ((-1, -1), (-1, 0), (-1, 1), (1, -1), (1, 0), (1, 1)),
}  # fmt: skip
"""Where the pips of each side of a die are."""


def _die(colour: Vec3, size: float) -> list[Part]:
    """Return a die around the origin; opposite sides add up to seven."""
    turns = ((1, (0, 0, 0)), (6, (np.pi, 0, 0)), (2, (RIGHT, 0, 0)), (5, (-RIGHT, 0, 0)),
             (3, (0, -RIGHT, 0)), (4, (0, RIGHT, 0)))  # fmt: skip
    pip = ellipsoid(0.105 * size, 0.105 * size, 0.025 * size, 1)
    pips = [put(spread(pip, [(0.26 * size * x, 0.26 * size * y, 0.5 * size) for x, y in _PIPS[n]]),
                turn=turn) for n, turn in turns]  # fmt: skip
    body = put(slab((size, size, size), radius=0.16 * size), (0, -size / 2, 0))
    dark = (0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]) < 0.4
    return [Part(body, colour, GLAZED), Part(merge(pips), _CREAM if dark else _DARK, GLAZED)]


def dice(kit: Kit) -> Model:
    """Return two dice, one of them on an edge of the other's shadow."""
    colour = kit.main("#f3ece0", "#c8332b", "#f3ece0", "#2f66c4")
    first = translation(-0.022, 0.02, 0.0) @ rotation(yaw=0.5)
    second = translation(0.032, 0.02, 0.014) @ rotation(yaw=-0.35) @ rotation(pitch=-RIGHT)
    return Model((*(p.under(first.astype(np.float32)) for p in _die(colour, 0.04)),
                  *(p.under(second.astype(np.float32)) for p in _die(colour, 0.04))))  # fmt: skip


_MEN: Final[dict[str, list[tuple[float, float]]]] = {
    "pawn": [(0, 0), (0.0135, 0), (0.0135, 0.004), (0.008, 0.010), (0.0045, 0.022), (0.008, 0.025),
             (0.005, 0.027), (0.0085, 0.034), (0.005, 0.041), (0, 0.042)],
    "rook": [(0, 0), (0.0155, 0), (0.0155, 0.005), (0.010, 0.012), (0.0075, 0.036), (0.0125, 0.040),
             (0.0125, 0.050), (0.009, 0.050), (0.0085, 0.046), (0, 0.045)],
    "bishop": [(0, 0), (0.0145, 0), (0.0145, 0.005), (0.008, 0.013), (0.0045, 0.040), (0.0095,
        0.043),
               (0.006, 0.046), (0.0085, 0.055), (0.003, 0.066), (0.003, 0.069), (0, 0.070)],
    "king": [(0, 0), (0.0165, 0), (0.0165, 0.006), (0.0095, 0.015), (0.006, 0.052), (0.0115, 0.055),
             (0.007, 0.058), (0.0115, 0.076), (0.008, 0.080), (0, 0.081)],
}  # fmt: skip
"""Profiles of chessmen, radius and height."""


def _man(kind: str) -> Mesh:
    """Return a chessman on the origin."""
    if kind == "knight":
        head = extrude(closed([(-0.010, 0.010), (0.010, 0.010), (0.008, 0.028), (0.016, 0.038),
                               (0.014, 0.046), (0.002, 0.054), (-0.004, 0.060), (-0.010, 0.050),
                               (-0.013, 0.030)], 32), 0.012, 0.004)  # fmt: skip
        return merge(
            [vessel([(0, 0), (0.015, 0), (0.015, 0.005), (0.010, 0.012), (0, 0.013)], 10), head]
        )
    body = turned(_MEN[kind], 2 * len(_MEN[kind]), 10)
    if kind != "king":
        return body
    return merge([body, slab((0.004, 0.016, 0.004), (0, 0.079, 0), 0.001),
                  slab((0.012, 0.004, 0.004), (0, 0.086, 0), 0.001)])  # fmt: skip


def chess(kit: Kit) -> Model:
    """Return a chessboard in the middle of a game."""
    wood = kit.main("#6b3f24", "#3a2a22", "#2f5f4a")
    cell = 0.045
    squares = [
        put(
            slab((0.97 * cell, 0.003, 0.97 * cell), radius=0.0),
            ((c - 3.5) * cell, 0.026, (r - 3.5) * cell),
        )
        for r in range(8)
        for c in range(8)
    ]
    light = merge([s for k, s in enumerate(squares) if (k // 8 + k) % 2 == 0])
    dark = merge([s for k, s in enumerate(squares) if (k // 8 + k) % 2])
    back = ("rook", "knight", "bishop", "king", "king", "bishop", "knight", "rook")
    white = [(back[c], c, 7) for c in (0, 2, 3, 4, 5, 7)] + [("knight", 5, 5)] + [
        ("pawn", c, 6) for c in (0, 1, 2, 5, 6, 7)] + [("pawn", 3, 4), ("pawn", 4, 4)]  # fmt: skip
    black = [(back[c], c, 0) for c in (0, 1, 3, 4, 5, 7)] + [("bishop", 2, 3), ("knight", 5, 2)] + [
        ("pawn", c, 1) for c in (0, 1, 2, 5, 6, 7)] + [("pawn", 4, 3)]  # fmt: skip
    men = [
        merge(
            [
                put(_man(kind), ((c - 3.5) * cell, 0.029, (r - 3.5) * cell), (turn, 0, 0))
                for kind, c, r in side
            ]
        )
        for side, turn in ((white, RIGHT), (black, -RIGHT))
    ]
    tilt = rotation(yaw=0.5)
    return Model(tuple(p.under(tilt) for p in (
        Part(slab((0.40, 0.026, 0.40), radius=0.006), wood, SMOOTH),
        Part(light, linear("#efdcb4"), SMOOTH), Part(dark, toned(wood, 0.65), SMOOTH),
        Part(men[0], linear("#f3e6c8"), GLAZED), Part(men[1], linear("#2e2426"), GLAZED),
    )))  # fmt: skip


def puzzle(kit: Kit) -> Model:
    """Return jigsaw pieces: a corner of a picture laid together, and a loose piece."""
    main = kit.main("#3f86b0", "#4c9a45", "#d3567a")
    tones = (main, linear("#f2c531"), linear("#d3432f"), lighter(main, 0.4), linear("#4c9a45"),
             linear("#ee7f2c"))  # fmt: skip
    size = 0.075
    parts = []
    for k, (c, r) in enumerate(((0, 0), (1, 0), (0, 1), (1, 1), (2, 0))):
        piece = _piece(size, (k + 1) % 2)
        parts.append(Part(put(piece, ((c - 1) * size, 0.009, (r - 0.5) * size), (0, -RIGHT, 0)),
            tones[k],
                          SMOOTH))  # fmt: skip
    loose = put(_piece(size, 1), (0.105, 0.014, 0.095), (0.5, -RIGHT + 0.12, 0))
    parts.append(Part(loose, tones[5], SMOOTH))
    tilt = rotation(pitch=0.5)
    whole = [p.under(tilt) for p in parts]
    low = min(float(p.mesh.positions[:, 1].min()) for p in whole)
    heel = slab((0.20, 0.045, 0.03), (-0.03, 0, -0.055), 0.008)
    return Model((*(p.at(0, -low, 0) for p in whole), Part(heel, linear("#a8703f"))))


def _piece(size: float, kind: int) -> Mesh:
    """Return a jigsaw piece in x and y: knobs on two sides and sockets on two, or the reverse."""
    half = size / 2
    knob = [(-0.10, 0.0), (-0.07, 0.05), (-0.13, 0.13), (-0.08, 0.20), (0.0, 0.225), (0.08, 0.20),
            (0.13, 0.13), (0.07, 0.05), (0.10, 0.0)]  # fmt: skip
    outline: list[tuple[float, float]] = []
    for side in range(4):
        way = 1.0 if (side + kind) % 2 else -1.0
        turn = side * RIGHT
        edge = [(-half, -half), *((x * size, -half - way * y * size) for x, y in knob)]
        outline += [(x * np.cos(turn) - y * np.sin(turn), x * np.sin(turn) + y * np.cos(turn))
                    for x, y in edge]  # fmt: skip
    return extrude(np.array(outline) * 0.985, 0.016, 0.003)


GAMES: Final[dict[str, Builder]] = {
    "teddy-bear": teddy_bear,
    "doll": doll,
    "blocks": blocks,
    "rubber-duck": rubber_duck,
    "dice": dice,
    "chess": chess,
    "puzzle": puzzle,
}
"""Builders by name."""
