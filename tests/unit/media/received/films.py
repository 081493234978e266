"""Videos as strangers send them, small and made on the spot."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.video.stream import VideoStream

from reelkite.domain.geometry import Size

SMALL = Size(128, 96)

UPRIGHT = bytes.fromhex(
    "00010000 00000000 00000000 00000000 00010000 00000000 00000000 00000000 40000000"
)
"""The matrix of a track that is shown as it is (ISO/IEC 14496-12, section 8.3.2)."""

QUARTER = bytes.fromhex(
    "00000000 00010000 00000000 FFFF0000 00000000 00000000 00000000 00000000 40000000"
)
"""That of one that is turned clockwise by a quarter, as telephones write it."""


def make_film(
    into: Path,
    frames: int = 24,
    *,
    codec: str = "libx264",
    size: Size = SMALL,
    times: Sequence[int] | None = None,
    sound: float = 0.0,
) -> Path:
    """Write a film that is red on its left and blue on its right half.

    Args:
        into: Where; the name tells the container.
        frames: How many.
        codec: Name of the encoder.
        size: Of a frame.
        times: When each frame is shown, in 24ths of a second; None for one after the other.
        sound: Seconds of a tone.
    """
    picture = np.zeros((size.height, size.width, 3), np.uint8)
    picture[:, : size.width // 2, 0] = picture[:, size.width // 2 :, 2] = 220
    with av.open(str(into), "w") as container:
        film = cast("VideoStream", container.add_stream(codec, rate=24))
        film.width, film.height, film.pix_fmt = size.width, size.height, "yuv420p"
        film.codec_context.time_base = Fraction(1, 24)
        tone = container.add_stream("aac", rate=48_000, layout="mono") if sound else None
        for number in range(frames):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = (times or range(frames))[number], Fraction(1, 24)
            container.mux(film.encode(frame))
        container.mux(film.encode(None))
        if tone is not None:
            samples = np.sin(np.arange(round(sound * 48_000)) * 0.05).astype(np.float32)[None]
            block = av.AudioFrame.from_ndarray(samples, format="fltp", layout="mono")
            block.sample_rate = 48_000
            container.mux(tone.encode(block))
            container.mux(tone.encode(None))
    return into


def turn(film: Path) -> Path:
    """Have ``film``, an MP4, shown turned clockwise by a quarter."""
    head, track, rest = film.read_bytes().partition(b"tkhd")
    place = rest.index(UPRIGHT)
    film.write_bytes(head + track + rest[:place] + QUARTER + rest[place + len(QUARTER) :])
    return film
