import numpy as np
import pytest

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.sets.nature import relief

X, Z = np.meshgrid(np.linspace(-40, 40, 81), np.linspace(-80, 10, 91))
TERMS = {
    "rolling": relief.rolling(1.0, 9.0, 1),
    "hills": relief.hills(3.0, 9.0, -10.0, -30.0, 1),
    "ridge": relief.ridge(20.0, -60.0, 20.0, 1),
    "peak": relief.peak(20.0, (0.0, -50.0), 30.0, 1),
    "dunes": relief.dunes(2.0, 9.0, 1),
    "shore": relief.shore(-5.0, 0.1, 1),
    "basin": relief.basin((0.0, -20.0), (10.0, 8.0), 2.0),
    "mesa": relief.mesa(12.0, (0.0, -50.0), 12.0, 1),
}


@pytest.mark.parametrize("name", TERMS)
def test_terms_are_finite_and_not_flat(name: str) -> None:
    """Every term is a number everywhere and makes some relief."""
    height = TERMS[name](X, Z)
    assert height.shape == X.shape
    assert np.isfinite(height).all()
    assert np.ptp(height) > 0.3


def test_hills_leave_the_foreground_level() -> None:
    """Before their start, hills do nothing."""
    assert not TERMS["hills"](X, Z)[Z > -10].any()


def test_a_shore_parts_land_from_sea() -> None:
    """Far before the line the ground is above 0, far beyond it below."""
    height = TERMS["shore"](X, Z)
    assert (height[Z > -2] > 0).all()
    assert (height[Z < -9] < 0).all()


def test_terms_add_up() -> None:
    """The ground is the sum of its terms."""
    parts: list[Ground] = [TERMS["peak"], TERMS["basin"]]
    np.testing.assert_allclose(
        relief.added(*parts)(X, Z), parts[0](X, Z) + parts[1](X, Z), rtol=1e-5
    )
