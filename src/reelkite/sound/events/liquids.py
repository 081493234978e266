"""Pouring, splashing, sipping, steam."""

import numpy as np

from reelkite.domain.media import SoundCue
from reelkite.sound.synthesis.bodies import bubble
from reelkite.sound.synthesis.controls import drift, edges, hump
from reelkite.sound.synthesis.noise import Band, narrow_noise, noise
from reelkite.sound.synthesis.signal import Mono, Random, add, clock, count, single, to_peak


def splash(cue: SoundCue, rng: Random) -> Mono:
    """Return a splash as big as its ``strength``."""
    return splashed(rng, cue.strength)


def splashed(rng: Random, size: float) -> Mono:
    """Return a slap of the surface, then the cavity's bubbles, then falling drops."""
    n = count(0.5 + 1.1 * size)
    t = clock(n)
    slap = np.exp(-t / (0.03 + 0.07 * size)) + 0.35 * hump(n, 0.12) * np.exp(
        -t / (0.2 + 0.25 * size)
    )
    out = 0.14 * noise(n, rng, Band(250, 5200, -4.0)) * slap.astype(np.float32)
    spray = hump(n, 0.1, 1.2) * np.exp(-t / (0.25 + 0.3 * size)) * drift(n, rng, 40, (0.3, 1.0))
    out += 0.09 * noise(n, rng, Band(900, 7000, -3.0)) * spray
    out[:48] *= np.linspace(0, 1, 48, dtype=np.float32)
    for _ in range(int(50 + 130 * size)):
        ring = bubble(rng.uniform(0.0009, 0.0025 + 0.0035 * size), rng.uniform(0.02, 0.25))
        late = 0.03 + rng.exponential(0.12 + 0.15 * size)
        add(out, ring * np.float32(rng.uniform(0.01, 0.13)), late)
    for _ in range(int(12 + 25 * size)):
        drop = bubble(rng.uniform(0.0007, 0.0018)) * np.float32(rng.uniform(0.01, 0.09))
        add(out, drop, rng.uniform(0.2, 0.5 + 0.9 * size))
    return to_peak(out * edges(n, 0.0, 0.1), -6)


def pour(cue: SoundCue, rng: Random) -> Mono:
    """Return pouring: bubbles, and the air above the liquid, whose pitch climbs as it fills."""
    seconds = cue.seconds or 2.0
    n = count(seconds)
    fill = np.linspace(0.05, 0.85, n, dtype=np.float32)
    hz = single(343 / (4 * (0.09 * (1 - fill) + 0.012)))
    column = narrow_noise(n, rng, hz, 220)
    column += 0.25 * narrow_noise(n, rng, single(np.minimum(hz * 2.9, 15000)), 500)
    out = 0.05 * column + 0.045 * noise(n, rng, Band(500, 5000, -4.0)) * drift(n, rng, 18, (0.5, 1))
    for _ in range(int(260 * seconds)):
        at = rng.random() * seconds
        ring = bubble(
            rng.uniform(0.0011, 0.0032) * (1 - 0.3 * at / seconds), rng.uniform(0.03, 0.2)
        )
        add(out, ring * np.float32(rng.uniform(0.02, 0.3)), at)
    return to_peak(out * edges(n, 0.02, 0.25), -8)


def steam(cue: SoundCue, rng: Random) -> Mono:
    """Return steam: a soft breath that wavers, never a whistle."""
    n = count(cue.seconds or 3.0)
    breath = noise(n, rng, Band(900, 4200, -4.0)) * drift(n, rng, 3, (0.35, 1.0))
    breath += 0.3 * noise(n, rng, Band(3000, 8000, -4.0)) * drift(n, rng, 7, (0.0, 1.0), 2.0)
    return to_peak(breath * edges(n, 0.015, min(0.8, n / 96000)), -16)


def sip(_cue: SoundCue, rng: Random) -> Mono:
    """Return a careful sip: drawn air, a flutter of liquid, a small swallow."""
    n = count(0.75)
    air = noise(n, rng, Band(900, 3800, -3.0)) * hump(n, 0.3, 1.2)
    out = 0.08 * air * (0.6 + 0.4 * drift(n, rng, 28, (0.0, 1.0)))
    for _ in range(26):
        ring = bubble(rng.uniform(0.0014, 0.0032), 0.2) * np.float32(rng.uniform(0.02, 0.12))
        add(out, ring, rng.uniform(0.02, 0.42))
    add(out, 0.25 * bubble(0.0056, 0.5), 0.55)
    return to_peak(out, -12)
