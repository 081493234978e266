"""Scales and chords."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

MODES: Final = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "harmonic": (0, 2, 3, 5, 7, 8, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
}
"""Semitones of the seven degrees above the tonic."""


@dataclass(frozen=True, slots=True)
class Key:
    """A tonic and a mode.

    Attributes:
        tonic: MIDI number of degree 1 in the middle octave.
        mode: A key of ``MODES``.
    """

    tonic: int
    mode: str

    def pitch(self, degree: int, octave: int = 0) -> int:
        """Return the MIDI number of ``degree`` (1 is the tonic, 8 the one above it)."""
        step = degree - 1
        return self.tonic + MODES[self.mode][step % 7] + 12 * (step // 7 + octave)

    def chord(self, root: int, *, seventh: bool = False) -> list[int]:
        """Return the pitches of the triad on degree ``root``, with its seventh if asked."""
        steps = (0, 2, 4, 6) if seventh else (0, 2, 4)
        return [self.pitch(root + step) for step in steps]

    @property
    def dominant(self) -> int:
        """The degree that leads home: V, or IV where V has no leading character."""
        return 5 if self.mode in {"major", "harmonic", "minor"} else 4


def nearest_inversion(chord: Sequence[int], centre: float) -> list[int]:
    """Return the chord with each voice in the octave nearest to ``centre``, low to high."""
    octaves = (-24, -12, 0)
    return sorted(min((p + o for o in octaves), key=lambda y: abs(y - centre)) for p in chord)


def hertz(pitch: float) -> float:
    """Return the frequency of a MIDI number; 69 is 440 Hz."""
    return float(440.0 * 2 ** ((pitch - 69) / 12))
