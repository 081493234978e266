from hypothesis import given
from hypothesis import strategies as st

from reelkite.jobs.processes.restarts import LONGEST, STEADY, Restarts


def test_short_lives_are_followed_by_growing_pauses() -> None:
    """Who keeps dying early waits 0, 1, 2, 4 .. 30 seconds: one early death may be an accident."""
    restarts = Restarts()

    assert [restarts.pause(0.1) for _ in range(8)] == [0, 1, 2, 4, 8, 16, 30, 30]


def test_a_long_life_is_followed_at_once() -> None:
    """Who lived for more than ten seconds is started again at once, and counted anew."""
    restarts = Restarts(falls=5)

    assert restarts.pause(STEADY + 0.1) == 0
    assert restarts.pause(STEADY) == 0
    assert restarts.pause(STEADY) == 1


@given(st.lists(st.floats(0, 100), max_size=2000))
def test_pauses_stay_in_bounds(lives: list[float]) -> None:
    """Whatever happens, a pause is 0 after a long life or one fall, and else 1 to 30 seconds."""
    restarts = Restarts()
    for lived in lives:
        pause = restarts.pause(lived)
        assert pause == 0 if restarts.falls <= 1 else 1 <= pause <= LONGEST
