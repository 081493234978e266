import struct
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.reformatter import Colorspace

from reelkite.domain.errors import PublishError, RenderError
from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import SAMPLE_RATE, FrameStream, RGBFrame, Soundtrack
from reelkite.media import Encoding, Mp4Encoder

SIZE = Size(128, 96)
PURE = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (0, 0, 0), (128, 128, 128)]


def _plain(colour: tuple[int, int, int], size: Size = SIZE) -> RGBFrame:
    return np.full((size.height, size.width, 3), colour, dtype=np.uint8)


def _footage(
    frames: Iterator[RGBFrame], count: int = 24, samples: int | None = None
) -> FrameStream:
    length = count * SAMPLE_RATE // 24 if samples is None else samples
    tone = np.sin(np.arange(length) * 0.05).astype(np.float32) * 0.3
    return FrameStream(
        SIZE, FrameGrid(count, Fraction(24)), frames, Soundtrack(np.stack([tone, tone]))
    )


def _grey(count: int) -> Iterator[RGBFrame]:
    return iter([_plain((10 * k % 256, 90, 90)) for k in range(count)])


@pytest.fixture(name="encoder")
def _encoder() -> Mp4Encoder:
    return Mp4Encoder(Encoding())


@pytest.fixture(name="clip")
def _clip(encoder: Mp4Encoder, tmp_path: Path) -> Path:
    encoder.encode(_footage(_grey(24)), tmp_path / "clip.mp4")
    return tmp_path / "clip.mp4"


def test_the_picture_is_h264_high(clip: Path) -> None:
    """A clip is H.264 High yuv420p of exactly the size, 24 frames a second, in BT.709."""
    with av.open(str(clip)) as container:
        stream = container.streams.video[0]
        context = stream.codec_context
        assert (context.name, context.profile, context.pix_fmt) == ("h264", "High", "yuv420p")
        assert (context.width, context.height) == (SIZE.width, SIZE.height)
        assert stream.average_rate == stream.guessed_rate == Fraction(24)
        assert (context.color_primaries, context.color_trc, context.colorspace) == (1, 1, 1)
        assert context.color_range == 1


def test_every_frame_is_there_at_its_time(clip: Path) -> None:
    """A clip decodes to as many frames as were handed over, evenly spaced from 0."""
    with av.open(str(clip)) as container:
        times = [frame.time for frame in container.decode(video=0)]

    assert times == pytest.approx([k / 24 for k in range(24)])


def test_the_sound_is_as_long_as_the_picture(clip: Path) -> None:
    """Stereo AAC-LC at 48 kHz, equal to the picture within one frame of AAC."""
    with av.open(str(clip)) as container:
        sound = container.streams.audio[0]
        context = sound.codec_context
        assert (context.name, context.profile, context.sample_rate) == ("aac", "LC", SAMPLE_RATE)
        assert context.layout.name == "stereo"
        assert sound.duration is not None
        assert sound.time_base is not None
        assert abs(sound.duration * sound.time_base - 1) <= Fraction(1024, SAMPLE_RATE)


