import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Finish, Layer, paint
from reelkite.engines.diorama.scene.mesh import Mesh

MESH = Mesh(
    np.zeros((3, 3), dtype=np.float32),
    np.ones((3, 3), dtype=np.float32),
    np.array([[0, 1, 2]], dtype=np.int32),
)


def test_one_colour_goes_everywhere() -> None:
    """A single colour and finish are given to each corner."""
    solid = paint(MESH, (0.1, 0.2, 0.3), Finish(roughness=0.4, felt=1.0), layer=Layer.GROUND)

    assert solid.colours == pytest.approx(np.tile([0.1, 0.2, 0.3], (3, 1)))
    assert solid.roughness == pytest.approx([0.4] * 3)
    assert solid.felt.tolist() == [1, 1, 1]
    assert solid.layer is Layer.GROUND


def test_plain_clay_neither_shines_nor_sways() -> None:
    """Without a finish a mesh is clay that throws a shadow."""
    solid = paint(MESH, (1, 1, 1))

    assert solid.layer is Layer.CLAY
    assert not solid.emission.any()
    assert not solid.sway.any()
    assert solid.casts


def test_what_differs_is_given_by_corner() -> None:
    """Colours, sway and what a layer needs may differ from corner to corner."""
    colours = np.eye(3, dtype=np.float64)
    solid = paint(MESH, colours, sway=np.arange(3.0), extra=np.arange(3) / 2)

    assert solid.colours.tolist() == colours.tolist()
    assert solid.sway.tolist() == [0, 1, 2]
    assert solid.extra.tolist() == [0, 0.5, 1]
    assert {array.dtype.name for array in (solid.colours, solid.sway, solid.extra)} == {"float32"}
