"""Rooms, streets and the void: what a place hums when nothing happens."""

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.space import distant, passing, placed, reverberated
from reelkite.sound.synthesis.controls import drift, hump
from reelkite.sound.synthesis.filters import band_pass, high_pass, low_pass
from reelkite.sound.synthesis.noise import Band, narrow_noise, noise, phase, wide_noise
from reelkite.sound.synthesis.signal import Mono, Random, Stereo, add, clock, count, to_rms

SPEED_OF_SOUND = 343.0
"""Metres a second."""


def room_tone(n: int, rng: Random, hum: float = 0.25) -> Stereo:
    """Return an empty room: dark air and the faint hum of the mains."""
    air = to_rms(wide_noise(n, rng, Band(45, 420, -4.0), 0.6)) * drift(n, rng, 0.3, (0.85, 1.0))
    t = clock(n)
    mains = sum(
        level * np.sin(2 * np.pi * hz * t + start)
        for hz, level, start in ((100, 1.0, 0.3), (200, 0.35, 1.0), (300, 0.2, 2.0))
    )
    bright = to_rms(wide_noise(n, rng, Band(1200, 5000, -5.0), 1.0), -44)
    return to_rms(air + np.float32(hum * 0.05) * mains + bright)


def machine_hum(n: int, rng: Random) -> Stereo:
    """Return ventilation and far machines: ships, trains, laboratories, stars' ships."""
    air = wide_noise(n, rng, Band(60, 900, -4.5), 0.7)
    base = rng.uniform(48, 62)
    tone = np.zeros(n, np.float32)
    for partial, level in ((1, 1.0), (2, 0.6), (3, 0.25), (4.02, 0.2), (6, 0.08)):
        tone += level * np.sin(phase(n, base * partial)) * drift(n, rng, 0.4, (0.7, 1.0))
    return to_rms(to_rms(air) + 0.7 * to_rms(np.stack([tone, tone])))


def city(n: int, rng: Random, busy: float = 0.6, wet: float = 0.0) -> Stereo:
    """Return a street: far engines, a dark rumble, and cars that go by.

    Args:
        n: Samples.
        rng: Source of chance.
        busy: 0 a lane, 1 a boulevard.
        wet: 0 dry, 1 tyres hiss through the rain.
    """
    idle = np.zeros((2, n), np.float32)
    for _ in range(4):
        idle += placed(_far_engine(n, rng), rng.uniform(-0.8, 0.8))
    rumble = to_rms(wide_noise(n, rng, Band(70, 420, -3.5), 0.7))
    bed = to_rms(0.6 * rumble + 0.7 * to_rms(idle)) * drift(n, rng, 0.4, (0.7, 1.0))
    middle = to_rms(wide_noise(n, rng, Band(400, 2600, -5.0), 0.9))
    out = bed + middle * drift(n, rng, 0.7, (0.4, 1.0)) * np.float32(0.16 + 0.08 * wet)
    second = rng.uniform(0.2, 1.6)
    while second < n / SAMPLE_RATE + 1:
        add(out, _car(rng, wet), second - 3.0)
        second += rng.exponential(3.0 / (busy + 0.1)) + 0.9
    if rng.random() < 0.5 * busy:
        add(out, _horn(rng), rng.uniform(0.5, max(0.6, n / SAMPLE_RATE - 1.5)))
    return to_rms(out)


def space(n: int, rng: Random) -> Stereo:
    """Return the void as films have it: low partials that beat slowly, and a far shimmer."""
    root = float(rng.choice([36.7, 41.2, 43.65, 49.0]))
    out = np.zeros((2, n), np.float32)
    for partial, level in (
        (1, 0.7),
        (1.5, 0.5),
        (2, 0.7),
        (3, 0.5),
        (4, 0.45),
        (6, 0.28),
        (8, 0.16),
    ):
        for side in (0, 1):
            for _ in range(2):
                hz = root * partial * (1 + rng.normal(0, 0.0025))
                wave = np.sin(phase(n, hz) + np.float32(rng.uniform(0, 6.28)))
                out[side] += level * wave * drift(n, rng, 0.25, (0.3, 1.0))
    air = to_rms(wide_noise(n, rng, Band(60, 300, -5.0), 0.9))
    out = to_rms(out) + 0.25 * air * drift(n, rng, 0.3, (0.3, 1.0))
    for _ in range(5):
        glint = narrow_noise(n, rng, root * float(rng.choice([16, 24, 32, 40])), 2.5)
        glint *= drift(n, rng, 0.3, (0.0, 1.0), 3.0)
        out += 0.004 * placed(glint, rng.uniform(-0.9, 0.9))
    return to_rms(out + 0.4 * reverberated(out, "hall"))


def _far_engine(n: int, rng: Random) -> Mono:
    turns = np.cumsum(rng.uniform(28, 70) * drift(n, rng, 0.6, (0.85, 1.15))) / SAMPLE_RATE
    pulses = np.exp(-(turns % 1.0) * 5) * (0.8 + 0.2 * np.sin(np.pi * np.floor(turns)))
    voice = band_pass(pulses.astype(np.float32), 70, rng.uniform(400, 900), order=1)
    return to_rms(voice) * drift(n, rng, 0.5, (0.1, 1.0))


def _car(rng: Random, wet: float) -> Stereo:
    """Return one car going by within six seconds: 1/r, Doppler and side from where it is."""
    n = count(6.0)
    lane, speed = rng.uniform(6, 15), rng.uniform(8, 15) * rng.choice([-1, 1])
    x = (speed * (clock(n) - 3.0)).astype(np.float32)
    away = np.sqrt(x * x + np.float32(lane * lane))
    source = 0.45 * noise(n, rng, Band(220, 1900 + 900 * wet, -4.5))
    source += 0.3 * noise(n, rng, Band(50, 160, -3.0)) + 2.2 * _exhaust(n, rng)
    if wet:
        source += np.float32(wet * 0.2) * noise(n, rng, Band(1800, 7000, -3.0))
    heard = passing(source, (away - away.min()) / SPEED_OF_SOUND)
    near = np.float32(lane) / away
    dull = low_pass(heard, 1100, order=1)
    heard = (dull + (heard - dull) * np.clip(near * 1.3 - 0.2, 0, 1)) * near
    ends = hump(n, 0.5, 0.35)
    return 0.13 * placed((heard * ends).astype(np.float32), np.clip(x / (lane * 2.2), -0.95, 0.95))


def _exhaust(n: int, rng: Random) -> Mono:
    turns = np.cumsum(rng.uniform(55, 85) * drift(n, rng, 0.5, (0.97, 1.03))) / SAMPLE_RATE
    pulses = (np.exp(-(turns % 1.0) * 6) - 0.16).astype(np.float32)
    return 0.2 * band_pass(pulses, 60, 900, order=1)


def _horn(rng: Random) -> Stereo:
    n = count(rng.uniform(0.25, 0.6))
    tone = np.zeros(n, np.float32)
    for hz in (392, 494):
        for k in range(1, 7):
            tone += np.float32(0.8**k) * np.sin(phase(n, float(hz * k)))
    heard = distant(high_pass(to_rms(tone * hump(n, 0.1, 0.25), -24), 200), 60)
    return placed(heard, rng.uniform(-0.8, 0.8))
