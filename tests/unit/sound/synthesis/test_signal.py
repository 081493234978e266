import numpy as np
import pytest

from reelkite.sound.synthesis.signal import (
    add,
    clock,
    count,
    gain,
    generator,
    joined,
    rms,
    single,
    to_peak,
    to_rms,
)


def test_each_layer_has_its_own_chance() -> None:
    """Names and seeds tell sources of chance apart; the same names give the same draws."""
    one, same = generator(1, "bed", "wind"), generator(1, "bed", "wind")
    draws = {generator(1, "bed", "rain").random(), generator(2, "bed", "wind").random()}

    assert one.random() == same.random()
    assert generator(1, "bed", "wind").random() not in draws


def test_scaling() -> None:
    """Sounds are scaled by peak and by RMS, in decibels, in single precision."""
    x = single(np.sin(np.arange(1000.0)))

    assert np.abs(to_peak(x, -6)).max() == pytest.approx(gain(-6), rel=1e-4)
    assert rms(to_rms(x, -20)) == pytest.approx(0.1, rel=1e-4)
    assert to_rms(x).dtype == to_peak(x).dtype == np.float32


def test_adding_cuts_what_hangs_over() -> None:
    """A sound that starts before or ends after the buffer is cut, not wrapped."""
    into = np.zeros(48, np.float32)
    add(into, np.ones(20, np.float32), -10 / 48000)
    add(into, np.ones(20, np.float32), 38 / 48000)
    add(into, np.ones(20, np.float32), 5.0)

    assert into.tolist() == [1.0] * 10 + [0.0] * 28 + [1.0] * 10


def test_time() -> None:
    """Seconds become samples, samples become seconds, and nothing has no body at all."""
    assert count(1.0) == 48000
    assert count(0.0) == 16
    assert clock(48001)[-1] == pytest.approx(1.0)


def test_pieces_follow_each_other() -> None:
    """Sounds and silences are joined in order."""
    assert joined([np.ones(2, np.float32), 3 / 48000]).tolist() == [1, 1, 0, 0, 0]
