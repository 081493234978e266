from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors import shell
from reelkite.engines.diorama.sets.indoors.shell import Opening, Shell, Side
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.schemes import SCHEMES

OPENINGS = (Opening(Side.LEFT, -1.0, 1.2, 0.8, 2.0), Opening(Side.BACK, 0.5, 1.0, 0.9, 2.1))
HALL = Shell((-3.0, 0.0, -4.0), (3.0, 3.0, 5.0), OPENINGS)


@pytest.mark.parametrize("opening", OPENINGS)
def test_windows_are_really_open(opening: Opening) -> None:
    """No triangle of the walls has its middle in a window."""
    inverse = np.linalg.inv(HALL.frame(opening.side))
    local = HALL.local(opening)
    for wall in shell.walls(HALL, SCHEMES[0]):
        middles = wall.mesh.positions[wall.mesh.triangles].mean(axis=1)
        there = middles @ inverse[:3, :3].T + inverse[:3, 3]
        inside = np.abs(there[:, 0] - local.along) < opening.width / 2
        inside &= (there[:, 1] > opening.bottom) & (there[:, 1] < opening.top)
        assert not (inside & (np.abs(there[:, 2]) < 0.01)).any()


def test_walls_face_the_room() -> None:
    """Normals of all walls lead towards the middle of the room."""
    for wall in shell.walls(HALL, SCHEMES[0]):
        inward = np.array([0.0, 1.5, 0.5]) - wall.mesh.positions
        assert (np.sum(inward * wall.mesh.normals, axis=1) > 0).all()


def test_the_ceiling_reaches_over_the_walls(extent: Callable[..., Any]) -> None:
    """No gap is left between walls and ceiling."""
    low, high = extent(shell.ceiling(HALL, SCHEMES[0]))
    assert low[0] < -3.0
    assert high[0] > 3.0
    assert low[2] < -4.0
    assert np.isclose(high[1], 3.0)


@pytest.mark.parametrize(
    "made",
    [
        shell.wooden_floor(HALL, (0.4, 0.2, 0.1)),
        shell.carpet(HALL, (0.4, 0.2, 0.1)),
        shell.tiles(HALL, (1.0, 0.9, 0.8), (0.5, 0.2, 0.1), np.random.default_rng(1)),
    ],
)
def test_floors_fill_the_room_at_height_zero(extent: Callable[..., Any], made: Pieces) -> None:
    """Whatever it is made of, the floor is at y = 0 from wall to wall."""
    low, high = extent(made)
    assert abs(high[1]) < 1e-3
    assert low[0] <= -2.99
    assert high[0] >= 2.99


def test_mouldings_run_along_the_walls(extent: Callable[..., Any]) -> None:
    """Skirting boards and cornices lie between floor and ceiling."""
    low, high = extent(shell.mouldings(HALL, (1.0, 1.0, 1.0)))
    assert low[1] > -0.01
    assert high[1] < 3.05
