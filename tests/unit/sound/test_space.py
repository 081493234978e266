import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.space import (
    NEAR,
    ROOMS,
    distant,
    impulse,
    nearness,
    passing,
    placed,
    reverberated,
)


def test_sides_keep_their_power(rng: np.random.Generator) -> None:
    """Panning moves a sound, it does not make it louder; the far ear hears it later."""
    x = rng.standard_normal(4800).astype(np.float32)
    left, middle = placed(x, -1.0), placed(x, 0.0)

    assert np.sum(middle**2) == pytest.approx(np.sum(x**2), rel=1e-3)
    assert np.sum(left[0] ** 2) > 100 * np.sum(left[1] ** 2)
    assert placed(x, np.linspace(-1, 1, x.size, dtype=np.float32)).shape == (2, 4800)


def test_far_is_soft_and_dull(rng: np.random.Generator) -> None:
    """With distance a sound loses level, and its highs more than its lows."""
    x = rng.standard_normal(9600).astype(np.float32)
    far = distant(x, 40.0)
    spectrum, before = np.abs(np.fft.rfft(far)), np.abs(np.fft.rfft(x))
    lows, highs = slice(20, 200), slice(3000, 4800)

    assert np.array_equal(distant(x, NEAR), x)
    assert nearness(40.0) < nearness(8.0) < nearness(1.0) == 1.0
    assert _ratio(spectrum, before, lows) > 2 * _ratio(spectrum, before, highs)


@pytest.mark.parametrize("name", sorted(ROOMS))
def test_rooms_fade(name: str) -> None:
    """Each room answers in both ears and its answer dies."""
    answer = impulse(ROOMS[name], name)
    half = answer.shape[1] // 2

    assert np.all(np.isfinite(answer))
    assert np.sum(answer[:, :half] ** 2) > 5 * np.sum(answer[:, half:] ** 2)
    assert np.all(np.abs(answer).max(axis=1) > 0)


def test_reverberation_is_as_long_as_the_sound(rng: np.random.Generator) -> None:
    """The wet part fits the mix."""
    x = rng.standard_normal((2, SAMPLE_RATE)).astype(np.float32)

    assert reverberated(x, "room").shape == x.shape


def test_passing_shifts_in_time() -> None:
    """A steady delay only moves the sound."""
    x = np.arange(1000, dtype=np.float32)

    assert passing(x, np.full(1000, 10 / SAMPLE_RATE, np.float32))[500] == pytest.approx(490, 1e-3)


def _ratio(after: npt.NDArray[np.float32], before: npt.NDArray[np.float32], band: slice) -> float:
    return float(np.mean(after[band]) / np.mean(before[band]))
