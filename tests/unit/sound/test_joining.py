"""Two soundtracks as one."""

import numpy as np
import pytest

from reelkite.domain.media import SAMPLE_RATE, AudioBlock, Soundtrack
from reelkite.sound.joining import joined
from reelkite.sound.loudness import loudness, true_peak


def _noise(seconds: float, level: float, seed: int) -> AudioBlock:
    rng = np.random.default_rng(seed)
    return (rng.normal(0, level, (2, int(seconds * SAMPLE_RATE)))).astype(np.float32)


@pytest.mark.parametrize("level", [0.02, 0.05, 0.12])
def test_the_join_is_no_louder_and_no_softer(level: float) -> None:
    """Whatever follows, the seconds on both sides of the join are within 1 LU."""
    whole = joined(Soundtrack(_noise(4, 0.05, 1)), Soundtrack(_noise(5, level, 2)), 1)
    samples, join = whole.samples, 4 * SAMPLE_RATE
    before, after = (
        samples[:, join - 3 * SAMPLE_RATE : join],
        samples[:, join:][:, : 3 * SAMPLE_RATE],
    )

    assert samples.shape == (2, 8 * SAMPLE_RATE)
    assert abs(loudness(before) - loudness(after)) <= 1


def test_what_was_heard_before_is_not_touched() -> None:
    """Only the lead is mixed; all before it is what it was."""
    old = _noise(4, 0.05, 1)
    whole = joined(Soundtrack(old), Soundtrack(_noise(5, 0.05, 2)), 1)

    assert np.array_equal(whole.samples[:, : 3 * SAMPLE_RATE], old[:, : 3 * SAMPLE_RATE])


def test_a_tone_that_goes_on_has_no_click() -> None:
    """At the join the wave makes no step that it did not make before."""
    t = np.arange(9 * SAMPLE_RATE) / SAMPLE_RATE
    tone = np.stack([0.1 * np.sin(2 * np.pi * 220 * t)] * 2).astype(np.float32)
    old, new = tone[:, : 4 * SAMPLE_RATE], tone[:, 3 * SAMPLE_RATE : 8 * SAMPLE_RATE]
    samples = joined(Soundtrack(old), Soundtrack(new), 1).samples

    assert np.abs(np.diff(samples[0])).max() <= 1.5 * np.abs(np.diff(tone[0])).max()


def test_silence_is_left_as_it_is() -> None:
    """Nothing is made louder to match what nobody hears."""
    silence = np.zeros((2, 4 * SAMPLE_RATE), dtype=np.float32)
    new = _noise(5, 0.05, 2)
    samples = joined(Soundtrack(silence), Soundtrack(new), 1).samples

    assert np.array_equal(samples[:, 4 * SAMPLE_RATE :], new[:, SAMPLE_RATE:])


def test_no_peak_passes_the_ceiling() -> None:
    """What is made louder is held below the ceiling of every soundtrack."""
    samples = joined(Soundtrack(_noise(4, 0.2, 1)), Soundtrack(_noise(5, 0.3, 2)), 1).samples

    assert true_peak(samples[:, 4 * SAMPLE_RATE :]) <= -0.8
