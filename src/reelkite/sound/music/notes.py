"""A piece as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """One note.

    Attributes:
        start: Seconds from the beginning.
        seconds: How long it is held.
        pitch: MIDI number.
        loud: 0..1.
        instrument: A key of ``band.INSTRUMENTS``.
    """

    start: float
    seconds: float
    pitch: int
    loud: float
    instrument: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One stroke of a drum: ``kick``, ``snare`` or ``hat``, at a second, 0..1 loud."""

    start: float
    drum: str
    loud: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Notes in order of time, strokes, and how long all of it is in seconds."""

    notes: tuple[Note, ...]
    hits: tuple[Hit, ...]
    seconds: float
