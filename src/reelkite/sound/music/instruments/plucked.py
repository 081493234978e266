"""Plucked strings (Karplus and Strong 1983; Jaffe and Smith 1983)."""

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.music.harmony import hertz
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.filters import band_pass, low_pass
from reelkite.sound.synthesis.signal import Mono, Random, clock, count, single


def guitar(note: Note, rng: Random) -> Mono:
    """A steel string on a box that answers at 95-220 and 350-480 Hz."""
    x = string(note, rng, 0.35 + 0.5 * note.loud, 2.6)
    x = x + 0.5 * band_pass(x, 95, 220) + 0.25 * band_pass(x, 350, 480)
    return _let_go(x * np.float32(0.7), note, 0.25, 0.1)


def harp(note: Note, rng: Random) -> Mono:
    """A gut string, picked in the middle and never damped."""
    return string(note, rng, 0.3, 3.4, pick=0.42) * np.float32(note.loud)


def electric_guitar(note: Note, rng: Random) -> Mono:
    """A long string driven hard through an amplifier with a small loudspeaker."""
    x = string(note, rng, 0.6, 6.0)
    driven = single(np.tanh(6.0 * (0.4 + note.loud) * x))
    return _let_go(low_pass(driven, 3800.0) * np.float32(0.5), note, 0.05, 0.06)


def bass(note: Note, rng: Random) -> Mono:
    """A thick string with its fundamental held up."""
    x = string(note, rng, 0.12, 1.8, pick=0.3)
    t = clock(x.size)
    deep = np.sin(2 * np.pi * hertz(note.pitch) * t) * np.exp(-t / 0.5)
    return _let_go(low_pass(single(0.6 * x + 0.5 * deep), 900.0), note, 0.0, 0.05)


def string(note: Note, rng: Random, bright: float, t60: float, pick: float = 0.13) -> Mono:
    """Return a plucked string, at most 1 loud.

    Noise goes round in a delay of one period, averaged at each turn; the delay's fraction is in
    its taps, and a comb takes out what the pick's place (share of the string) cannot excite.

    Args:
        note: Pitch and length.
        rng: Of the pluck.
        bright: 0..1, how hard the pick is.
        t60: Seconds in which it falls by 60 dB.
        pick: Where it is plucked.
    """
    n, hz = count(note.seconds + 0.6), hertz(note.pitch)
    whole, part = divmod(SAMPLE_RATE / hz - 0.5, 1.0)
    period = int(whole)
    taps = 10 ** (-3 / (t60 * hz)) * np.convolve([0.5, 0.5], [1 - part, part])
    y = np.zeros(n + 2 * period + 8)
    y[: period + 3] = _pluck(period + 3, rng, bright, pick)
    i = period + 3
    while i < n + period + 3:
        m = min(period, y.size - i)
        turns = [y[i - period - k : i - period - k + m] for k in range(3)]
        y[i : i + m] = taps[0] * turns[0] + taps[1] * turns[1] + taps[2] * turns[2]
        i += m
    out = single(y[period + 3 : period + 3 + n])
    return single(out / (np.max(np.abs(out)) + 1e-9) * np.minimum(1, np.arange(n)[::-1] / 480))


def _pluck(n: int, rng: Random, bright: float, pick: float) -> Mono:
    noise = rng.standard_normal(n, dtype=np.float32)
    soft = low_pass(noise, min(18000.0, 1500 + 9000 * bright), order=1)
    combed = soft - np.roll(soft, max(1, int(n * pick)))
    return single(combed - combed.mean())


def _let_go(x: Mono, note: Note, late: float, release: float) -> Mono:
    """Return the note at its loudness, damped ``late`` seconds after it ends."""
    gone = np.exp(-np.maximum(0.0, clock(x.size) - note.seconds - late) / release)
    return single(x * gone * note.loud)
