"""The form of a piece: its key, its tempo and its chords, so that it ends with the clip."""

from dataclasses import dataclass
from math import ceil
from typing import Final

from reelkite.sound.music.harmony import Key
from reelkite.sound.music.moods import Style
from reelkite.sound.synthesis.signal import Random

TAIL: Final = 0.28
LONGEST_TAIL: Final = 2.2
"""Share of the clip, and seconds, that the last chord is held."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A form.

    Attributes:
        key: Tonic and mode.
        style: How it is made.
        beat: Seconds of a beat: whole beats and the held end fill the clip exactly.
        beats: Beats before the last chord.
        span: Beats a chord.
        chords: Degrees, the first at home and the last leading home.
        tail: Seconds of the last chord.
    """

    key: Key
    style: Style
    beat: float
    beats: int
    span: int
    chords: tuple[int, ...]
    tail: float

    @property
    def end(self) -> float:
        """Seconds when the last chord begins."""
        return self.beats * self.beat


def planned(style: Style, seconds: float, rng: Random) -> Plan:
    """Return the form: the tempo is bent so that whole beats and a held end fill the clip."""
    tail = min(LONGEST_TAIL, TAIL * seconds)
    wanted = max(3, round((seconds - tail) * style.tempo / 60))
    per_bar = 3 if wanted % 3 == 0 and wanted % 4 else 4
    half = per_bar / 2
    beats = max(per_bar, int(round(wanted / half) * half))
    span = per_bar if beats >= 3 * per_bar else max(2, per_bar // 2)
    loop = style.loops[int(rng.integers(len(style.loops)))]
    chords = [loop[i % len(loop)] for i in range(ceil(beats / span))]
    key = Key(60 + int(rng.integers(-4, 4)), style.mode)
    chords[0] = 1
    if len(chords) > 1:
        chords[-1] = key.dominant
    return Plan(key, style, (seconds - tail) / beats, beats, span, tuple(chords), tail)
