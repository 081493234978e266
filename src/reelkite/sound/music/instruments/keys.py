"""Piano, organ and synthesizer."""

import numpy as np

from reelkite.sound.music.harmony import hertz
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.bodies import burst, ring
from reelkite.sound.synthesis.signal import Mono, Random, clock, count, single


def piano(note: Note, rng: Random) -> Mono:
    """Stiff strings: partials at k sqrt(1 + B k^2), two slopes of decay, a hammer's thud.

    B grows with pitch and decay shrinks with it (Fletcher and Rossing, The Physics of Musical
    Instruments). Soft notes are darker.
    """
    hz, n = hertz(note.pitch), count(note.seconds + 0.5)
    stiffness = 0.0001 * 2 ** ((note.pitch - 40) / 14)
    t60 = 9.0 * 2 ** (-(note.pitch - 40) / 17)
    out = np.zeros(n, np.float32)
    for k in range(1, int(min(22, 9000 / hz)) + 1):
        partial = hz * k * float(np.sqrt(1 + stiffness * k * k))
        level = np.exp(-k * (0.42 - 0.22 * note.loud)) * abs(np.sin(np.pi * k / 8.2)) / k**0.25
        quick = 0.75 * ring(partial, t60 * 0.28 / k**0.7, n)
        slow = 0.35 * ring(partial * 1.0007, t60 / k**0.6, n, 0.4)
        out += np.float32(level) * (quick + slow)
    thud = burst(rng, (200, 2500), 0.03, 0.006) * np.float32(0.1 * note.loud)
    out[: thud.size] += thud[:n]
    return _damped(single(out / np.max(np.abs(out) + 1e-9)), note, 0.09, 0.0015)


def organ(note: Note, rng: Random) -> Mono:
    """Drawbars at 1, 2, 3, 4, 6 and 8 times the pitch, in a slow tremulant."""
    hz, n = hertz(note.pitch), count(note.seconds + 0.25)
    t = clock(n)
    shake = 1 + 0.003 * np.sin(2 * np.pi * 6.1 * t + rng.random() * 6)
    turn = 2 * np.pi * hz * np.cumsum(shake) / 48000
    bars = ((1, 1.0), (2, 0.7), (3, 0.45), (4, 0.35), (6, 0.15), (8, 0.12))
    out = single(sum(level * np.sin(k * turn) for k, level in bars if k * hz < 12000))
    return _damped(out * np.float32(0.3), note, 0.06, 0.02)


def synth(note: Note, rng: Random) -> Mono:
    """Two saw waves, slightly apart, behind a low-pass that closes after the attack."""
    del rng
    hz, n = hertz(note.pitch), count(note.seconds + 0.3)
    cut = 600 + 3200 * note.loud * np.exp(-clock(n) / 0.25)
    out = np.zeros(n, np.float32)
    for k in range(1, int(min(24, 9000 / hz)) + 1):
        gain = 1 / k / np.sqrt(1 + (k * hz / cut) ** 4)
        out += single(gain * (ring(k * hz * 0.997, 60, n) + ring(k * hz * 1.003, 60, n, k)))
    return _damped(out * np.float32(0.4), note, 0.08, 0.008)


def _damped(x: Mono, note: Note, release: float, attack: float) -> Mono:
    """Return the note at its loudness, with its attack, dying once the key is let go."""
    t = clock(x.size)
    gone = np.exp(-np.maximum(0.0, t - note.seconds) / release)
    return single(x * gone * np.minimum(1.0, t / attack) * note.loud)
