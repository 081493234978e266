"""A small film in memory, and who reads it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from reelkite.domain.media import RGBFrame, Soundtrack

CLIP = Path("film.mp4")


@dataclass
class MemoryClips:
    """Reads the one clip there is, and remembers from where on.

    Attributes:
        pictures: Of the clip.
        sound: Of the clip.
        begun: The first frame of each reading.
    """

    pictures: Sequence[RGBFrame]
    sound: Soundtrack = field(default_factory=lambda: Soundtrack(np.zeros((2, 48_000), np.float32)))
    begun: list[int] = field(default_factory=list)

    def frames(self, clip: Path, first: int = 0) -> Iterator[RGBFrame]:
        """Yield the frames from a number on."""
        assert clip == CLIP
        self.begun.append(first)
        yield from self.pictures[first:]

    def soundtrack(self, clip: Path) -> Soundtrack:
        """Return the sound."""
        assert clip == CLIP
        return self.sound


def landscape(shift: int = 0, seed: int = 3) -> RGBFrame:
    """Return a pale blue sky over a dark and rugged ground, slid to the left by some pixels."""
    generator = np.random.default_rng(seed)
    wide = np.zeros((90, 240, 3), np.float64)
    wide[:40] = (176, 200, 232)
    wide[40:] = (80, 96, 52)
    rough = generator.integers(-40, 40, (13, 60)).repeat(4, axis=0).repeat(4, axis=1)
    wide[40:] += rough[:50, :, None]
    return np.clip(wide[:, shift : shift + 160], 0, 255).astype(np.uint8)
