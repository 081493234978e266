from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.sound.synthesis.voice import Call, Formant, Tremolo, uttered

CALL = Call(
    0.4,
    ((0, 200), (1, 200)),
    (Formant(((0, 800), (1, 800)), 150, 1.0),),
    -6.0,
    ((0, 0), (0.2, 1), (0.8, 1), (1, 0)),
    breath=0.02,
    rough=0.0,
)


def test_a_call_has_its_pitch_and_its_formant(rng: np.random.Generator) -> None:
    """Energy lies on multiples of the pitch, most of it near the formant."""
    x = uttered(CALL, rng)
    power = np.abs(np.fft.rfft(x * np.hanning(x.size), 48000))

    assert 700 < int(np.argmax(power)) < 900


def test_a_bigger_animal_is_lower_and_longer() -> None:
    """Twice the size: about half the pitch, and longer."""
    small, large = (uttered(CALL, np.random.default_rng(1), size) for size in (1.0, 2.0))

    assert large.size > 1.15 * small.size
    assert _centroid(large) < 0.8 * _centroid(small)


def test_no_two_calls_are_the_same(rng: np.random.Generator) -> None:
    """Each call is a little different from the last."""
    assert uttered(CALL, rng).size != uttered(CALL, rng).size


@pytest.mark.parametrize(
    "call", [replace(CALL, rough=1.0), replace(CALL, tremolo=Tremolo(12, 0.1, 0.6))]
)
def test_rough_and_trembling_voices_are_sound(rng: np.random.Generator, call: Call) -> None:
    """Roughness and tremolo stay finite and within full scale."""
    x = uttered(call, rng)

    assert np.all(np.isfinite(x))
    assert 0.3 < np.abs(x).max() < 0.7


def _centroid(x: npt.NDArray[np.float32]) -> float:
    power = np.abs(np.fft.rfft(x)) ** 2
    return float(np.sum(np.fft.rfftfreq(x.size, 1 / 48000) * power) / np.sum(power))
