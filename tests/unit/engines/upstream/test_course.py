"""Progress that never goes back, and waits that can be ended."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import RenderCancelled
from reelkite.engines.upstream.course import BREATH, FETCHED, MADE, Course
from tests.unit.engines.upstream.stage import StoppingWatch


def _course(watch: StoppingWatch, slept: list[float]) -> Course:
    return Course(watch, slept.append, lambda: sum(slept))


@given(st.lists(st.tuples(st.sampled_from(["made", "fetched", "read"]), st.floats(0, 2))))
def test_whatever_is_told_it_only_grows(told: list[tuple[str, float]]) -> None:
    """Steps may come in any order and go too far: the bar stays within 0..1 and grows."""
    watch = StoppingWatch()
    course = Course(watch)
    for step, fraction in told:
        go: Callable[[float], None] = getattr(course, step)
        go(fraction)

    assert watch.drawn == sorted(watch.drawn)
    assert all(0 <= fraction <= 1 for fraction in watch.drawn)


def test_steps_have_their_shares() -> None:
    """Making ends at 95 %, fetching at 97 %, reading at the end."""
    watch = StoppingWatch()
    course = Course(watch)
    course.made(1)
    course.fetched(1)
    course.read(1)

    assert watch.drawn == [MADE, FETCHED, 1.0]


def test_a_wait_asks_often_whether_to_stop() -> None:
    """Nobody who asks us to stop waits for longer than a breath."""
    slept: list[float] = []
    watch = StoppingWatch(when=lambda: sum(slept) >= 1)
    with pytest.raises(RenderCancelled):
        _course(watch, slept).rest(30)

    assert max(slept) <= BREATH
    assert sum(slept) == 1


def test_a_wait_lasts_as_long_as_it_should() -> None:
    """No more and no less; no time at all still asks once."""
    slept: list[float] = []
    _course(StoppingWatch(), slept).rest(0.6)
    watch = StoppingWatch()
    _course(watch, []).rest(0)

    assert sum(slept) == pytest.approx(0.6)
    assert len(watch.heard) == 1
