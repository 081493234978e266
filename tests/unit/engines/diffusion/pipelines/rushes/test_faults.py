import numpy as np
import pytest

from reelkite.domain.errors import RenderError
from reelkite.domain.media import RGBFrame
from reelkite.engines.diffusion.pipelines.rushes.faults import sound_frames


def _noise(seed: int, low: int = 0, high: int = 256) -> RGBFrame:
    return np.random.default_rng(seed).integers(low, high, (6, 8, 3)).astype(np.uint8)


def test_a_clip_passes_as_it_is() -> None:
    """Frames that differ come out unchanged and in order."""
    frames = [_noise(seed) for seed in range(3)]

    passed = list(sound_frames(frames))

    assert all(np.array_equal(one, other) for one, other in zip(passed, frames, strict=True))


def test_a_black_clip_is_a_failure() -> None:
    """A clip in which nothing is lighter than 8 of 255 is refused, whatever moves in it."""
    with pytest.raises(RenderError, match="black"):
        list(sound_frames([_noise(seed, 0, 9) for seed in range(3)]))


def test_a_clip_of_one_colour_is_a_failure() -> None:
    """Each frame is of one colour, although the colour changes."""
    frames = [np.full((6, 8, 3), level, dtype=np.uint8) for level in (40, 90, 200)]

    with pytest.raises(RenderError, match="of one colour"):
        list(sound_frames(frames))


def test_a_frozen_clip_is_a_failure() -> None:
    """All frames are like the first, but for what nobody sees."""
    first = _noise(1, 10, 250)

    with pytest.raises(RenderError, match="nothing moves"):
        list(sound_frames([first, first + np.uint8(2), first]))


def test_a_clip_that_goes_dark_passes() -> None:
    """A fade to black changes little from frame to frame, and is no fault."""
    first = _noise(1, 100, 250)
    fading = [first // divisor for divisor in (1, 2, 8, 255)]

    assert len(list(sound_frames(fading))) == 4


def test_no_frame_is_a_failure() -> None:
    """An empty clip is told, not passed on."""
    with pytest.raises(RenderError, match="no picture"):
        list(sound_frames([]))
