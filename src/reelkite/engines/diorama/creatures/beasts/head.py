"""Heads of beasts: skull and muzzle, mouth, nose, ears, horns and manes."""

import math
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.eyes import SIDES
from reelkite.engines.diorama.modelling.clay import Lump, ball, dents, rod
from reelkite.engines.diorama.modelling.drape import string
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import Vector, facing, turn, vector
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, translation
from reelkite.engines.diorama.shapes import ellipsoid, lathe, tube

_INSIDE: Final = linear("#7a2f30")
_TONGUE: Final = linear("#e07a7c")
_TIGHT: Final = 0.30


def skull(build: Build) -> list[Lump]:
    """Return skull, muzzle and cheeks."""
    size, face, snout = build.head, build.face, build.snout
    r = build.muzzle[1]
    lumps = [
        ball(face, vector(1.0, 0.95, 0.96) * size, "head", blend=0.5 * size),
        rod(
            face + vector(0, -0.12, 0.30) * size, snout, (r * 1.18, r), "head", blend=_TIGHT * size
        ),
    ]
    if build.cheeks:
        lumps += [
            ball(
                face + vector(sign * 0.55, -0.30, 0.22) * size, build.cheeks * size, "head",
                blend=0.35 * size,
            )
            for _, sign in SIDES
        ]  # fmt: skip
    return lumps


def _along(build: Build) -> Vector:
    """Return the frame of the muzzle: y up from its ridge, z along it."""
    return turn((build.drop, 0, 0))


def mouth(build: Build, lip: Vec3) -> Sequence[Piece]:
    """Return the lower jaw with tongue and palate; shut, only its line is seen."""
    if build.trunk:
        return ()
    size, (length, r) = build.head, build.muzzle
    frame = _along(build)
    # The jaw lies under the muzzle, from inside the head to just behind the nose.
    middle = build.snout + frame @ vector(0, -0.62 * r, -0.5 * length - 0.05 * size)
    radii = vector(0.70 * r, 0.36 * r, 0.5 * length + 0.10 * size + 0.80 * r)
    palate = build.snout + frame @ vector(0, -0.46 * r, -0.30 * length)
    deep = vector(0.66 * r, 0.30 * r, 0.40 * length + 0.70 * r)
    return [
        Laid(_laid(_egg(radii, 2), middle, frame), "jaw", Surface(lip, 0.8, 0.3)),
        Laid(_laid(_egg(deep, 1), palate, frame), "jaw", Surface(_INSIDE, 0.5)),
        Laid(
            _laid(
                ellipsoid(0.40 * r, 0.20 * r, float(deep[2]) * 0.8, 1),
                palate - frame @ vector(0, 0.14 * r, -0.05 * r), frame,
            ), "jaw", Surface(_TONGUE, 0.35),
        ),
    ]  # fmt: skip


def _egg(radii: Vector, detail: int) -> Mesh:
    """Return an ellipsoid."""
    x, y, z = radii.tolist()
    return ellipsoid(x, y, z, detail)


def nose(build: Build, colour: Vec3) -> Sequence[Piece]:
    """Return a glossy button, or two nostrils for those who graze."""
    if build.trunk:
        return ()
    r, frame, shine = build.muzzle[1], _along(build), Surface(colour, 0.18)
    if (build.hoofed and build.drop > 0.2) or build.wide:
        spots = [build.snout + frame @ (vector(sign * 0.42, 0.30, 0.86) * r) for _, sign in SIDES]
        return [
            Laid(_laid(ellipsoid(0.15 * r, 0.20 * r, 0.13 * r, 1), spot, frame), "head",
                 Surface(colour, 0.6))
            for spot in spots
        ]  # fmt: skip
    if build.hoofed:
        snout = build.snout + frame @ vector(0, 0.1 * r, 0.80 * r)
        plate = _laid(ellipsoid(0.72 * r, 0.62 * r, 0.34 * r, 2), snout, frame)
        holes = [
            _laid(ellipsoid(0.13 * r, 0.22 * r, 0.10 * r, 1), snout + frame @
                  vector(sign * 0.28 * r, 0, 0.30 * r), frame)
            for _, sign in SIDES
        ]  # fmt: skip
        dark = Surface((colour[0] * 0.35, colour[1] * 0.3, colour[2] * 0.3), 0.6)
        return [Laid(plate, "head", Surface(colour, 0.6)), *(Laid(h, "head", dark) for h in holes)]
    wide, size = 0.50 if build.muzzle[0] > 0.02 else 0.38, build.nose
    spot = build.snout + frame @ vector(0, 0.46 * r, 0.80 * r)
    button = _laid(ellipsoid(wide * r * size**0.4, 0.34 * r * size, 0.36 * r, 2), spot, frame)
    return [Laid(button, "head", shine), *_lips(build)]


