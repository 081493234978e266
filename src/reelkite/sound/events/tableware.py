"""Cups, glasses, doors and other small hard things."""

import numpy as np

from reelkite.domain.media import SoundCue
from reelkite.sound.synthesis.bodies import burst, struck
from reelkite.sound.synthesis.controls import decay, hump
from reelkite.sound.synthesis.noise import Band, noise
from reelkite.sound.synthesis.signal import Mono, Random, add, count, to_peak

SHELL = (1.0, 1.62, 2.41, 3.27, 4.36, 5.9)
"""Modes of a stoneware cup against its lowest."""

CHURCH = (0.5, 1.0, 1.2, 1.5, 2.0, 2.67, 3.0, 4.2)
"""Partials of a minor-third bell: hum, prime, tierce, quint, nominal and above."""


def clink(_cue: SoundCue, rng: Random) -> Mono:
    """Return one tap of crockery."""
    return clinked(rng)


def clinked(rng: Random, pitch: float = 1.0) -> Mono:
    """Return a tap of crockery; ``pitch`` 0.7 a plate, 1.4 cutlery, 1.8 glass."""
    base = rng.uniform(1700, 2400) * pitch
    modes = base * np.array(SHELL) * rng.uniform(0.985, 1.015, 6)
    levels = np.array([1, 0.7, 0.5, 0.3, 0.16, 0.08]) * rng.uniform(0.6, 1, 6)
    out = struck(modes, (0.30, 0.22, 0.18, 0.12, 0.08, 0.05), levels, 0.4, rng)
    out *= decay(out.size, 0.0006, 0.4)
    add(out, 0.35 * burst(rng, (1800, 9000), 0.012, 0.001), 0.0)
    return to_peak(out, -9)


def cup_down(_cue: SoundCue, rng: Random) -> Mono:
    """Return a cup set on a table: two or three contacts, and the wood's dull answer."""
    out = np.zeros(count(0.6), np.float32)
    second = 0.0
    for k in range(int(rng.integers(2, 4))):
        add(out, clinked(rng, 0.8) * np.float32(0.5 * 0.75**k), second)
        second += rng.uniform(0.025, 0.07)
    add(out, struck((150, 240, 395), (0.09, 0.06, 0.05), (1, 0.6, 0.4), 0.14) * 0.4, 0.0)
    add(out, 0.3 * burst(rng, (200, 1500), 0.04, 0.008), 0.0)
    return to_peak(out, -9)


def door(cue: SoundCue, rng: Random) -> Mono:
    """Return a door: a latch, the leaf's air, and a thud in its frame.

    ``detail`` ``knock`` is knuckles on it.
    """
    if cue.detail == "knock":
        return _knock(rng)
    out = np.zeros(count(1.3), np.float32)
    add(out, struck((1150, 1900, 3100), (0.04, 0.03, 0.02), (1, 0.6, 0.3), 0.08, rng) * 0.22, 0.0)
    n = count(0.6)
    add(out, 0.02 * noise(n, rng, Band(150, 1100, -4.0)) * hump(n, 0.8), 0.1)
    wood = (82, 131, 208, 340, 560)
    thud = struck(wood, (0.14, 0.12, 0.09, 0.07, 0.05), (1, 0.9, 0.7, 0.5, 0.3), 0.4, rng)
    add(out, thud * 0.5, 0.65)
    add(out, 0.9 * burst(rng, (80, 1200), 0.2, 0.03), 0.65)
    add(out, struck((1350, 2300), (0.03, 0.02), (1, 0.6), 0.06, rng) * 0.14, 0.71)
    return to_peak(out, -6)


