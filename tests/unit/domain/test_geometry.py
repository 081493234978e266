from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.geometry import Box, FrameGrid, Size, around


def test_a_size_reads_as_clients_write_it() -> None:
    """A size prints as width x height and knows its shape."""
    assert str(Size(720, 1280)) == "720x1280"
    assert Size(720, 1280).is_portrait
    assert not Size(1280, 720).is_portrait
    assert Size(1280, 720).aspect == pytest.approx(16 / 9)


def test_a_box_measures_itself() -> None:
    """Width, height and centre are shares of the frame."""
    box = Box(0.2, 0.4, 0.6, 1.0)

    assert (box.width, box.height) == pytest.approx((0.4, 0.6))
    assert box.centre == pytest.approx((0.4, 0.7))


@given(
    seconds=st.integers(min_value=1, max_value=60),
    rate=st.sampled_from([Fraction(24), Fraction(30), Fraction(24000, 1001)]),
)
def test_a_grid_counts_its_frames(seconds: int, rate: Fraction) -> None:
    """A grid never shows more than it covers, and less than one frame is missing."""
    grid = FrameGrid.covering(Fraction(seconds), rate)

    assert seconds - 1 / rate < grid.duration <= seconds
    assert grid.time_of(grid.count) == grid.duration


def test_the_first_frame_is_shown_at_once() -> None:
    """Frame 0 is at 0, frame 24 at one second."""
    grid = FrameGrid.covering(Fraction(4), Fraction(24))

    assert grid.count == 96
    assert grid.time_of(0) == 0
    assert grid.time_of(24) == 1


def test_a_box_around_boxes_holds_them_all() -> None:
    """From the least to the greatest of each side; around nothing there is none."""
    first, second = Box(0.1, 0.2, 0.3, 0.4), Box(0.2, 0.1, 0.5, 0.3)

    assert around((first, second)) == Box(0.1, 0.1, 0.5, 0.4)
    assert around(()) is None
