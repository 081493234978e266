"""Engines, trains, sirens."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE, SoundCue
from reelkite.sound.synthesis.bodies import struck
from reelkite.sound.synthesis.controls import drift, edges
from reelkite.sound.synthesis.filters import band_pass
from reelkite.sound.synthesis.noise import Band, narrow_noise, noise, phase
from reelkite.sound.synthesis.signal import (
    Mono,
    Random,
    add,
    clock,
    count,
    rms,
    single,
    to_peak,
    to_rms,
)

UNEVEN: Final = (1.0, 0.82, 0.93, 0.75, 0.97, 0.85)
"""Force of one cylinder after another."""


@dataclass(frozen=True, slots=True)
class Motor:
    """An engine: cylinders, turns a minute, exhaust resonances in Hz, brightness 0..1."""

    cylinders: int
    turns: float
    exhaust: tuple[float, float, float]
    brightness: float


MOTORS: Final = {
    "car": Motor(4, 1500, (95, 210, 460), 0.35),
    "motorcycle": Motor(2, 2600, (130, 330, 720), 0.8),
    "boat": Motor(4, 1100, (70, 160, 300), 0.25),
    "truck": Motor(6, 1000, (60, 130, 260), 0.4),
    "plane": Motor(6, 2100, (110, 240, 520), 0.7),
}
"""Engines by vehicle."""

SAME_MOTOR: Final = {
    "taxi": "car", "van": "truck", "bus": "truck", "tractor": "truck", "lorry": "truck",
    "motorbike": "motorcycle", "scooter": "motorcycle", "ship": "boat", "ferry": "boat",
    "airplane": "plane", "aeroplane": "plane", "helicopter": "plane", "locomotive": "train",
    "tram": "train", "subway": "train", "metro": "train", "rocket": "jet", "spaceship": "jet",
    "airliner": "jet",
}  # fmt: skip
"""Other vehicles that sound alike."""


def engine(cue: SoundCue, rng: Random) -> Mono:
    """Return the vehicle named in ``detail`` for ``seconds``; ``strength`` is its load."""
    kind = SAME_MOTOR.get(cue.detail, cue.detail)
    seconds = cue.seconds or 3.0
    if kind == "train":
        return _train(rng, seconds)
    if kind == "jet":
        return _jet(rng, seconds)
    motor = MOTORS.get(kind, MOTORS["car"])
    out = _firing(motor, rng, count(seconds), cue.strength)
    if kind == "boat":
        out += 0.5 * rms(out) * _slosh(out.size, rng)
    if kind == "plane":
        out += 1.2 * rms(out) * _propeller(out.size, rng)
    return to_peak(out * edges(out.size, 0.02, 0.15), -8)


def siren(cue: SoundCue, rng: Random) -> Mono:
    """Return a siren that climbs and falls."""
    n = count(cue.seconds or 3.0)
    hz = 650 + 500 * (0.5 - 0.5 * np.cos(2 * np.pi * rng.uniform(0.4, 0.5) * clock(n)))
    turn = phase(n, hz.astype(np.float32))
    out = sum(np.sin(np.float32(k) * turn) / k**1.4 for k in (1, 2, 3, 5))
    return to_peak(single(out) * edges(n, 0.01, 0.3), -10)


def _firing(motor: Motor, rng: Random, n: int, load: float) -> Mono:
    """Return firing pulses through the exhaust, over intake noise and the body's rumble."""
    turns = motor.turns * (0.75 + 0.6 * load) * drift(n, rng, 0.5, (0.95, 1.05))
    fired = np.cumsum(turns / 60 * motor.cylinders / 2, dtype=np.float64) / SAMPLE_RATE
    index = fired.astype(int)
    force = rng.uniform(0.7, 1.0, index[-1] + 2) * np.resize(UNEVEN, index[-1] + 2)
    share = fired - index
    fade = np.exp(-share * (5 + 4 * motor.brightness))
    pulses = fade * np.sin(2 * np.pi * np.minimum(1, share * 2.2)) * force[index]
    pulses += 0.2 * rng.standard_normal(n) * np.exp(-share * 9) * motor.brightness
    raw = single(pulses)
    out = 0.3 * raw + 0.10 * motor.brightness * band_pass(raw, 1200, 4000)
    for hz in motor.exhaust:
        out += 0.8 * band_pass(raw, hz * 0.8, hz * 1.25)
    return single(out) + 0.35 * rms(out) * noise(n, rng, Band(60, 900, -3.0))


def _slosh(n: int, rng: Random) -> Mono:
    return to_rms(noise(n, rng, Band(300, 3200, -4.0)) * drift(n, rng, 2.2, (0.1, 1.0), 2.0), 0)


def _propeller(n: int, rng: Random) -> Mono:
    turn = phase(n, 82.0 * drift(n, rng, 0.4, (0.985, 1.015)))
    return to_rms(np.asarray(sum(np.sin(k * turn) / k for k in range(1, 12)), np.float32), 0)


def _jet(rng: Random, seconds: float) -> Mono:
    n = count(seconds)
    roar = noise(n, rng, Band(60, 1800, -3.5)) * drift(n, rng, 3, (0.8, 1.0))
    whine = narrow_noise(n, rng, 2600 * drift(n, rng, 0.3, (0.97, 1.0)), 25)
    return to_peak((roar + 0.06 * whine) * edges(n, 0.02, 0.3), -8)


def _train(rng: Random, seconds: float) -> Mono:
    """Return rolling rumble, and at each rail joint the four knocks of two bogies."""
    n = count(seconds)
    out = 0.035 * noise(n, rng, Band(60, 600, -4.0)) * drift(n, rng, 6, (0.7, 1.0))
    out += 0.008 * noise(n, rng, Band(1500, 4500, -4.0)) * drift(n, rng, 2, (0.3, 1.0))
    gap, second = 1.05, 0.0
    while second < seconds:
        for late, level in ((0.0, 1.0), (0.10, 0.9), (0.42, 0.8), (0.52, 0.85)):
            modes, falls = (92, 170, 390, 880, 1600), (0.16, 0.12, 0.07, 0.04, 0.03)
            knock = struck(modes, falls, (1, 0.8, 0.4, 0.15, 0.08), 0.2, rng)
            knock *= np.float32(0.5 * level * rng.uniform(0.8, 1))
            add(out, knock, second + late * gap)
        second += gap * rng.uniform(0.98, 1.02)
    return to_peak(out * edges(n, 0.02, 0.3), -7)
