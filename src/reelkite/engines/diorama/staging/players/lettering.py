"""Letters of rolled clay: words on signs, cakes and shirts."""

import textwrap
import unicodedata
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.mesh import Mesh, merge, scaling, translation
from reelkite.engines.diorama.shapes import tube

LINE: Final = 12
"""Letters in a line before it is broken."""

LINES: Final = 3
"""Lines that are written at most; longer texts end there."""

_WIDE, _TALL, _GAP, _LEADING = 4.0, 6.0, 1.9, 3.0
"""The grid of a letter, the space between two, and between two lines."""

_ROLL: Final = 0.6
"""Radius of the rolled clay in units of the grid."""

_SIDES: Final = 6

_STROKES: Final = {
    "A": "00 26 40|12 32", "B": "00 06 36 45 44 33 03|33 42 41 30 00",
    "C": "45 36 16 05 01 10 30 41", "D": "00 06 26 44 42 20 00", "E": "46 06 00 40|03 33",
    "F": "46 06 00|03 33", "G": "45 36 16 05 01 10 30 41 43 23", "H": "00 06|40 46|03 43",
    "I": "20 26|10 30|16 36", "J": "46 41 30 10 01", "K": "00 06|46 03 40", "L": "06 00 40",
    "M": "00 06 23 46 40", "N": "00 06 40 46", "O": "16 05 01 10 30 41 45 36 16",
    "P": "00 06 36 45 44 33 03", "Q": "16 05 01 10 30 41 45 36 16|22 40",
    "R": "00 06 36 45 44 33 03|23 40", "S": "45 36 16 05 04 13 33 42 41 30 10 01",
    "T": "06 46|26 20", "U": "06 01 10 30 41 46", "V": "06 20 46", "W": "06 10 23 30 46",
    "X": "00 46|06 40", "Y": "06 23 46|23 20", "Z": "06 46 00 40",
    "0": "16 05 01 10 30 41 45 36 16", "1": "15 26 20|10 30", "2": "05 16 36 45 44 00 40",
    "3": "05 16 36 45 44 33 23|33 42 41 30 10 01", "4": "30 36 02 42",
    "5": "46 06 03 33 42 41 30 10 01", "6": "45 36 16 05 01 10 30 41 42 33 13 02",
    "7": "06 46 10", "8": "13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33",
    "9": "44 33 13 04 05 16 36 45 41 30 10 01", "!": "26 23|21 20",
    "?": "05 16 36 45 44 23 22|21 20", ".": "20 21", ",": "21 10", "'": "26 25", "-": "13 33",
    "&": "40 04 05 16 26 35 34 01 10 20 42", "/": "00 46", ":": "25 24|21 20",
    "+": "21 25|03 43",
}  # fmt: skip
"""Each letter as strokes between points of the grid, written "xy"."""


def written(text: str) -> Mesh | None:
    """Return ``text`` in capitals, centred on the origin, facing +z; None where nothing can be.

    A line is one metre tall with the room above it, whatever its length. Accents are left out,
    and so is what is not Latin: nothing wrong is written.
    """
    lines = lines_of(text)
    height = len(lines) * (_TALL + _LEADING) - _LEADING
    meshes: list[Mesh] = []
    for number, line in enumerate(lines):
        wide = len(line) * (_WIDE + _GAP) - _GAP
        top = height / 2 - number * (_TALL + _LEADING)
        for k, letter in enumerate(line):
            left = -wide / 2 + k * (_WIDE + _GAP)
            meshes += _letter(letter, left, top - _TALL)
    unit = 1.0 / (_TALL + _LEADING)
    return merge(meshes).moved(scaling(unit, unit, 0.6 * unit)) if meshes else None


def lines_of(text: str) -> list[str]:
    """Return what can be written of ``text``: capitals in at most three short lines."""
    plain = unicodedata.normalize("NFKD", text.upper())
    kept = "".join(sign for sign in plain if sign in _STROKES or sign.isspace())
    return textwrap.wrap(" ".join(kept.split()), LINE)[:LINES]


def _letter(letter: str, left: float, bottom: float) -> list[Mesh]:
    strokes = _STROKES.get(letter, "")
    return [
        _rolled(stroke).moved(translation(left, bottom, 0.0))
        for stroke in strokes.split("|")
        if stroke
    ]


def _rolled(stroke: str) -> Mesh:
    """Return one stroke, its ends a little rounded."""
    points = np.array([(int(at[0]), int(at[1]), 0.0) for at in stroke.split()])
    radii = np.full(len(points), _ROLL)
    return tube(points, radii, _SIDES)
