from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import RenderError
from reelkite.media import sample_frames
from reelkite.media.sampling import spread
from tests.unit.media.clips import make_clip, plain


def test_first_and_last_are_among_the_samples(tmp_path: Path) -> None:
    """Frames come in order, evenly spaced, from the very first to the very last."""
    clip = make_clip(tmp_path / "clip.mp4", [plain((10 * n, 0, 0)) for n in range(25)])
    reds = [int(frame[..., 0].mean()) for frame in sample_frames(clip, 5)]

    assert np.allclose(reds, [0, 60, 120, 180, 240], atol=4)


def test_samples_are_small(tmp_path: Path) -> None:
    """The longer side is at most what was asked for; a small clip is not enlarged."""
    clip = make_clip(tmp_path / "clip.mp4", [plain((9, 9, 9))] * 3)

    assert {frame.shape for frame in sample_frames(clip, 2, side=64)} == {(48, 64, 3)}
    assert {frame.shape for frame in sample_frames(clip, 2)} == {(96, 128, 3)}


@pytest.mark.parametrize("frames", [1, 2])
def test_short_clips_give_each_frame_once(tmp_path: Path, frames: int) -> None:
    """There are never more samples than frames."""
    clip = make_clip(tmp_path / "clip.mp4", [plain((90, 9, 9))] * frames)

    assert len(list(sample_frames(clip))) == frames


def test_what_cannot_be_decoded_is_told(tmp_path: Path) -> None:
    """A clip cut short is no clip with fewer samples."""
    clip = make_clip(tmp_path / "clip.mp4", [plain((n, 9, 9)) for n in range(9)])
    clip.write_bytes(clip.read_bytes()[:900])

    with pytest.raises(RenderError):
        list(sample_frames(clip))


@given(total=st.integers(1, 400), count=st.integers(1, 40))
def test_samples_are_spread_evenly(total: int, count: int) -> None:
    """The ends are in, nothing is out of range, and steps differ by one at most."""
    numbers = sorted(spread(total, count))

    assert numbers[0] == 0
    assert numbers[-1] == (total - 1 if count > 1 else 0)
    assert len(numbers) == min(count, total) if count > 1 else len(numbers) == 1
    assert not numbers[1:] or max(np.diff(numbers)) - min(np.diff(numbers)) <= 1
