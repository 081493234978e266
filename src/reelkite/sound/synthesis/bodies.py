"""Things that sound when they are struck, rubbed or burst, and many of them at once."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.filters import band_pass
from reelkite.sound.synthesis.noise import Band, noise
from reelkite.sound.synthesis.signal import Mono, Random, Stereo, clock, count, single

Numbers = Sequence[float] | npt.NDArray[np.float64]


def ring(hz: float, t60: float, n: int, start: float = 0.0) -> Mono:
    """Return a damped sine of ``hz`` that falls by 60 dB in ``t60`` seconds.

    An outer product of two short exponentials: two multiplications a sample.
    """
    block = 512
    turn = complex(-6.91 / (t60 * SAMPLE_RATE), 2 * np.pi * hz / SAMPLE_RATE)
    coarse = np.exp(turn * block * np.arange(-(-n // block)))
    fine = np.exp(turn * np.arange(block) + 1j * start)
    product = np.outer(coarse.real, fine.imag) + np.outer(coarse.imag, fine.real)
    return single(product.ravel()[:n])


def struck(
    hz: Numbers, t60: Numbers, level: Numbers, seconds: float, rng: Random | None = None
) -> Mono:
    """Return a rigid body after a blow: a sum of damped modes.

    Args:
        hz: Frequency of each mode; those above 21 kHz are left out.
        t60: Seconds in which each falls by 60 dB.
        level: Amplitude of each.
        seconds: Length.
        rng: Gives each mode a random phase; without it all start at zero.
    """
    n = count(seconds)
    out = np.zeros(n, np.float32)
    for mode, fall, amplitude in zip(hz, t60, level, strict=True):
        start = rng.random() * 2 * np.pi if rng is not None else 0.0
        if mode < SAMPLE_RATE * 0.45:
            out += np.float32(amplitude) * ring(mode, fall, n, start)
    return out


def bubble(radius: float, rise: float = 0.1) -> Mono:
    """Return a bubble of ``radius`` metres that rings as it closes.

    Pitch 3/r (Minnaert 1933), damping 0.13/r + 0.0072 r^-1.5 and a pitch that climbs by ``rise``
    as it nears the surface (van den Doel 2005).
    """
    hz = 3.0 / radius
    damping = 0.13 / radius + 0.0072 * radius**-1.5
    t = clock(int(min(0.25, 6.0 / damping) * SAMPLE_RATE) + 8)
    turn = 2 * np.pi * hz * (t + 0.5 * rise * damping * t * t)
    return single(np.sin(turn) * np.exp(-damping * t) * np.minimum(1.0, t * 4000))


def burst(rng: Random, band: tuple[float, float], seconds: float, release: float) -> Mono:
    """Return one short burst of noise in ``band`` (Hz) that dies with ``release`` seconds."""
    n = count(seconds)
    body = np.exp(-clock(n) / np.float32(release))
    out = band_pass(rng.standard_normal(n, dtype=np.float32) * body, *band)
    out[:8] *= np.linspace(0, 1, 8, dtype=np.float32)
    return out


def scattered(
    n: int, rng: Random, sounds: Sequence[Mono], rate: float, power: float = 2.5
) -> Stereo:
    """Return a stereo rain of ``sounds``, ``rate`` a second.

    Levels are u^power, so that a few stand out of the many. Each is placed by one addition:
    meant for up to some 500 a second; above that, use ``patter``.
    """
    out = np.zeros((2, n), np.float32)
    total = int(rng.poisson(rate * n / SAMPLE_RATE))
    at = rng.integers(0, max(1, n), total)
    level = (rng.random(total) ** power * rng.choice([-1.0, 1.0], total)).astype(np.float32)
    side = rng.random(total) * np.pi / 2
    left, right = np.cos(side).astype(np.float32), np.sin(side).astype(np.float32)
    which = rng.integers(0, len(sounds), total)
    for k in range(total):
        sound = sounds[which[k]] * level[k]
        last = min(n, int(at[k]) + sound.size)
        cut = sound[: last - at[k]]
        out[0, at[k] : last] += cut * left[k]
        out[1, at[k] : last] += cut * right[k]
    return out


def patter(n: int, rng: Random, rate: float, fall: float, power: float = 1.6) -> Mono:
    """Return the energy of countless small collisions: to be multiplied with noise.

    Particles hit at random, ``rate`` a second, each dying within ``fall`` seconds (PhISEM, Cook
    1997). Its mean is about 1.
    """
    hits = np.zeros(n, np.float32)
    total = int(rng.poisson(rate * n / SAMPLE_RATE))
    np.add.at(hits, rng.integers(0, max(1, n), total), rng.random(total, np.float32) ** power)
    tail = np.exp(-clock(min(n, count(fall * 5))) / np.float32(fall))
    short = int(min(tail.size, count(0.0004)))
    tail[:short] *= np.linspace(0, 1, short, dtype=np.float32)
    energy = _fast_convolution(hits, tail)
    return energy / np.float32(max(float(energy.mean()), 1e-9))


def grains(n: int, rng: Random, band: Band, energy: Mono, fineness: float) -> Mono:
    """Return particles rubbed under a moving ``energy`` (0..1): gravel, grass, paper.

    Args:
        n: Samples.
        rng: Source of chance.
        band: Where the particles sound.
        energy: How hard they are rubbed.
        fineness: Collisions a second; few are single cracks, thousands a soft rush.
    """
    hits = patter(n, rng, fineness, fall=0.0035, power=1.8)
    return noise(n, rng, band) * hits * energy


def _fast_convolution(x: Mono, kernel: Mono) -> Mono:
    m = 1 << (x.size + kernel.size - 1).bit_length()
    whole = np.fft.irfft(np.fft.rfft(x, m) * np.fft.rfft(kernel, m), m)
    return single(np.maximum(whole[: x.size], 0))
