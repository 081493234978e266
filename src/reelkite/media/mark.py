"""The visible mark: a few quiet words in a corner of every frame."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from reelkite.domain.errors import ServeError
from reelkite.domain.geometry import Size
from reelkite.domain.media import FrameStream, RGBFrame

LONGEST: Final = 80
"""Characters."""

LETTERS: Final = 1 / 40
"""Size of the letters, as a part of the frame's shorter side: 18 pixels at 1280x720."""

WIDEST: Final = 0.6
"""The part of the frame's width that the mark may take; longer words are drawn smaller."""

SMALLEST: Final = 6
"""Pixels below which letters are no letters; a mark that is still too wide is cut."""

WORDS: Final = 225
GROUND: Final = 105
"""How much the words, white, and the ground behind them, black, cover; 0..255."""

_SCALE: Final = 4
"""The mask is drawn so much larger and then reduced: smooth, and on any machine the same."""

_UNKNOWN: Final = "\uffff"
"""A character that no font has; what is drawn in its place is drawn for all that are missing."""


class Encoder(Protocol):
    """Compresses footage; see ``production.ports.Encoder``."""

    def encode(self, footage: FrameStream, into: Path, after: Path | None = None, /) -> None:
        """Write ``footage`` to ``into``, after another clip if there is one."""


@dataclass(frozen=True, slots=True)
class MarkingEncoder:
    """Puts words into the lower right corner of each frame, and has the frames encoded.

    Attributes:
        encoder: Who encodes.
        words: What is written, at most ``LONGEST`` characters that the font has.
    """

    encoder: Encoder
    words: str

    def __post_init__(self) -> None:
        """Look at the words.

        Raises:
            ServeError: They cannot be drawn.
        """
        _check(self.words)

    def encode(self, footage: FrameStream, into: Path, after: Path | None = None, /) -> None:
        """Encode ``footage`` with the mark; for what goes wrong see ``encoder``."""
        self.encoder.encode(replace(footage, frames=_marked(footage, self.words)), into, after)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The mark as pixels.

    Attributes:
        left: Column of its first pixel in the frame.
        top: Row of its first pixel.
        keeps: ``(height, width, 1)``, 0..255: how much of the frame stays.
        adds: ``(height, width, 1)``, 0..255: how much light comes in.
    """

    left: int
    top: int
    keeps: npt.NDArray[np.uint16]
    adds: npt.NDArray[np.uint16]

    def upon(self, frame: RGBFrame) -> RGBFrame:
        """Return a copy of ``frame`` with the mark."""
        height, width, _ = self.keeps.shape
        there = np.s_[self.top : self.top + height, self.left : self.left + width]
        marked = frame.copy()
        marked[there] = (frame[there] * self.keeps + 127) // 255 + self.adds
        return marked


def stamp(words: str, size: Size) -> Stamp:
    """Draw ``words`` for frames of ``size``; white letters on a dark ground with round ends."""
    letters = min(size.width, size.height) * LETTERS
    room = size.width * WIDEST
    while (width := _width(words, letters)) > room and letters > SMALLEST:
        letters = max(SMALLEST, letters * min(0.97, room / width))
    text, ground = _masks(words, letters, int(room))
    white = text * (WORDS / 255)
    covered = np.maximum(white, ground * (GROUND / 255))
    margin = round(letters)
    height, width = text.shape
    return Stamp(
        left=max(size.width - width - margin, 0),
        top=max(size.height - height - margin, 0),
        keeps=(255 - np.floor(covered)).astype(np.uint16)[..., None],
        adds=np.floor(white).astype(np.uint16)[..., None],
    )


def _marked(footage: FrameStream, words: str) -> Iterator[RGBFrame]:
    """Yield the frames with the mark; what is no frame of its size passes, for others to refuse."""
    drawn = stamp(words, footage.size)
    shape = (footage.size.height, footage.size.width, 3)
    try:
        for frame in footage.frames:
            fits = frame.shape == shape and frame.dtype == np.uint8
            yield drawn.upon(frame) if fits else frame
    finally:
        close = getattr(footage.frames, "close", None)
        if close is not None:
            close()


def _masks(words: str, letters: float, room: int) -> tuple[npt.NDArray[np.uint8], ...]:
    """Draw the words and their ground, 0..255 each, of one shape."""
    font = _font(letters * _SCALE)
    pad = letters * 0.55
    width = min(round(_width(words, letters) + 2 * pad), max(room, 1))
    height = round(letters * 1.7)
    large = (width * _SCALE, height * _SCALE)
    text, ground = Image.new("L", large), Image.new("L", large)
    middle = (pad * _SCALE, height * _SCALE / 2)
    ImageDraw.Draw(text).text(middle, words, fill=255, font=font, anchor="lm")
    ImageDraw.Draw(ground).rounded_rectangle(
        (0, 0, large[0] - 1, large[1] - 1), radius=large[1] / 2, fill=255
    )
    reduced = (each.reduce(_SCALE) for each in (text, ground))
    return tuple(np.asarray(each, dtype=np.uint8) for each in reduced)


def _width(words: str, letters: float) -> float:
    return _font(letters * _SCALE).getlength(words) / _SCALE


def _font(letters: float) -> ImageFont.FreeTypeFont:
    """Return Pillow's own font, which every machine has."""
    font = ImageFont.load_default(letters)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise ServeError("Pillow was built without FreeType; no mark can be drawn with it.")
    return font


def _check(words: str) -> None:
    font = _font(32)
    nothing = bytes(font.getmask(_UNKNOWN))
    missing = [char for char in words if char != " " and bytes(font.getmask(char)) == nothing]
    if missing or not words.isprintable():
        raise ServeError(f"The mark '{words}' has characters that the font lacks: {missing}.")
    if not words.strip() or len(words) > LONGEST:
        raise ServeError(f"The mark must have 1 to {LONGEST} characters; it has {len(words)}.")
