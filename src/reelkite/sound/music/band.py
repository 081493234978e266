"""The band: notes to stereo, each instrument in its seat."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from reelkite.sound.music.instruments import bars, drums, keys, plucked, sustained, winds
from reelkite.sound.music.notes import Hit, Note, Piece
from reelkite.sound.space import placed, reverberated
from reelkite.sound.synthesis.controls import edges
from reelkite.sound.synthesis.signal import Mono, Random, Stereo, add, count, generator, to_rms

Player: TypeAlias = Callable[[Note, Random], Mono]
"""Plays one note: mono, its onset at sample 0."""


@dataclass(frozen=True, slots=True)
class Seat:
    """An instrument in the band.

    Attributes:
        play: How a note of it sounds.
        side: -1 left to 1 right.
        level: Decibels below full scale of all that it plays, as RMS.
        spread: How far a semitone moves to the side: a keyboard is wide, a flute is not.
    """

    play: Player
    side: float = 0.0
    level: float = -22.0
    spread: float = 0.0


INSTRUMENTS: Final = {
    "piano": Seat(keys.piano, -0.1, -21.0, 0.012),
    "organ": Seat(keys.organ, 0.1, -24.0),
    "music box": Seat(bars.music_box, -0.2, -24.0, 0.012),
    "marimba": Seat(bars.marimba, -0.35, -22.0, 0.012),
    "bell": Seat(bars.bell, 0.25, -24.0),
    "guitar": Seat(plucked.guitar, 0.3, -22.0),
    "electric guitar": Seat(plucked.electric_guitar, 0.3, -25.0),
    "harp": Seat(plucked.harp, 0.25, -22.0, 0.012),
    "bass": Seat(plucked.bass, 0.0, -23.0),
    "synth": Seat(keys.synth, 0.15, -23.0),
    "strings": Seat(sustained.strings, 0.0, -25.0),
    "violin": Seat(sustained.violin, -0.2, -23.0),
    "cello": Seat(sustained.cello, 0.2, -23.0),
    "choir": Seat(sustained.choir, 0.0, -25.0),
    "flute": Seat(winds.flute, -0.15, -24.0),
    "clarinet": Seat(winds.clarinet, 0.15, -24.0),
    "saxophone": Seat(winds.saxophone, 0.1, -23.0),
    "trumpet": Seat(winds.trumpet, 0.15, -24.0),
    "brass": Seat(winds.brass, 0.1, -24.0),
}
"""All instruments with a pitch; drums are strokes of their own."""

_DRUMS: Final = -25.0
_ROOM: Final = "hall"
_FAREWELL: Final = 0.45
"""Seconds in which the piece fades at the clip's end."""


def played(piece: Piece, seed: int) -> Stereo:
    """Return the piece as it is heard, ``(2, n)``, as long as it says."""
    n = count(piece.seconds)
    whole = np.zeros((2, n), np.float32)
    for name in dict.fromkeys(note.instrument for note in piece.notes):
        notes = [note for note in piece.notes if note.instrument == name]
        whole += to_rms(_part(notes, INSTRUMENTS[name], n, seed), INSTRUMENTS[name].level)
    if piece.hits:
        whole += to_rms(_strokes(piece.hits, n, seed), _DRUMS)
    whole = whole + 0.5 * reverberated(whole, _ROOM)
    faded: Stereo = (whole * edges(n, 0.005, _FAREWELL)).astype(np.float32)
    return faded


def _part(notes: list[Note], seat: Seat, n: int, seed: int) -> Stereo:
    out = np.zeros((2, n), np.float32)
    for number, note in enumerate(notes):
        rng = generator(seed, "note", note.instrument, str(number))
        side = min(0.6, max(-0.6, seat.side + (note.pitch - 62) * seat.spread))
        add(out, placed(seat.play(note, rng), side), note.start)
    return out


def _strokes(hits: tuple[Hit, ...], n: int, seed: int) -> Stereo:
    out = np.zeros(n, np.float32)
    for number, hit in enumerate(hits):
        rng = generator(seed, "stroke", hit.drum, str(number))
        add(out, drums.DRUMS[hit.drum](rng) * np.float32(hit.loud), hit.start)
    return np.stack([out, out])
