"""Human faces in a picture, upright or lying, large or small."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.domain.policy import Category, Finding, Layer
from reelkite.guardrails.images.finder import candidates
from reelkite.guardrails.images.likeness import MARGIN, SIDE, likeness
from reelkite.guardrails.images.pieces import pieces
from reelkite.guardrails.images.resampling import Box, cut, scaled

FINE: Final = 1792 * 1024
"""Pixels at which upright faces are sought: those of 24 pixels in the largest clip show."""

SMALL: Final = 1024 * 576
"""Pixels to which smaller pictures are enlarged."""

LYING: Final = 640 * 360
"""Pixels at which lying faces and those upside down are sought."""

COARSE: Final = 448 * 256
"""Pixels at which upright faces are sought that fill the picture."""

ENLARGED: Final = 4.0
"""How much a small picture is enlarged at most. Pieces of a long picture are not: they are many."""

CONFIDENT: Final = (0.6, 0.7, 0.7, 0.7)
"""Least confidence of the finder by quarter turns. Measured in decision 20, as are all below."""

TINY: Final = 40.0
"""Pixels of a face up to which the finder, upright, need only be sure by ``UNSURE``."""

UNSURE: Final = 0.3

SMALLEST: Final = (16.0, 24.0, 24.0, 24.0)
"""Pixels of the least that is judged, by quarter turns: less shows no face, and lights of a city
may."""

FACE: Final = 0.3
"""Least logarithm of the odds that a cutting is a face."""

SIDEWAYS: Final = -0.5
"""The same where the finder is confident: faces in profile or behind dark glasses are hardly
faces to BlazeFace."""

ODDS: Final = 0.8
"""What the logarithm of the odds adds to the likeness: clay that is hardly a face counts less."""

LIKE: Final = 0.95
"""Least likeness to a photographed face."""

MOST_JUDGED: Final = 10
"""Candidates of one look that are judged, the most confident first."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face that was found.

    Attributes:
        box: Where it is in the picture as it was looked at, turned and scaled.
        confidence: How sure the finder is, 0..1.
        likeness: How much it looks like a photographed face: what ``likeness`` says of it, and a
            share of the logarithm of the odds that it is a face.
        turned: Quarter turns to the left after which it stood upright.
    """

    box: Box
    confidence: float
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
            rule = f"faces/photographed: sure to {face.confidence:.0%}, like {face.likeness:.1f}"
            return (Finding(Category.FACE, rule, self.layer),)
        return ()


def find_faces(pixels: RGBFrame) -> Iterator[Face]:
    """Yield photographed faces in ``pixels``, upright ones first; one may come several times.

    Upright faces are sought at two scales, those lying to the left, to the right and upside down
    at one. Pictures much longer than wide are looked at in pieces.
    """
    for piece in pieces(pixels):
        fine = _fine(piece, ENLARGED if piece.shape == pixels.shape else 1.0)
        lying = scaled(fine, LYING)
        yield from _look(scaled(lying, COARSE), 0)
        yield from _look(fine, 0)
        for turned in (1, 2, 3):
            yield from _look(np.ascontiguousarray(np.rot90(lying, turned)), turned)


def _fine(pixels: RGBFrame, most: float) -> RGBFrame:
    """Return ``pixels`` no larger than is looked at, and small ones larger."""
    small = pixels.shape[0] * pixels.shape[1] < SMALL
    return scaled(pixels, SMALL, most) if small else scaled(pixels, FINE)


def _look(pixels: RGBFrame, turned: int) -> Iterator[Face]:
    least = CONFIDENT[turned]
    found = [
        (box, sure)
        for box, sure in candidates(pixels, least if turned else UNSURE, MOST_JUDGED)
        if max(box[2:]) >= SMALLEST[turned] and (sure >= least or max(box[2:]) <= TINY)
    ]
    faces, likes = likeness([cut(pixels, _around(box), SIDE) for box, _ in found])
    for (box, sure), face, like in zip(found, faces, likes, strict=True):
        alike = float(like + ODDS * face)
        if alike >= LIKE and face >= (FACE if sure < CONFIDENT[-1] else SIDEWAYS):
            yield Face(box, sure, alike, turned)


def _around(box: Box) -> Box:
    left, top, width, height = box
    side = MARGIN * max(width, height)
    return left + (width - side) / 2, top + (height - side) / 2, side, side
