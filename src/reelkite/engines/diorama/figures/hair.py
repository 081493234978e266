"""Hair and beards: combed clay."""

import math
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.clay import Field, Lump, ball, cut, form, ring, rod
from reelkite.engines.diorama.modelling.pieces import Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.mesh import Array, Vec3


class Clay:
    """Lumps in shares of the head's radius around its middle."""

    def __init__(self, body: Stature) -> None:
        """Take the head of ``body`` for measure."""
        self._middle, self._size = body.face, body.head

    def ball(
        self, at: Sequence[float], radii: float | Sequence[float], *, blend: float = 0.1,
        bones: str = "head", carve: bool = False,
    ) -> Lump:  # fmt: skip
        """Return a ball."""
        size = np.broadcast_to(np.asarray(radii, dtype=np.float64), (3,)) * self._size
        centre = self._middle + np.asarray(at, dtype=np.float64) * self._size
        return ball(centre, size, bones, blend=blend * self._size, carve=carve)

    def rod(
        self, start: Sequence[float], end: Sequence[float], radii: tuple[float, float],
        *, blend: float = 0.2, bones: str = "head", flat: bool = False,
    ) -> Lump:  # fmt: skip
        """Return a rod."""
        first = self._middle + np.asarray(start, dtype=np.float64) * self._size
        last = self._middle + np.asarray(end, dtype=np.float64) * self._size
        thick = (radii[0] * self._size, radii[1] * self._size)
        return rod(first, last, thick, bones, blend=blend * self._size, flat=flat)

    def ring(self, at: Sequence[float], radius: float, thickness: float) -> Lump:
        """Return a level ring."""
        centre = self._middle + np.asarray(at, dtype=np.float64) * self._size
        return ring(centre, radius * self._size, thickness * self._size, "head")

    def hairline(self, height: float, depth: float, arch: float = 0.25) -> Lump:
        """Return what is carved away so that the face is free."""
        middle, size = self._middle.astype(np.float32), np.float32(self._size)

        def field(points: Array) -> Array:
            p = (points - middle) / size
            free = np.maximum(p[:, 1] - height + arch * np.abs(p[:, 0]), depth - p[:, 2])
            distance: Array = free * size
            return distance

        far = vector(9, 9, 9)
        return form(field, -far, far, "head", blend=0.06 * float(size), carve=True)


def _cap(clay: Clay) -> list[Lump]:
    """Return hair close to the skull."""
    return [clay.ball((0, 0.17, -0.12), (1.06, 1.03, 1.0))]


def _back(clay: Clay, long_: float) -> list[Lump]:
    """Return hair that covers the ears and the neck."""
    sides = [clay.ball((s * 0.80, -0.10, -0.10), (0.30, long_, 0.52), blend=0.25) for s in (-1, 1)]
    return [*sides, clay.ball((0, -0.2, -0.62), (0.80, 0.62, 0.45), blend=0.3)]


def _fringe(clay: Clay) -> list[Lump]:
    """Return a fringe swept to one side."""
    return [
        clay.rod((-0.64, 0.58, 0.53), (0.15, 0.80, 0.78), (0.24, 0.22), blend=0.18),
        clay.rod((0.15, 0.80, 0.70), (0.70, 0.48, 0.48), (0.22, 0.19), blend=0.18),
    ]


def _short(clay: Clay) -> list[Lump]:
    tuft = clay.rod((0, 1.1, 0.1), (0.12, 1.24, 0.42), (0.17, 0.06), blend=0.12)
    burns = [clay.ball((s * 0.93, 0.02, 0.12), (0.10, 0.26, 0.16), blend=0.1) for s in (-1, 1)]
    return [*_cap(clay), clay.hairline(0.52, 0.18), *_fringe(clay), tuft, *burns]


def _tousled(clay: Clay) -> list[Lump]:
    """Return a boy's mop of fat locks."""
    locks = [
        clay.rod((-0.55, 0.72, 0.50), (-0.78, 0.46, 0.66), (0.25, 0.10), blend=0.12),
        clay.rod((-0.25, 0.86, 0.58), (-0.42, 0.52, 0.86), (0.26, 0.10), blend=0.12),
        clay.rod((0.10, 0.90, 0.58), (0.02, 0.56, 0.92), (0.26, 0.10), blend=0.12),
        clay.rod((0.42, 0.82, 0.52), (0.48, 0.50, 0.80), (0.25, 0.10), blend=0.12),
        clay.rod((0.66, 0.66, 0.40), (0.84, 0.42, 0.52), (0.24, 0.10), blend=0.12),
        clay.rod((0.05, 1.02, -0.1), (0.28, 1.34, 0.05), (0.24, 0.07), blend=0.14),
        clay.rod((-0.25, 1.0, -0.3), (-0.42, 1.28, -0.25), (0.22, 0.07), blend=0.14),
        clay.rod((0.75, 0.3, -0.5), (1.05, 0.05, -0.62), (0.24, 0.08), blend=0.14),
        clay.rod((-0.75, 0.3, -0.5), (-1.05, 0.05, -0.62), (0.24, 0.08), blend=0.14),
    ]
    nape = clay.ball((0, -0.15, -0.66), (0.72, 0.5, 0.40), blend=0.25)
    return [*_cap(clay), nape, clay.hairline(0.52, 0.14), *locks]


