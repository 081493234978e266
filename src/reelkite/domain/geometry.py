"""Sizes of pictures, boxes in them, and when frames are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, order=True)
class Size:
    """Width and height of a picture in pixels."""

    width: int
    height: int

    @property
    def aspect(self) -> float:
        """Width divided by height."""
        return self.width / self.height

    @property
    def is_portrait(self) -> bool:
        """Taller than wide."""
        return self.height > self.width

    def __str__(self) -> str:
        """Write the size as clients do: ``1280x720``."""
        return f"{self.width}x{self.height}"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle as shares of the frame: 0..1, origin at the top left."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Share of the frame's width."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Share of the frame's height."""
        return self.y1 - self.y0

    @property
    def centre(self) -> tuple[float, float]:
        """Middle of the box."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2


@dataclass(frozen=True, slots=True)
class FrameGrid:
    """When each frame of a clip is shown.

    Attributes:
        count: Number of frames.
        rate: Frames per second, exact (``Fraction(24000, 1001)`` for 23.976).
    """

    count: int
    rate: Fraction

    @classmethod
    def covering(cls, duration: Fraction, rate: Fraction) -> "FrameGrid":
        """Return the grid with exactly ``rate`` x ``duration`` frames; ``duration`` in seconds."""
        return cls(count=int(duration * rate), rate=rate)

    @property
    def duration(self) -> Fraction:
        """Seconds from the first frame's start to the last frame's end."""
        return self.count / self.rate

    def time_of(self, index: int) -> Fraction:
        """Return when frame ``index`` is shown, in seconds from the clip's start."""
        return index / self.rate


def around(boxes: Sequence[Box]) -> Box | None:
    """Return the smallest box that holds all ``boxes``; None where there are none."""
    if not boxes:
        return None
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
