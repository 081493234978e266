"""Rain and fire."""

from dataclasses import dataclass

import numpy as np

from reelkite.sound.synthesis.bodies import bubble, burst, patter, scattered, struck
from reelkite.sound.synthesis.controls import drift
from reelkite.sound.synthesis.noise import Band, wide_noise
from reelkite.sound.synthesis.signal import Mono, Random, Stereo, to_rms


@dataclass(frozen=True, slots=True)
class Surface:
    """What rain falls on.

    Attributes:
        hiss: Band of the drops too many to tell apart.
        patter: Band of the denser drops, and how long each sounds in seconds.
        fall: Seconds that one of those takes to die.
        density: Drops against those on open ground.
        mix: Loudness of hiss, patter and near drops.
    """

    hiss: Band
    patter: Band
    fall: float
    density: float
    mix: tuple[float, float, float]


SURFACES = {
    "ground": Surface(Band(700, 9000, -3.2), Band(1500, 8000, -2.0), 0.0018, 1.0, (0.9, 0.7, 0.5)),
    "roof": Surface(Band(500, 7000, -4.0), Band(900, 7000, -3.0), 0.002, 3.0, (0.9, 0.8, 0.12)),
    "leaves": Surface(Band(500, 5500, -3.0), Band(600, 4800, -2.0), 0.005, 2.0, (0.5, 0.9, 0.6)),
}
"""Rain's floors: a roof answers with its boards, leaves with soft pats."""


def rain(n: int, rng: Random, heavy: float = 0.4, surface: str = "ground") -> Stereo:
    """Return rain of 0 (drizzle) to 1 (downpour) on ``ground``, ``roof`` or ``leaves``."""
    floor = SURFACES[surface]
    swell = drift(n, rng, 0.4, (0.8, 1.0))
    hiss = wide_noise(n, rng, floor.hiss, 0.95)
    rate = (120 + 900 * heavy) * floor.density
    drops = wide_noise(n, rng, floor.patter, 1.0)
    drops[0] *= patter(n, rng, rate, floor.fall, 3.0)
    drops[1] *= patter(n, rng, rate, floor.fall, 3.0)
    near = scattered(n, rng, _drops(rng, surface), 45 + 70 * heavy, 1.8)
    loud = floor.mix
    low = wide_noise(n, rng, Band(90, 500, -3.0), 0.6) * np.float32(0.03 * heavy)
    mixed = loud[0] * (0.6 + 0.6 * heavy) * to_rms(hiss) + loud[1] * to_rms(drops)
    return to_rms((mixed + loud[2] * to_rms(near, -24) + low) * swell)


def fire(n: int, rng: Random, size: float = 0.5) -> Stereo:
    """Return burning wood: lapping flames, hiss, crackles in bursts, a pop now and then."""
    lap = wide_noise(n, rng, Band(90, 480, -4.0), 0.6) * drift(n, rng, 5, (0.35, 1.0), 1.3)
    hiss = wide_noise(n, rng, Band(1500, 6500, -3.0), 0.9) * drift(n, rng, 6, (0.0, 1.0), 3.0)
    cracks = [
        burst(rng, (hz * 0.7, hz * 1.6), 0.03, rng.uniform(0.001, 0.006))
        for hz in rng.uniform(900, 5200, 12)
    ]
    crackle = scattered(n, rng, cracks, 130 + 100 * size, 3.2) * drift(n, rng, 2.5, (0.15, 1), 2.0)
    pops = [struck((hz, hz * 1.7), (0.03, 0.02), (1, 0.6), 0.05) for hz in (420, 610, 900)]
    popping = scattered(n, rng, pops, 1.8, 1.0)
    flames = to_rms(lap) * (0.4 + 0.5 * size) + 0.3 * to_rms(hiss)
    return to_rms(flames + 0.8 * to_rms(crackle) + 0.12 * to_rms(popping))


def _drops(rng: Random, surface: str) -> list[Mono]:
    if surface == "roof":
        return [_board(rng) for _ in range(14)]
    if surface == "leaves":
        return [
            burst(rng, (rng.uniform(400, 900), rng.uniform(2200, 4200)), 0.03, 0.006)
            for _ in range(14)
        ]
    drops = [bubble(radius, rng.uniform(0.02, 0.15)) for radius in rng.uniform(6e-4, 2.2e-3, 9)]
    return drops + [burst(rng, (rng.uniform(1200, 3000), 8000), 0.012, 0.002) for _ in range(6)]


def _board(rng: Random) -> Mono:
    """Return a drop on a roof: a soft knock, more wood than tin."""
    modes = np.sort(rng.uniform(420, 3600, 5))
    knock = struck(modes, rng.uniform(0.01, 0.035, 5), (300 / modes) ** 0.5, 0.09, rng)
    tick = burst(rng, (900, 5000), 0.02, 0.002)
    knock[: tick.size] += np.float32(0.25) * tick
    return knock
