"""The sound of a treated clip: its own at the clip's pace, and what the edit adds."""

from dataclasses import replace
from typing import Final

import numpy as np
from scipy import signal

from reelkite.domain.engine import Score
from reelkite.domain.media import AudioBlock, Soundtrack
from reelkite.domain.storyboard import Hearing, Shot, Storyboard
from reelkite.engines.diorama.treatment.timing import FAST, Timing
from reelkite.engines.diorama.treatment.wishing import Wishes

_WEATHER_SOUNDS: Final = {"rain": ("rain",), "storm": ("rain", "thunder")}
"""What weathers sound like; snow and fog are silent."""

_ADDED: Final = 0.5
"""Share of full loudness of what is added, beside the clip's own sound."""

_ALONE: Final = 1.0
_HUSHED: Final = 1e-3
"""Amplitude below which a clip has no sound of its own."""

_FULL: Final = 0.97


def heard(
    own: Soundtrack,
    timing: Timing,
    wishes: Wishes,
    storyboard: Storyboard,
    scored: Score,
    seed: int,
) -> Soundtrack:
    """Return the soundtrack, exactly as long as ``own``."""
    samples = paced(own.samples, timing)
    if wishes.muted:
        samples = np.zeros_like(samples)
    asked = _asked(wishes, storyboard)
    if asked is not None:
        alone = float(np.abs(samples).max(initial=0.0)) < _HUSHED
        more = scored(asked, [], seed).samples
        samples = _joined(samples, more * np.float32(_ALONE if alone else _ADDED))
    return Soundtrack(_within(samples))


def paced(samples: AudioBlock, timing: Timing) -> AudioBlock:
    """Return sound at a pace: slowed down it gets lower, as film does."""
    if timing.pace is None:
        return samples
    if timing.pace == "time-lapse":  # what would be too high to be sampled is left out
        low = signal.butter(6, 0.9 / FAST, output="sos")
        samples = np.asarray(signal.sosfiltfilt(low, samples, axis=-1), np.float32)
    places, loud = timing.heard(samples.shape[1])
    now = np.arange(samples.shape[1], dtype=np.float64)
    bands = [np.interp(places, now, band) * loud for band in samples]
    return np.asarray(np.stack(bands), np.float32)


def _asked(wishes: Wishes, storyboard: Storyboard) -> Storyboard | None:
    """Return a storyboard in which nothing sounds but what the edit asks for, or None."""
    weather = _WEATHER_SOUNDS.get(wishes.weather or "", ())
    hearing = wishes.hearing
    noises = tuple(dict.fromkeys([*hearing.noises, *weather]))
    wanted = tuple(noise for noise in noises if noise not in hearing.without)
    if not wanted and hearing.music is None:
        return None
    without = tuple(dict.fromkeys([*hearing.without, "ambience", "speech"]))
    silent = Hearing(hearing.music, wanted, without)
    shots = tuple(_bare(shot) for shot in storyboard.shots)
    return replace(storyboard, shots=shots, hearing=silent, sound=())


def _bare(shot: Shot) -> Shot:
    return replace(shot, subjects=(), lines=(), weather="clear")


def _joined(own: AudioBlock, more: AudioBlock) -> AudioBlock:
    length = own.shape[1]
    missing = max(length - more.shape[1], 0)
    return np.asarray(own + np.pad(more[:, :length], ((0, 0), (0, missing))), np.float32)


def _within(samples: AudioBlock) -> AudioBlock:
    most = float(np.abs(samples).max(initial=0.0))
    return samples if most <= _FULL else np.asarray(samples * (_FULL / most), np.float32)
