"""The file of a reference picture becomes its pixels."""

from pathlib import Path

import numpy as np
from PIL import Image

from reelkite.domain.errors import RenderError
from reelkite.domain.media import RGBFrame


def opened(picture: Path) -> RGBFrame:
    """Return the pixels of a PNG that was judged, turned and fitted when it was accepted.

    Raises:
        RenderError: It is not there any more, or damaged.
    """
    try:
        with Image.open(picture, formats=("PNG",)) as image:
            return np.array(image.convert("RGB"), dtype=np.uint8)
    except (OSError, ValueError, SyntaxError) as error:
        msg = "the reference picture cannot be read"
        raise RenderError(msg) from error
