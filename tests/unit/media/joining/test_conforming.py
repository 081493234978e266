"""A stranger's clip in our own form."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.media import SAMPLE_RATE
from reelkite.media.joining.conforming import conformed
from reelkite.media.reading import opened


def _strange(path: Path, size: Size, times: list[int]) -> Path:
    """Write a silent clip with a red left half, one picture at each of ``times`` (1/1000 s)."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=30, options={"bf": "0"})
        stream.width, stream.height, stream.pix_fmt = size.width, size.height, "yuv420p"
        stream.time_base = stream.codec_context.time_base = Fraction(1, 1000)
        for number, time in enumerate(times):
            pixels = np.full((size.height, size.width, 3), 40 * number % 250, np.uint8)
            pixels[:, : size.width // 2] = (220, 20, 20)
            picture = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            picture.pts, picture.time_base = time, Fraction(1, 1000)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("size", [Size(320, 240), Size(90, 160), Size(640, 64)])
def test_it_covers_the_size_without_being_stretched(tmp_path: Path, size: Size) -> None:
    """What is too long is cropped on both sides: the middle stays the middle."""
    clip = _strange(tmp_path / "a.mp4", size, list(range(0, 1000, 40)))
    first = next(conformed(clip, Size(160, 90), 1, opened).frames)

    assert first.shape == (90, 160, 3)
    assert first[45, 70, 0] > 150 > first[45, 90, 0]


def test_pictures_are_shown_at_their_times(tmp_path: Path) -> None:
    """At a variable rate each frame shows the last picture that had come by then."""
    clip = _strange(tmp_path / "a.mp4", Size(160, 90), [0, 500, 520, 900])
    frames = list(conformed(clip, Size(160, 90), 1, opened).frames)
    right = [round(float(frame[45, 150].mean()) / 40) for frame in frames]

    assert len(frames) == 24
    assert [right[n] for n in (0, 11, 14, 23)] == [0, 0, 2, 3]


def test_what_is_missing_is_the_last_picture_and_silence(tmp_path: Path) -> None:
    """A clip that is shorter than it said stands still at its end; one without sound is silent."""
    clip = _strange(tmp_path / "a.mp4", Size(160, 90), [0, 40, 80])
    footage = conformed(clip, Size(160, 90), 1, opened)

    assert len(list(footage.frames)) == 24
    assert footage.soundtrack.samples.shape == (2, SAMPLE_RATE)
    assert not footage.soundtrack.samples.any()
