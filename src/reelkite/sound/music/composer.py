"""The composer: key, chords, texture and a melody that comes home before the clip ends."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from reelkite.domain.storyboard import Music
from reelkite.sound.music.form import Plan, planned
from reelkite.sound.music.harmony import nearest_inversion
from reelkite.sound.music.melody import melody
from reelkite.sound.music.moods import style_of
from reelkite.sound.music.notes import Hit, Note, Piece
from reelkite.sound.synthesis.signal import Random, generator

_PICKED: Final = (0, 2, 1, 2, 0, 1, 2, 1)
"""Voices of a picked chord, one an eighth."""

_SUSTAINED: Final = frozenset({"strings", "choir", "organ", "brass"})
_LOW: Final = 48.0
"""MIDI number around which the chords lie."""


def composed(music: Music, seconds: float, seed: int) -> Piece:
    """Return a piece that fills ``seconds``; the same arguments give the same piece."""
    rng = generator(seed, "music", music.mood, music.genre or "", *music.instruments)
    plan = planned(style_of(music), seconds, rng)
    notes = [*_chords(plan, rng), *_bass(plan, rng), *melody(plan, rng)]
    return Piece(tuple(sorted(notes)), tuple(_drums(plan)), seconds)


def _chords(plan: Plan, rng: Random) -> Iterator[Note]:
    centre = _LOW + 4.0
    for number, root in enumerate(plan.chords):
        start = number * plan.span * plan.beat
        length = min(plan.span * plan.beat, plan.end - start)
        chord = nearest_inversion(plan.key.chord(root, seventh=plan.style.sevenths), centre)
        centre = 0.5 * (_LOW + 4.0) + 0.5 * float(np.mean(chord))
        if plan.style.comp in _SUSTAINED:
            yield from (Note(start, length, pitch, 0.35, plan.style.comp) for pitch in chord)
        else:
            yield from _picked(plan, chord, start, length, rng)
    last = nearest_inversion(plan.key.chord(1), centre)
    yield from (Note(plan.end, plan.tail * 0.9, pitch, 0.36, plan.style.comp) for pitch in last)


def _picked(
    plan: Plan, chord: list[int], start: float, length: float, rng: Random
) -> Iterator[Note]:
    """Break a chord into eighths, each let ring."""
    step = plan.beat / 2
    for j in range(int(length / step + 0.01)):
        late = plan.style.swing * plan.beat * (j % 2) + float(rng.normal(0, 0.006))
        pitch = chord[_PICKED[j % 8] % len(chord)]
        loud = 0.34 + 0.1 * (j % 4 == 0)
        yield Note(max(0.0, start + j * step + late), step * 2, pitch, loud, plan.style.comp)


def _bass(plan: Plan, rng: Random) -> Iterator[Note]:
    name = plan.style.bass
    if name is None:
        return
    for number, root in enumerate(plan.chords):
        start = number * plan.span * plan.beat
        for b in range(plan.span):
            at = start + b * plan.beat
            if at < plan.end - 0.02 and (b % 2 == 0 or rng.random() < 0.35):
                degree = root if b % 4 < 2 else root + 4
                yield Note(at, plan.beat * 0.9, _deep(plan.key.pitch(degree)), 0.55, name)
    yield Note(plan.end, plan.tail * 0.9, _deep(plan.key.pitch(1)), 0.55, name)


def _deep(pitch: int) -> int:
    """Return the pitch in the bass's octave, E1 to E2 and a little above."""
    while pitch > 43:
        pitch -= 12
    return pitch


def _drums(plan: Plan) -> Iterator[Hit]:
    strength = plan.style.drums
    if not strength:
        return
    for eighth in range(plan.beats * 2):
        late = plan.style.swing * plan.beat * (eighth % 2)
        at = eighth * plan.beat / 2 + late
        if eighth % 4 == 0:
            yield Hit(at, "kick", 0.8 * strength)
        if eighth % 4 == 2:
            yield Hit(at, "snare", 0.6 * strength)
        yield Hit(at, "hat", (0.3 if eighth % 2 else 0.5) * strength)
    yield Hit(plan.end, "kick", 0.9 * strength)
