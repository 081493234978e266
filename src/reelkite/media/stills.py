"""Stills of a finished clip: the thumbnail and the spritesheet."""

from io import BytesIO
from pathlib import Path
from typing import Final

import av
import numpy as np
from PIL import Image

from reelkite.domain.errors import PublishError
from reelkite.media.reading import Packets, decode_pictures, list_pictures
from reelkite.media.scaling import fitted, scaled

THUMBNAIL_SIDE: Final = 640
TILE_SIDE: Final = 320
"""Pixels of the longer side; the other keeps the clip's aspect."""

COLUMNS: Final = 5
TILES: Final = COLUMNS * COLUMNS

CANDIDATES: Final = 9
"""How many frames of the middle third are compared for the thumbnail."""

JUDGED_SIDE: Final = 160
"""Pixels of the longer side at which detail is measured: shapes count, grain does not."""

DARK: Final = 40
BRIGHT: Final = 225
"""Mean luma, 16..235, outside of which a frame is taken for black or blank."""

JPEG_QUALITY: Final = 85
WEBP_QUALITY: Final = 85


def write_thumbnail(clip: Path, into: Path) -> None:
    """Write one telling frame of ``clip`` as WebP, longer side 640 pixels.

    It is the one with most detail among nine that are evenly spaced over the middle third, from
    its first key picture on; dark and blank ones are taken only when there are no others.

    Raises:
        RenderError: The clip cannot be decoded.
        PublishError: ``into`` cannot be written.
    """
    packets = list_pictures(clip)
    candidates = decode_pictures(clip, packets, _candidates(packets))
    _, best = max(
        ((_interest(frame), scaled(frame, THUMBNAIL_SIDE)) for _, frame in candidates),
        key=lambda scored: scored[0],
    )
    _write(Image.fromarray(best), into, "WEBP", WEBP_QUALITY)


def write_spritesheet(clip: Path, into: Path) -> None:
    """Write 5 x 5 frames of ``clip``, evenly spaced, row by row, as JPEG.

    A tile has 320 pixels on its longer side. Tile ``k`` of 0..24 stands for the ``k``-th 25th part
    of the clip and shows the frame in its middle: number ``floor((k + 1/2) * frames / 25)``. So a
    player at ``t`` seconds of a clip of ``d`` seconds shows tile ``floor(25 * t / d)``. A clip of
    fewer than 25 frames repeats some.

    Raises:
        RenderError: The clip cannot be decoded.
        PublishError: ``into`` cannot be written.
    """
    packets = list_pictures(clip)
    shown = [(2 * tile + 1) * len(packets.times) // (2 * TILES) for tile in range(TILES)]
    sheet = Image.new("RGB", (1, 1))
    for number, frame in decode_pictures(clip, packets, set(shown)):
        picture = Image.fromarray(scaled(frame, TILE_SIDE))
        if number == shown[0]:
            sheet = Image.new("RGB", (COLUMNS * picture.width, COLUMNS * picture.height))
        for tile in (tile for tile, wanted in enumerate(shown) if wanted == number):
            row, column = divmod(tile, COLUMNS)
            sheet.paste(picture, (column * picture.width, row * picture.height))
    _write(sheet, into, "JPEG", JPEG_QUALITY)


def _candidates(packets: Packets) -> frozenset[int]:
    """Return the numbers of the frames that are compared.

    They begin at the first key picture of the middle third, if it has one: what lies before it
    would have to be decoded from the group before.
    """
    shown = packets.shown
    count = len(shown)
    keys = {time for time, key in zip(packets.times, packets.keys, strict=True) if key}
    third = range(count // 3, max(2 * count // 3, count // 3 + 1))
    first = next((number for number in third if shown[number] in keys), third.start)
    return frozenset(first + (third.stop - first) * k // CANDIDATES for k in range(CANDIDATES))


def _interest(frame: av.VideoFrame) -> float:
    """Measure how much there is to see: the mean step between neighbouring pixels, 0..255."""
    size = fitted(frame, JUDGED_SIDE)
    grey = frame.reformat(size.width, size.height, format="gray").to_ndarray().astype(np.float32)
    detail = float(np.abs(np.diff(grey, axis=0)).mean() + np.abs(np.diff(grey, axis=1)).mean())
    return detail if DARK < grey.mean() < BRIGHT else detail / 100


def _write(picture: Image.Image, into: Path, kind: str, quality: int) -> None:
    packed = BytesIO()
    picture.save(packed, format=kind, quality=quality)
    try:
        into.write_bytes(packed.getvalue())
    except OSError as error:
        raise PublishError(f"cannot write the still in {into.parent}: {error.strerror}") from error
