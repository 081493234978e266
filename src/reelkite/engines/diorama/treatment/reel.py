"""Frames of a clip by number, decoded in order: what was passed is kept for a while."""

from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reelkite.domain.engine import Clips
from reelkite.domain.errors import RenderError
from reelkite.domain.media import RGBFrame

_KEPT: Final = 4
"""Frames that are kept of a clip that runs forward."""

_BLOCK: Final = 24
"""Frames that are read ahead, and kept, of a clip that runs backward."""


class Reel:
    """Gives frames by number; each drawing process has its own."""

    def __init__(self, clips: Clips, clip: Path, *, backward: bool = False) -> None:
        """Read nothing yet."""
        self._clips, self._clip = clips, clip
        self._room = _BLOCK + _KEPT if backward else _KEPT
        self._backward = backward
        self._frames: Iterator[RGBFrame] = iter(())
        self._next = -1
        self._kept: OrderedDict[int, RGBFrame] = OrderedDict()

    def frame(self, number: int) -> RGBFrame:
        """Return the frame with a number; the last one there is for numbers beyond.

        Raises:
            RenderError: The clip cannot be decoded, or has no frames.
        """
        if number not in self._kept:
            if not 0 <= self._next <= number:
                self._wind(number)
            self._read_to(number)
        if number in self._kept:
            return self._kept[number]
        if not self._kept:
            raise RenderError("The clip that is to be changed has no pictures.")
        return self._kept[max(self._kept)]

    def _wind(self, number: int) -> None:
        """Start anew from where it is worth while."""
        first = max(0, number - _BLOCK + 1) if self._backward else number
        self._frames = self._clips.frames(self._clip, first)
        self._next = first

    def _read_to(self, number: int) -> None:
        while self._next <= number:
            frame = next(self._frames, None)
            if frame is None:
                return
            self._kept[self._next] = frame
            self._next += 1
            while len(self._kept) > self._room:
                self._kept.popitem(last=False)
