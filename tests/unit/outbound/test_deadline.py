import threading

import pytest

from reelkite.outbound.deadline import Deadline


class _Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_what_is_left_shrinks() -> None:
    """However many steps ask, they all share one end."""
    clock = _Clock()
    deadline = Deadline.after(10, clock)
    assert deadline.left() == 10

    clock.now += 9.5
    assert deadline.left() == 0.5


@pytest.mark.parametrize("late", [10, 10.5, 1e9])
def test_nothing_is_left_at_the_end(late: float) -> None:
    """At the end and behind it there is no time, rather than none or less."""
    clock = _Clock()
    deadline = Deadline.after(10, clock)
    clock.now += late

    with pytest.raises(TimeoutError):
        deadline.left()


def test_bound_work_gives_its_result() -> None:
    """Work that is done in time gives what it returns, also nothing."""
    deadline = Deadline.after(60, _Clock())

    assert deadline.bound(lambda: "done") == "done"
    assert deadline.bound(lambda: None) is None


def test_bound_work_raises_its_own_errors() -> None:
    """What goes wrong within is told as it is."""

    def fail() -> None:
        raise KeyError("within")

    with pytest.raises(KeyError, match="within"):
        Deadline.after(60, _Clock()).bound(fail)


def test_work_that_hangs_is_left_behind() -> None:
    """A call that never returns does not hold its caller."""
    never = threading.Event()
    try:
        with pytest.raises(TimeoutError):
            Deadline.after(0.05, _Clock()).bound(never.wait)
    finally:
        never.set()


def test_work_is_not_awaited_behind_the_end() -> None:
    """With no time left nothing is waited for."""
    never = threading.Event()
    try:
        with pytest.raises(TimeoutError):
            Deadline.after(-1, _Clock()).bound(never.wait)
    finally:
        never.set()