def _lips(build: Build) -> Sequence[Piece]:
    """Return the line under a button nose, and a smile on both sides of it."""
    r, frame = build.muzzle[1], _along(build)
    along = np.linspace(-1, 1, 15)
    x = along * 0.66 * r
    y = (-0.36 + 0.20 * np.abs(along) ** 1.5 - 0.10 * np.exp(-((along / 0.22) ** 2)) * -1) * r
    z = np.sqrt(np.maximum(1.04 * r * r - x**2 - y**2, 0.05 * r * r))
    path = build.snout + np.stack([x, y, z], axis=1) @ frame.T
    thick = 0.050 * r * np.sqrt(1.05 - along**2)
    return [Laid(string(path, thick, 5), "head", Surface((0.03, 0.016, 0.014), 0.6))]


def _laid(mesh: Mesh, spot: Vector, frame: Vector) -> Mesh:
    """Return ``mesh`` turned by ``frame`` and moved to ``spot``."""
    matrix = translation(*spot.tolist())
    matrix[:3, :3] = frame
    return mesh.moved(matrix)


def _petal(width: float, length: float, thick: float, tip: float) -> Mesh:
    """Return a rounded cone along y, ``thick`` deep: the shape of most ears."""
    along = np.linspace(0, 1, 9)
    radius = width * np.sqrt(np.maximum(1 - along**2.2, 0)) * (1 - tip * along)
    radius = radius * np.minimum(0.62 + 1.6 * along, 1.0)
    profile = [(0.0, 0.0), *zip(radius[:-1].tolist(), (along[:-1] * length).tolist(), strict=True)]
    mesh = lathe([*profile, (0.0, length)], 12)
    squeeze = np.diag([1.0, 1.0, thick / width, 1.0]).astype(np.float32)
    return mesh.moved(squeeze)


_EARS: Final[dict[str, tuple[float, float, float, float, Vec3, Vec3]]] = {
    # Half width, length, depth, tip, where on the head, which way (all for the left ear).
    "flop": (0.34, 0.98, 0.15, 0.0, (0.66, 0.62, -0.02), (0.62, -1.0, 0.12)),
    "fold": (0.36, 0.70, 0.10, 0.45, (0.52, 0.74, 0.15), (0.62, 0.30, 0.75)),
    "point": (0.40, 0.86, 0.16, 0.55, (0.52, 0.62, -0.05), (0.34, 1.0, -0.05)),
    "up": (0.22, 0.78, 0.15, 0.4, (0.42, 0.72, -0.25), (0.22, 1.0, -0.05)),
    "long": (0.22, 0.92, 0.13, 0.12, (0.36, 0.74, -0.15), (0.24, 1.0, -0.18)),
    "leaf": (0.26, 0.86, 0.13, 0.3, (0.60, 0.60, -0.25), (0.85, 0.70, -0.1)),
    "side": (0.24, 0.80, 0.14, 0.2, (0.74, 0.44, -0.25), (1.0, 0.05, -0.1)),
    "round": (0.36, 0.56, 0.20, -0.25, (0.62, 0.66, -0.12), (0.66, 0.80, -0.1)),
    "ape": (0.34, 0.46, 0.16, -0.25, (0.88, 0.10, -0.05), (1.0, 0.16, 0.05)),
    "fluff": (0.46, 0.62, 0.26, -0.35, (0.76, 0.46, -0.12), (1.0, 0.42, 0.0)),
    "fan": (0.66, 1.35, 0.12, -0.2, (0.72, 0.50, -0.30), (0.90, -0.42, -0.42)),
}


def ears(build: Build, outer: Vec3, inner: Vec3) -> Sequence[Piece]:
    """Return both ears, each with a paler inside."""
    shape, share = build.ears
    half, length, deep, tip, at, way = _EARS[shape]
    size = build.head * share
    pieces: list[Piece] = []
    for side, sign in SIDES:
        mirror = vector(sign, 1, 1)
        spot = build.face + vector(*at) * mirror * build.head
        frame = facing(vector(*way) * mirror, vector(1, 0, -0.25 * sign))
        whole = _petal(half * size, length * size, deep * size, tip)
        pieces.append(Laid(_laid(whole, spot, frame), f"ear{side}", Surface(outer, 0.8, 0.5)))
        if shape == "flop":
            continue
        lining = _petal(half * 0.68 * size, length * 0.80 * size, deep * 0.8 * size, tip)
        front = frame @ vector(0, 0.07 * length, deep * 0.42) * size
        pieces.append(
            Laid(_laid(lining, spot + front, frame), f"ear{side}", Surface(inner, 0.8, 0.4))
        )
    return pieces


