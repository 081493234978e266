import numpy as np
import pytest

from reelkite.engines.diorama.figures.holding.things import THINGS, solid_of
from reelkite.engines.diorama.scene.colour import named
from tests.tables import each


@each("thing", THINGS)
def test_things_are_sound_and_of_a_size_to_hold(thing: str) -> None:
    """Finite, thrifty, no larger than furniture, with unit normals."""
    solid = solid_of(thing)
    size = np.ptp(solid.mesh.positions, axis=0)

    assert np.isfinite(solid.mesh.positions).all()
    assert np.allclose(np.linalg.norm(solid.mesh.normals, axis=1), 1, atol=0.02)
    assert 0.02 < size.max() < 2.4
    assert len(solid.mesh.triangles) < 4500
    assert len(solid.colours) == len(solid.felt) == len(solid.mesh.positions)


def test_the_named_colour_is_the_main_part_s() -> None:
    """A blue umbrella is blue, its stick is not."""
    colours = solid_of("umbrella", "blue").colours
    blue = np.isclose(colours, named("blue"), atol=1e-3).all(axis=1)

    assert 0.2 < blue.mean() < 1


def test_unknown_things_are_refused() -> None:
    """Nobody makes a kangaroo."""
    with pytest.raises(KeyError):
        solid_of("kangaroo")
