"""Clips to be read, small and made on the spot."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, Soundtrack
from reelkite.media import Encoding, Mp4Encoder

SMALL = Size(128, 96)


def plain(colour: tuple[int, int, int], size: Size = SMALL) -> RGBFrame:
    """Return a frame of one colour."""
    return np.full((size.height, size.width, 3), colour, dtype=np.uint8)


def busy(seed: int, size: Size = SMALL) -> RGBFrame:
    """Return a frame of coarse noise."""
    blocks = np.random.default_rng(seed).integers(
        0, 256, (-(-size.height // 8), -(-size.width // 8), 3), dtype=np.uint8
    )
    return np.ascontiguousarray(
        blocks.repeat(8, axis=0).repeat(8, axis=1)[: size.height, : size.width]
    )


def rolling(count: int) -> list[RGBFrame]:
    """Return a picture that moves a little from frame to frame."""
    return [np.roll(busy(1), 3 * number, axis=1) for number in range(count)]


def make_clip(into: Path, frames: Sequence[RGBFrame]) -> Path:
    """Write ``frames`` as a clip of ours at 24 frames a second, with a tone."""
    height, width, _ = frames[0].shape
    tone = np.sin(np.arange(len(frames) * SAMPLE_RATE // 24) * 0.05).astype(np.float32) * 0.3
    grid = FrameGrid(len(frames), Fraction(24))
    sound = Soundtrack(np.stack([tone, tone]))
    Mp4Encoder(Encoding(threads=1)).encode(
        FrameStream(Size(width, height), grid, iter(frames), sound), into
    )
    return into


def make_silent(into: Path, frames: Iterable[RGBFrame]) -> Path:
    """Write ``frames``, perhaps none, without a track of sound."""
    with av.open(str(into), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = SMALL.width, SMALL.height, "yuv420p"
        for frame in frames:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        container.mux(stream.encode(None))
    return into


def make_sound(into: Path) -> Path:
    """Write a second of sound without a picture."""
    with av.open(str(into), "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=SAMPLE_RATE, layout="mono")
        block = av.AudioFrame.from_ndarray(
            np.zeros((1, SAMPLE_RATE), dtype=np.float32), format="fltp", layout="mono"
        )
        block.sample_rate = SAMPLE_RATE
        container.mux(stream.encode(block))
        container.mux(stream.encode(None))
    return into


def packets_of(clip: Path, kind: str) -> list[tuple[int, int]]:
    """Return where each packet of a track lies in the file, and how long it is."""
    with av.open(str(clip)) as container:
        return [
            (packet.pos or 0, packet.size)
            for packet in container.demux()
            if packet.stream.type == kind and packet.size
        ]


def spoil(clip: Path, place: tuple[int, int]) -> Path:
    """Overwrite one packet with noise."""
    start, length = place
    content = bytearray(clip.read_bytes())
    content[start : start + length] = np.random.default_rng(5).bytes(length)
    clip.write_bytes(content)
    return clip
