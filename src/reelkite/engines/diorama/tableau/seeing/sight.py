"""A picture made small enough to be thought about, with its colours and textures."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.filters import boxed, lab, shrunk, slopes
from reelkite.engines.diorama.tableau.parts import Colours, Plane

LONGEST: Final = 208
"""Longer side of the small picture, in pixels; radii in this room are in these pixels."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The small picture.

    Attributes:
        colours: sRGB, 0..1.
        lab: Lab divided by 100.
        edges: Strength of the colour's slope, in Lab per pixel.
        upright: Slope of lightness down the picture: large at horizontal edges.
        across: Slope of lightness across: large at vertical edges.
        texture: Deviation of lightness in small windows, at the picture's own grain.
    """

    colours: Colours
    lab: Colours
    edges: Plane
    upright: Plane
    across: Plane
    texture: Plane

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width in pixels."""
        return self.lab.shape[0], self.lab.shape[1]

    @property
    def rows(self) -> Plane:
        """For each pixel how far down it is: 0 top .. 1 bottom."""
        height, width = self.shape
        down = (np.arange(height, dtype=np.float32) + 0.5) / height
        return np.repeat(down[:, None], width, axis=1)


def small_shape(shape: tuple[int, int], longest: int) -> tuple[int, int]:
    """Return height and width shrunk so that the longer is ``longest``; never larger."""
    scale = min(1.0, longest / max(shape))
    return max(2, round(shape[0] * scale)), max(2, round(shape[1] * scale))


def seen(picture: RGBFrame) -> Sight:
    """Return the small picture of a picture."""
    height, width = picture.shape[:2]
    whole = np.asarray(picture, np.float32)
    colours = shrunk(whole, small_shape((height, width), LONGEST)) / np.float32(255)
    tones = lab(colours)
    across, upright = slopes(tones[..., 0])
    edges = np.sqrt(sum(a**2 + b**2 for a, b in (slopes(tones[..., k]) for k in range(3))))
    square = boxed(tones[..., 0] ** 2, 2) - boxed(tones[..., 0], 2) ** 2
    texture = np.sqrt(np.maximum(square, 0))
    return Sight(colours, tones, np.asarray(edges, np.float32), upright, across, texture)
