from collections.abc import Callable
from dataclasses import replace

from reelkite.engines.diorama.figures.motions.moment import Moment, ease, spring


def test_easing_starts_and_ends_softly() -> None:
    """Ease goes from 0 to 1 and is clamped."""
    assert [ease(s) for s in (-1, 0, 0.5, 1, 2)] == [0, 0, 0.5, 1, 1]
    assert ease(0.1) < 0.1


def test_a_spring_overshoots_and_settles() -> None:
    """Clay arms go past their goal and come back."""
    values = [spring(k / 12) for k in range(60)]

    assert spring(-1) == 0
    assert max(values) > 1.05
    assert abs(values[-1] - 1) < 0.01


def test_people_have_their_own_time(at: Callable[[float], Moment]) -> None:
    """A phase shifts a wave."""
    moment = at(0.5)

    assert moment.wave(1.0) != replace(moment, phase=0.3).wave(1.0)
    assert replace(moment, phase=0.3).own == 0.8
