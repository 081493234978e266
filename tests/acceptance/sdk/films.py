"""A film that a client brings along: a toy that hops about before a plain wall."""

from pathlib import Path
from typing import Final

import av
import numpy as np
import numpy.typing as npt

from reelkite.domain.media import RGBFrame

FRAMES: Final = 60
RATE: Final = 24
WIDTH: Final = 640
HEIGHT: Final = 360


def make_film(into: Path) -> Path:
    """Write 2.5 s of an orange toy with dark eyes that hops along a grey-blue wall."""
    with av.open(str(into), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number in range(FRAMES):
            frame = av.VideoFrame.from_ndarray(_frame(number), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return into


def _frame(number: int) -> RGBFrame:
    across, down = np.meshgrid(np.arange(WIDTH), np.arange(HEIGHT))
    wall = 150 + 30 * down / HEIGHT
    frame = np.stack([wall * 0.8, wall * 0.9, wall], axis=-1)
    x = 160 + 5 * number
    y = 210 - 60 * abs(np.sin(number * 0.35))
    _paint(frame, ((across - x) / 60) ** 2 + ((down - y) / 80) ** 2 < 1, (226, 120, 40))
    _paint(frame, ((across - x) / 36) ** 2 + ((down - y + 90) / 36) ** 2 < 1, (236, 140, 50))
    for side in (-14, 14):
        _paint(frame, (across - x - side) ** 2 + (down - y + 96) ** 2 < 36, (20, 20, 24))
    return frame.astype(np.uint8)


def _paint(
    frame: npt.NDArray[np.float64], where: npt.NDArray[np.bool_], colour: tuple[int, int, int]
) -> None:
    frame[where] = colour
