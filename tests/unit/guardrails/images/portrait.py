"""A real face, small: the portrait of an astronaut, cut to 144 pixels.

From the photograph of Eileen Collins in NASA's Great Images, in the public domain, which
scikit-image ships as ``astronaut``. Its use here is no endorsement by anybody.
"""

from pathlib import Path

import numpy as np
from PIL import Image

from reelkite.domain.media import RGBFrame

FILE = Path(__file__).with_name("astronaut.jpg")

BOX = (25.0, 65.0, 89.0, 100.0)
"""Where her face is: left, top, width, height; it reaches below the edge."""


def portrait() -> RGBFrame:
    """Return the picture, 144 x 144."""
    with Image.open(FILE) as picture:
        return np.asarray(picture.convert("RGB"))


def placed(face: RGBFrame, height: int, width: int) -> RGBFrame:
    """Return ``face`` in the middle of an even wall."""
    wall = np.full((height, width, 3), (150, 160, 150), np.uint8)
    top, left = (height - face.shape[0]) // 2, (width - face.shape[1]) // 2
    wall[top : top + face.shape[0], left : left + face.shape[1]] = face
    return wall
