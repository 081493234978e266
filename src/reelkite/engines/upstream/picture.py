"""The picture that a clip begins with, as large as what is generated."""

import struct
import zlib
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.domain.engine import AnyClips
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"

TRUECOLOUR: Final = struct.pack(">BBBBB", 8, 2, 0, 0, 0)
"""8 bits a channel, RGB, and the only methods that there are (PNG, third edition, 11.2.1)."""

SPEED: Final = 3
"""zlib's level."""


def picture_for(reference: Path, size: Size, clips: AnyClips) -> bytes:
    """Return the PNG at ``reference`` as one of ``size``, which covers it.

    What is missing on each side is the picture mirrored: so nothing is scaled, and the middle,
    which the clip keeps, begins with the very pixels that were sent.

    Raises:
        RenderError: It cannot be decoded.
    """
    frame = next(iter(clips.frames(reference)))
    if (size.height, size.width) == frame.shape[:2]:
        return reference.read_bytes()
    return png_of(widened(frame, size))


def widened(frame: RGBFrame, size: Size) -> RGBFrame:
    """Return ``frame`` in the middle of a picture of ``size``, mirrored where it ends."""
    tall, wide = size.height - frame.shape[0], size.width - frame.shape[1]
    margins = ((tall // 2, tall - tall // 2), (wide // 2, wide - wide // 2), (0, 0))
    return np.pad(frame, margins, mode="symmetric")


def png_of(frame: RGBFrame) -> bytes:
    """Return ``frame`` as a PNG."""
    height, width, _ = frame.shape
    rows = np.zeros((height, 1 + 3 * width), dtype=np.uint8)  # each begins with its filter: none
    rows[:, 1:] = frame.reshape(height, -1)
    return b"".join(
        (
            SIGNATURE,
            _chunk(b"IHDR", struct.pack(">II", width, height) + TRUECOLOUR),
            _chunk(b"IDAT", zlib.compress(rows.tobytes(), SPEED)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)
