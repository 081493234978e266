from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.outdoors.furniture import bench, fence, lamp_post


def test_a_bench_is_of_a_height_to_sit_on() -> None:
    """The bench stands on the ground and is under a metre tall."""
    tops = [piece.mesh.positions[:, 1] for piece in bench(np.array([1.0, 0.5, -3.0]), 0.4)]
    assert 0.45 < min(map(np.min, tops)) < 0.55
    assert max(map(np.max, tops)) < 1.5


def test_a_lamp_gives_light_when_lit() -> None:
    """A lit post comes with its lamp, near its head."""
    foot = np.array([0.0, 0.0, 0.0])
    _, lamps = lamp_post(foot, lit=True)
    assert 2.5 < lamps[0].position[1] < 3.2
    assert lamp_post(foot, lit=False)[1] == ()


def test_a_fence_follows_its_line(site: Callable[..., Site]) -> None:
    """A fence runs from its start to its end."""
    x = fence(site(), (-8.0, -6.0), (-3.0, -6.0)).mesh.positions[:, 0]
    assert x.min() < -7.9
    assert x.max() > -3.1
