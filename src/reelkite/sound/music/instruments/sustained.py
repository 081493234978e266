"""Bowed strings and voices: wavetables in vibrato, several of them for a section."""

from collections.abc import Callable
from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.music.harmony import hertz
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.controls import drift
from reelkite.sound.synthesis.filters import band_pass
from reelkite.sound.synthesis.signal import Mono, Random, clock, count, single

_TABLE: Final = 2048
_VIOLIN: Final = ((270.0, 330.0), (420.0, 600.0), (2000.0, 3500.0))
_CELLO: Final = ((90.0, 130.0), (170.0, 260.0), (1200.0, 2200.0))
_AH: Final = ((600.0, 850.0), (1000.0, 1300.0), (2500.0, 3100.0))
"""Hz between which a violin's body, a cello's and an open vowel ring."""


def strings(note: Note, rng: Random) -> Mono:
    """A section: four bowed voices that are never quite together."""
    return _section(note, rng, 4, _tilted, 0.35)


def choir(note: Note, rng: Random) -> Mono:
    """Voices on "ah"."""
    x = _section(note, rng, 4, _tilted, 0.3)
    return single(0.15 * x + sum(band_pass(x, *band) for band in _AH))


def violin(note: Note, rng: Random) -> Mono:
    """One violin, with a bow's noise and a vibrato that comes late."""
    return _bowed(note, rng, _VIOLIN)


def cello(note: Note, rng: Random) -> Mono:
    """One cello, an octave below what is written."""
    low = Note(note.start, note.seconds, note.pitch - 12, note.loud, note.instrument)
    return _bowed(low if note.pitch > 55 else note, rng, _CELLO)


def _bowed(note: Note, rng: Random, body: tuple[tuple[float, float], ...]) -> Mono:
    x = _section(note, rng, 1, _saw, 0.09)
    breath = rng.standard_normal(x.size, dtype=np.float32) * np.abs(x)
    rung = sum(band_pass(x, *band) for band in body)
    return single(0.35 * x + 0.8 * rung + 0.06 * band_pass(breath, 2500, 7000))


def _section(
    note: Note, rng: Random, voices: int, level: Callable[[int, float], float], attack: float
) -> Mono:
    """Return ``voices`` players of one note; ``level`` gives each partial's by number and Hz."""
    n, hz = count(note.seconds + 0.7), hertz(note.pitch)
    t = clock(n)
    late = np.clip((t - 0.15) / 0.5, 0, 1)
    out = np.zeros(n)
    for _ in range(voices):
        rate = rng.uniform(4.9, 5.9)
        vibrato = 0.0045 * np.sin(2 * np.pi * rate * t + rng.random() * 6) * late
        apart = 1 + (rng.normal(0, 0.0022) if voices > 1 else 0.0)
        turn = np.cumsum(hz * apart * (1 + vibrato)) / SAMPLE_RATE + rng.random()
        table = _wave(hz, rng, level)
        out += np.interp((turn % 1.0) * _TABLE, np.arange(_TABLE + 1), table)
    swell = np.clip(t / attack, 0, 1) ** 1.3
    gone = np.exp(-np.maximum(0.0, t - note.seconds) / 0.22)
    alive = drift(n, rng, 1.5, (0.86, 1.0))
    return single(out / (2 * voices) * swell * gone * alive * note.loud)


def _wave(hz: float, rng: Random, level: Callable[[int, float], float]) -> Mono:
    """Return one turn of a wave by its partials, none above 7 kHz."""
    x = np.arange(_TABLE + 1) * (2 * np.pi / _TABLE)
    partials = range(1, int(max(2, min(24, 7000 / hz))) + 1)
    return single(sum(level(k, k * hz) * np.sin(k * x + rng.random() * 6.28) for k in partials))


def _tilted(k: int, hz: float) -> float:
    """A section is soft, and warm between 350 and 900 Hz."""
    return float(k**-1.55) * (1.3 if 350 < hz < 900 else 1.0)


def _saw(k: int, hz: float) -> float:
    """A bowed string sticks and slips: nearly a saw tooth (Helmholtz)."""
    del hz
    return float(k**-1.1)
