import numpy as np
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.depths import (
    INDOORS,
    OUTDOORS,
    Space,
    drawn_near,
    figure_nearness,
    ground_depth,
    land_depth,
    space_of,
)
from reelkite.engines.diorama.tableau.parts import EYE, FARTHEST, Nature, Wishes
from reelkite.engines.diorama.tableau.seeing.scenes import Piece, view_of

SPACE = Space((270, 480), 0.4, 40.0, OUTDOORS)


def _piece(top: int, bottom: int, trust: float = 1.0) -> Piece:
    mask = np.zeros((100, 180), bool)
    mask[top:bottom, 80:100] = True
    return Piece(mask, Nature.SUBJECT, "one", trust)


def test_the_ground_comes_nearer_towards_the_lower_edge() -> None:
    """Below the horizon each row is nearer than the one above it, and above it all is far."""
    depth = ground_depth((90, 160), 0.4, 1.4)

    assert np.all(depth[:36] == FARTHEST)
    assert np.all(np.diff(depth[40:, 0]) < 0)


def test_the_ground_lies_at_eye_height() -> None:
    """What is seen under 45 degrees is as far away as the eye is high."""
    depth = ground_depth((1000, 2), 0.0, 0.9995)

    assert abs(depth[-1, 0] - EYE) < 0.01


def test_land_under_a_sky_reaches_far(beach: RGBFrame) -> None:
    """Outdoors the land ends far away, but nearer than the sky."""
    view = view_of(beach, Wishes())
    depth = land_depth(view, space_of((270, 480), view))

    assert depth.shape == (270, 480)
    assert depth.max() == pytest.approx(OUTDOORS, rel=0.05)
    assert depth[-1].max() < 6


def test_a_room_is_not_deep(beach: RGBFrame) -> None:
    """Where there is no sky the farthest wall is near."""
    view = view_of(beach[130:], Wishes())

    assert view.sky is None
    assert space_of((140, 480), view).farthest == INDOORS


def test_tall_pictures_see_more_up_and_down(beach: RGBFrame) -> None:
    """The angle of view up and down is wider for upright pictures."""
    view = view_of(beach, Wishes())

    assert space_of((480, 270), view).fov > space_of((270, 480), view).fov


def test_walls_come_nearer_to_both_sides(alley: RGBFrame) -> None:
    """Where lines meet, the land is farthest, and it is nearer left and right of there."""
    view = view_of(alley, Wishes())
    depth = land_depth(view, space_of((270, 480), view))

    assert depth[108, 240] > 1.5 * depth[108, 5]
    assert depth[108, 240] > 1.5 * depth[108, 475]


def test_something_stands_where_its_foot_is() -> None:
    """What stands on the ground is as near as the ground at its foot."""
    land = np.full((270, 480), 40, np.float32)
    depth = 1 / figure_nearness(_piece(30, 80), land, SPACE)

    assert depth == pytest.approx(EYE * SPACE.focal / 0.4, rel=0.02)


def test_what_hangs_in_the_air_is_as_near_as_it_is_large() -> None:
    """Of two things above the horizon the larger is nearer."""
    land = np.full((270, 480), 40, np.float32)

    large = figure_nearness(_piece(2, 38), land, SPACE)
    assert large > figure_nearness(_piece(20, 30), land, SPACE)


def test_what_is_not_trusted_stands_out_less() -> None:
    """A figure that may be wrong is nearer to the land's own depth."""
    land = np.full((270, 480), 40, np.float32)

    unsure = figure_nearness(_piece(30, 80, 0.3), land, SPACE)
    assert 1 / 40 < unsure < figure_nearness(_piece(30, 80), land, SPACE)


def test_land_is_drawn_towards_what_stands_in_it() -> None:
    """Around a figure the land is nearer than it was, far from it as it was, never nearer."""
    land = np.full((270, 480), 40, np.float32)
    drawn = drawn_near(land, ((_piece(30, 80), 0.25),))

    assert 4 < drawn[150, 240] < 20
    assert drawn[150, 5] == pytest.approx(40, rel=0.02)
    assert float(drawn.min()) > 4
