from collections.abc import Callable
from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.sets.nature.relief import rolling
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import Trail, land, snowed, soil

SOIL = soil("#557f2b", "#86a53b", "#a3a04a")


def test_the_mesh_lies_on_the_ground(site: Callable[..., Site]) -> None:
    """Every corner of the land has the height of the ground function."""
    here = replace(site(), layout=Layout(ground=rolling(1.0, 6.0, 2)))
    x, y, z = land(here, SOIL).mesh.positions.T
    np.testing.assert_allclose(y, here.layout.ground(x, z), atol=2e-3)


def test_the_land_faces_up(site: Callable[..., Site]) -> None:
    """Normals of level land point to the sky, all around the camera."""
    mesh = land(site(), SOIL).mesh
    np.testing.assert_allclose(mesh.normals[:, 1], 1, atol=1e-4)


def test_trails_are_painted(site: Callable[..., Site]) -> None:
    """A trail that is everywhere gives the land its colour."""
    red = Trail(lambda x, z: np.ones(np.broadcast(x, z).shape), (1.0, 0.0, 0.0))
    assert (land(site(), SOIL, (red,)).colours[:, 1] < 1e-6).all()


def test_rain_darkens_and_snow_whitens(site: Callable[..., Site]) -> None:
    """Wet ground is darker than dry ground, ground under snow is brighter."""
    dry, wet, white = (
        land(site(**w), SOIL).colours.mean()
        for w in ({}, {"weather": "rain"}, {"season": "winter"})
    )
    assert wet < 0.7 * dry
    assert white > 2 * dry


def test_snow_lies_on_what_faces_up() -> None:
    """Snow covers level faces and leaves walls bare."""
    normals = np.array([[0, 1, 0], [1, 0, 0]], dtype=np.float32)
    level, wall = snowed(np.zeros((2, 3), dtype=np.float32), normals)
    assert level.min() > 0.6
    assert wall.max() == 0
