"""A finished clip of our own form, as frames and sound again."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
from av.audio.resampler import AudioResampler
from av.container import InputContainer
from av.video.reformatter import ColorRange, Colorspace

from reelkite.domain.media import SAMPLE_RATE, AudioBlock, RGBFrame, Soundtrack
from reelkite.media.reading import list_pictures, opened, picture_of


class ClipReader:
    """Reads clips of our own form; see ``domain.engine.Clips``."""

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


def heard(container: InputContainer) -> AudioBlock:
    """Return all sound, without the coder's run-up; silence if there is none."""
    if not container.streams.audio:
        return np.zeros((2, 0), dtype=np.float32)
    resampler = AudioResampler(format="fltp", layout="stereo", rate=SAMPLE_RATE)
    pieces: list[AudioBlock] = []
    for frame in container.decode(container.streams.audio[0]):
        pieces += _samples(resampler, frame)
    pieces += _samples(resampler, None)
    return np.concatenate(pieces, axis=1) if pieces else np.zeros((2, 0), dtype=np.float32)


def _samples(resampler: AudioResampler, frame: av.AudioFrame | None) -> list[AudioBlock]:
    resampled = resampler.resample(frame)
    return [piece.to_ndarray().astype(np.float32, copy=False) for piece in resampled]
