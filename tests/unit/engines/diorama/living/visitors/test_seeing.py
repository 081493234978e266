import numpy as np
import pytest

from reelkite.engines.diorama.camera.optics import optics_of
from reelkite.engines.diorama.living.visitors.seeing import Ground, ground_of, windows_on
from reelkite.engines.diorama.raster.tableau.direction import Window
from reelkite.engines.diorama.scene.looks import Item, paint
from reelkite.engines.diorama.scene.mesh import Mat4, translation
from reelkite.engines.diorama.shapes import ball
from reelkite.engines.diorama.tableau.parts import EYE, Tableau

GROUND = Ground(focal=1.4, aspect=16 / 9, horizon=0.4)


def _going(t: float) -> Mat4:
    return translation(-1 + t, 0.5, -6.0)


BALL = Item(paint(ball(0.5, 2), (1, 0, 0)), _going)


def test_points_of_the_ground_are_seen_where_they_were_taken_from() -> None:
    """There and back again, at height 0."""
    point = GROUND.point(0.3, 0.8, GROUND.away(0.8))
    assert point[1] == pytest.approx(0, abs=1e-6)
    assert GROUND.seen(np.array([point], np.float32))[0] == pytest.approx((0.3, 0.8), abs=1e-5)


def test_height_follows_from_the_horizon() -> None:
    """What is as tall as the camera stands reaches the horizon, however far it is."""
    for y in (0.6, 0.9):
        x, _, z = GROUND.point(0.5, y, GROUND.away(y))
        assert GROUND.seen(np.array([[x, EYE, z]], np.float32))[0, 1] == pytest.approx(0.4)


def test_a_window_is_seen_in_full_by_its_camera() -> None:
    """The lens is as wide as the window, and moved to its middle."""
    window = Window(0.7, 0.6, 0.1, 0.15)
    view = GROUND.view(window, 5.0)
    assert optics_of(view, 1.0).tall == pytest.approx(0.15 / 1.4)
    assert view.shift == pytest.approx((0.2 * 16 / 9 / 1.4, -0.2 / 1.4))


def test_the_matrix_of_a_window_agrees_with_what_is_seen() -> None:
    """A point a quarter of the way in lies half-way between middle and edge."""
    window = Window(0.5, 0.7, 0.2, 0.2)
    x, y, z = GROUND.point(0.6, 0.6, 5.0)
    clip = GROUND.to_window(window) @ np.array([x, y, z, 1.0])
    assert clip[:2] / clip[3] == pytest.approx((0.5, -0.5), abs=1e-5)


def test_a_window_goes_along_and_keeps_its_size() -> None:
    """The ball is within it at all times, with a margin."""
    windows = windows_on([BALL], GROUND, 2.0)
    first, last = windows(0.0), windows(2.0)
    assert last.x > first.x + 0.1
    assert (first.wide, first.tall) == (last.wide, last.tall)
    middle = GROUND.seen(np.array([[0.0, 0.5, -6.0]], np.float32))[0]
    assert (windows(1.0).x, windows(1.0).y) == pytest.approx(tuple(middle), abs=0.01)


def test_a_shadow_lies_away_from_the_light() -> None:
    """With light from the left it reaches to the right, on the ground."""
    shadow = windows_on([BALL], GROUND, 2.0, (-0.7, 0.7, 0.1))(1.0)
    body = windows_on([BALL], GROUND, 2.0)(1.0)
    assert shadow.x > body.x
    assert shadow.y > body.y
    assert shadow.tall < body.tall


def test_there_is_always_ground_to_stand_on(tableau: Tableau) -> None:
    """The horizon is taken as it is, unless it leaves no room below."""
    assert ground_of(tableau).horizon == tableau.horizon
    low = ground_of(Tableau(tableau.size, 0.95, 40.0, tableau.layers, tableau.light, tableau.kind))
    assert low.horizon < 0.7
