import numpy as np
import pytest

from reelkite.sound.beds.elements import SURFACES, fire, rain

SECOND = 48000


@pytest.mark.parametrize("surface", sorted(SURFACES))
def test_rain_falls_on_everything(rng: np.random.Generator, surface: str) -> None:
    """Rain on each surface is finite, stereo and at -20 dBFS RMS."""
    bed = rain(SECOND, rng, 0.5, surface)

    assert bed.shape == (2, SECOND)
    assert np.all(np.isfinite(bed))
    assert np.sqrt(np.mean(bed**2)) == pytest.approx(0.1, rel=0.02)


def test_drizzle_has_single_drops() -> None:
    """Drizzle is more uneven than a downpour."""
    drizzle, downpour = (rain(2 * SECOND, np.random.default_rng(1), h) for h in (0.05, 1.0))

    assert np.abs(drizzle).max() > np.abs(downpour).max()


def test_fire_crackles(rng: np.random.Generator) -> None:
    """Cracks stand out of the flames."""
    bed = fire(2 * SECOND, rng)

    assert np.abs(bed).max() > 6 * np.sqrt(np.mean(bed**2))
