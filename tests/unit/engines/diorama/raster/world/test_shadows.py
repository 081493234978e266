import numpy as np
import pytest

from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.views import sun_matrix
from reelkite.engines.diorama.raster.world.shadows import (
    Reach,
    ShadowMap,
    Stance,
    ball_of,
    touched_part,
)
from reelkite.engines.diorama.scene.mesh import placed

TO_SUN = sun_matrix((0.0, 1.0, 0.0), np.zeros(3), 10.0)


def test_only_the_part_around_what_moves_is_touched() -> None:
    """A ball of a tenth of the map's radius touches about a tenth of its side."""
    part = touched_part(TO_SUN, [Reach(np.array([0.0, 1.0, 0.0]), 1.0)], 200)

    left, bottom, right, top = part
    assert 18 <= right - left <= 30
    assert left < 100 < right
    assert bottom < 100 < top


def test_what_is_off_the_map_touches_nothing() -> None:
    """A bird far away throws no shadow here."""
    assert touched_part(TO_SUN, [Reach(np.array([50.0, 1.0, 0.0]), 1.0)], 200) == (0, 0, 0, 0)


def test_an_empty_map_stays_lit(programs: Programs) -> None:
    """What stood is put back: without anything, all of the map is far."""
    shadows = ShadowMap(programs, 16)
    shadows.begin_still()
    shadows.end_still()

    assert not shadows.begin_moving(TO_SUN, [])
    depth = np.frombuffer(shadows.texture.read(alignment=4), dtype=np.float32)
    assert (depth == 1).all()


def test_a_ball_holds_the_thing_where_it_is_placed() -> None:
    """Scale and place count."""
    box = np.array([[0, 0, 0], [2, 2, 2]], dtype=np.float32)

    ball = ball_of(box).placed(placed((5, 0, 0), scale=2.0))
    assert ball.centre == pytest.approx([7, 2, 2])
    assert ball.radius == pytest.approx(2 * np.sqrt(3))


def test_a_stance_is_the_same_until_corners_or_place_change() -> None:
    """Equal places of the same corners are one stance; a new array of corners is another."""
    corners = np.zeros((3, 3), dtype=np.float32)
    here, there = (placed((x, 0, 0)).tobytes() for x in (0.0, 1.0))

    stance = Stance(corners, here)
    assert stance.same_as(Stance(corners, here))
    assert not stance.same_as(Stance(corners, there))
    assert not stance.same_as(Stance(corners.copy(), here))
