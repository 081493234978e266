"""Moving air: wind, leaves, howling, the hush of snow."""

import numpy as np

from reelkite.sound.space import placed
from reelkite.sound.synthesis.bodies import patter
from reelkite.sound.synthesis.controls import drift
from reelkite.sound.synthesis.noise import Band, narrow_noise, wide_noise
from reelkite.sound.synthesis.signal import Mono, Random, Stereo, single, to_rms

OCTAVES = (90, 180, 360, 720, 1440, 2900, 5800)
"""Middles of the wind's bands in Hz."""

TILT = {90: 0.45, 180: 0.8, 360: 0.7, 720: 0.42, 1440: 0.25, 2900: 0.14, 5800: 0.08}
"""Loudness of each band at the same speed: falling with pitch, and below what pleases the ear."""


def wind(
    n: int, rng: Random, strength: float = 0.4, leaves: float = 0.0, howl: float = 0.0
) -> Stereo:
    """Return wind: bands whose gain is a power of its speed that grows with pitch.

    So gusts get brighter, not only louder (Farnell 2010).

    Args:
        n: Samples.
        rng: Source of chance.
        strength: 0.1 a breath, 0.4 a breeze, 1 a storm.
        leaves: Loudness of leaves against the wind itself.
        howl: Loudness of the howling round corners.
    """
    speed = gusts(n, rng, strength)
    out = np.zeros((2, n), np.float32)
    for hz in OCTAVES:
        octave = float(np.log2(hz / 180))
        power = 1.3 + 0.3 * max(0.0, octave)
        flutter = drift(n, rng, 3 + octave * 0.5, (0.7, 1.0))
        level = speed**power * flutter * TILT[hz]
        out += wide_noise(n, rng, Band(hz * 0.7, hz * 1.4, 0.0), 0.75) * level
    out = to_rms(out)
    if leaves:
        out = to_rms(out + np.float32(leaves) * rustle(n, rng, speed))
    if howl:
        out += np.float32(howl) * _howl(n, rng, speed / np.float32(strength))
    return to_rms(out)


def gusts(n: int, rng: Random, strength: float) -> Mono:
    """Return the wind's speed: a slow swell with a faster unrest on it."""
    swell = drift(n, rng, 0.35, (0.15, 1.0), 1.3) * drift(n, rng, 1.4, (0.75, 1.0))
    return single(np.clip(strength * (0.55 + 0.9 * swell), 0.02, 1.6))


def rustle(n: int, rng: Random, speed: Mono) -> Stereo:
    """Return leaves that touch each other: grains that thicken with the gusts."""
    density = (np.clip(speed / max(float(speed.max()), 1e-6) - 0.25, 0.0, 1.0) + 0.08) ** 1.4
    out = np.zeros((2, n), np.float32)
    for low, high, rate in ((1000, 6300, 2600), (1800, 9000, 3400)):
        touch = patter(n, rng, rate, 0.006)
        out += wide_noise(n, rng, Band(low, high, -3.0), 0.9) * touch * density
    bed = wide_noise(n, rng, Band(1200, 7000, -4.0), 0.9) * density
    return to_rms(0.6 * to_rms(out) + 0.8 * to_rms(bed * drift(n, rng, 9, (0.6, 1.0))))


def soft_air(n: int, rng: Random) -> Stereo:
    """Return the air of a wide place where nothing happens."""
    low = wide_noise(n, rng, Band(70, 420, -4.0), 0.7) * drift(n, rng, 0.4, (0.5, 1.0))
    high = wide_noise(n, rng, Band(900, 4500, -5.0), 0.95) * drift(n, rng, 0.7, (0.4, 1.0))
    return to_rms(low + 0.22 * high)


def snow_hush(n: int, rng: Random) -> Stereo:
    """Return the quiet of falling snow: a dark breath, and flakes too soft to tell apart."""
    breath = wide_noise(n, rng, Band(250, 1800, -4.0), 0.8) * drift(n, rng, 0.35, (0.55, 1.0))
    flakes = wide_noise(n, rng, Band(2500, 7000, -3.0), 1.0) * patter(n, rng, 900, 0.006)
    return to_rms(breath + 0.10 * flakes * drift(n, rng, 0.6, (0.3, 1.0)))


def _howl(n: int, rng: Random, speed: Mono) -> Stereo:
    """Return aeolian tones: their pitch follows the wind (f = 0.2 v / d)."""
    out = np.zeros((2, n), np.float32)
    for _ in range(3):
        hz = rng.uniform(260, 620) * (0.75 + 0.5 * speed) * drift(n, rng, 0.8, (0.94, 1.06))
        level = np.maximum(0, speed - 0.75) ** 1.5 * drift(n, rng, 2.0, (0.5, 1.0))
        tone = narrow_noise(n, rng, hz.astype(np.float32), 14) * level
        out += 0.10 * placed(tone.astype(np.float32), rng.uniform(-0.6, 0.6))
    return out
