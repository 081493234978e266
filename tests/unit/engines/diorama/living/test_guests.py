from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.storyboard import Shot, Storyboard, Subject
from reelkite.engines.diorama.living.guests import guests_of
from reelkite.engines.diorama.puppetry.sheet import Facts, Sheet, write
from reelkite.engines.diorama.raster.tableau.direction import Guest
from reelkite.engines.diorama.tableau.parts import Tableau


@pytest.fixture
def sheets(tmp_path: Path) -> tuple[Path, ...]:
    """Two characters: one that looks left, and one that flies."""
    picture = np.zeros((60, 40, 4), np.uint8)
    picture[2:-2, 2:-2] = (200, 60, 40, 255)
    picture[10:20, 4:14] = (250, 250, 250, 255)  # an eye on the left
    write(Sheet(picture, Facts(facing=-1)), tmp_path / "a.png")
    write(Sheet(picture, Facts(flies=True)), tmp_path / "b.png")
    return tmp_path / "a.png", tmp_path / "b.png"


MakeBoard = Callable[..., Storyboard]
MakeShot = Callable[..., Shot]
TELLING = "Mossy dances"


def _box(guest: Guest, t: float) -> tuple[float, float, float, float]:
    """Return left, right, top and bottom of a guest at a time, as shares of the picture."""
    corners = np.array([[0, 1, 0, 1], [0, 0, 1, 1], [1, 1, 1, 1]], np.float32)
    across, down = guest.place(t) @ corners
    return float(across.min()), float(across.max()), float(down.min()), float(down.max())


def _mossy(number: int = 0, action: str | None = "dance") -> Subject:
    return Subject("Mossy", f"puppet/{number}", action=action)


def test_nobody_is_there_at_first(
    tableau: Tableau, sheets: tuple[Path, ...], board: MakeBoard, shot: MakeShot
) -> None:
    """At second 0 figures and shadows are outside the frame; later they are within."""
    cast = (_mossy(0), _mossy(1, "fly"))
    guests = guests_of(board(TELLING, shot(subjects=cast)), tableau, sheets)
    assert len(guests) == 3
    for guest in guests:
        left, right, _, _ = _box(guest, 0.0)
        assert right < 0 or left > 1
    for figure in (guests[1], guests[2]):
        left, right, top, bottom = _box(figure, 3.9)
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1


def test_a_figure_comes_over_its_shadow_and_flies_without(
    tableau: Tableau, sheets: tuple[Path, ...], board: MakeBoard, shot: MakeShot
) -> None:
    """The shadow is dark and under the feet; what flies has none on the ground."""
    told = board(TELLING, shot(subjects=(_mossy(0),)))
    shadow, figure = guests_of(told, tableau, sheets)
    assert shadow.picture[..., :3].max() < 40
    middle = [sum(_box(each, 3.9)[:2]) / 2 for each in (shadow, figure)]
    assert abs(middle[0] - middle[1]) < 0.2
    assert _box(figure, 3.9)[3] == pytest.approx(0.9, abs=0.08)
    flying = guests_of(board(TELLING, shot(subjects=(_mossy(1, "fly"),))), tableau, sheets)
    assert len(flying) == 1
    assert _box(flying[0], 3.9)[3] < 0.7


def test_it_stays_away_from_who_is_there(
    tableau: Tableau, sheets: tuple[Path, ...], board: MakeBoard, shot: MakeShot
) -> None:
    """Beside the dog of the picture, and beside each other."""
    cast = (_mossy(0, None), _mossy(1, None))
    guests = guests_of(board(TELLING, shot(subjects=cast)), tableau, (sheets[0], sheets[0]))
    boxes = [_box(guests[k], 3.9) for k in (1, 3)]
    assert boxes[0][1] < boxes[1][0] or boxes[1][1] < boxes[0][0]
    dog = (80 / 192, 120 / 192)
    first = boxes[0]
    assert min(first[1], dog[1]) - max(first[0], dog[0]) < 0.5 * (dog[1] - dog[0])


def test_it_looks_where_it_goes(
    tableau: Tableau, sheets: tuple[Path, ...], board: MakeBoard, shot: MakeShot
) -> None:
    """One that looks left in its sheet is turned when it comes from the left."""
    _, figure = guests_of(board(TELLING, shot(subjects=(_mossy(0, "walk"),))), tableau, sheets)
    white = np.flatnonzero((figure.picture[..., :3].min(-1) > 170).any(0))
    eye_is_left = white.mean() < figure.picture.shape[1] / 2
    goes_right = _box(figure, 3.0)[0] > _box(figure, 0.5)[0]
    assert eye_is_left is not goes_right


def test_it_comes_when_its_shot_does(
    tableau: Tableau, sheets: tuple[Path, ...], board: MakeBoard, shot: MakeShot
) -> None:
    """Whom the second shot names waits for it, and who plays twice comes once."""
    shots = (shot(), shot(start=Fraction(4), subjects=(_mossy(0),)))
    later = (*shots, shot(start=Fraction(8), subjects=(_mossy(0),)))
    guests = guests_of(board(TELLING, *later), tableau, sheets)
    assert len(guests) == 2
    assert _box(guests[1], 4.0)[1] < 0 or _box(guests[1], 4.0)[0] > 1
    assert 0 <= _box(guests[1], 7.9)[0] < 1


def test_without_characters_nobody_comes(
    tableau: Tableau, sheets: tuple[Path, ...], board: MakeBoard, shot: MakeShot
) -> None:
    """Other subjects are the picture's own, and a character needs its sheet."""
    dog = Subject("dog", "animal/dog", action="run")
    assert guests_of(board("a dog", shot(subjects=(dog,))), tableau, sheets) == ()
    assert guests_of(board(TELLING, shot(subjects=(_mossy(0),))), tableau, ()) == ()


def test_the_light_of_the_place_falls_on_it(
    tableau: Tableau, sheets: tuple[Path, ...], board: MakeBoard, shot: MakeShot
) -> None:
    """In a dark picture it is darker than in a bright one."""
    told = board(TELLING, shot(subjects=(_mossy(0),)))

    def brightness(level: int) -> float:
        layers = tuple(replace(each, colour=each.colour // 4 + level) for each in tableau.layers)
        light = replace(tableau.light, brightness=level / 255)
        lit = replace(tableau, layers=layers, light=light)
        return float(guests_of(told, lit, sheets)[1].picture[..., :3].mean())

    assert brightness(150) > 1.2 * brightness(10)
