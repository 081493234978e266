"""The band."""

import numpy as np
import pytest

from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.storyboard import Music
from reelkite.sound.music.band import INSTRUMENTS, played
from reelkite.sound.music.composer import composed
from reelkite.sound.music.harmony import hertz
from reelkite.sound.music.notes import Note, Piece
from reelkite.sound.synthesis.signal import generator

_OCTAVES = {"cello": 0.5, "saxophone": 0.5, "flute": 2.0, "music box": 2.0, "bell": 1.0}


@pytest.mark.parametrize("name", sorted(INSTRUMENTS))
def test_every_instrument_plays_in_tune(name: str) -> None:
    """The strongest partials lie on the pitch or its overtones, and nothing clips or breaks."""
    note = Note(0.0, 1.0, 57, 0.6, name)
    x = INSTRUMENTS[name].play(note, generator(1, "x"))

    assert np.isfinite(x).all()
    assert 0.01 < np.abs(x).max() < 4.0
    spectrum = np.abs(np.fft.rfft(x[:SAMPLE_RATE], SAMPLE_RATE * 2))
    low, high = 40, 4 * SAMPLE_RATE // 10
    peak = (low + int(np.argmax(spectrum[low:high]))) / 2
    root = hertz(57) * _OCTAVES.get(name, 1.0)
    overtone = peak / (root / 2)
    allowed = {2.38, 12.54} if name in {"bell", "music box"} else set()
    near = min(abs(overtone - each) for each in {*range(1, 40), *allowed})
    assert near < 0.06, f"{name} sounds at {peak} Hz"


def test_a_piece_is_as_long_as_it_says_and_ends_softly() -> None:
    """Two channels, no step at the end, the same each time."""
    piece = composed(Music("happy"), 4.0, 3)
    heard = played(piece, 3)

    assert heard.shape == (2, 4 * SAMPLE_RATE)
    assert np.abs(heard[:, -200:]).max() < 0.02
    assert np.array_equal(heard, played(piece, 3))


def test_a_piece_without_notes_is_silent() -> None:
    """Nothing to play is no fault."""
    assert not played(Piece((), (), 1.0), 1).any()
