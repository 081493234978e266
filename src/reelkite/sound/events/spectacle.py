"""Hands, fireworks, thunder, magic."""

import numpy as np

from reelkite.domain.media import SAMPLE_RATE, SoundCue
from reelkite.sound.synthesis.bodies import burst, grains, struck
from reelkite.sound.synthesis.controls import decay, drift, edges, hump
from reelkite.sound.synthesis.filters import band_pass
from reelkite.sound.synthesis.noise import Band, narrow_noise, noise, phase
from reelkite.sound.synthesis.signal import Mono, Random, add, clock, count, to_peak

PENTATONIC = (0, 2, 4, 7, 9)
"""Steps of the ladder that magic climbs."""


def clap(_cue: SoundCue, rng: Random) -> Mono:
    """Return one clap of two hands."""
    return _clapped(rng, 1.0)


def applause(cue: SoundCue, rng: Random) -> Mono:
    """Return many hands for ``seconds``, each in its own time."""
    seconds = cue.seconds or 3.0
    out = np.zeros(count(seconds), np.float32)
    claps = [_clapped(rng, pitch) for pitch in rng.uniform(0.75, 1.25, 24)]
    for _ in range(50):
        rate, second, level = rng.uniform(3.2, 5.2), rng.uniform(0, 0.4), rng.uniform(0.3, 1)
        while second < seconds:
            add(out, claps[rng.integers(24)] * np.float32(level * rng.uniform(0.6, 1)), second)
            second += rng.uniform(0.88, 1.12) / rate
    add(out, claps[0], 0.0)
    return to_peak(out * edges(out.size, 0.0, min(0.6, seconds / 3)), -6)


def explosion(cue: SoundCue, rng: Random) -> Mono:
    """Return an explosion as big as its ``strength``."""
    return _blast(rng, cue.strength)


def firework(_cue: SoundCue, rng: Random) -> Mono:
    """Return a rocket that has climbed already: its burst at once, then a falling crackle."""
    out = np.zeros(count(2.8), np.float32)
    add(out, _blast(rng, 0.3), 0.0)
    n = count(2.0)
    fizz = grains(n, rng, Band(1500, 6500, -3.0), hump(n, 0.2), 140)
    add(out, to_peak(fizz, -18), 0.3)
    return to_peak(out, -5)


def rocket(_cue: SoundCue, rng: Random) -> Mono:
    """Return a firework's climb: a breathy whistle that rises."""
    n = count(1.0)
    hz = (1000 + 1300 * np.linspace(0, 1, n) ** 0.7).astype(np.float32)
    tone = np.sin(phase(n, hz * (1 + 0.01 * np.sin(2 * np.pi * 23 * clock(n))))) * 0.5
    return to_peak((tone + 0.8 * narrow_noise(n, rng, hz, 260)) * hump(n, 0.6, 0.8), -12)


def thunder(cue: SoundCue, rng: Random) -> Mono:
    """Return thunder from ``metres`` away: cracks when near, then bursts along the channel.

    They come later, darker and softer the farther they lie (Ribner and Roy 1982).
    """
    near = float(np.clip(1.2 - cue.metres / 1500, 0, 1))
    length = rng.uniform(4.5, 7.0)
    out = np.zeros(count(length + 1.5), np.float32)
    for k in range(int(rng.integers(2, 5))):
        n = count(rng.uniform(0.15, 0.5))
        crack = band_pass(rng.standard_normal(n, dtype=np.float32), 120, 2200, order=1)
        crack *= decay(n, 0.03, 0.16) * np.float32(0.12 * near)
        add(out, crack, k * rng.uniform(0.05, 0.18))
    for k in range(26):
        late = 0.0 if k == 0 else rng.beta(1.1, 3.0) * length
        n = count(rng.uniform(0.5, 1.8))
        high = (700 * near + 260) * np.exp(-late / 2.5) + 70
        roll = noise(n, rng, Band(45, high, -3.0)) * hump(n, 0.15, 1.2)
        add(out, roll * np.float32(0.1 * np.exp(-late / 2.6) * rng.uniform(0.3, 1.0)), late)
    return to_peak(out * edges(out.size, 0.01, 1.0), -4)


def sparkle(cue: SoundCue, rng: Random) -> Mono:
    """Return magic: bell grains up a pentatonic ladder, with a shimmer behind them."""
    seconds = cue.seconds or 1.4
    out = np.zeros(count(seconds + 1.0), np.float32)
    total = max(4, int(16 * seconds))
    for k in range(total):
        rung = int(k / total * 14 + (rng.integers(-1, 3) if k else 0))
        hz = 1046.5 * 2 ** ((PENTATONIC[rung % 5] + 12 * (rung // 5)) / 12)
        grain = struck((hz, hz * 2.76, hz * 5.4), (0.9, 0.4, 0.2), (1, 0.25, 0.08), 0.9, rng)
        grain *= np.float32(rng.uniform(0.25, 0.8)) * decay(grain.size, 0.003, 2.0)
        add(out, grain, k / total * seconds + (rng.uniform(0, 0.03) if k else 0.0))
    return to_peak(out * edges(out.size, 0.0, 0.4), -10)


def crackle(cue: SoundCue, rng: Random) -> Mono:
    """Return burning wood that cracks, for ``seconds``."""
    n = count(cue.seconds or 0.6)
    out = np.zeros(n, np.float32)
    for k in range(max(2, int(n / SAMPLE_RATE * 22))):
        hz = rng.uniform(700, 4200)
        level = np.float32(0.9 if k == 0 else rng.random() ** 3)
        second = 0.0 if k == 0 else rng.random() * n / SAMPLE_RATE
        add(out, level * burst(rng, (hz * 0.7, hz * 1.6), 0.03, rng.uniform(0.001, 0.006)), second)
    return to_peak(out, -9)


def _clapped(rng: Random, pitch: float) -> Mono:
    """Return one clap: cupped palms ring between 0.6 and 1.7 kHz, the skin above."""
    hz = rng.uniform(650, 1500) * pitch
    palm = burst(rng, (hz * 0.7, hz * 1.5), 0.1, 0.012)
    skin = burst(rng, (1800, 6000), 0.1, 0.006)
    return to_peak(palm / np.float32(np.abs(palm).max()) + 0.4 * skin, -9)


def _blast(rng: Random, size: float) -> Mono:
    n = count(1.5 + 2.0 * size)
    t = clock(n)
    turns = np.cumsum(38 + 90 * np.exp(-t / 0.07), dtype=np.float64) / SAMPLE_RATE
    out = (0.9 * np.sin(2 * np.pi * turns) * np.exp(-t / (0.25 + 0.3 * size))).astype(np.float32)
    for low, high, fall, level in (
        (40, 250, 0.9, 0.35),
        (250, 1500, 0.35, 0.2),
        (1500, 6500, 0.09, 0.14),
    ):
        body = np.exp(-t / (fall * (0.5 + size))) * drift(n, rng, 9, (0.6, 1.0))
        out += np.float32(level) * noise(n, rng, Band(low, high, -2.5)) * body
    for _ in range(int(25 * size)):
        debris = burst(rng, (400, 4000), 0.04, 0.008) * np.float32(rng.uniform(0.01, 0.1))
        add(out, debris, 0.3 + rng.exponential(0.7))
    out[:96] *= np.linspace(0, 1, 96, dtype=np.float32)
    return to_peak(np.tanh(1.6 * out) * edges(n, 0.0, 0.5), -4)
