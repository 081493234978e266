"""Feet and hooves on the ground."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE, SoundCue
from reelkite.sound.events.liquids import splashed
from reelkite.sound.synthesis.bodies import burst, grains, struck
from reelkite.sound.synthesis.controls import decay, drift, hump
from reelkite.sound.synthesis.filters import low_pass
from reelkite.sound.synthesis.noise import Band, narrow_noise, noise
from reelkite.sound.synthesis.signal import Mono, Random, add, clock, count, single, to_peak


@dataclass(frozen=True, slots=True)
class Ground:
    """What a foot meets.

    Attributes:
        band: Where its particles sound.
        fineness: Collisions a second: few crunch, thousands rush.
        particles: Loudness of the particles.
        thump: Pitch of the body's blow in Hz.
        body: Loudness of that blow.
        click: Loudness of the sole's hard contact.
        modes: Ringing of the floor itself, Hz.
    """

    band: Band
    fineness: float
    particles: float
    thump: float
    body: float
    click: float = 0.0
    modes: tuple[float, ...] = ()


GROUNDS: Final = {
    "grass": Ground(Band(420, 3200, -3.5), 2600, 0.55, 74, 0.30),
    "leaves": Ground(Band(1100, 5600, -3.0), 900, 0.65, 70, 0.30),
    "gravel": Ground(Band(700, 5200, -3.0), 420, 0.75, 88, 0.35, 0.08),
    "snow": Ground(Band(450, 3200, -3.5), 1500, 0.65, 62, 0.28),
    "sand": Ground(Band(400, 2600, -4.0), 3200, 0.60, 62, 0.30),
    "wood": Ground(Band(600, 2600, -5.0), 800, 0.06, 112, 0.70, 0.16, (198, 322, 505, 790)),
    "stone": Ground(Band(900, 4200, -4.0), 700, 0.10, 130, 0.40, 0.42, (640, 1240)),
    "water": Ground(Band(600, 3600, -4.0), 1200, 0.20, 80, 0.40),
}
"""Grounds by name."""

SAME_GROUND: Final = {
    "dirt": "grass", "earth": "grass", "meadow": "grass", "lawn": "grass", "moss": "grass",
    "carpet": "sand", "rug": "sand", "beach": "sand", "desert": "sand", "dune": "sand",
    "asphalt": "stone", "pavement": "stone", "concrete": "stone", "tile": "stone",
    "marble": "stone", "rock": "stone", "street": "stone", "road": "stone", "cobbles": "stone",
    "floor": "wood", "planks": "wood", "deck": "wood", "parquet": "wood", "table": "wood",
    "ice": "snow", "pebbles": "gravel", "path": "gravel", "puddle": "water", "mud": "water",
}  # fmt: skip
"""Other words for the same underfoot."""


def ground(detail: str) -> Ground:
    """Return the ground that ``detail`` names; soft earth when nobody knows it."""
    return GROUNDS[_ground_name(detail)]


def step(cue: SoundCue, rng: Random) -> Mono:
    """Return one step: heel, then toe, rub the ground; the body gives one soft thump.

    Two humps of force drive the particles (Cook 2002); ``strength`` shortens it towards a run.
    """
    floor, name = ground(cue.detail), _ground_name(cue.detail)
    span = 0.28 - 0.12 * cue.strength
    n = count(span + 0.16)
    force = _force(n, span, rng)
    rub = 0.55 * noise(n, rng, floor.band) + 0.45 * grains(
        n, rng, floor.band, np.ones(n, np.float32), floor.fineness
    )
    out = (rub * force * floor.particles * 0.3).astype(np.float32)
    out += 0.035 * noise(n, rng, Band(220, 1100, -4.0)) * hump(n, 0.45, 1.2)  # trousers
    out[: count(0.2)] += _thump(floor, rng)
    if name == "snow":
        out += _creak(n, rng, force)
    if name == "water":
        wet = splashed(rng, 0.12)[:n]
        out[: wet.size] += 0.5 * wet
    return to_peak(out, -8)


def hoof(cue: SoundCue, rng: Random) -> Mono:
    """Return one hoof: a deep thud and turf on soft ground, a hollow clop on hard."""
    floor, name = ground(cue.detail), _ground_name(cue.detail)
    n = count(0.26)
    f = rng.uniform(0.93, 1.07)
    t = clock(n)
    fall = np.cumsum(78 * f + 110 * np.exp(-t / 0.016), dtype=np.float64) / SAMPLE_RATE
    out = (np.sin(2 * np.pi * fall) * decay(n, 0.004, 0.055)).astype(np.float32)
    out = 0.5 * out + 0.5 * noise(n, rng, Band(110, 520, -3.0)) * decay(n, 0.003, 0.032)
    if name in {"stone", "wood"}:
        clop = struck(
            (560 * f, 870 * f, 1480 * f, 2300 * f), (0.05, 0.045, 0.03, 0.015), (0.5, 1, 0.6, 0.2),
            0.2, rng,
        )  # fmt: skip
        out[: clop.size] += 0.7 * clop
        add(out, 0.25 * burst(rng, (1200, 5000), 0.02, 0.003), 0.0)
    else:
        turf = grains(n, rng, floor.band, decay(n, 0.012, 0.05), floor.fineness)
        out += 0.12 * turf
    return to_peak(out, -7)


def _ground_name(detail: str) -> str:
    name = SAME_GROUND.get(detail, detail)
    return name if name in GROUNDS else "grass"


def _force(n: int, span: float, rng: Random) -> Mono:
    t = clock(n)
    heel = np.exp(-(((t - 0.03) / 0.024) ** 2))
    toe = np.exp(-(((t - span * rng.uniform(0.6, 0.72)) / 0.042) ** 2))
    return single(heel + rng.uniform(0.45, 0.75) * toe)


def _thump(floor: Ground, rng: Random) -> Mono:
    n = count(0.2)
    hz = floor.thump * rng.uniform(0.93, 1.07)
    t = clock(n)
    turns = np.cumsum(hz * (1 + 0.5 * np.exp(-t / 0.015)), dtype=np.float64) / SAMPLE_RATE
    out = (np.sin(2 * np.pi * turns) * decay(n, 0.006, 0.028)).astype(np.float32)
    blow = noise(n, rng, Band(70, 380, -3.0)) * decay(n, 0.004, 0.024)
    out = 0.35 * out + 0.6 * low_pass(blow, 600)
    if floor.modes:
        falls = tuple(0.08 * floor.modes[0] / hz for hz in floor.modes)
        levels = tuple(0.5 * 0.8**k for k in range(len(floor.modes)))
        out += 0.22 * struck(floor.modes, falls, levels, 0.2, rng) * decay(n, 0.002, 0.05)
    out *= np.float32(0.8 * floor.body)
    if floor.click:
        add(out, floor.click * burst(rng, (1300, 4200), 0.03, 0.004), 0.0)
    return out


def _creak(n: int, rng: Random, force: Mono) -> Mono:
    """Return the creak of packed crystals."""
    rasp = narrow_noise(n, rng, drift(n, rng, 20, (800, 1300)), 250)
    teeth = 0.5 + 0.5 * np.sin(2 * np.pi * 58 * clock(n))
    return single(0.05 * rasp * teeth * force)
