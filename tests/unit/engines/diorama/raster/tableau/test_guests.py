from dataclasses import replace

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.tableau import TableauRenderer
from reelkite.engines.diorama.raster.tableau.direction import Direction, Guest, Mood, Pose
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.tableau.parts import Tableau, recomposed

_BLUE = np.full((20, 20, 4), (30, 60, 240, 255), np.uint8)


def _at(left: float, top: float, size: float = 0.2) -> Array:
    return np.array([[size, 0, left], [0, size, top]], np.float32)


def _coming(t: float) -> Array:
    """Outside at first, then over the block in the middle."""
    return _at(-0.5 if t < 1 else 0.4, 0.45)


def _frame(tableau: Tableau, direction: Direction, t: float) -> RGBFrame:
    with TableauRenderer(tableau.size, tableau, direction) as renderer:
        return renderer.draw(t)


def _blue(frame: RGBFrame) -> np.ndarray:
    blue: np.ndarray = (frame[..., 2] > 190) & (frame[..., 0] < 60) & (frame[..., 1] < 90)
    return blue


def test_at_first_nobody_is_there(tableau: Tableau, still: Direction) -> None:
    """With a guest outside the frame is the picture."""
    guest = Guest(_BLUE, _coming, 3.0, 2)
    frame = _frame(tableau, replace(still, guests=(guest,)), 0.0)
    assert np.abs(frame.astype(int) - recomposed(tableau.layers)).max() <= 1


def test_a_guest_is_where_its_place_says(tableau: Tableau, still: Direction) -> None:
    """Over the block, as large as its matrix makes it."""
    there = _blue(_frame(tableau, replace(still, guests=(Guest(_BLUE, _coming, 3.0, 2),)), 2.0))
    rows, columns = np.flatnonzero(there.any(1)), np.flatnonzero(there.any(0))
    assert abs(columns[0] - 0.4 * 128) <= 1
    assert abs(columns[-1] - 0.6 * 128) <= 1
    assert abs(rows[0] - 0.45 * 72) <= 1
    assert abs(rows[-1] - 0.65 * 72) <= 1


def test_what_is_nearer_hides_it(tableau: Tableau, still: Direction) -> None:
    """Drawn over the ground, and under the block that stands before it."""
    guest = Guest(_BLUE, lambda _: _at(0.3, 0.45, 0.3), 5.0, 1)
    there = _blue(_frame(tableau, replace(still, guests=(guest,)), 2.0))
    assert there.any()
    assert not there[34:50, 52:76].any()


def test_it_stands_in_space(tableau: Tableau, still: Direction) -> None:
    """When the camera steps aside what is near slides farther than what is far."""

    def stepping(_: float) -> Pose:
        return Pose(eye=(0.2, 0.0, 0.0))

    take = replace(still.takes[0], camera=stepping)
    lefts = []
    for depth in (2.0, 8.0):
        guest = Guest(_BLUE, lambda _: _at(0.6, 0.1), depth, 2)
        there = _blue(_frame(tableau, replace(still, takes=(take,), guests=(guest,)), 2.0))
        lefts.append(int(np.flatnonzero(there.any(0))[0]))
    assert lefts[0] < lefts[1] - 4 < int(0.6 * 128)


def test_it_is_seen_in_the_light_of_the_picture(tableau: Tableau, still: Direction) -> None:
    """Night falls on guests too; and clear parts of a guest are clear."""
    sheet = _BLUE.copy()
    sheet[:10, :, 3] = 0
    guest = Guest(sheet, lambda _: _at(0.4, 0.45), 3.0, 2)
    take = replace(still.takes[0], mood=Mood(gain=(0.3, 0.3, 0.4), fog=0.3))
    night = _frame(tableau, replace(still, takes=(take,), guests=(guest,)), 4.0)
    day = _frame(tableau, replace(still, guests=(guest,)), 4.0)
    row, column = int(0.62 * 72), int(0.5 * 128)
    assert night[row, column].sum() < 0.75 * day[row, column].sum()
    assert _blue(day)[int(0.5 * 72) :].any()
    assert not _blue(day)[: int(0.53 * 72)].any()
