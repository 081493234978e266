"""The two tracks of an MP4: pictures in BT.709 H.264, sound in AAC-LC."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.audio.stream import AudioStream
from av.bitstream import BitStreamFilterContext
from av.container import OutputContainer
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter
from av.video.stream import VideoStream

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import SAMPLE_RATE, AudioBlock, RGBFrame
from reelkite.media.reading import opened, picture_of

AAC_FRAME: Final = 1024
"""Samples in one frame of AAC-LC (ISO/IEC 14496-3)."""

SECONDS_BETWEEN_KEYFRAMES: Final = 2
"""How far apart the places are to which a player can jump."""

BT709: Final = 1
"""The number of BT.709 in all three tables of ITU-T H.273: primaries, transfer, matrix."""


@dataclass(frozen=True, slots=True)
class PictureTrack:
    """Takes sRGB frames in order and compresses them."""

    container: OutputContainer
    stream: VideoStream
    rate: Fraction
    reformatter: VideoReformatter

    @classmethod
    def added_to(
        cls, container: OutputContainer, size: Size, grid: FrameGrid, options: dict[str, str]
    ) -> "PictureTrack":
        """Add a track for ``grid.count`` frames of ``size``; ``options`` are those of libx264."""
        stream = container.add_stream("libx264", rate=grid.rate, options=options)
        stream.width, stream.height = size.width, size.height
        stream.pix_fmt = "yuv420p"
        stream.codec_context.gop_size = round(SECONDS_BETWEEN_KEYFRAMES * grid.rate)
        stream.codec_context.color_primaries = BT709
        stream.codec_context.color_trc = BT709
        stream.codec_context.colorspace = BT709
        stream.codec_context.color_range = ColorRange.MPEG
        return cls(container, stream, grid.rate, VideoReformatter())

    def write(self, index: int, frame: RGBFrame) -> None:
        """Compress ``frame`` as number ``index`` of the clip."""
        picture = av.VideoFrame.from_ndarray(frame, format="rgb24")
        picture = self.reformatter.reformat(
            picture,
            format="yuv420p",
            dst_colorspace=Colorspace.ITU709,
            src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.MPEG,
        )
        picture.pts = index
        picture.time_base = 1 / self.rate
        self.container.mux(self.stream.encode(picture))

    def take_over(self, clip: Path) -> int:
        """Write the pictures of ``clip``, of this size and rate, as they lie there; count them.

        Their parameter sets come along within the stream, for those of this track may differ.

        Raises:
            RenderError: It cannot be read.
        """
        count = 0
        with opened(clip) as source:
            lying = picture_of(source)
            within = BitStreamFilterContext("h264_mp4toannexb", lying)
            for packet in source.demux(lying):
                if not packet.size:
                    continue
                count += 1
                for taken in within.filter(packet):
                    taken.stream = self.stream
                    self.container.mux_one(taken)
        return count

    def finish(self) -> None:
        """Write what the compressor still holds back."""
        self.container.mux(self.stream.encode(None))


@dataclass(frozen=True, slots=True)
class SoundTrack:
    """Takes a whole soundtrack and compresses it piece by piece, beside the picture."""

    container: OutputContainer
    stream: AudioStream
    samples: AudioBlock

    @classmethod
    def added_to(
        cls, container: OutputContainer, samples: AudioBlock, bits_per_second: int
    ) -> "SoundTrack":
        """Add a track for ``samples``, ``(2, n)`` at 48 kHz."""
        stream = container.add_stream("aac", rate=SAMPLE_RATE, layout="stereo")
        stream.bit_rate = bits_per_second
        return cls(container, stream, np.ascontiguousarray(samples, dtype=np.float32))

    def write_between(self, start: Fraction, end: Fraction) -> None:
        """Compress what is heard from ``start`` until ``end``, in seconds from the clip's start."""
        first, last = int(start * SAMPLE_RATE), int(end * SAMPLE_RATE)
        piece = np.ascontiguousarray(self.samples[:, first:last])
        sound = av.AudioFrame.from_ndarray(piece, format="fltp", layout="stereo")
        sound.sample_rate = SAMPLE_RATE
        sound.pts = first
        sound.time_base = Fraction(1, SAMPLE_RATE)
        self.container.mux(self.stream.encode(sound))

    def finish(self) -> None:
        """Write what the compressor still holds back."""
        self.container.mux(self.stream.encode(None))
