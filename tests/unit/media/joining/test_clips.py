"""A finished clip as frames and sound again."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import SAMPLE_RATE
from reelkite.media.joining import ClipReader
from tests.unit.media.joining.footage import SIZE, clip_of, frame, tone


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    """Frames come in order and in their colours, the sound at its time and as long as they."""
    clip = clip_of(tmp_path / "a.mp4", 0, 24)
    frames = list(ClipReader().frames(clip))
    samples = ClipReader().soundtrack(clip).samples

    assert len(frames) == 24
    assert max(float(np.abs(a.astype(float) - frame(n)).mean()) for n, a in enumerate(frames)) < 3
    assert samples.shape == (2, SAMPLE_RATE)
    assert float(np.abs(samples[0, 2000:-2000] - tone(SAMPLE_RATE)[0, 2000:-2000]).mean()) < 0.01


def test_reading_may_begin_later(tmp_path: Path) -> None:
    """From a number on, only the frames from there are given."""
    clip = clip_of(tmp_path / "a.mp4", 0, 24)
    late = list(ClipReader().frames(clip, 20))

    assert np.array_equal(late, list(ClipReader().frames(clip))[20:])
    assert late[0].shape == (SIZE.height, SIZE.width, 3)


def test_what_is_no_clip_is_told(tmp_path: Path) -> None:
    """A file of anything else is an error of ours."""
    (tmp_path / "a.mp4").write_bytes(b"no clip")

    with pytest.raises(RenderError):
        list(ClipReader().frames(tmp_path / "a.mp4"))


def test_any_clip_is_brought_into_our_form(tmp_path: Path) -> None:
    """Another size and length: scaled, cropped, and held at its end."""
    footage = ClipReader().conformed(clip_of(tmp_path / "a.mp4", 0, 24), Size(64, 64), 2)

    assert [picture.shape for picture in footage.frames] == [(64, 64, 3)] * 48
    assert footage.soundtrack.seconds == 2


def test_any_clip_may_be_given_another_rate(tmp_path: Path) -> None:
    """At 16 frames a second a clip of 24 has as many as it lasts, at their times."""
    clip = clip_of(tmp_path / "a.mp4", 0, 24)
    reader = ClipReader()
    footage = reader.conformed(clip, SIZE, 1, Fraction(16))
    frames, own = list(footage.frames), list(reader.frames(clip))

    assert (footage.grid.count, footage.grid.rate, len(frames)) == (16, Fraction(16), 16)
    assert float(np.abs(frames[4].astype(float) - own[6]).mean()) < 4
    assert reader.facts(clip).frames == 24
