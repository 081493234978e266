"""When each line of a storyboard is said, and in which voice."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.speech import Utterance
from reelkite.domain.storyboard import Line, Shot, Storyboard, Subject
from reelkite.sound.speech.mouths import gestures
from reelkite.sound.speech.spoken import Phone, Spoken
from reelkite.sound.synthesis.filters import high_pass
from reelkite.sound.synthesis.signal import Mono, to_rms

LEAD_IN: Final = 0.35
"""Seconds of a shot before the first word."""

PAUSE: Final = 0.3
"""Seconds between two lines."""

LEAD_OUT: Final = 0.15
"""Seconds of a shot after the last word."""

HASTE: Final = 1.5
"""The fastest that a line is read so that it fits; what is longer still is cut at a word."""

_FADE: Final = 0.03
"""Seconds in which a line that is cut ends."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How somebody speaks: multiples of the usual size and pace."""

    size: float = 1.0
    pace: float = 1.0


NARRATOR: Final = Voice(1.12, 0.97)

_VOICES: Final = {
    "person/man": Voice(1.24),
    "person/woman": Voice(1.0),
    "person/adult": Voice(1.12),
    "person/child": Voice(0.84, 1.05),
    "person/boy": Voice(0.86, 1.05),
    "person/girl": Voice(0.83, 1.05),
    "person/baby": Voice(0.76),
    "person/elder": Voice(1.1, 0.88),
}
_ANIMAL: Final = Voice(0.78, 1.08)
_THING: Final = Voice(1.3, 0.92)
_LIVING: Final = ("animal/", "puppet/", "shape/creature")


def speak(storyboard: Storyboard, seed: int) -> tuple[Utterance, ...]:
    """Return all lines of a storyboard as they are spoken, each within its shot."""
    return tuple(
        utterance
        for number, shot in enumerate(storyboard.shots)
        if shot.lines
        for utterance in _shot(number, shot, seed)
    )


def _shot(number: int, shot: Shot, seed: int) -> list[Utterance]:
    """Speak the lines of a shot one after another, in haste where time is short."""
    room = max(0.5, float(shot.seconds) - LEAD_IN - LEAD_OUT - PAUSE * (len(shot.lines) - 1))
    said = [_say(line, shot, 1.0, seed) for line in shot.lines]
    haste = min(HASTE, sum(spoken.seconds for spoken in said) / room)
    if haste > 1.0:
        said = [_say(line, shot, haste, seed) for line in shot.lines]
    at, end = float(shot.start) + LEAD_IN, float(shot.start + shot.seconds) - LEAD_OUT
    utterances = []
    for line, spoken in zip(shot.lines, said, strict=True):
        heard = cut(spoken, end - at)
        if heard.samples.size:
            shapes = gestures(heard.phones, at)
            utterances.append(Utterance(line, number, at, heard.samples, shapes))
        at += heard.seconds + PAUSE
    return utterances


def _say(line: Line, shot: Shot, haste: float, seed: int) -> Spoken:
    from reelkite.sound.speech.speaker import speaker  # noqa: PLC0415 - 0.8 s, and few clips speak

    voice = voice_of(None if line.speaker is None else shot.subjects[line.speaker])
    spoken = speaker().say(line.text, voice.pace * haste, voice.size, seed)
    return Spoken(_in_manner(spoken.samples, line.manner, seed), spoken.phones)


def voice_of(subject: Subject | None) -> Voice:
    """Return the voice of a subject; of the narrator for nobody on screen."""
    if subject is None:
        return NARRATOR
    if subject.asset.startswith("person/"):
        return _VOICES.get(subject.asset, _VOICES["person/adult"])
    return _ANIMAL if subject.asset.startswith(_LIVING) else _THING


def _in_manner(samples: Mono, manner: str | None, seed: int) -> Mono:
    """Return a line as it is whispered or shouted: breath for voice, or more of the highs."""
    if not samples.size:
        return samples
    if manner == "whisper":
        breath = np.random.default_rng(seed).standard_normal(samples.size, dtype=np.float32)
        loud = np.sqrt(np.convolve(samples**2, np.hanning(960).astype(np.float32) / 480, "same"))
        return to_rms(0.35 * samples + 0.65 * high_pass(breath, 1200.0) * loud, -26.0)
    if manner == "shout":
        return to_rms(np.tanh(3.0 * to_rms(samples)).astype(np.float32), -17.0)
    return to_rms(samples, -20.0)


def cut(spoken: Spoken, seconds: float) -> Spoken:
    """Return as much of a line as fits into ``seconds``, ending between two words."""
    if spoken.seconds <= seconds:
        return spoken
    ends = [a.ends for a, b in pairwise(spoken.phones) if b.sign == " " and a.ends <= seconds]
    if not ends:
        return Spoken(np.zeros(0, np.float32), ())
    last = ends[-1] + _FADE
    kept = spoken.samples[: round(last * SAMPLE_RATE)].copy()
    fade = round(_FADE * SAMPLE_RATE)
    kept[-fade:] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)
    return Spoken(kept, tuple(p for p in spoken.phones if _within(p, last)))


def _within(phone: Phone, seconds: float) -> bool:
    return phone.ends <= seconds
