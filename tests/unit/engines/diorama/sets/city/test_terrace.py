from itertools import pairwise

import numpy as np
import pytest

from reelkite.engines.diorama.scene.mesh import Mat4, Vec3
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.city.facade import House
from reelkite.engines.diorama.sets.city.palette import TOWNS
from reelkite.engines.diorama.sets.city.terrace import STAGE_Z, StreetPlan, terraces

PLAN = StreetPlan()
SUNS: list[Vec3] = [(-0.66, 0.27, -0.70), (-0.52, 0.66, 0.30), (0.78, 0.22, -0.52)]


def _homes(sun: Vec3, time_of_day: str, seed: int) -> list[tuple[House, Mat4]]:
    dressing = Dressing(setting="city street", time_of_day=time_of_day)
    return terraces(PLAN, TOWNS[0], np.random.default_rng(seed), dressing, sun)


@pytest.mark.parametrize("sun", SUNS)
@pytest.mark.parametrize("seed", range(3))
def test_the_sun_reaches_the_stage(sun: Vec3, seed: int) -> None:
    """By day no house, roof and all, crosses the line from an actor on the stage to the sun."""
    for house, at in _homes(sun, "golden hour", seed):
        inverse = np.linalg.inv(at)
        steps = np.linspace(0, 60, 600)[:, None]
        line = np.array([0.0, 1.0, STAGE_Z]) + steps * np.array(sun)
        local = line @ inverse[:3, :3].T + inverse[:3, 3]
        inside = (np.abs(local[:, 0]) < house.width / 2) & (local[:, 2] < 0)
        inside &= (local[:, 2] > -house.depth) & (local[:, 1] < house.height)
        assert not inside.any()


def test_rows_are_whole_at_night() -> None:
    """Without sun no house is set back."""
    fronts = [abs(float(at[0, 3])) for _, at in _homes(SUNS[0], "night", 1)]
    assert np.allclose(fronts, PLAN.front)


def test_houses_of_a_side_do_not_overlap() -> None:
    """Along each side houses stand next to each other."""
    left = [(one, at) for one, at in _homes(SUNS[0], "night", 2) if at[0, 3] < 0]
    edges = [(float(at[2, 3]) - one.width / 2, float(at[2, 3]) + one.width / 2) for one, at in left]
    assert all(low >= high - 1e-3 for (low, _), (_, high) in pairwise(edges))
