import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.limiter import limited
from reelkite.sound.loudness import true_peak


def test_what_is_soft_passes_untouched(rng: np.random.Generator) -> None:
    """Below the ceiling nothing changes."""
    soft = (0.05 * rng.standard_normal((2, 4800))).astype(np.float32)

    assert limited(soft, -1.8) is soft


def test_peaks_are_held() -> None:
    """No true peak passes the ceiling, and the gain never jumps."""
    t = np.arange(SAMPLE_RATE) / SAMPLE_RATE
    loud = np.stack([np.sin(2 * np.pi * 997 * t)] * 2).astype(np.float32)
    loud[:, 20000:20400] *= 4
    held = limited(loud, -6.0)
    gains = np.abs(np.diff(held[0][::48] / (loud[0][::48] + 1e-9)))

    assert true_peak(held) < -5.7
    assert np.median(gains) < 0.05
