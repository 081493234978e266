"""Time in the shot and in the world."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.engines.diorama.scene.clock import RATES, clock_of


@pytest.mark.parametrize("pace", [None, "zork", *RATES])
def test_mid_shot_is_the_middle_of_the_world(pace: str | None) -> None:
    """What is staged for mid-shot is seen there, at any pace; an unknown pace is the usual one."""
    clock = clock_of(4.0, pace)

    assert clock.world(2.0) == pytest.approx(clock.world_seconds / 2)


@given(st.sampled_from(sorted(RATES)), st.floats(0, 12))
def test_the_worlds_time_stays_within_what_happens(pace: str, t: float) -> None:
    """No time of the shot is outside of the world's, and the way back is the way there."""
    clock = clock_of(12.0, pace)

    assert -1e-9 <= clock.world(t) <= clock.world_seconds + 1e-9
    assert clock.shot(clock.world(t)) == pytest.approx(t, abs=1e-6)


def test_paces_slow_hurry_freeze_and_turn_time() -> None:
    """In four seconds less happens, much more, hardly anything, or the same backwards."""

    def passed(pace: str | None) -> float:
        clock = clock_of(4.0, pace)
        return clock.world(4.0) - clock.world(0.0)

    assert passed(None) == pytest.approx(4.0)
    assert passed("slow motion") == pytest.approx(1.6)
    assert passed("time-lapse") == pytest.approx(32.0)
    assert abs(passed("freeze")) < 0.1
    assert passed("reverse") == pytest.approx(-4.0)
