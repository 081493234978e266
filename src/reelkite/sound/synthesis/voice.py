"""Throats: a moving pitch through moving resonances (source and filter, Fant 1960)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.controls import Points, drift, path
from reelkite.sound.synthesis.filters import high_pass
from reelkite.sound.synthesis.noise import phase
from reelkite.sound.synthesis.signal import Mono, Random, clock, count, rms, to_peak

HOP = 240
"""Samples between two settings of the throat (5 ms)."""

WINDOW = 960
"""Samples of one window of breath (20 ms)."""

Frames = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Formant:
    """One resonance of a throat: its path over the call in Hz, bandwidth in Hz, gain."""

    path: Points
    width: float
    gain: float


@dataclass(frozen=True, slots=True)
class Tremolo:
    """A shake of the voice: Hz, depth in pitch, depth in level (shares)."""

    hz: float = 5.5
    pitch: float = 0.006
    level: float = 0.0


@dataclass(frozen=True, slots=True)
class Call:
    """One animal's call.

    Attributes:
        seconds: Usual length.
        pitch: Path of the pitch in Hz.
        formants: Resonances of throat and mouth.
        tilt: Fall of the harmonics, dB an octave.
        level: Path of the loudness, 0..1.
        breath: Share of breath noise.
        rough: Roughness: jitter of the pitch and beating at half of it.
        tremolo: Shake of neighs and bleats.
    """

    seconds: float
    pitch: Points
    formants: tuple[Formant, ...]
    tilt: float
    level: Points
    breath: float = 0.05
    rough: float = 0.1
    tremolo: Tremolo = Tremolo()


def uttered(call: Call, rng: Random, size: float = 1.0, stretch: float = 1.0) -> Mono:
    """Return one call, never twice the same.

    Args:
        call: Which.
        rng: Source of chance.
        size: 2 is an animal twice as big: lower pitch and formants, longer (Fitch 1997).
        stretch: Longer or shorter than usual.
    """
    n = count(call.seconds * stretch * size**0.3 * rng.uniform(0.9, 1.1))
    grow = path(n, ((0, 0), (0.2, 0.2), (0.5, 1), (1, 1)))
    t = clock(n)
    shake = np.sin(2 * np.pi * call.tremolo.hz * t * (1 - 0.1 * t)) * grow
    pitch = path(n, call.pitch) / np.float32(size) * np.float32(rng.uniform(0.95, 1.05))
    pitch = _jittered(pitch * (1 + call.tremolo.pitch * shake), call.rough, rng)
    throat = _throat(call, n, size, rng)
    sound = _harmonics(pitch, throat, call)
    sound += _breath(sound, throat, call, rng)
    sound *= 1 - call.tremolo.level * (0.5 * grow + 0.5 * shake)
    return to_peak(high_pass(sound * path(n, call.level), 60), -5)


class _Throat:
    """Resonances by frame: gain at any frequency."""

    def __init__(self, centres: Frames, formants: tuple[Formant, ...]) -> None:
        self.centres = centres  # (formants, frames)
        self.formants = formants

    def at(self, hz: Frames) -> Frames:
        """Return the gain at ``hz``: ``(frames,)`` or ``(frames, bins)``."""
        total = np.full(hz.shape, 0.004)
        for centre, formant in zip(self.centres, self.formants, strict=True):
            middle = centre if hz.ndim == 1 else centre[:, None]
            total += formant.gain / np.sqrt(1 + ((hz - middle) / (formant.width / 2)) ** 2)
        return total


def _throat(call: Call, n: int, size: float, rng: Random) -> _Throat:
    frames = -(-n // HOP)
    centres = [
        path(frames, formant.path) / size**0.6 * rng.uniform(0.96, 1.04)
        for formant in call.formants
    ]
    return _Throat(np.stack(centres).astype(np.float64), call.formants)


def _jittered(pitch: Mono, rough: float, rng: Random) -> Mono:
    fast = drift(pitch.size, rng, 70, (-1, 1)) * np.float32(0.06 * rough)
    slow = drift(pitch.size, rng, 25, (-1, 1)) * np.float32(0.03 * rough)
    return pitch * (1 + fast + slow)


def _harmonics(pitch: Mono, throat: _Throat, call: Call) -> Mono:
    """Return the voiced part: each harmonic takes its gain from the throat, so nothing aliases."""
    n = pitch.size
    turn = phase(n, pitch)
    at_frames = pitch[::HOP].astype(np.float64)
    positions, marks = np.arange(n), np.arange(0, n, HOP)
    out = np.zeros(n, np.float32)
    for k in range(1, int(min(60, 14000 / max(60.0, float(pitch.min())))) + 1):
        hz = k * at_frames
        level = throat.at(hz) * k ** (call.tilt / 6.02) * (hz < 16000)
        wave = np.sin(np.float32(k) * turn + np.float32(0.3 * k * k))
        out += np.interp(positions, marks, level).astype(np.float32) * wave
    half = np.sin(np.pi * np.cumsum(pitch, dtype=np.float64) / SAMPLE_RATE)
    return out * (1 + 0.5 * call.rough * half).astype(np.float32)


def _breath(voiced: Mono, throat: _Throat, call: Call, rng: Random) -> Mono:
    n = voiced.size
    frames = throat.centres.shape[1]
    white = rng.standard_normal((frames, WINDOW))
    hz = np.fft.rfftfreq(WINDOW, 1 / SAMPLE_RATE)
    shaped = np.fft.rfft(white) * throat.at(np.broadcast_to(hz, (frames, hz.size)))
    pieces = np.fft.irfft(shaped, WINDOW) * np.hanning(WINDOW)
    out = np.zeros(frames * HOP + WINDOW)
    for k in range(WINDOW // HOP):
        part = pieces[:, k * HOP : (k + 1) * HOP].ravel()
        out[k * HOP : k * HOP + part.size] += part
    cut = out[WINDOW // 2 : WINDOW // 2 + n].astype(np.float32)
    return cut * np.float32(3 * call.breath * rms(voiced) / rms(cut))
