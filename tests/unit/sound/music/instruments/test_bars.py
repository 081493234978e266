"""Struck bars."""

from reelkite.sound.music.instruments.bars import bell, marimba
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.signal import generator, rms


def test_wood_is_short_and_bronze_is_long() -> None:
    """After half a second a marimba is nearly gone and a bell still rings."""
    note = Note(0.0, 1.0, 60, 0.6, "x")
    wood, bronze = marimba(note, generator(1, "x")), bell(note, generator(1, "x"))

    assert rms(wood[24000:30000]) < 0.1 * rms(wood[500:5000])
    assert rms(bronze[24000:30000]) > 0.3 * rms(bronze[500:5000])
