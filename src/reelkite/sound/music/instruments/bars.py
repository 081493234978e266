"""Struck bars, tines and bells: modes as in Fletcher and Rossing."""

import numpy as np

from reelkite.sound.music.harmony import hertz
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.bodies import burst, struck
from reelkite.sound.synthesis.signal import Mono, Random, single


def marimba(note: Note, rng: Random) -> Mono:
    """A tuned wooden bar: modes 1, 3.93 and 9.6, and the mallet."""
    hz, loud = hertz(note.pitch), note.loud
    long = 0.9 * 2 ** (-(note.pitch - 60) / 20)
    levels = [1.0, 0.22 * loud + 0.05, 0.1 * loud]
    x = struck([hz, hz * 3.93, hz * 9.6], [long, 0.16, 0.06], levels, 1.0, rng)
    mallet = burst(rng, (300, 3000), 0.006, 0.003) * np.float32(0.08 * loud)
    x[: mallet.size] += mallet
    return single(x * loud * np.minimum(1, np.arange(x.size) / 40))


def music_box(note: Note, rng: Random) -> Mono:
    """A plucked steel tine, an octave up: modes 1, 6.27 and 17.5 of a clamped bar."""
    hz = 2 * hertz(note.pitch)
    x = struck([hz, hz * 6.27, hz * 17.5], [1.6, 0.3, 0.05], [1.0, 0.14, 0.06], 1.8, rng)
    return single(x * note.loud * np.minimum(1, np.arange(x.size) / 20))


def bell(note: Note, rng: Random) -> Mono:
    """A church bell's hum, prime, minor third, fifth and nominal."""
    hz = hertz(note.pitch)
    modes = [0.5 * hz, hz, 1.19 * hz, 1.5 * hz, 2.0 * hz, 2.74 * hz]
    x = struck(modes, [5.0, 3.5, 2.6, 2.0, 1.6, 0.8], [0.5, 0.8, 0.6, 0.3, 0.7, 0.2], 3.0, rng)
    return single(x * note.loud * np.minimum(1, np.arange(x.size) / 20))
