import numpy as np
import pytest

from reelkite.sound.synthesis.controls import bump, decay, drift, edges, hump, path


def test_drift_wanders_within_its_span(rng: np.random.Generator) -> None:
    """A random curve stays within its span, moves, and never jumps."""
    curve = drift(48000, rng, 4.0, (-2.0, 3.0))

    assert -2.0 <= curve.min() < curve.max() <= 3.0
    assert np.ptp(curve) > 1.0
    assert np.abs(np.diff(curve)).max() < 0.01


def test_humps_rise_and_fall() -> None:
    """A hump is nothing at its ends and one at its top."""
    shape = hump(1001, 0.3)

    assert shape[0] == shape[-1] == pytest.approx(0.0)
    assert np.argmax(shape) == 300
    assert bump(np.array([0.3], np.float32), 0.3)[0] == pytest.approx(1.0)


def test_decay_dies() -> None:
    """After its attack a sound falls to 1/e in each release."""
    shape = decay(48000, 0.01, 0.1)

    assert np.argmax(shape) == 480
    assert shape[480 + 4800] == pytest.approx(np.exp(-1), rel=0.01)


def test_edges_are_soft() -> None:
    """Both ends are silent and the middle is untouched."""
    shape = edges(4800, 0.02, 0.03)

    assert shape[0] == shape[-1] == pytest.approx(0.0)
    assert shape[2000] == pytest.approx(1.0)


def test_paths_pass_their_points() -> None:
    """A path goes through each of its points at its share of the length."""
    curve = path(101, ((0, 1.0), (0.5, 3.0), (1, 2.0)))

    assert [curve[0], curve[50], curve[100]] == pytest.approx([1.0, 3.0, 2.0])
