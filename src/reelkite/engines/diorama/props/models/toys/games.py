"""Games: blocks, dice, chess, puzzle."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    RIGHT,
    bent,
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
from reelkite.engines.diorama.scene.mesh import (
    Mesh,
    Vec3,
    merge,
    rotation,
    translation,
)
from reelkite.engines.diorama.shapes import cylinder, ellipsoid, extrude

_DARK: Final = linear("#2a2425")
_CREAM: Final = linear("#f1e6cf")
_BRIGHT: Final = ("#d3322b", "#f2c531", "#2f66c4", "#4c9a45", "#ee7f2c", "#7d4bb0")


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
    "blocks": blocks,
    "dice": dice,
    "chess": chess,
    "puzzle": puzzle,
}
"""Builders by name."""
