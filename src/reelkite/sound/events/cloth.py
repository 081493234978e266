"""Cloth, feathers, paper and moved air."""

import numpy as np

from reelkite.domain.media import SAMPLE_RATE, SoundCue
from reelkite.sound.synthesis.bodies import grains, patter
from reelkite.sound.synthesis.controls import bump, drift, edges, hump
from reelkite.sound.synthesis.filters import low_pass
from reelkite.sound.synthesis.noise import Band, narrow_noise, noise
from reelkite.sound.synthesis.signal import Mono, Random, add, clock, count, single, to_peak


def flutter(cue: SoundCue, rng: Random) -> Mono:
    """Return cloth in the wind for ``seconds``: kites, flags, sails.

    A soft rub of fabric that swells with each flap, six to nine a second, no two alike in force
    or length; gusts make it faster and a little brighter. The flaps only shape the rub and never
    silence it: short bursts with gaps between them sound like a machine.
    """
    n = count(cue.seconds or 2.0)
    gust = drift(n, rng, 0.6, (0.35, 1.0))
    rate = (5.2 + 3.6 * gust) * drift(n, rng, 5, (0.6, 1.4))
    flaps = np.cumsum(rate, dtype=np.float64) / SAMPLE_RATE
    force = rng.uniform(0.15, 1.0, int(flaps[-1]) + 3)
    index = flaps.astype(int)
    share = single(flaps - index)
    leap = force[index] * (1 - share) + force[index + 1] * share
    flap = low_pass(single(bump(share, 0.4, 0.7) * leap), 20, order=1)
    swell = 0.42 + 0.58 * flap / np.float32(flap.max())
    ripple = 0.5 + 0.5 * np.minimum(patter(n, rng, 300, 0.006, 1.5), 3.0)
    body = noise(n, rng, Band(190, 760, -2.0))
    rub = noise(n, rng, Band(560, 2500, -4.0)) * ripple
    out = (body + 0.8 * rub) * swell * (0.35 + 0.65 * gust)
    return to_peak(out * edges(n, 0.015, min(0.4, n / SAMPLE_RATE / 3)), -10)


def whoosh(cue: SoundCue, rng: Random) -> Mono:
    """Return something that is swung or flies past; ``strength`` makes it brighter."""
    n = count(cue.seconds or 0.6)
    h = hump(n, 0.4, 1.1)
    hz = 260 + (900 + 1500 * cue.strength) * hump(n, 0.4, 1.0)
    out = narrow_noise(n, rng, hz, 500) + 0.7 * narrow_noise(n, rng, hz * 0.5, 300)
    out += 0.25 * narrow_noise(n, rng, hz * 1.9, 900)
    return to_peak(out * h, -8)


def flap(cue: SoundCue, rng: Random) -> Mono:
    """Return wings: one beat, or as many as fit into ``seconds`` at six a second."""
    beats = max(1, round(cue.seconds * 6.0))
    big = cue.strength
    out = np.zeros(count(beats / 6.0 + 0.12), np.float32)
    for k in range(beats):
        n = count(0.13)
        beat = noise(n, rng, Band(240 - 120 * big, 3600 - 2000 * big, -4.0)) * hump(n, 0.3, 1.2)
        add(
            out, beat * np.float32(rng.uniform(0.75, 1.0)), max(0.0, k / 6.0 + rng.normal(0, 0.006))
        )
    return to_peak(out, -8)


def page(_cue: SoundCue, rng: Random) -> Mono:
    """Return a page turned: the sheet's sweep, its bend, and how it lies down."""
    n = count(0.7)
    t = clock(n)
    sweep = hump(n, 0.3) + 0.7 * np.exp(-(((t - 0.5) / 0.03) ** 2))
    sweep = sweep.astype(np.float32)
    out = grains(n, rng, Band(1000, 5600, -3.0), sweep, 1300)
    out += 0.7 * noise(n, rng, Band(500, 2200, -4.0)) * sweep
    return to_peak(out, -10)


def rustle(cue: SoundCue, rng: Random) -> Mono:
    """Return leaves or clothes that brush past."""
    n = count(cue.seconds or 0.5)
    energy = hump(n, 0.35) * drift(n, rng, 14, (0.3, 1.0))
    return to_peak(grains(n, rng, Band(900, 5200, -3.0), energy, 1600), -10)
