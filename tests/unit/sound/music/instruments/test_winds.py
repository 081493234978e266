"""Wind instruments."""

import numpy as np

from reelkite.sound.music.harmony import hertz
from reelkite.sound.music.instruments.winds import clarinet, flute, trumpet
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.signal import Mono, generator

NOTE = Note(0.0, 1.0, 60, 0.8, "x")


def level(x: Mono, hz: float) -> float:
    """Return how strong a partial is."""
    middle = x[20000:40000] * np.hanning(20000)
    spectrum = np.abs(np.fft.rfft(middle))
    at = round(hz * 20000 / 48000)
    return float(spectrum[at - 8 : at + 9].max())


def test_a_clarinet_has_odd_partials() -> None:
    """Its closed tube has little of the second."""
    x = clarinet(NOTE, generator(1, "x"))

    assert level(x, 2 * hertz(60)) < 0.4 * level(x, 3 * hertz(60))


def test_a_trumpet_is_brighter_than_a_flute() -> None:
    """Its sixth partial is far stronger against the first."""
    brass, wood = trumpet(NOTE, generator(1, "x")), flute(NOTE, generator(1, "x"))

    assert level(brass, 6 * hertz(60)) / level(brass, hertz(60)) > 5 * (
        level(wood, 6 * hertz(72)) / level(wood, hertz(72))
    )
