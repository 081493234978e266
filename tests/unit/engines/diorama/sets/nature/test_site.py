from collections.abc import Callable
from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.sets.nature.site import Site, smooth


def test_shares_are_of_the_frame(site: Callable[..., Site]) -> None:
    """A point at share 1 is seen at the right edge, in wide and in tall frames."""
    for aspect in (16 / 9, 9 / 16):
        here = site(aspect)
        x, z = here.ahead(1.0, 10.0)
        turn = np.arctan2(x - here.eye[0], here.eye[2] - z) - here.heading
        np.testing.assert_allclose(turn, here.half_angle, atol=1e-6)


def test_parts_have_their_own_chance(site: Callable[..., Site]) -> None:
    """Each part's chance follows its name and the seed, and nothing else."""
    here = site(seed=4)
    assert here.dice("a").random() == here.dice("a").random()
    assert here.dice("a").random() != here.dice("b").random()
    assert here.dice("a").random() != site(seed=5).dice("a").random()


def test_excluded_nouns_are_not_allowed(site: Callable[..., Site]) -> None:
    """A noun that the prompt excludes is not allowed, in singular or plural."""
    dressing = replace(site().dressing, excluded=("flowers", "bench"))
    here = replace(site(), dressing=dressing)
    assert not here.allows("flower")
    assert not here.allows("lamp", "bench")
    assert here.allows("tree")


def test_smooth_steps_both_ways() -> None:
    """The step runs from 0 to 1, also when the first bound is the greater."""
    np.testing.assert_allclose(smooth(0, 2, np.array([-1.0, 1, 3])), [0, 0.5, 1])
    np.testing.assert_allclose(smooth(2, 0, np.array([-1.0, 1, 3])), [1, 0.5, 0])


def test_a_turning_camera_sweeps(site: Callable[..., Site]) -> None:
    """The sweep is how far the camera turns aside; a still one does not."""
    here = site()
    assert here.sweep == 0
    turning = replace(
        here.sightline, eyes=((0.0, 1.0, 0.0),) * 3, targets=((-1, 1, -1), (0, 1, -1), (1, 1, -1))
    )
    assert abs(replace(here, sightline=turning).sweep - np.pi / 4) < 1e-6
