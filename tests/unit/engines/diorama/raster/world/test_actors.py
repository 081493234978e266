import numpy as np
import pytest

from reelkite.engines.diorama.raster.world.actors import thing_values
from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.mesh import scaling


def test_normals_turn_the_right_way_under_uneven_scale() -> None:
    """A thing squeezed flat has its normals stretched upright."""
    values = thing_values(scaling(1, 0.5, 1), (), np.zeros(3, np.float32), (1, 1, 1, 0))

    turn = values[16:32].reshape(4, 4).T
    assert turn[1, 1] == pytest.approx(2)


def test_lamps_near_a_thing_light_it() -> None:
    """The block holds the light of the lamps at its middle."""
    lamp = Lamp((0, 1, 0), (2.0, 1.0, 0.5), 2.0)

    values = thing_values(
        np.eye(4, dtype=np.float32), (lamp,), np.zeros(3, np.float32), (1, 1, 1, 0)
    )
    assert values[32] > values[33] > values[34] > 0
