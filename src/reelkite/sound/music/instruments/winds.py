"""Wind instruments: partials that brighten as the player blows harder, and breath."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.music.harmony import hertz
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.filters import band_pass
from reelkite.sound.synthesis.signal import Mono, Random, clock, count, single


@dataclass(frozen=True, slots=True)
class Bore:
    """What makes one wind instrument sound unlike another.

    Attributes:
        even: Level of even partials against odd ones: a clarinet's closed tube has few.
        tilt: Exponent of the fall of partials at full breath.
        dull: How much more they fall while the breath is weak.
        breath: Level of the noise.
        attack: Seconds until the note speaks.
        vibrato: Depth as a share of the pitch.
    """

    even: float = 1.0
    tilt: float = 1.2
    dull: float = 1.5
    breath: float = 0.02
    attack: float = 0.05
    vibrato: float = 0.003


_FLUTE: Final = Bore(even=0.5, tilt=2.2, dull=0.6, breath=0.10, attack=0.07, vibrato=0.006)
_CLARINET: Final = Bore(even=0.12, tilt=1.3, dull=1.0, breath=0.02, attack=0.05, vibrato=0.0)
_SAXOPHONE: Final = Bore(even=0.8, tilt=1.0, dull=1.2, breath=0.05, attack=0.05, vibrato=0.006)
_TRUMPET: Final = Bore(even=1.0, tilt=0.7, dull=2.4, breath=0.01, attack=0.035, vibrato=0.003)
_BRASS: Final = Bore(even=1.0, tilt=0.9, dull=2.6, breath=0.01, attack=0.08, vibrato=0.001)


def flute(note: Note, rng: Random) -> Mono:
    """Nearly a sine, with breath."""
    return _blown(note, rng, _FLUTE, 12)


def clarinet(note: Note, rng: Random) -> Mono:
    """Odd partials only."""
    return _blown(note, rng, _CLARINET, 0)


def saxophone(note: Note, rng: Random) -> Mono:
    """Reedy, with air and vibrato."""
    return _blown(note, rng, _SAXOPHONE, -12)


def trumpet(note: Note, rng: Random) -> Mono:
    """Bright as soon as it is loud."""
    return _blown(note, rng, _TRUMPET, 0)


def brass(note: Note, rng: Random) -> Mono:
    """Horns and trombones together."""
    one = _blown(note, rng, _BRASS, -12)
    return single(0.7 * one + 0.5 * _blown(note, rng, _BRASS, 0)[: one.size])


def _blown(note: Note, rng: Random, bore: Bore, shift: int) -> Mono:
    """Return a note ``shift`` semitones from what is written."""
    n, hz = count(note.seconds + 0.2), hertz(note.pitch + shift)
    t = clock(n)
    breath = np.clip(t / bore.attack, 0, 1) * np.exp(-np.maximum(0.0, t - note.seconds) / 0.06)
    breath *= 0.85 + 0.15 * np.exp(-t / 0.12)
    late = np.clip((t - 0.2) / 0.4, 0, 1)
    sway = 1 + bore.vibrato * late * np.sin(2 * np.pi * 5.2 * t + rng.random() * 6)
    turn = 2 * np.pi * np.cumsum(hz * sway) / SAMPLE_RATE
    fall = bore.tilt + bore.dull * (1 - breath * (0.55 + 0.45 * note.loud))
    out = np.zeros(n)
    for k in range(1, int(min(20, 10000 / hz)) + 1):
        level = bore.even if k % 2 == 0 else 1.0
        out += level * np.sin(k * turn + rng.random()) * k**-fall
    air = band_pass(rng.standard_normal(n, dtype=np.float32), 1500, 7000) * bore.breath
    return single((0.4 * out + air) * breath * note.loud)
