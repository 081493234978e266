"""What grows on heads and backs."""

from collections.abc import Callable

import numpy as np
import pytest

from reelkite.engines.diorama.creatures.grafts import growths
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Vec3


@pytest.mark.parametrize("build", [growths.horns, growths.antlers, growths.antennae])
def test_what_grows_in_pairs_is_symmetric(build: Callable[[Vec3], tuple[Solid, ...]]) -> None:
    """The left one mirrors the right one, and both rise."""
    (solid,) = build((0.5, 0.4, 0.3))
    points = solid.mesh.positions

    assert points[:, 0].max() == pytest.approx(-points[:, 0].min(), abs=0.02)
    assert points[:, 1].max() > 0.25


def test_a_horn_stands_in_the_middle_and_leans_ahead() -> None:
    """One horn, above the brow."""
    (solid,) = growths.horn((0.9, 0.8, 0.6))
    tip = solid.mesh.positions[np.argmax(solid.mesh.positions[:, 1])]

    assert abs(tip[0]) < 0.03
    assert tip[2] > 0.1


def test_a_shell_has_darker_plates() -> None:
    """Dome and plates differ."""
    dome, plates = growths.shell((0.6, 0.4, 0.2))

    assert plates.colours[0].sum() < dome.colours[0].sum()


@pytest.mark.parametrize("build", [growths.fish_tail, growths.furry_tail])
def test_tails_go_backwards(build: Callable[[Vec3], tuple[Solid, ...]]) -> None:
    """Their end is behind the body."""
    (solid,) = build((0.2, 0.5, 0.5))

    assert solid.mesh.positions[:, 2].min() < -0.4