_Path = Callable[[float], Vector]


def horns(build: Build, colour: Vec3) -> Sequence[Piece]:
    """Return horns, tusks or antlers."""
    surface = Surface(colour, 0.45)
    return [Laid(mesh, "head", surface) for mesh in _HORNS.get(build.horns or "", _none)(build)]


def _none(build: Build) -> list[Mesh]:
    del build
    return []


def _bow(build: Build, points: Sequence[Vec3], radii: tuple[float, float]) -> list[Mesh]:
    """Return a tapered bow on both sides of the head; shares of its radius."""
    thick = np.linspace(radii[0], radii[1], len(points)) * build.head
    return [
        tube(build.face + np.array(points) * vector(sign, 1, 1) * build.head, thick, 8)
        for _, sign in SIDES
    ]


def _curve(build: Build) -> list[Mesh]:
    way = ((0.40, 0.75, -0.1), (0.66, 1.05, -0.1), (0.86, 1.30, 0.02), (0.80, 1.62, 0.10))
    return _bow(build, way, (0.17, 0.05))


def _knobs(build: Build) -> list[Mesh]:
    way = ((0.30, 0.80, -0.15), (0.33, 1.25, -0.15), (0.35, 1.50, -0.13), (0.35, 1.56, -0.13))
    stalks = _bow(build, way, (0.10, 0.09))
    return [*stalks, *_bow(build, ((0.35, 1.48, -0.13), (0.35, 1.60, -0.13)), (0.16, 0.15))]


def _single(build: Build) -> list[Mesh]:
    root = build.face + vector(0, 0.82, 0.42) * build.head
    path = root + np.linspace(0, 1, 6)[:, None] * vector(0, 1.35, 0.62) * build.head
    return [tube(path, np.linspace(0.15, 0.015, 6) * build.head, 9)]


def _tusks(build: Build) -> list[Mesh]:
    if not build.trunk:
        r = build.muzzle[1] / build.head
        z = float(build.snout[2] - build.face[2]) / build.head
        y = float(build.snout[1] - build.face[1]) / build.head
        way = ((0.7 * r, y - 0.35 * r, z), (1.0 * r, y - 0.1 * r, z + 0.5 * r))
        return _bow(build, (*way, (1.0 * r, y + 0.6 * r, z + 0.7 * r)), (0.3 * r, 0.08 * r))
    ivory = ((0.44, -0.50, 0.60), (0.52, -0.80, 0.90), (0.58, -0.90, 1.22), (0.56, -0.74, 1.50))
    return _bow(build, ivory, (0.115, 0.035))


def _nose_horn(build: Build) -> list[Mesh]:
    r, frame = build.muzzle[1], _along(build)
    found = []
    for z, high in ((0.35, 1.9), (-0.75, 1.0)):
        root = build.snout + frame @ vector(0, 0.7 * r, z * r)
        ways = np.array([(0, 0, 0), (0, 0.5, 0.05), (0, 1.0, -0.1)]) * high * r
        found.append(tube(root + ways, np.array([0.36, 0.24, 0.06]) * r, 9))
    return found


def _antlers(build: Build) -> list[Mesh]:
    beam = ((0.30, 0.82, -0.2), (0.55, 1.35, -0.45), (0.98, 1.85, -0.40), (1.05, 2.40, -0.15))
    first = ((0.52, 1.30, -0.42), (0.58, 1.62, -0.05), (0.62, 1.82, 0.12))
    second = ((0.95, 1.80, -0.40), (1.30, 2.12, -0.30), (1.42, 2.40, -0.18))
    return [
        *_bow(build, beam, (0.12, 0.06)), *_bow(build, first, (0.09, 0.05)),
        *_bow(build, second, (0.09, 0.05)),
    ]  # fmt: skip


def _palms(build: Build) -> list[Mesh]:
    """Return a moose's antlers: broad plates with tines along their edge."""
    plates = []
    for _, sign in SIDES:
        root = build.face + vector(sign * 1.45, 1.25, -0.22) * build.head
        plate = ellipsoid(0.95 * build.head, 0.16 * build.head, 0.60 * build.head, 2)
        plates.append(_laid(plate, root, turn((0.35, 0.0, 0.45 * sign))))
    tines = [
        mesh
        for x, y, z in ((1.0, 1.95, 0.32), (1.55, 2.15, 0.36), (2.15, 2.1, 0.22), (2.5, 1.8, -0.1))
        for mesh in _bow(
            build, ((0.82 * x, 0.85 * y - 0.25, 0.5 * z - 0.1), (x, y, z)), (0.10, 0.04)
        )
    ]
    stalk = ((0.30, 0.80, -0.2), (0.75, 1.05, -0.25), (1.3, 1.22, -0.22))
    return [*plates, *_bow(build, stalk, (0.13, 0.12)), *tines]


