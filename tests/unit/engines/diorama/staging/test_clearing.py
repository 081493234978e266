"""Where the set may grow."""

import numpy as np

from reelkite.engines.diorama.staging.clearing import clearing

CLEAR = clearing([(0.0, 1.2, 6.0)], [(0.0, 0.0, 0.5)], sun=(-0.7, 0.3, -0.65))


def free(x: float, z: float, radius: float = 0.3) -> bool:
    """Return whether a thing of ``radius`` may stand there."""
    return bool(CLEAR(np.array([x]), np.array([z]), np.array([radius]))[0])


def test_nothing_stands_on_the_actor_or_in_the_lens() -> None:
    """The actor's ground and the camera's are kept."""
    assert not free(0.4, 0.2)
    assert not free(0.3, 5.5)


def test_nothing_stands_between_camera_and_actor() -> None:
    """The line of sight is kept, whatever is beside it."""
    assert not free(0.2, 3.0)
    assert free(3.0, 3.0)


def test_tall_things_do_not_shade_the_actor_and_low_ones_may_stay() -> None:
    """A tree on the line to the sun goes, a flower does not."""
    assert not free(-3.5, -3.25, radius=1.0)
    assert free(-3.5, -3.25, radius=0.1)


def test_behind_the_actor_is_free() -> None:
    """The backdrop may be dense."""
    assert free(1.5, -4.0, radius=1.0)
