"""What is worn on the head besides hats: goggles, masks, ears, horns and flowers."""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.clothes.extras.cloth import (
    Sewing,
    felt,
    hard,
    on_head,
)
from reelkite.engines.diorama.figures.clothes.hats import glasses
from reelkite.engines.diorama.figures.hair import Clay
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.drape import cap, hoop, string
from reelkite.engines.diorama.modelling.pieces import Laid, Piece, Surface
from reelkite.engines.diorama.modelling.turning import turn, vector
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, translation


def _goggles(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return goggles pushed up on the forehead."""
    del kind
    clay = Clay(body)
    pots = [clay.ball((s * 0.34, 0.62, 0.80), (0.27, 0.22, 0.20), blend=0.02) for s in (-1, 1)]
    panes = [clay.ball((s * 0.34, 0.63, 0.93), (0.19, 0.15, 0.10)) for s in (-1, 1)]
    strap = clay.ring((0, 0.56, -0.05), 0.99, 0.07)
    return [
        on_head([strap, *pots], body, Surface(colour, 0.5)),
        on_head(panes, body, Surface(linear("#8fd0e8"), 0.12)),
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
        on_head(pipe, body, Surface(colour, 0.35)),
        on_head(strap, body, Surface(linear("#26303c"), 0.6)),
    ]


def _shades(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return sunglasses with dark panes."""
    del kind
    lens = cap(0.275 * body.head, (0.0, 1.25), 4, 14)
    panes = [
        Laid(Mesh(lens.positions * np.array([1, 0.86, 0.4], dtype=np.float32), lens.normals,
            lens.triangles).moved(
            translation(*(body.face + vector(s * body.eyes, 0.05, 0.95) * body.head))), "head",
                Surface(linear("#14161c"), 0.12))
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
        on_head([patch], body, Surface(colour, 0.6)),
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
        rings.append(Laid(string(path, np.full(22, 0.075 * body.head)), "head", felt(colour)))
    bridge = Clay(body).ball((0, 0.08, 0.98), (0.12, 0.10, 0.08))
    return [*rings, on_head([bridge], body, felt(colour))]


def _face_mask(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a mask over nose and mouth."""
    del kind
    clay = Clay(body)
    cover = clay.ball((0, -0.42, 0.62), (0.60, 0.38, 0.52))
    loops = clay.ring((0, -0.25, -0.05), 1.0, 0.03)
    return [on_head([cover], body, felt(colour)), on_head([loops], body, felt(colour))]


def _clown_nose(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    return [on_head([Clay(body).ball((0, -0.14, 1.06), 0.20)], body, Surface(colour, 0.25))]


def _headband(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    band = hoop(
        body.face + vector(0, 0.50, -0.06) * body.head,
        1.0 * body.head,
        0.085 * body.head,
        turn((-0.12, 0, 0)),
    )
    return [Laid(band, "head", felt(colour))]


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
        on_head(cups, body, Surface(colour, 0.45)),
    ]


def _ears(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return pointed ears."""
    del kind
    clay = Clay(body)
    tips = [
        clay.rod((s * 0.95, -0.05, -0.02), (s * 1.48, 0.42, -0.14), (0.20, 0.03)) for s in (-1, 1)
    ]
    return [on_head(tips, body, Surface(colour, 0.58))]


def _earrings(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    return [
        on_head(
            [Clay(body).ball((s * 1.05, -0.42, 0.02), 0.10) for s in (-1, 1)],
            body,
            hard(colour),
            0.05,
        )
    ]


def _horns(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    clay = Clay(body)
    tips = [lump for s in (-1, 1) for lump in (
        clay.rod((s * 0.50, 0.80, 0.25), (s * 0.70, 1.22, 0.20), (0.17, 0.12)),
        clay.rod((s * 0.70, 1.22, 0.20), (s * 0.56, 1.56, 0.28), (0.12, 0.03),
            blend=0.05))]  # fmt: skip
    return [on_head(tips, body, Surface(colour, 0.35))]


def _antennae(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    clay = Clay(body)
    stalks = [lump for s in (-1, 1) for lump in (
        clay.rod((s * 0.40, 0.80, 0.1), (s * 0.60, 1.50, 0.1), (0.07, 0.05)), clay.ball((s * 0.62,
            1.58, 0.1), 0.15, blend=0.03))]  # fmt: skip
    return [on_head(stalks, body, Surface(colour, 0.35))]


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
        on_head(petals, body, felt(colour), 0.05),
        on_head([clay.ball((0.92, 0.62, 0.50), 0.09)], body, felt(linear("#f2c531")), 0.05),
    ]


def _fur_brim(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return the white brim and the ball of a red cap."""
    del kind
    clay = Clay(body)
    lumps = [clay.ring((0, 0.46, -0.08), 1.05, 0.15), clay.ball((1.16, 0.52, -0.08), 0.22)]
    return [on_head(lumps, body, Surface(colour, 0.95, 1.0))]


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
            felt(colour),
        )
    ]


HEADGEAR: Final[dict[str, Sewing]] = {
    "goggles": _goggles,
    "diving mask": _diving_mask,
    "sunglasses": _shades,
    "glasses": _spectacles,
    "eyepatch": _eyepatch,
    "mask": _mask,
    "face mask": _face_mask,
    "clown nose": _clown_nose,
    "headband": _headband,
    "headphones": _headphones,
    "pointed ears": _ears,
    "earrings": _earrings,
    "devil horns": _horns,
    "antennae": _antennae,
    "halo": _halo,
    "flower": _flower,
    "fur brim": _fur_brim,
    "coif": _coif,
}
"""Extras by name."""
