"""Scales and chords."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.sound.music.harmony import MODES, Key, hertz, nearest_inversion


def test_degrees_climb_by_the_mode() -> None:
    """C major is C D E F G A B C."""
    key = Key(60, "major")

    assert [key.pitch(degree) for degree in range(1, 9)] == [60, 62, 64, 65, 67, 69, 71, 72]
    assert key.pitch(1, -1) == 48
    assert key.chord(5) == [67, 71, 74]
    assert key.chord(5, seventh=True) == [67, 71, 74, 77]


def test_home_is_reached_by_the_dominant_where_it_leads() -> None:
    """V leads in major and minor; a lydian or dorian piece comes home by IV."""
    assert Key(60, "minor").dominant == 5
    assert Key(60, "dorian").dominant == 4


@given(st.sampled_from(sorted(MODES)), st.integers(1, 7), st.floats(44, 60))
def test_an_inversion_keeps_the_names_and_stays_near(mode: str, root: int, centre: float) -> None:
    """Voices move by octaves only, and none is more than an octave from the centre."""
    chord = Key(60, mode).chord(root)
    voiced = nearest_inversion(chord, centre)

    assert sorted(pitch % 12 for pitch in voiced) == sorted(pitch % 12 for pitch in chord)
    assert voiced == sorted(voiced)
    assert all(abs(pitch - centre) <= 14 for pitch in voiced)


def test_concert_pitch() -> None:
    """A4 is 440 Hz and an octave doubles."""
    assert hertz(69) == pytest.approx(440)
    assert hertz(81) == pytest.approx(880)
