"""Water that lies, runs and breaks: streams, surf, boats, the deep, drops in a cave."""

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.space import distant, placed, reverberated
from reelkite.sound.synthesis.bodies import bubble, patter, scattered
from reelkite.sound.synthesis.controls import bump, drift
from reelkite.sound.synthesis.filters import low_pass
from reelkite.sound.synthesis.noise import Band, narrow_noise, wide_noise
from reelkite.sound.synthesis.signal import Mono, Random, Stereo, add, count, single, to_rms


def stream(n: int, rng: Random, size: float = 0.3) -> Stereo:
    """Return running water: bubbles of many sizes over a soft bed.

    Args:
        n: Samples.
        rng: Source of chance.
        size: 0.15 a brook, 0.5 a river, 0.9 a waterfall: larger bubbles and more bed.
    """
    radii = np.geomspace(0.0011, 0.0035 + 0.006 * size, 22)
    rings = [
        bubble(radius, rng.uniform(0.0, 0.18)) * np.float32((radius / 0.002) ** 0.4)
        for radius in radii
    ]
    near = scattered(n, rng, rings, 190, 2.2) * drift(n, rng, 3, (0.3, 1.0))
    bed = wide_noise(n, rng, Band(250 - 120 * size, 3800, -3.0), 0.9)
    bed *= drift(n, rng, 4, (0.75, 1.0))
    return to_rms(to_rms(near) * (1 - 0.45 * size) + to_rms(bed) * (0.3 + 0.9 * size))


def surf(n: int, rng: Random, size: float = 0.6) -> Stereo:
    """Return waves on a shore, never two alike, over the sea's far breath."""
    out = np.zeros((2, n), np.float32)
    second = -rng.uniform(2.0, 3.6)
    while second < n / SAMPLE_RATE:
        add(out, _wave(rng, size), second)
        second += rng.uniform(4.2, 6.5)
    far = to_rms(wide_noise(n, rng, Band(200, 5000, -3.0), 0.9), -27)
    return to_rms(out + far * drift(n, rng, 0.3, (0.7, 1.0)))


def slosh(n: int, rng: Random) -> Stereo:
    """Return water that laps at a hull or a quay."""
    out = np.zeros((2, n), np.float32)
    for _ in range(2):
        lap = drift(n, rng, 1.6, (0.0, 1.0), 3.0)
        out += wide_noise(n, rng, Band(220, 1600, -4.0), 0.8) * lap
    rings = [bubble(radius, 0.2) for radius in np.geomspace(0.002, 0.006, 8)]
    drops = scattered(n, rng, rings, 14, 2.0) * drift(n, rng, 1.6, (0.0, 1.0), 2.0)
    return to_rms(to_rms(out) + 0.6 * to_rms(drops))


def underwater(n: int, rng: Random) -> Stereo:
    """Return the deep: a dark roar, wandering tones, runs of bubbles."""
    out = to_rms(wide_noise(n, rng, Band(45, 260, -4.0), 0.5)) * drift(n, rng, 0.4, (0.6, 1.0))
    for _ in range(3):
        tone = narrow_noise(n, rng, drift(n, rng, 0.3, (120, 420)), 10)
        tone *= drift(n, rng, 0.4, (0.0, 1.0), 2.0)
        out += 0.05 * placed(tone, rng.uniform(-0.7, 0.7))
    second = rng.uniform(0.2, 0.8)
    while second < n / SAMPLE_RATE:
        radius, at = rng.uniform(0.0028, 0.006), second
        for _ in range(int(rng.integers(5, 15))):
            rising = bubble(radius * rng.uniform(0.6, 1.3), rng.uniform(0.05, 0.3))
            rising *= np.float32(0.13 * rng.uniform(0.3, 1))
            add(out, placed(rising, rng.uniform(-0.4, 0.4)), at)
            at += rng.uniform(0.04, 0.1)
        second += rng.uniform(1.6, 3.2)
    return to_rms(low_pass(out, 1400))


def drips(n: int, rng: Random) -> Stereo:
    """Return single drops that fall into a pool, far into a cave."""
    out = np.zeros((2, n), np.float32)
    second = rng.uniform(0.2, 0.9)
    while second < n / SAMPLE_RATE:
        drop = bubble(rng.uniform(0.0016, 0.0032), rng.uniform(0.15, 0.4))
        heard = distant(drop * np.float32(rng.uniform(0.3, 1)), rng.uniform(4, 16))
        add(out, placed(heard, rng.uniform(-0.9, 0.9)), second)
        second += rng.exponential(0.7) + 0.15
    return to_rms(out + 2.0 * reverberated(out, "cave"))


def _wave(rng: Random, size: float) -> Stereo:
    """Return one wave: a dark swell, a bright break, foam that thins as it runs out."""
    n = count(rng.uniform(6.5, 9.5))
    top = rng.uniform(0.30, 0.42)
    x = np.linspace(0, 1, n, dtype=np.float32)
    out = wide_noise(n, rng, Band(90, 500, -3.0), 0.6) * bump(x, top, 1.6) * (0.25 + 0.4 * size)
    out += 1.1 * wide_noise(n, rng, Band(250, 2600, -3.0), 0.8) * bump(x, top + 0.05, 1.6)
    foam = np.where(x > top, np.exp(-(x - top) * 5.0), np.clip((x - top + 0.07) / 0.07, 0, 1) ** 2)
    fizz = 0.55 + 0.45 * patter(n, rng, 1500, 0.0014, 2.5)
    out += 0.9 * wide_noise(n, rng, Band(1500, 9000, -3.5), 1.0) * foam * fizz
    heard = out * np.minimum(1, (1 - x) * 12) * np.float32(0.1 * rng.uniform(0.55, 1.0))
    return _swept(heard.astype(np.float32), x, rng)


def _swept(wave: Stereo, x: Mono, rng: Random) -> Stereo:
    """Return a wave that runs along the shore."""
    side = np.clip(rng.uniform(-0.5, 0.5) + (x - 0.4) * rng.choice([-1, 1]), -0.7, 0.7)
    return single(np.stack([wave[0] * np.sqrt(1 - side), wave[1] * np.sqrt(1 + side)]))
