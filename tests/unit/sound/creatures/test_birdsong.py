import numpy as np
import pytest

from reelkite.sound.creatures.birdsong import KINDS, Syllable, hatch, sung


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_sings(rng: np.random.Generator, kind: str) -> None:
    """Each kind has a phrase of its own, finite and shorter than four seconds."""
    bird = hatch(kind, rng)
    phrase = bird.phrase(rng)

    assert np.all(np.isfinite(phrase))
    assert 0.05 < phrase.size / 48000 < 4.0
    assert np.abs(phrase).max() == pytest.approx(10 ** (-8 / 20), rel=1e-3)
    assert 0 < bird.rest[0] < bird.rest[1]


def test_a_bird_keeps_its_elements(rng: np.random.Generator) -> None:
    """A bird repeats itself with small differences; another one has another voice."""
    one, other = hatch("robin", rng), hatch("robin", rng)

    assert one.elements != other.elements
    assert one.phrase(rng).size != one.phrase(rng).size


def test_a_syllable_follows_its_pitch() -> None:
    """A syllable of 3 kHz is heard at 3 kHz; a shake spreads it."""
    plain = sung(Syllable(0.3, ((0, 3000), (1, 3000))))
    shaken = sung(Syllable(0.3, ((0, 3000), (1, 3000)), shake=(30, 0.05)))
    spectra = [np.abs(np.fft.rfft(x, 48000)) for x in (plain, shaken)]

    assert np.argmax(spectra[0]) == pytest.approx(3000, abs=5)
    assert spectra[1].max() < spectra[0].max()
