import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.pieces import PIECES, chess_table
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "rocking-chair": (1.0, 1.3),
    "chess-table": (0.8, 0.95),
    "wall-clock": (1.8, 2.2),
    "anvil": (0.8, 1.0),
    "punching-bag": (2.0, 2.5),
    "toy-soldier": (0.4, 0.55),
}


@pytest.mark.parametrize("name", PIECES)
def test_pieces_have_the_height_of_life(name: str) -> None:
    """Each stands on the floor and is about as high as it is in life."""
    bottom, top = PIECES[name](Kit(Appearance())).bounds()
    low, high = HEIGHTS[name]
    assert low < top[1] < high
    assert bottom[1] == pytest.approx(0.0, abs=0.03)


@pytest.mark.parametrize("name", ["rocking-chair", "wall-clock", "punching-bag"])
def test_what_swings_has_parts_on_its_joint(name: str) -> None:
    """Every joint of a piece that rocks or swings moves something."""
    model = PIECES[name](Kit(Appearance()))
    assert set(model.joints) == {part.joint for part in model.parts if part.joint}


def test_a_chess_table_has_a_stool_at_either_side() -> None:
    """The board is at the height of a table, with something to sit on left and right of it."""
    model = chess_table(Kit(Appearance()))
    points = model.parts[0].mesh.positions
    seats = points[(points[:, 1] > 0.40) & (points[:, 1] < 0.52) & (np.abs(points[:, 0]) > 0.5)]
    assert model.anchors["top"][1] > 0.7
    assert seats[:, 0].min() < -0.6
    assert seats[:, 0].max() > 0.6
