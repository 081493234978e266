"""The tune: one motif of rhythm and contour, restated over the chords, that ends at home."""

from collections.abc import Iterator
from typing import Final

from reelkite.sound.music.form import Plan
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.signal import Random

_LIVELY: Final = (1.0, 0.5, 0.5, 1.0, 1.0)
_QUIET: Final = (1.0, 1.0, 2.0)
"""Beats of a motif's notes, to be shuffled."""

_LOWEST, _HIGHEST = 2, 12
"""Degrees between which the tune stays."""

_HOME: Final = (1, 3, 5, 8, 10)
_LONG_CLIP: Final = 6.0
"""Seconds from which there is time to wait half a bar before the tune begins."""


def melody(plan: Plan, rng: Random) -> Iterator[Note]:
    """Yield the tune: chord tones on strong beats, steps between, and a tonic tone at the end."""
    lively = plan.style.density > 0.5
    rhythm = [float(beats) for beats in rng.permutation(_LIVELY if lively else _QUIET)]
    contour = [int(step) for step in rng.integers(-2, 3, 8)]
    degree = 5 + int(rng.integers(0, 3))
    at = plan.beat * 2 if plan.end > _LONG_CLIP else 0.0
    number = 0
    while at < plan.end - 0.15:
        length = rhythm[number % len(rhythm)] * plan.beat
        strong = abs((at / plan.beat) % 2) < 0.01
        degree = min(_HIGHEST, max(_LOWEST, degree + contour[number % 8]))
        degree = _chord_tone(plan, at, degree) if strong else degree
        if rng.random() < 0.45 + 0.55 * plan.style.density:
            yield _note(plan, at, length, degree, 0.5 + 0.14 * strong + float(rng.normal(0, 0.03)))
        at += length
        number += 1
    home = min(_HOME, key=lambda tone: abs(tone - degree))
    yield Note(plan.end, plan.tail * 0.9, plan.key.pitch(home), 0.6, plan.style.lead)


def _note(plan: Plan, at: float, length: float, degree: int, loud: float) -> Note:
    eighth = round(at / plan.beat * 2)
    late = plan.style.swing * plan.beat * (eighth % 2)
    held = min(length * 1.05, plan.end - at)
    return Note(at + late, held, plan.key.pitch(degree), loud, plan.style.lead)


def _chord_tone(plan: Plan, at: float, degree: int) -> int:
    """Return the tone of the chord at a time that is nearest to ``degree``."""
    root = plan.chords[min(len(plan.chords) - 1, int(at / (plan.span * plan.beat)))]
    tones = (root + third + octave for third in (0, 2, 4) for octave in (-7, 0, 7))
    return min(tones, key=lambda tone: abs(tone - degree))
