"""From a framing to a view."""

import numpy as np
import pytest

from reelkite.domain.storyboard import Angle, Framing
from reelkite.engines.diorama.camera.framing import (
    PEOPLE,
    THINGS,
    Frame,
    base_view,
    elevation_of,
    inside,
)
from reelkite.engines.diorama.camera.optics import optics_of


def frame(framing: Framing, *, aspect: float = 16 / 9, width: float = 0.6) -> Frame:
    """Return a frame of a 1.6 m person who stands at the origin."""
    rule = PEOPLE[framing]
    shown = 1.6 * rule.shown
    return Frame((0.0, 1.6 - shown / 2, 0.0), shown, width, 0.2, rule, across=0.5, aspect=aspect)


@pytest.mark.parametrize("framing", list(Framing))
@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16])
def test_the_head_is_in_the_frame(framing: Framing, aspect: float) -> None:
    """Every framing keeps the top of the head inside the picture, upright or not."""
    view = base_view(frame(framing, aspect=aspect), elevation=3.0, azimuth=0.0)

    down = optics_of(view, aspect).project(np.array([[0.0, 1.6, 0.0]], np.float32))[0, 1]

    assert 0.0 < down < 0.6


def test_tighter_framings_come_closer() -> None:
    """Each framing shows less than the one before."""
    shown = [frame(framing).height / PEOPLE[framing].share for framing in Framing]

    assert shown == sorted(shown, reverse=True)


def test_a_wide_group_fits_in_an_upright_frame() -> None:
    """A group wider than the frame's height would allow pushes the camera back."""
    view = base_view(frame(Framing.WIDE, aspect=9 / 16, width=4.0), elevation=3.0, azimuth=0.0)

    edges = optics_of(view, 9 / 16).project(np.array([[-2.0, 1, 0], [2.0, 1, 0]], np.float32))

    assert edges[:, 0].min() > 0.0
    assert edges[:, 0].max() < 1.0


def test_a_subject_goes_where_it_was_asked_across() -> None:
    """The share across the frame is kept."""
    third = Frame((0.0, 0.8, 0.0), 1.6, 0.6, 0.2, PEOPLE[Framing.WIDE], across=0.37, aspect=16 / 9)
    view = base_view(third, elevation=3.0, azimuth=0.0)

    across = optics_of(view, 16 / 9).project(np.array([[0.0, 0.8, 0.0]], np.float32))[0, 0]

    assert across == pytest.approx(0.37, abs=0.01)


def test_walls_stop_the_camera_and_widen_the_lens() -> None:
    """An eye outside the room moves in and sees as much, up to a wide lens."""
    view = base_view(frame(Framing.WIDE), elevation=3.0, azimuth=0.0)

    moved = inside(view, ((-2.0, 0.2, -2.0), (2.0, 2.4, 2.0)))

    assert moved.eye[2] == 2.0
    assert moved.fov > view.fov


def test_things_on_a_table_are_seen_from_above() -> None:
    """At eye level the camera still looks a little down on a cup, not on a person."""
    cup = elevation_of(Angle.EYE_LEVEL, on_table=True, people=False)
    person = elevation_of(Angle.EYE_LEVEL, on_table=False, people=True)

    assert cup > 15 > person
    assert elevation_of(Angle.LOW, on_table=True, people=False) < 0
    assert THINGS[Framing.CLOSE_UP].share < PEOPLE[Framing.CLOSE_UP].share


def test_a_wide_group_is_moved_to_the_middle() -> None:
    """What would leave the frame on a third is brought in, and stays as near."""
    rule = PEOPLE[Framing.WIDE]
    wide = Frame((0.0, 0.8, 0.0), 1.6, 8.0, 0.2, rule, across=0.37, aspect=16 / 9)
    view = base_view(wide, elevation=3.0, azimuth=0.0)

    ends = np.array([[-4.0, 0.8, 0.0], [4.0, 0.8, 0.0]], np.float32)
    left, right = optics_of(view, 16 / 9).project(ends)[:, 0]

    assert 0.03 < left < right < 0.97
    assert right - left > 0.75
