from collections.abc import Callable
from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.sets.flora.sowing import in_sight, nearest_seen, sown, trodden
from reelkite.engines.diorama.sets.nature.site import Site


def test_nothing_is_sown_below_the_picture(site: Callable[..., Site]) -> None:
    """No blade stands nearer than the ground comes into the picture, nor far aside of it."""
    here = site()
    x, z = sown(here, 2000, (0.5, 30.0), np.random.default_rng(1))
    away = here.eye[2] - z
    assert away.min() > 0.9 * nearest_seen(here)
    assert np.abs(x).max() < 30.0
    assert (z < here.eye[2]).all()


def test_a_turning_camera_sees_grass_all_along(site: Callable[..., Site]) -> None:
    """Every place of a camera that turns is sown in its own direction."""
    here = site()
    sight = replace(here.sightline, eyes=((0.0, 1.4, 0.0),) * 2, targets=((9, 1, 0), (-9, 1, 0)))
    x, _ = sown(replace(here, sightline=sight), 400, (0.5, 30.0), np.random.default_rng(1))
    assert (x > 1).sum() > 100
    assert (x < -1).sum() > 100


def test_hills_hide_what_is_behind_them(site: Callable[..., Site]) -> None:
    """A point behind a hill is not in sight; one before it is."""
    here = site()
    hilly = replace(here.layout, ground=lambda x, z: np.where(np.abs(z + 5 + 0 * x) < 2, 4.0, 0.0))
    points = np.array([[0.0, 0.1, 0.0], [0.0, 0.1, -12.0]])
    assert in_sight(replace(here, layout=hilly), points).tolist() == [True, False]


def test_grass_is_low_around_feet(site: Callable[..., Site]) -> None:
    """Blades are a quarter as tall where somebody walks, and grow to full height beside that."""
    here = site()
    sight = replace(here.sightline, treads=((-1.0, 0.0, 1.0, 0.0, 0.2),))
    tall = trodden(
        replace(here, sightline=sight), np.array([0.5, 0.0, 3.0]), np.array([0.0, 0.4, 0.0])
    )
    assert tall[0] < 0.3
    assert tall[0] < tall[1] < 1
    assert tall[2] == 1
