"""Forms: whole beats, a held end, chords that lead home."""

import pytest

from reelkite.domain.storyboard import Music
from reelkite.sound.music.form import LONGEST_TAIL, planned
from reelkite.sound.music.moods import style_of
from reelkite.sound.synthesis.signal import generator


@pytest.mark.parametrize("seconds", [0.5, 4.0, 12.0])
def test_beats_and_the_held_end_fill_the_time(seconds: float) -> None:
    """The last chord begins on a beat and is never held too long; each span has its chord."""
    plan = planned(style_of(Music("calm")), seconds, generator(3, "x"))

    assert plan.end + plan.tail == pytest.approx(seconds)
    assert 0 < plan.tail <= LONGEST_TAIL
    assert len(plan.chords) * plan.span >= plan.beats
