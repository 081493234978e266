import numpy as np
import pytest

from reelkite.engines.diorama.raster.world.lamps import lamplight, lamps_at
from reelkite.engines.diorama.scene.atmosphere import Lamp

LAMP = Lamp((0.0, 2.0, 0.0), (3.0, 2.0, 1.0), 2.0)


def test_light_fades_with_distance_and_angle() -> None:
    """Near and facing corners get more; far ones nothing."""
    places = np.array([[0, 0, 0], [0, 0, 0], [0, -3, 0], [0, -9, 0]], dtype=np.float32)
    normals = np.array([[0, 1, 0], [0, -1, 0], [0, 1, 0], [0, 1, 0]], dtype=np.float32)

    facing, averted, far, farthest = lamplight([LAMP], places, normals)[:, 0]
    assert facing > far > farthest == 0
    assert averted == 0


def test_a_thing_among_lamps_knows_where_its_light_comes_from() -> None:
    """The sum has the lamp's colour, and points to it."""
    light, source = lamps_at([LAMP], np.array([0.0, 0.0, 0.0]))

    assert light[0] / light[2] == pytest.approx(3)
    assert source == pytest.approx([0, 1, 0], abs=0.01)


def test_without_lamps_there_is_no_lamplight() -> None:
    """The direction is then any unit vector."""
    light, source = lamps_at([], np.zeros(3))

    assert not light.any()
    assert np.linalg.norm(source) == pytest.approx(1)


def test_who_holds_a_lamp_is_not_burnt_out() -> None:
    """However near, its light stays below what would bleach a thing, in its own colour."""
    close, _ = lamps_at([Lamp((0.0, 0.1, 0.0), (30.0, 20.0, 10.0), 2.0)], np.zeros(3))

    assert 0.5 < close.max() < 3.0
    assert close[0] / close[2] == pytest.approx(3)