def test_the_sound_is_heard_when_it_was_meant(encoder: Mp4Encoder, tmp_path: Path) -> None:
    """A click at half a second is decoded at half a second."""
    footage = _footage(_grey(24))
    footage.soundtrack.samples[:] = 0
    footage.soundtrack.samples[:, SAMPLE_RATE // 2] = 0.9
    encoder.encode(footage, tmp_path / "clip.mp4")

    with av.open(str(tmp_path / "clip.mp4")) as container:
        blocks = [frame for frame in container.decode(audio=0) if (frame.pts or 0) >= 0]
    decoded = np.concatenate([block.to_ndarray() for block in blocks], axis=1)
    assert abs(int(np.argmax(np.abs(decoded[0]))) - SAMPLE_RATE // 2) <= 2


def test_a_player_can_start_before_the_file_is_whole(clip: Path) -> None:
    """The index stands before the pictures (faststart)."""
    assert _boxes(clip.read_bytes()).index("moov") < _boxes(clip.read_bytes()).index("mdat")


@pytest.mark.parametrize("colour", PURE)
def test_colours_come_back(
    colour: tuple[int, int, int], encoder: Mp4Encoder, tmp_path: Path
) -> None:
    """A pure colour, read back as BT.709 in limited range, is what it was within 2 of 255."""
    encoder.encode(_footage(iter([_plain(colour)] * 3), 3), tmp_path / "clip.mp4")

    with av.open(str(tmp_path / "clip.mp4")) as container:
        frame = next(container.decode(video=0))
        back = frame.reformat(format="rgb24", src_colorspace=Colorspace.ITU709).to_ndarray()
    assert np.abs(back.astype(int) - colour).max() <= 2


def test_luma_follows_bt709(encoder: Mp4Encoder, tmp_path: Path) -> None:
    """Pure green has the luma that BT.709 gives it: 16 + 219 x 0.7152."""
    encoder.encode(_footage(iter([_plain((0, 255, 0))] * 3), 3), tmp_path / "clip.mp4")

    with av.open(str(tmp_path / "clip.mp4")) as container:
        luma = next(container.decode(video=0)).to_ndarray()[: SIZE.height]
    assert np.abs(luma.astype(int) - 173).max() <= 2


@pytest.mark.parametrize(
    ("given", "complaint"), [(23, "ends after 23 of 24"), (25, "goes on after its 24")]
)
def test_footage_must_fit_its_grid(
    given: int, complaint: str, encoder: Mp4Encoder, tmp_path: Path
) -> None:
    """Footage that ends early or goes on too long is no clip."""
    with pytest.raises(RenderError, match=complaint):
        encoder.encode(_footage(_grey(given)), tmp_path / "clip.mp4")


def test_frames_must_have_the_size_of_the_clip(encoder: Mp4Encoder, tmp_path: Path) -> None:
    """A frame of another size is refused."""
    frames = iter([_plain((0, 0, 0), Size(64, 64))] * 24)

    with pytest.raises(RenderError, match="frame 0 is"):
        encoder.encode(_footage(frames), tmp_path / "clip.mp4")


@pytest.mark.parametrize("off_by", [-600, 600])
def test_sound_is_trimmed_to_the_picture(off_by: int, encoder: Mp4Encoder, tmp_path: Path) -> None:
    """A soundtrack that is off by less than one frame of AAC is cut or filled."""
    footage = _footage(_grey(24), samples=SAMPLE_RATE + off_by)
    encoder.encode(footage, tmp_path / "clip.mp4")

    with av.open(str(tmp_path / "clip.mp4")) as container:
        assert container.streams.audio[0].duration == SAMPLE_RATE


def test_sound_of_another_length_is_refused(encoder: Mp4Encoder, tmp_path: Path) -> None:
    """A soundtrack for another clip is a fault of the engine."""
    with pytest.raises(RenderError, match=r"lasts 2\.000 s, the picture 1\.000 s"):
        encoder.encode(_footage(_grey(24), samples=2 * SAMPLE_RATE), tmp_path / "clip.mp4")


@pytest.mark.parametrize("count", [3, 24])
def test_footage_is_closed(count: int, encoder: Mp4Encoder, tmp_path: Path) -> None:
    """The engine's generator is closed after success and after failure."""
    closed = []

    def frames() -> Iterator[RGBFrame]:
        try:
            yield from _grey(count)
        finally:
            closed.append(True)

    if count == 24:
        encoder.encode(_footage(frames()), tmp_path / "clip.mp4")
    else:
        with pytest.raises(RenderError):
            encoder.encode(_footage(frames()), tmp_path / "clip.mp4")
    assert closed == [True]


def test_an_engine_failure_is_told_as_it_is(encoder: Mp4Encoder, tmp_path: Path) -> None:
    """An error from within the footage passes through, though it is an OSError."""

    def frames() -> Iterator[RGBFrame]:
        yield _plain((0, 0, 0))
        raise BrokenPipeError("driver gone")

    with pytest.raises(BrokenPipeError, match="driver gone"):
        encoder.encode(_footage(frames()), tmp_path / "clip.mp4")


def test_a_place_that_cannot_be_written_is_told(encoder: Mp4Encoder, tmp_path: Path) -> None:
    """A missing folder is a PublishError that names it."""
    with pytest.raises(PublishError, match=r"nowhere: No such file"):
        encoder.encode(_footage(_grey(24)), tmp_path / "nowhere" / "clip.mp4")


def _boxes(data: bytes) -> list[str]:
    """Return the names of the top boxes of an MP4 (ISO/IEC 14496-12)."""
    names, at = [], 0
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        names.append(name.decode())
        at += length
    return names
