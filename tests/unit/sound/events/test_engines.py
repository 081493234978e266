import numpy as np
import pytest

from reelkite.domain.media import SoundCue
from reelkite.sound.events.engines import MOTORS, SAME_MOTOR, engine, siren


@pytest.mark.parametrize("detail", [*MOTORS, "train", "rocket", "taxi", "pogo stick"])
def test_every_vehicle_runs(rng: np.random.Generator, detail: str) -> None:
    """Each vehicle runs as long as told, and an unknown one is a car."""
    x = engine(SoundCue("engine", 0.0, seconds=1.5, detail=detail), rng)

    assert x.size == 72000
    assert np.all(np.isfinite(x))
    assert 0.1 < np.abs(x).max() < 0.6


def test_a_siren_climbs_and_falls(rng: np.random.Generator) -> None:
    """A siren's pitch moves by half an octave and more."""
    x = siren(SoundCue("siren", 0.0, seconds=3.0), rng)
    peaks = [np.argmax(np.abs(np.fft.rfft(part))) for part in x.reshape(10, -1)]

    assert max(peaks) > 1.4 * min(peaks)


def test_other_vehicles_exist() -> None:
    """Every other name leads to an engine."""
    assert set(SAME_MOTOR.values()) <= {*MOTORS, "train", "jet"}