def bell(cue: SoundCue, rng: Random) -> Mono:
    """Return a bell: ``detail`` ``bicycle``, ``shop`` (a small one) or else a church's."""
    if cue.detail in {"bicycle", "bike"}:
        return _bicycle_bell(rng)
    if cue.detail in {"shop", "small", "hand", "cat", "sleigh"}:
        hz = rng.uniform(1900, 2300)
        return to_peak(
            struck((hz, hz * 2.1, hz * 3.4), (1.4, 0.7, 0.4), (1, 0.5, 0.2), 1.6, rng), -9
        )
    hz = rng.uniform(200, 250)
    falls = (6.0, 4.0, 3.2, 2.4, 2.4, 1.4, 1.2, 0.8)
    levels = (0.5, 0.7, 0.6, 0.35, 0.8, 0.35, 0.3, 0.2)
    out = struck(hz * np.array(CHURCH), falls, levels, 5.0, rng)
    add(out, 0.25 * burst(rng, (700, 3500), 0.05, 0.008), 0.0)
    return to_peak(out * decay(out.size, 0.002, 9.0), -8)


def typing(cue: SoundCue, rng: Random) -> Mono:
    """Return fingers on a keyboard for ``seconds``: keys go down, softer up, with pauses."""
    seconds = cue.seconds or 2.0
    out = np.zeros(count(seconds), np.float32)
    second = 0.0
    while second < seconds - 0.06:
        key = _key(rng)
        add(out, key * np.float32(rng.uniform(0.5, 1)), second)
        add(out, key * np.float32(0.3 * rng.uniform(0.4, 1)), second + rng.uniform(0.06, 0.09))
        second += rng.gamma(3.0, 1 / 21) + 0.03
        second += rng.uniform(0.2, 0.5) if rng.random() < 0.08 else 0.0
    return to_peak(out, -10)


def shutter(_cue: SoundCue, rng: Random) -> Mono:
    """Return a camera's shutter: mirror up, mirror down."""
    out = np.zeros(count(0.3), np.float32)
    for second, level in ((0.0, 1.0), (0.075, 0.7)):
        click = burst(rng, (700, 6000), 0.04, 0.006)
        body = struck((380, 950, 2100), (0.03, 0.02, 0.015), (1, 0.7, 0.4), 0.03, rng)
        click[: body.size] += 0.25 * body
        add(out, np.float32(level) * click, second)
    return to_peak(out, -8)


def _key(rng: Random) -> Mono:
    """Return one key: a plastic tap on a hollow case, duller than a switch."""
    f = rng.uniform(0.9, 1.12) * (0.7 if rng.random() < 0.15 else 1.0)
    falls, levels = (0.03, 0.014, 0.010, 0.007), (0.7, 0.5, 0.35, 0.2)
    out = struck((240 * f, 780 * f, 1500 * f, 2600 * f), falls, levels, 0.05, rng)
    add(out, 0.35 * burst(rng, (900, 4500), 0.02, 0.003), 0.0)
    return out * decay(out.size, 0.0006, 0.03)


def _knock(rng: Random) -> Mono:
    out = np.zeros(count(0.9), np.float32)
    for k in range(3):
        blow = struck((170, 260, 430, 720), (0.09, 0.07, 0.05, 0.03), (1, 0.8, 0.5, 0.2), 0.15, rng)
        add(out, blow * np.float32(rng.uniform(0.8, 1)), 0.2 * k)
        add(out, 0.2 * burst(rng, (400, 2600), 0.02, 0.004), 0.2 * k)
    return to_peak(out, -7)


def _bicycle_bell(rng: Random) -> Mono:
    """Return two rows of strikes on a steel cup; each mode is a close pair, so it beats."""
    base = rng.uniform(2200, 2700)
    out = np.zeros(count(2.2), np.float32)
    modes = [base * ratio * pair for ratio in (1, 2.57, 4.6) for pair in (1.0, 1.004)]
    for row in (0.0, 0.32):
        for k in range(6):
            falls, levels = (1.6, 1.6, 0.9, 0.9, 0.4, 0.4), (1, 1, 0.5, 0.5, 0.25, 0.25)
            stroke = struck(modes, falls, levels, 1.6, rng) * np.float32(0.2 * rng.uniform(0.5, 1))
            add(out, stroke, row + k * 0.034)
    return to_peak(out * decay(out.size, 0.001, 9.0), -9)
