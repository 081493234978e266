"""Moods, genres and instruments."""

import pytest

from reelkite.domain.storyboard import Music, Speed
from reelkite.sound.music.band import INSTRUMENTS
from reelkite.sound.music.harmony import MODES
from reelkite.sound.music.moods import MOODS, style_of


@pytest.mark.parametrize("name", sorted(MOODS))
def test_every_mood_can_be_played(name: str) -> None:
    """Its mode and its instruments exist."""
    style = MOODS[name]

    assert style.mode in MODES
    assert {style.lead, style.comp, style.bass or style.lead} <= set(INSTRUMENTS)


@pytest.mark.parametrize("genre", ["jazz", "rock", "folk", "classical", "ambient", "hip hop"])
def test_every_genre_can_be_played(genre: str) -> None:
    """Its instruments exist, whatever the mood."""
    style = style_of(Music("sad", genre=genre))

    assert {style.lead, style.comp, style.bass or style.lead} <= set(INSTRUMENTS)
    assert style.mode == MOODS["sad"].mode


def test_what_is_unknown_is_calm() -> None:
    """An unknown mood or genre is no fault."""
    assert style_of(Music("zork", genre="zork")) == MOODS["calm"]


def test_a_single_instrument_plays_alone() -> None:
    """It leads and plays the chords; bass and drums are silent."""
    style = style_of(Music("happy", instruments=("piano",)))

    assert (style.lead, style.comp, style.bass, style.drums) == ("piano", "piano", None, 0.0)


def test_named_instruments_replace_those_of_the_mood() -> None:
    """The first leads, the second accompanies, and drums are heard."""
    style = style_of(Music("calm", instruments=("flute", "harp", "drums")))

    assert (style.lead, style.comp) == ("flute", "harp")
    assert style.drums >= 0.7


def test_tempo_follows_the_wish() -> None:
    """Slow is slower than fast."""
    slow, fast = (style_of(Music("happy", tempo)).tempo for tempo in (Speed.SLOW, Speed.FAST))

    assert slow < MOODS["happy"].tempo < fast