def _coil(build: Build) -> list[Mesh]:
    turn_ = np.linspace(0.3, 5.6, 13)
    ways = [
        (0.62 + 0.10 * a, 0.35 + 0.52 * math.cos(a), -0.32 - 0.52 * math.sin(a - 0.2))
        for a in turn_.tolist()
    ]
    return _bow(build, ways, (0.24, 0.06))


_HORNS: Final[dict[str, Callable[[Build], list[Mesh]]]] = {
    "curve": _curve, "knobs": _knobs, "single": _single, "tusks": _tusks, "nose": _nose_horn,
    "antlers": _antlers, "coil": _coil, "palms": _palms,
}  # fmt: skip


def mane(build: Build, colour: Vec3) -> Sequence[Piece]:
    """Return the mane: along the crest, a brush, a lion's ring, a ruff, or a goat's beard."""
    lumps = _MANES[build.mane](build) if build.mane in _MANES else []
    if not lumps:
        return ()
    cell = 0.030 * build.size if build.mane in {"ring", "ruff"} else 0.021 * build.size
    marks = dents(0.016 * build.size, 26 / build.size)
    return [Moulded(lumps, cell, Surface(colour, 0.9, 0.8), marks)]


def _crest(build: Build) -> list[Lump]:
    """Return long locks that fall to one side, and a forelock."""
    size, behind = build.head, vector(0, build.neck_way[2], -build.neck_way[1])
    lumps = []
    for share in np.linspace(0.02, 1.0, 7):
        root = build.nape + (build.poll - build.nape) * share
        off = 0.52 * build.girth * (1 - share) + 0.62 * size * share
        top = root + behind * off
        fall = top + vector(0.62 * off + 0.05, -0.20 - 0.06 * math.sin(9 * share), -0.02)
        lumps += [
            ball(top, vector(0.30, 0.44, 0.50) * size, "neck", blend=0.03),
            rod(top, fall, (0.075, 0.035), "neck", blend=0.03),
        ]
    brow = build.face + vector(0, 0.92, 0.20) * size
    return [*lumps, rod(brow, brow + vector(0.05, -0.35, 0.62) * size, (0.07, 0.035), "head")]


def _brush(build: Build) -> list[Lump]:
    size, behind = build.head, vector(0, build.neck_way[2], -build.neck_way[1])
    lumps = []
    for share in np.linspace(0.05, 1.0, max(6, round(build.neck / 0.09))):
        root = build.nape + (build.poll - build.nape) * share
        off = 0.58 * build.girth * (1 - share) + 0.72 * size * share
        lumps.append(ball(root + behind * off, vector(0.22, 0.36, 0.42) * size, "neck", blend=0.02))
    return lumps


def _ring(build: Build) -> list[Lump]:
    size = build.head
    back = build.face + vector(0, 0.02, -0.42) * size
    lumps = [ball(back, vector(1.42, 1.48, 0.62) * size, "head", blend=0.05)]
    for angle in np.linspace(0, 2 * np.pi, 13, endpoint=False):
        spot = back + vector(1.22 * math.sin(angle), 1.24 * math.cos(angle), 0.10) * size
        lumps.append(ball(spot, 0.46 * size, "head", blend=0.12 * size))
    bib = build.nape + vector(0, -0.15 * build.girth, 0.25 * build.girth)
    return [*lumps, ball(bib, vector(0.85, 0.95, 0.6) * build.girth, "neck", blend=0.10)]


def _ruff(build: Build) -> list[Lump]:
    bib = build.nape - vector(0, 0.30, 0.15) * build.girth
    beard = build.snout + vector(0, -1.0, -0.5) * build.muzzle[1]
    return [
        ball(bib, vector(1.02, 1.18, 0.85) * build.girth, "neck", blend=0.1),
        ball(build.face + vector(0, 0.55, -0.2) * build.head, 0.85 * build.head, "head", blend=0.1),
        rod(beard, beard - vector(0, 0.8 * build.head, 0), (0.09, 0.04), "head", blend=0.05),
    ]


def _beard(build: Build) -> list[Lump]:
    root = build.snout + vector(0, -0.75, -0.35) * build.muzzle[1]
    tip = root + vector(0, -1.05, -0.15) * build.head
    return [rod(root, tip, (0.40 * build.muzzle[1], 0.016), "jaw")]


_MANES: Final[dict[str, Callable[[Build], list[Lump]]]] = {
    "crest": _crest, "brush": _brush, "ring": _ring, "ruff": _ruff, "beard": _beard,
}  # fmt: skip
