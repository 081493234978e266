import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.keepsakes.jewels import JEWELS, diamond
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "diamond": (0.23, 0.33),
    "ring": (0.25, 0.36),
    "necklace": (0.38, 0.54),
    "trophy": (0.37, 0.52),
    "medal": (0.32, 0.45),
    "gold-heap": (0.69, 0.96),
}


@pytest.mark.parametrize("name", JEWELS)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < JEWELS[name](Kit(Appearance())).bounds()[1][1] < high


def test_a_diamond_has_flat_faces() -> None:
    """The three corners of each face of the stone have one normal."""
    stone = diamond(Kit(Appearance())).parts[0].mesh
    normals = stone.normals[stone.triangles]
    assert np.allclose(normals, normals[:, :1], atol=1e-6)