def _side(clay: Clay) -> list[Lump]:
    """Return a parting with volume on one side."""
    wave = clay.rod((-0.66, 0.62, 0.40), (0.25, 1.0, 0.52), (0.24, 0.34), blend=0.2)
    roll = clay.rod((0.25, 0.98, 0.48), (0.80, 0.55, 0.34), (0.30, 0.18), blend=0.2)
    return [*_cap(clay), clay.hairline(0.52, 0.16), wave, roll]


def _bob(clay: Clay) -> list[Lump]:
    ends = [clay.ball((s * 0.90, -0.50, 0.0), (0.29, 0.42, 0.46), blend=0.2) for s in (-1, 1)]
    return [*_cap(clay), *_back(clay, 0.55), *ends, clay.hairline(0.50, 0.18), *_fringe(clay)]


def _long(clay: Clay) -> list[Lump]:
    falls = [
        clay.rod((s * 0.76, -0.2, -0.35), (s * 0.64, -1.35, -0.50), (0.36, 0.20), blend=0.25)
        for s in (-1, 1)
    ]
    tail = clay.rod((0, -0.2, -0.7), (0, -1.5, -0.74), (0.45, 0.26), blend=0.3, bones="locks")
    front = [*_cap(clay), *_back(clay, 0.55), *falls, tail]
    return [*front, clay.hairline(0.50, 0.18), *_fringe(clay)]


def _pony(clay: Clay) -> list[Lump]:
    tail = [
        clay.rod((0, 0.45, -1.0), (0, 0.32, -1.42), (0.20, 0.36), blend=0.1, bones="locks"),
        clay.rod((0, 0.30, -1.42), (0, -0.75, -1.52), (0.36, 0.08), bones="locks"),
    ]
    front = [*_cap(clay), *_back(clay, 0.28), clay.hairline(0.52, 0.18)]
    return [*front, *_fringe(clay), *tail]


def _pigtails(clay: Clay) -> list[Lump]:
    tails = [
        lump
        for s in (-1, 1)
        for lump in (
            clay.ball((s * 1.18, -0.10, -0.12), 0.30, blend=0.06, bones="locks"),
            clay.rod(
                (s * 1.25, -0.2, -0.12), (s * 1.40, -0.88, -0.05), (0.28, 0.09), blend=0.15,
                bones="locks",
            ),
        )
    ]  # fmt: skip
    front = [*_cap(clay), *_back(clay, 0.30), clay.hairline(0.50, 0.18)]
    return [*front, *_fringe(clay), *tails]


def _bun(clay: Clay) -> list[Lump]:
    front = [*_cap(clay), *_back(clay, 0.26), clay.hairline(0.52, 0.18)]
    return [*front, clay.ball((0, 1.12, -0.34), 0.42, blend=0.12)]


def _curls(clay: Clay, spread: float, size: float) -> list[Lump]:
    """Return balls on a spiral over the skull (Fibonacci sphere), the face left free."""
    lumps = _cap(clay)
    for k in range(30):
        y = 1 - 1.35 * k / 29
        angle, flat = k * 2.4, math.sqrt(max(1 - y * y, 0))
        z = math.cos(angle) * flat
        if y < 0.30 and z > 0.22:
            continue
        at = (
            math.sin(angle) * flat * 0.92 * spread,
            0.10 + y * 0.95 * spread,
            z * 0.92 * spread - 0.12,
        )
        lumps.append(clay.ball(at, size * spread, blend=0.08))
    return [*lumps, clay.hairline(0.52, 0.18)]


def _curly(clay: Clay) -> list[Lump]:
    return _curls(clay, 1.08, 0.27)


def _afro(clay: Clay) -> list[Lump]:
    return _curls(clay, 1.30, 0.30)


def _wreath(clay: Clay) -> list[Lump]:
    """Return the hair that an old man keeps."""
    sides = [clay.ball((s * 0.90, 0.0, -0.30), (0.22, 0.38, 0.50), blend=0.2) for s in (-1, 1)]
    return [*sides, clay.ball((0, -0.12, -0.80), (0.70, 0.40, 0.28), blend=0.2)]


def _buzz(clay: Clay) -> list[Lump]:
    return [clay.ball((0, 0.15, -0.10), (1.01, 1.0, 0.96)), clay.hairline(0.52, 0.22)]


def _curl(clay: Clay) -> list[Lump]:
    """Return a baby's one curl."""
    return [
        clay.ball((0, 0.16, -0.10), (0.99, 0.99, 0.94)),
        clay.hairline(0.62, 0.05),
        clay.rod((0, 1.0, 0.25), (0.14, 1.16, 0.44), (0.13, 0.09), blend=0.1),
        clay.rod((0.14, 1.16, 0.44), (0.05, 1.0, 0.62), (0.09, 0.05), blend=0.08),
    ]


