"""A finished clip of our own form, as frames and sound again."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import ColorRange, Colorspace

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.geometry import Size
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, Soundtrack
from reelkite.domain.request import FRAME_RATE
from reelkite.media.joining.conforming import Opened, conformed
from reelkite.media.joining.hearing import heard
from reelkite.media.joining.telling import facts_of
from reelkite.media.reading import list_pictures, opened, picture_of


@dataclass(frozen=True, slots=True)
class ClipReader:
    """Reads clips; see ``domain.engine.Clips``.

    Attributes:
        opened: Opens clips that are not of our own form.
    """

    opened: Opened = opened

    def frames(self, clip: Path, first: int = 0) -> Iterator[RGBFrame]:
        """Yield the frames of ``clip`` in order from number ``first`` on, one at a time.

        Raises:
            RenderError: It cannot be decoded.
        """
        shown = list_pictures(clip).shown if first else (0,)
        if first >= len(shown) > 1:
            return
        with opened(clip) as container:
            stream = picture_of(container)
            stream.thread_type = "AUTO"
            if first:
                container.seek(shown[first], stream=stream)
            for frame in container.decode(stream):
                if not first or (frame.pts or 0) >= shown[first]:
                    yield as_rgb(frame)

    def soundtrack(self, clip: Path) -> Soundtrack:
        """Return the whole sound of ``clip``, exactly as long as its pictures.

        Raises:
            RenderError: It cannot be decoded.
        """
        wanted = round(len(list_pictures(clip).times) * SAMPLE_RATE / _rate_of(clip))
        with opened(clip) as container:
            samples = heard(container)
        missing = wanted - samples.shape[1]
        return Soundtrack(np.pad(samples[:, :wanted], ((0, 0), (0, max(missing, 0)))))

    def conformed(
        self, clip: Path, size: Size, seconds: int, rate: Fraction = FRAME_RATE
    ) -> FrameStream:
        """Return any clip as footage of our own form; see ``conforming.conformed``."""
        return conformed(clip, size, seconds, self.opened, rate)

    def facts(self, clip: Path) -> ClipFacts:
        """Return what any clip holds; see ``telling.facts_of``."""
        return facts_of(clip, self.opened)


def as_rgb(frame: av.VideoFrame) -> RGBFrame:
    """Return a frame of our own form in sRGB."""
    picture = frame.reformat(
        format="rgb24",
        src_colorspace=Colorspace.ITU709,
        src_color_range=ColorRange.MPEG,
        dst_color_range=ColorRange.JPEG,
    )
    return picture.to_ndarray().astype(np.uint8, copy=False)


def _rate_of(clip: Path) -> float:
    """Return the frames a second of ``clip``."""
    with opened(clip) as container:
        return float(picture_of(container).average_rate or 24)
