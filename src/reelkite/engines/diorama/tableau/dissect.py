"""A picture is taken apart."""

from math import radians, tan
from typing import Final

import numpy as np

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.depths import ground_depth
from reelkite.engines.diorama.tableau.parts import Kind, Layer, LightGuess, Nature, Tableau, Wishes

FOV: Final = 40.0


def take_apart(picture: RGBFrame, words: Wishes) -> Tableau:
    """Return the layers of a picture, far to near, and what is guessed of its space and light.

    Args:
        picture: Of any size.
        words: What the prompt says of it.
    """
    del words
    height, width = picture.shape[:2]
    depth = ground_depth((height, width), 0.5, 0.5 / tan(radians(FOV) / 2))
    opaque = np.full((height, width), 255, np.uint8)
    whole = Layer(picture, opaque, depth, Nature.THING, "picture")
    return Tableau(Size(width, height), 0.5, FOV, (whole,), LightGuess(), Kind.FLAT)