def _mohawk(clay: Clay) -> list[Lump]:
    """Return a crest from the forehead to the nape."""
    crest = [
        clay.rod(
            (0, 0.92 * math.cos(a), 0.92 * math.sin(a)),
            (0, 1.55 * math.cos(a), 1.5 * math.sin(a)),
            (0.17, 0.08),
        )
        for a in np.linspace(0.7, -1.7, 8)
    ]
    return [clay.ball((0, 0.15, -0.10), (1.0, 0.99, 0.95)), clay.hairline(0.55, 0.20), *crest]


def _spiky(clay: Clay) -> list[Lump]:
    """Return hair that stands up in points."""
    points = []
    for k in range(16):
        angle, tilt = k * 2.4, 0.25 + 0.85 * (k / 16) ** 0.7
        x, z = math.sin(angle) * math.sin(tilt), math.cos(angle) * math.sin(tilt)
        y = math.cos(tilt)
        points.append(
            clay.rod(
                (0.9 * x, 0.1 + 0.9 * y, 0.85 * z - 0.1),
                (1.35 * x, 0.1 + 1.42 * y, 1.25 * z - 0.1),
                (0.26, 0.05),
                blend=0.1,
            )
        )
    return [*_cap(clay), clay.hairline(0.52, 0.18), *points]


_STYLES: Final[dict[str, Callable[[Clay], list[Lump]]]] = {
    "short": _short, "tousled": _tousled, "side": _side, "bob": _bob, "long": _long,
    "pony": _pony, "pigtails": _pigtails, "bun": _bun, "curly": _curly, "afro": _afro,
    "wreath": _wreath, "buzz": _buzz, "curl": _curl, "mohawk": _mohawk, "spiky": _spiky,
}  # fmt: skip

STYLES: Final = tuple(_STYLES)
"""Names of the hair styles; ``bald`` needs none."""


def _combed(body: Stature) -> Field:
    """Return the strands: grooves from the crown down, as a comb leaves them."""
    middle, size = body.face.astype(np.float32), np.float32(body.head)

    def strands(points: Array) -> Array:
        p = (points - middle) / size
        around = np.arctan2(p[:, 0] - 0.1, p[:, 2] + 0.15)
        wavy = around * 11 + 1.8 * np.sin(p[:, 1] * 3.5) + 0.9 * np.sin(p[:, 0] * 5)
        calm = np.clip(1.25 - np.abs(p[:, 1] - 0.1) * 0.55, 0, 1)
        height: Array = size * 0.017 * np.sin(wavy) * calm
        return height

    return strands


def hair_lumps(body: Stature, style: str, *, covered: bool = False) -> list[Lump]:
    """Return the form of the hair; ``bald`` is none. What is ``covered`` by a hat is cut flat."""
    if style not in _STYLES:
        return []
    lumps = _STYLES[style](Clay(body))
    if covered:
        lumps.append(cut(body.face + vector(0, 0.50 * body.head, 0), (0, 1, 0)))
    return lumps


def on_skull(lumps: Sequence[Lump]) -> list[Lump]:
    """Return those lumps that move with the head, and what is carved from them."""
    return [lump for lump in lumps if lump.carve or lump.bones == "head"]


def hair(
    body: Stature, style: str, lumps: Sequence[Lump], colour: Vec3, skull: Sequence[Lump] = ()
) -> Sequence[Piece]:
    """Return the hair of a style made of ``lumps``, left open deep inside the ``skull``."""
    if not lumps:
        return []
    marks = None if style in {"afro", "curly", "curl"} else _combed(body)
    surface = Surface(colour, 0.75, 0.3)
    coarsest = 0.185 * body.head
    return [Moulded(lumps, 0.10 * body.head, surface, marks, coarsest=coarsest, cover=skull)]


def beard(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a ``full`` beard with a moustache, a ``moustache`` alone, or a ``short`` beard."""
    clay = Clay(body)
    whiskers = [
        clay.rod((s * 0.05, -0.29, 0.97), (s * 0.38, -0.40, 0.80), (0.10, 0.05), blend=0.03)
        for s in (-1, 1)
    ]
    surface = Surface(colour, 0.85, 0.5)
    pieces: list[Piece] = [Moulded(whiskers, 0.065 * body.head, surface)]
    if kind == "moustache":
        return pieces
    long_ = 0.42 if kind == "full" else 0.28
    lumps = [
        clay.ball((0, -0.78, 0.42), (0.54, long_, 0.42)),
        *(clay.ball((s * 0.64, -0.45, 0.25), (0.22, 0.42, 0.35), blend=0.2) for s in (-1, 1)),
        clay.ball((0, -0.43, 0.82), (0.36, 0.24, 0.40), carve=True),
    ]
    return [Moulded(lumps, 0.09 * body.head, surface, _combed(body)), *pieces]
