import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import InvalidVideo
from reelkite.engines.diorama.puppetry.cutting.rushes import LARGE, MOST, SMALL, watched


def _frames(count: int) -> list[np.ndarray]:
    return [np.full((80, 100, 3), number % 256, np.uint8) for number in range(count)]


@given(st.integers(1, 200))
@settings(max_examples=25, deadline=None)
def test_few_frames_are_kept_at_even_distances(count: int) -> None:
    """However many come, at most so many are kept, from the first on, evenly spread."""
    kept = [int(each[0, 0, 0]) for each in watched(_frames(count)).frames]
    assert 1 <= len(kept) <= MOST
    assert len(kept) > min(count, MOST) // 2 - 1
    assert kept[0] == 0
    assert len(set(np.diff(kept))) <= 1
    assert count - kept[-1] <= (np.diff(kept)[0] if len(kept) > 1 else 1)


def test_sizes_are_bounded() -> None:
    """Large frames are made smaller, to look at and to search."""
    rushes = watched([np.zeros((1080, 1920, 3), np.uint8)] * 3)
    assert rushes.frames[0].shape == (720, LARGE, 3)
    assert rushes.looks.shape == (3, 99, SMALL, 3)


def test_colours_are_lab() -> None:
    """White is all light and no colour."""
    look = watched([np.full((64, 64, 3), 255, np.uint8)]).looks[0]
    assert np.allclose(look, (1, 0, 0), atol=0.01)


@pytest.mark.parametrize("frames", [[], [np.zeros((63, 400, 3), np.uint8)]])
def test_what_cannot_show_a_figure_is_refused(frames: list[np.ndarray]) -> None:
    """No frames and tiny frames are the sender's mistakes."""
    with pytest.raises(InvalidVideo, match=r"\.$"):
        watched(frames)
