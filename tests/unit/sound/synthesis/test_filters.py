import numpy as np
import numpy.typing as npt
import pytest

from reelkite.sound.synthesis.filters import band_pass, convolved, high_pass, low_pass


def _tone(hz: float) -> npt.NDArray[np.float32]:
    return np.sin(2 * np.pi * hz * np.arange(9600) / 48000).astype(np.float32)


def _level(x: npt.NDArray[np.float32]) -> float:
    return float(np.abs(x[4800:]).max())


def test_edges_hold_back_what_lies_beyond() -> None:
    """Each filter lets its band pass and holds the rest back, by its order."""
    assert _level(low_pass(_tone(100), 1000)) == pytest.approx(1.0, abs=0.02)
    assert _level(low_pass(_tone(8000), 1000)) < 0.03
    assert _level(high_pass(_tone(100), 1000)) < 0.03
    assert _level(high_pass(_tone(8000), 1000, order=1)) > 0.85
    assert _level(band_pass(_tone(1000), 300, 3000)) > 0.95
    assert _level(low_pass(_tone(2000), 1000, order=1)) > _level(low_pass(_tone(2000), 1000))


def test_nothing_rings_before_its_cause() -> None:
    """A filtered click does not begin before the click."""
    click = np.zeros(4800, np.float32)
    click[2000] = 1.0
    heard = low_pass(click, 500)

    assert np.abs(heard[:1990]).max() < 0.05 * np.abs(heard).max()


def test_unknown_orders_are_refused() -> None:
    """Only first and second order edges exist."""
    with pytest.raises(ValueError, match="order 5"):
        low_pass(_tone(100), 1000, order=5)


def test_convolution_delays() -> None:
    """A response of one late sample is a delay, for each channel."""
    response = np.zeros((2, 20), np.float32)
    response[:, 10] = 1
    x = np.stack([_tone(440), _tone(220)])
    heard = convolved(x, response)

    assert np.abs(heard[:, 10:] - x[:, :-10]).max() < 1e-4
