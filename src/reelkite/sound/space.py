"""Where a sound is: left or right, near or far, and in which room."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.filters import band_pass, convolved, low_pass
from reelkite.sound.synthesis.signal import Mono, Stereo, clock, count, generator, single

NEAR: Final = 4.0
"""Metres up to which nothing gets quieter: closer than a tripod there is no audience."""

REACH: Final = 0.7
"""Exponent of the fall with distance; 1 is nature, less keeps what is seen far off audible."""


@dataclass(frozen=True, slots=True)
class Room:
    """What comes back from the walls.

    Attributes:
        seconds: Reverberation time (RT60).
        delay: Milliseconds before the first echo.
        brightness: Hz above which the walls swallow.
        taps: Early echoes.
        wet: Loudness of all of it against the sound itself.
    """

    seconds: float
    delay: float
    brightness: float
    taps: int
    wet: float


ROOMS: Final = {
    "open": Room(0.5, 18, 3500, 2, 0.10),
    "forest": Room(0.9, 22, 4500, 10, 0.22),
    "street": Room(1.1, 14, 6000, 8, 0.28),
    "room": Room(0.38, 6, 8000, 10, 0.35),
    "cafe": Room(0.6, 9, 6500, 12, 0.40),
    "hall": Room(1.9, 20, 7000, 12, 0.50),
    "cave": Room(2.8, 25, 4000, 14, 0.70),
    "under": Room(1.6, 5, 900, 6, 0.60),
}
"""The rooms that a setting may have."""


def reverberated(x: Stereo, room: str) -> Stereo:
    """Return what the room answers to ``x``, without ``x`` itself, as long as ``x``."""
    return convolved(x, impulse(ROOMS[room], room))


def impulse(room: Room, name: str) -> Stereo:
    """Return a room's answer to a clap: early echoes, then noise whose highs die first."""
    rng = generator(7, "impulse", name)
    n = count(min(room.seconds * 1.1, 3.0))
    t = clock(n)
    out = np.zeros((2, n), np.float32)
    for low, high, longer in ((60, 400, 1.15), (400, 2000, 1.0), (2000, 8000, 0.6)):
        tail = band_pass(rng.standard_normal((2, n), dtype=np.float32), low, high)
        fall = np.exp(-6.91 * t / (room.seconds * longer))
        out += (tail * fall * (40 / np.sqrt(high - low))).astype(np.float32)
    out *= np.minimum(1, t / (room.delay / 1000))
    for _ in range(room.taps):
        at = int((room.delay + rng.exponential(room.delay * 1.5)) / 1000 * SAMPLE_RATE)
        fall = float(np.exp(-at / SAMPLE_RATE / room.seconds * 3))
        out[rng.integers(2), min(at, n - 1)] += rng.uniform(3, 8) * fall
    out = low_pass(out, room.brightness, order=1)
    return out * np.float32(room.wet / np.sqrt(np.sum(out**2) / 2))


def placed(x: Mono, side: Mono | float) -> Stereo:
    """Return ``x`` at ``side``: -1 left, 1 right, or a path of it for what moves.

    Constant power; what stands still also reaches the farther ear up to 0.4 ms later.
    """
    side = np.clip(np.asarray(side, np.float32), -1, 1)
    angle = (side + 1) * np.float32(np.pi / 4)
    out = np.stack([x * np.cos(angle), x * np.sin(angle)]).astype(np.float32)
    if side.ndim == 0:
        late = int(abs(float(side)) * 0.0004 * SAMPLE_RATE)
        far = 0 if side > 0 else 1
        if 0 < late < x.size:
            out[far] = np.concatenate([np.zeros(late, np.float32), out[far][:-late]])
    return out


def distant(x: Mono, metres: float) -> Mono:
    """Return ``x`` as heard from ``metres``: quieter, its highs lost to air and ground."""
    quieter = x * np.float32(nearness(metres))
    return low_pass(quieter, 20000 / (1 + metres / 11.0), order=1) if metres > NEAR else quieter


def nearness(metres: float) -> float:
    """Return the gain of something at ``metres``: 1 up to ``NEAR``, then falling."""
    return float((NEAR / max(NEAR, metres)) ** REACH)


def passing(x: Mono, seconds_away: Mono) -> Mono:
    """Return ``x`` read through a moving delay in seconds: what drives by bends its pitch."""
    index = np.arange(x.size) - seconds_away * SAMPLE_RATE
    return single(np.interp(index, np.arange(x.size), x, left=0, right=0))
