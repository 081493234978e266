from itertools import pairwise

import numpy as np
import pytest

from reelkite.engines.diorama.treatment.timing import FADE, Timing

COUNT = 96
PACES = [None, "slow motion", "time-lapse", "reverse", "freeze"]


@pytest.mark.parametrize("pace", PACES)
def test_every_frame_shows_moments_of_the_clip(pace: str | None) -> None:
    """Whatever the pace, places lie within the clip and shares add up to one."""
    timing = Timing(COUNT, pace)

    for number in range(COUNT):
        moments = timing.moments(number)
        assert all(0 <= place <= COUNT - 1 for place, _ in moments)
        assert sum(share for _, share in moments) == pytest.approx(1)


def test_slow_motion_shows_the_first_part_at_half_the_speed() -> None:
    """Each second frame lies between two of the clip."""
    timing = Timing(COUNT, "slow motion")

    assert [timing.moments(n)[0][0] for n in range(4)] == [0.0, 0.5, 1.0, 1.5]


def test_reverse_goes_from_the_last_frame_to_the_first() -> None:
    """The first that is shown was the last."""
    timing = Timing(COUNT, "reverse")

    assert timing.moments(0)[0][0] == COUNT - 1
    assert timing.moments(COUNT - 1)[0][0] == 0


def test_freeze_plays_and_then_stands_still() -> None:
    """Frames go on at first, and are all the same in the end."""
    timing = Timing(COUNT, "freeze")

    assert timing.moments(10) == ((10.0, 1.0),)
    assert timing.moments(60) == timing.moments(95)


def test_a_clip_that_is_sped_up_comes_again_softly() -> None:
    """After its end its start fades in over the last frames, without a jump in shares."""
    timing = Timing(COUNT, "time-lapse")
    run = COUNT // 2 - FADE

    assert timing.moments(5)[0][0] == 10
    fading = [sum(s for p, s in timing.moments(run + k) if p < COUNT / 2) for k in range(FADE)]
    assert all(one < other for one, other in pairwise(fading))
    assert fading[0] < 0.1
    assert fading[-1] > 0.9
    assert timing.moments(run + FADE)[0] == (2.0 * FADE, 0.5)


@pytest.mark.parametrize("pace", PACES)
def test_sound_is_taken_from_within_the_clip(pace: str | None) -> None:
    """Four seconds are heard whatever the pace, and never louder than they were."""
    places, loud = Timing(COUNT, pace).heard(192_000)

    assert places.shape == loud.shape == (192_000,)
    assert places.min() >= 0
    assert places.max() <= 192_000
    assert (loud >= 0).all()
    assert (loud <= 1).all()


def test_sound_of_a_sped_up_clip_is_hushed_where_it_begins_again() -> None:
    """Where the place jumps back there is silence, so nothing clicks."""
    places, loud = Timing(COUNT, "time-lapse").heard(192_000)

    (jumps,) = np.nonzero(np.diff(places) < 0)
    assert len(jumps) > 0
    assert max(loud[jumps].max(), loud[jumps + 1].max()) < 0.01
