import numpy as np

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.toys.games import GAMES
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.shapes import ellipsoid


def test_things_have_the_height_of_life() -> None:
    """A die is four centimetres tall, a tower of blocks a forearm."""
    heights = {"dice": (0.035, 0.05), "chess": (0.1, 0.16), "blocks": (0.2, 0.32)}
    for name, (low, high) in heights.items():
        bottom, top = GAMES[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_die_has_twenty_one_pips() -> None:
    """Two dice have the pips of one to six twice, in dark on white."""
    parts = GAMES["dice"](Kit(Appearance("white"))).parts
    pips = [part for part in parts if np.mean(part.colour) < 0.1]
    corners = len(ellipsoid(1, 1, 1, 1).positions)

    assert sum(len(part.mesh.positions) for part in pips) == 2 * 21 * corners


def test_white_and_black_have_as_many_men() -> None:
    """Fifteen men of either side are still on the board, give or take one."""
    white, black = GAMES["chess"](Kit(Appearance())).parts[3:5]

    assert abs(len(white.mesh.positions) / len(black.mesh.positions) - 1) < 0.15
