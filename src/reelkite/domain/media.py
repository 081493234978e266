"""Pictures and sound, raw: what an engine hands over and what the encoder takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.recipe import Recipe

SAMPLE_RATE: Final = 48_000
"""Sampling rate of every soundtrack, in Hz."""

RGBFrame: TypeAlias = npt.NDArray[np.uint8]
"""One picture: ``(height, width, 3)``, sRGB, row 0 at the top."""

AudioBlock: TypeAlias = npt.NDArray[np.float32]
"""Stereo samples: ``(2, samples)``, -1..1, left first."""


@dataclass(frozen=True, slots=True)
class Soundtrack:
    """The sound of a clip, whole: 12 s are 4.6 MB, so it need not stream.

    Attributes:
        samples: ``(2, n)`` at ``SAMPLE_RATE``; as long as the clip.
    """

    samples: AudioBlock

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return int(self.samples.shape[1]) / SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class SoundCue:
    """Something that happens in the picture and must be heard at that time.

    Attributes:
        name: ``step``, ``flutter``, ``pour``, ``splash``, ``clink``, ``hoof``, ``bark``, ...; an
            unknown name is silent, for a wrong sound is worse than none.
        second: When it starts, from the clip's start.
        x: Screen position, 0 left to 1 right.
        metres: Distance from the camera.
        strength: 0..1.
        seconds: How long it goes on; 0 for a hit.
        detail: What it happens on or with: ``grass``, ``sand``, ``wood``, ``snow``, ...
    """

    name: str
    second: float
    x: float = 0.5
    metres: float = 4.0
    strength: float = 0.5
    seconds: float = 0.0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FrameStream:
    """Raw frames in order, made as they are asked for.

    A 12 s clip at 1792x1024 and 24 fps is 1.6 GB of raw frames, so nobody
    holds a clip: whoever consumes the stream keeps one frame at a time.
    ``frames`` is a generator; closing it frees what the engine holds.

    Attributes:
        size: Of each frame.
        grid: When frames are shown.
        frames: The frames.
        soundtrack: As long as ``grid``, and ``lead`` before it.
        lead: Seconds of sound before the first frame: what follows another clip needs some to
            be faded into.
        recipe: What the engine really used, if there is more to tell than its version.
    """

    size: Size
    grid: FrameGrid
    frames: Iterator[RGBFrame]
    soundtrack: Soundtrack
    lead: int = 0
    recipe: Recipe | None = None
