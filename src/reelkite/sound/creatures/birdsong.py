"""Birds by their grammar: each kind has its phrases, each bird its own pitch and elements."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from reelkite.sound.creatures.calls import CALLS
from reelkite.sound.synthesis.controls import Points, hump, path
from reelkite.sound.synthesis.noise import Band, noise, phase
from reelkite.sound.synthesis.signal import Mono, Random, clock, count, joined, single, to_peak
from reelkite.sound.synthesis.voice import uttered

SWELL: Final = ((0.0, 0.0), (0.15, 1.0), (0.7, 0.8), (1.0, 0.0))
"""Loudness of a usual syllable."""

COO: Final = ((0.0, 0.0), (0.3, 1.0), (0.8, 0.85), (1.0, 0.0))
"""Loudness of a hooted one."""

Piece: TypeAlias = Mono | float


@dataclass(frozen=True, slots=True)
class Syllable:
    """One note: seconds, path of the pitch in Hz, partials, shake (Hz, depth), loudness."""

    seconds: float
    pitch: Points
    partials: tuple[float, ...] = (1.0, 0.12, 0.03)
    shake: tuple[float, float] = (0.0, 0.0)
    level: Points = SWELL


@dataclass(frozen=True, slots=True)
class Bird:
    """One individual: its kind, its pitch, and the elements that it keeps all its life."""

    kind: str
    pitch: float
    elements: tuple[Syllable, ...]

    @property
    def rest(self) -> tuple[float, float]:
        """Seconds between two phrases, least and most."""
        return KINDS[self.kind].rest

    def phrase(self, rng: Random) -> Mono:
        """Return one phrase, peak -8 dB; a repeat is the same bird, not the same sound."""
        pieces = [self._alive(piece, rng) for piece in KINDS[self.kind].phrase(self, rng)]
        return to_peak(joined(pieces), -8)

    def _alive(self, piece: Piece, rng: Random) -> Piece:
        if isinstance(piece, float):
            return piece
        ratio = rng.normal(1, 0.012)
        index = np.arange(int(piece.size / ratio)) * ratio
        level = rng.uniform(0.75, 1.0)
        return single(np.interp(index, np.arange(piece.size), piece) * level)


@dataclass(frozen=True, slots=True)
class Kind:
    """A species: how it sings, the seconds it rests, and the element that it builds on."""

    phrase: Callable[[Bird, Random], list[Piece]]
    rest: tuple[float, float] = (0.8, 2.4)


def hatch(kind: str, rng: Random) -> Bird:
    """Return a bird of ``kind`` (a key of ``KINDS``) with its own voice."""
    pitch = float(rng.uniform(0.93, 1.07))
    make = _robin_element if kind == "robin" else _chirp_element
    return Bird(kind, pitch, tuple(make(rng, pitch) for _ in range(5)))


def sung(note: Syllable) -> Mono:
    """Return one syllable, peak about 1."""
    n = count(note.seconds)
    hz = path(n, note.pitch)
    if note.shake[0]:
        hz = hz * (1 + note.shake[1] * np.sin(2 * np.pi * note.shake[0] * clock(n)))
    turn = phase(n, hz.astype(np.float32))
    out = np.zeros(n, np.float32)
    for k, level in enumerate(note.partials, start=1):
        out += np.float32(level) * np.sin(np.float32(k) * turn)
    return out * path(n, note.level)


def _chirp_element(rng: Random, pitch: float) -> Syllable:
    hz = rng.uniform(3600, 5200) * pitch
    curve = ((0, hz), (0.35, hz * rng.uniform(1.15, 1.4)), (1, hz * rng.uniform(0.7, 0.95)))
    return Syllable(rng.uniform(0.05, 0.12), curve, (1.0, 0.25, 0.1))


def _robin_element(rng: Random, pitch: float) -> Syllable:
    hz = rng.uniform(2300, 5200) * pitch
    curves = (
        ((0, hz), (0.5, hz * rng.uniform(1.1, 1.5)), (1, hz * 0.9)),
        ((0, hz * 1.35), (1, hz)),
        ((0, hz), (1, hz * 1.03)),
        ((0, hz), (0.3, hz * 1.4), (0.6, hz), (1, hz * 1.3)),
    )
    shake = (rng.uniform(20, 34), 0.06) if rng.random() < 0.35 else (0.0, 0.0)
    return Syllable(rng.uniform(0.07, 0.22), curves[rng.integers(4)], shake=shake)


def _sparrow(bird: Bird, rng: Random) -> list[Piece]:
    """Irregular chirps."""
    pieces: list[Piece] = []
    for _ in range(rng.integers(2, 6)):
        pieces += [sung(bird.elements[rng.integers(5)]), float(rng.uniform(0.08, 0.3))]
    return pieces


def _robin(bird: Bird, rng: Random) -> list[Piece]:
    """Three to five of its own elements in any order, some twice."""
    pieces: list[Piece] = []
    for index in rng.permutation(5)[: rng.integers(3, 6)]:
        for _ in range(rng.integers(1, 3)):
            pieces += [sung(bird.elements[index]), float(rng.uniform(0.02, 0.09))]
    return pieces


def _tit(bird: Bird, rng: Random) -> list[Piece]:
    """Two notes, high and low, again and again."""
    high, low = 6200 * bird.pitch, 4300 * bird.pitch
    pieces: list[Piece] = []
    for _ in range(rng.integers(3, 6)):
        upper = sung(Syllable(0.10, ((0, high), (1, high * 0.98))))
        pieces += [upper, 0.05, sung(Syllable(0.13, ((0, low * 1.02), (1, low)))), 0.09]
    return pieces


def _chaffinch(bird: Bird, rng: Random) -> list[Piece]:
    """A falling trill that hurries, and a flourish."""
    pieces: list[Piece] = []
    total = int(rng.integers(9, 13))
    for k in range(total):
        hz = (5200 - 2200 * k / total) * bird.pitch
        pieces += [sung(Syllable(0.055, ((0, hz * 1.25), (1, hz * 0.8)))), 0.055 - 0.03 * k / total]
    p = bird.pitch
    pieces += [sung(Syllable(0.08, ((0, 3000 * p), (1, 4400 * p)))), 0.02]
    return [*pieces, sung(Syllable(0.18, ((0, 4600 * p), (0.5, 3000 * p), (1, 2500 * p))))]


def _dove(bird: Bird, _rng: Random) -> list[Piece]:
    """Three soft notes, the middle one long and higher."""
    pieces: list[Piece] = []
    for seconds, step in ((0.28, 1.0), (0.55, 1.12), (0.35, 1.0)):
        hz = 480 * bird.pitch * step
        curve = ((0, hz * 0.92), (0.4, hz), (1, hz * 0.93))
        pieces += [sung(Syllable(seconds, curve, (1.0, 0.18, 0.05), level=COO)), 0.12]
    return pieces


def _owl(bird: Bird, rng: Random) -> list[Piece]:
    """A long hoot, a wait, and a trembling one."""
    pieces: list[Piece] = []
    for seconds, after in ((0.38, 0.95), (0.16, 0.12), (0.16, 0.12), (0.75, 0.0)):
        hz = 345 * bird.pitch
        shake = (9.0, 0.012) if seconds > 0.5 else (0.0, 0.0)
        curve = ((0, hz * 0.93), (0.35, hz * 1.04), (1, hz * 0.96))
        note = sung(Syllable(seconds, curve, (1.0, 0.10, 0.06, 0.02), shake, COO))
        breath = noise(note.size, rng, Band(300, 900, -3.0)) * hump(note.size)
        pieces += [(note + 0.04 * breath).astype(np.float32), after]
    return pieces


def _gull(_bird: Bird, rng: Random) -> list[Piece]:
    """One long cry and a falling row of short ones."""
    pieces: list[Piece] = []
    for k in range(rng.integers(2, 6)):
        cry = uttered(CALLS["gull"], rng, stretch=1.0 if k == 0 else 0.5)
        pieces += [cry * np.float32(0.94**k), float(rng.uniform(0.06, 0.16))]
    return pieces


def _crow(_bird: Bird, rng: Random) -> list[Piece]:
    pieces: list[Piece] = []
    for _ in range(rng.integers(2, 4)):
        pieces += [uttered(CALLS["crow"], rng), float(rng.uniform(0.25, 0.4))]
    return pieces


KINDS: Final = {
    "sparrow": Kind(_sparrow),
    "robin": Kind(_robin, (1.2, 2.5)),
    "tit": Kind(_tit),
    "chaffinch": Kind(_chaffinch, (2.5, 5.0)),
    "dove": Kind(_dove, (2.0, 4.0)),
    "owl": Kind(_owl, (4.0, 7.0)),
    "gull": Kind(_gull, (2.0, 4.5)),
    "crow": Kind(_crow, (2.0, 5.0)),
}
"""Every bird that sings here (after Marler and Slabbekoorn, Nature's Music, 2004)."""
