"""Beds that are alive: birds, crickets, people."""

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.beds.places import room_tone
from reelkite.sound.creatures.birdsong import hatch
from reelkite.sound.creatures.talk import babble
from reelkite.sound.events.tableware import clinked
from reelkite.sound.space import distant, placed, reverberated
from reelkite.sound.synthesis.controls import drift, hump
from reelkite.sound.synthesis.filters import band_pass
from reelkite.sound.synthesis.noise import Band, narrow_noise, noise
from reelkite.sound.synthesis.signal import Mono, Random, Stereo, add, clock, count, to_rms

GARDEN = ("sparrow", "tit", "robin", "chaffinch")
"""Who sings in parks and gardens."""


def birds(
    n: int,
    rng: Random,
    kinds: tuple[str, ...] = GARDEN,
    density: float = 0.6,
    metres: float = 18.0,
) -> Stereo:
    """Return birds that sing here and there.

    Args:
        n: Samples.
        rng: Source of chance.
        kinds: Who sings, keys of ``birdsong.KINDS``.
        density: 0 seldom, 1 a dawn chorus.
        metres: About how far they are.
    """
    out = np.zeros((2, n), np.float32)
    for k in range(max(2, int(len(kinds) * (0.6 + density)))):
        bird = hatch(kinds[k % len(kinds)], rng)
        away, side = metres * rng.uniform(0.4, 1.6), rng.uniform(-0.9, 0.9)
        second = rng.uniform(0.1, 1.6 + k * 0.5)
        while second < n / SAMPLE_RATE - 0.4:
            phrase = bird.phrase(rng)
            add(out, placed(distant(phrase, away), side), second)
            second += phrase.size / SAMPLE_RATE + rng.uniform(*bird.rest) / (0.4 + density)
    return to_rms(out + 1.2 * reverberated(out, "forest"))


def crickets(n: int, rng: Random, density: float = 0.6, hz: float = 4600.0) -> Stereo:
    """Return crickets: each chirps pulses of a pure tone by its own clock; two are near."""
    out = np.zeros((2, n), np.float32)
    for k in range(int(5 + 6 * density)):
        line = _cricket(n, rng, hz * rng.uniform(0.92, 1.09))
        metres = rng.uniform(5, 8) if k < 2 else rng.uniform(14, 45)
        out += placed(distant(line, metres), rng.uniform(-0.9, 0.9))
    return to_rms(out + 0.7 * reverberated(out, "forest"))


def cicadas(n: int, rng: Random) -> Stereo:
    """Return the noon of a hot summer: a shimmering band near 6 kHz that never pauses."""
    out = np.zeros((2, n), np.float32)
    for side in (-0.6, -0.1, 0.5):
        tone = narrow_noise(n, rng, rng.uniform(5300, 6500), 240)
        shimmer = 0.6 + 0.4 * np.sin(2 * np.pi * rng.uniform(38, 60) * clock(n))
        out += placed((tone * shimmer * drift(n, rng, 0.5, (0.3, 1.0))).astype(np.float32), side)
    return to_rms(out)


def crowd(n: int, rng: Random, people: int = 12, brightness: float = 0.5) -> Stereo:
    """Return people who talk at once, near and far, without a word to be made out."""
    out = np.zeros((2, n), np.float32)
    for k in range(people):
        voice = babble(n, rng, deep=k % 2 == 0) * drift(n, rng, 0.5, (0.1, 1.0), 0.6)
        out += placed(distant(voice, rng.uniform(4, 14)), rng.uniform(-0.95, 0.95))
    out = band_pass(out, 150, 2500 + 3000 * brightness, order=1)
    return to_rms(out + 0.7 * reverberated(out, "cafe"))


def cafe(n: int, rng: Random) -> Stereo:
    """Return a cafe: talk, cups and cutlery, and once a breath of steam."""
    out = crowd(n, rng, people=9) + 0.25 * room_tone(n, rng)
    cups = np.zeros((2, n), np.float32)
    second = rng.uniform(0.2, 1.0)
    while second < n / SAMPLE_RATE:
        tapped = clinked(rng, float(rng.choice([1.0, 1.0, 0.7, 1.4])))
        heard = distant(tapped * np.float32(rng.uniform(0.1, 0.4)), rng.uniform(4, 10))
        add(cups, placed(heard, rng.uniform(-0.9, 0.9)), second)
        second += rng.exponential(1.3) + 0.15
    out += cups + 0.9 * reverberated(cups, "cafe")
    if n > 5 * SAMPLE_RATE:
        add(out, placed(_steam_wand(rng), 0.6), rng.uniform(1, n / SAMPLE_RATE - 3))
    return to_rms(out)


def _cricket(n: int, rng: Random, hz: float) -> Mono:
    """Return one cricket's line (after Bennet-Clark 1998)."""
    pulse = count(rng.uniform(0.014, 0.019))
    t = clock(pulse)
    tone = np.sin(2 * np.pi * (hz * t - 0.02 * hz * t * t / t[-1])) * hump(pulse, 0.6, 0.8)
    gap, pulses = count(rng.uniform(0.022, 0.030)), int(rng.integers(3, 5))
    chirp = np.zeros(gap * pulses + pulse, np.float32)
    for k in range(pulses):
        chirp[k * gap : k * gap + pulse] += tone * np.float32(0.55 + 0.45 * k / pulses)
    line = np.zeros(n, np.float32)
    period = rng.uniform(0.33, 0.62)
    second = rng.uniform(-1, period)
    while second < n / SAMPLE_RATE:
        add(line, chirp * np.float32(0.4 * rng.uniform(0.85, 1.0)), second)
        second += period * rng.uniform(0.96, 1.04)
        second += rng.uniform(0.8, 2.2) if rng.random() < 0.06 else 0.0
    return line


def _steam_wand(rng: Random) -> Mono:
    n = count(rng.uniform(1.4, 2.4))
    hiss = noise(n, rng, Band(1500, 6500, -3.0)) * hump(n, 0.25, 0.5)
    return to_rms(hiss * drift(n, rng, 20, (0.6, 1.0)), -38)
