"""Looks into finished clips."""

import io
from dataclasses import dataclass
from typing import Final

import av


@dataclass(frozen=True, slots=True)
class Footage:
    """What is in a file: decoded pictures, and the length of the sound to a tenth of a second."""

    width: int
    height: int
    frames: int
    sound: float


SMALL_2_S: Final = Footage(320, 180, 48, 2.0)
"""What a small video of 2 s must be."""


def look_at(content: bytes) -> Footage:
    """Decode every picture of an MP4.

    Raises:
        av.FFmpegError: It cannot be read.
    """
    with av.open(io.BytesIO(content), "r") as container:
        picture, sound = container.streams.video[0], container.streams.audio[0]
        assert sound.duration is not None
        assert sound.time_base is not None
        seconds = round(float(sound.duration * sound.time_base), 1)
        frames = len([None for _ in container.decode(picture)])
        return Footage(picture.width, picture.height, frames, seconds)
