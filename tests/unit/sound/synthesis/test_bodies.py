import numpy as np
import pytest

from reelkite.sound.synthesis.bodies import (
    bubble,
    burst,
    grains,
    patter,
    ring,
    scattered,
    struck,
)
from reelkite.sound.synthesis.noise import Band


def test_a_ring_falls_as_told() -> None:
    """After its t60 a mode is a thousandth of what it was."""
    x = ring(1000.0, 0.1, 9600)

    assert np.abs(x[4700:4900]).max() == pytest.approx(np.abs(x[:100]).max() / 1000, rel=0.3)


def test_modes_add_and_inaudible_ones_do_not(rng: np.random.Generator) -> None:
    """A body rings in each of its modes below 21 kHz."""
    x = struck((500, 2000, 40000), (0.5, 0.5, 0.5), (1, 1, 1), 0.5, rng)
    power = np.abs(np.fft.rfft(x))
    loudest = sorted(int(k) * 2 for k in np.argsort(power)[-2:])

    assert loudest[0] == pytest.approx(500, abs=4) or loudest[1] == pytest.approx(2000, abs=4)
    assert power[1000] > 10 * power[600]


def test_small_bubbles_are_high() -> None:
    """Pitch is 3/r: half the radius, twice the pitch."""
    large, small = (np.abs(np.fft.rfft(bubble(r, 0.0), 48000)) for r in (0.004, 0.002))

    assert np.argmax(small) == pytest.approx(2 * np.argmax(large), rel=0.05)


def test_a_burst_dies_at_once(rng: np.random.Generator) -> None:
    """A burst is loudest when it begins."""
    x = burst(rng, (1000, 4000), 0.05, 0.004)

    assert np.abs(x[:480]).max() > 5 * np.abs(x[-480:]).max()


def test_scattered_sounds_fall_everywhere(rng: np.random.Generator) -> None:
    """A rain of clicks has about its rate, in both ears."""
    click = np.ones(1, np.float32)
    rain = scattered(48000, rng, [click], 200, power=0.0)

    assert 120 < np.count_nonzero(rain[0]) < 300
    assert np.abs(rain[1]).max() > 0.5


def test_patter_is_grainy(rng: np.random.Generator) -> None:
    """Few collisions a second are single hits, thousands a steady rush, both with a mean of 1."""
    few, many = patter(48000, rng, 20, 0.003), patter(48000, rng, 8000, 0.01)

    assert few.mean() == pytest.approx(1.0, rel=0.01)
    assert many.mean() == pytest.approx(1.0, rel=0.01)
    assert few.std() > 5 * many.std()


def test_grains_follow_the_force(rng: np.random.Generator) -> None:
    """Nothing is rubbed where there is no force."""
    force = np.repeat(np.array([0.0, 1.0], np.float32), 4800)
    x = grains(9600, rng, Band(500, 3000), force, 500)

    assert np.abs(x[:4800]).max() == 0
    assert np.abs(x[4800:]).max() > 0.1
