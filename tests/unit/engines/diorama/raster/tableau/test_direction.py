import math
from dataclasses import replace

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.tableau.direction import (
    AT_REST,
    Direction,
    Pose,
    Take,
    Visitor,
    Window,
    lens_of,
    projection,
    soft,
)

LENS = lens_of(40.0, Size(1280, 720))


def seen(pose: Pose, point: tuple[float, float, float]) -> tuple[float, float]:
    """Return where a point in space falls in the frame, -1..1 to the right and down."""
    x, y, _, w = projection(pose, LENS) @ np.array([*point, 1.0])
    return float(x / w), float(y / w)


def test_at_rest_a_corner_of_the_view_falls_on_the_corner_of_the_frame() -> None:
    """What lies on the rim of the lens, at any distance, lies on the rim of the frame."""
    for metres in (1.5, 20.0):
        right, top = LENS[0] * metres, LENS[1] * metres

        assert seen(AT_REST, (right, top, -metres)) == pytest.approx((1.0, -1.0), abs=1e-5)


@pytest.mark.parametrize(
    ("pose", "way"),
    [
        (Pose(eye=(0.2, 0, 0)), (-1, 0)),
        (Pose(eye=(0, 0.2, 0)), (0, 1)),
        (Pose(yaw=0.05), (-1, 0)),
        (Pose(pitch=0.05), (0, 1)),
        (Pose(aside=(0.1, 0)), (-1, 0)),
        (Pose(aside=(0, 0.1)), (0, 1)),
    ],
)
def test_what_the_camera_goes_or_turns_to_comes_nearer_to_the_middle(
    pose: Pose, way: tuple[int, int]
) -> None:
    """A camera that goes right sees all farther left; one that goes up sees all lower."""
    x, y = seen(pose, (0.0, 0.0, -5.0))

    assert (np.sign(round(x, 6)), np.sign(round(y, 6))) == way


def test_nearer_things_move_more_when_the_camera_walks() -> None:
    """Going to the side parts near and far; turning does not."""
    walked, turned = Pose(eye=(0.2, 0, 0)), Pose(yaw=0.05)

    assert abs(seen(walked, (0, 0, -2.0))[0]) > 4 * abs(seen(walked, (0, 0, -20.0))[0])
    assert seen(turned, (0, 0, -2.0)) == pytest.approx(seen(turned, (0, 0, -20.0)))


def test_zoom_enlarges_about_the_middle() -> None:
    """Twice the zoom puts all twice as far from the middle."""
    assert seen(Pose(zoom=2.0), (0.5, 0.2, -5.0)) == pytest.approx(
        tuple(2 * c for c in seen(AT_REST, (0.5, 0.2, -5.0)))
    )


def test_a_rolled_camera_turns_the_picture() -> None:
    """What was on the right is higher or lower, and as far from the middle."""
    square = lens_of(40.0, Size(100, 100))
    x, y, _, w = projection(Pose(roll=0.3), square) @ np.array([0.5, 0.0, -5.0, 1.0])
    straight = 0.1 / square[0]

    assert math.hypot(x / w, y / w) == pytest.approx(straight, rel=1e-5)
    assert abs(y / w) == pytest.approx(straight * math.sin(0.3), rel=1e-5)


def test_a_take_that_dissolves_comes_up_over_the_one_before() -> None:
    """Within the dissolve both are shown and their weights are one; after it the new one alone."""
    first = Take(0.0, 2.0, lambda _: AT_REST)
    second = Take(2.0, 2.0, lambda _: AT_REST, dissolve=0.5)
    direction = Direction((first, second), ())

    assert direction.takes_at(1.9) == ((first, 1.0),)
    both = direction.takes_at(2.2)
    assert [take for take, _ in both] == [second, first]
    assert sum(weight for _, weight in both) == pytest.approx(1.0)
    assert direction.takes_at(2.6) == ((second, 1.0),)


def test_a_cut_shows_the_new_take_at_once() -> None:
    """Without a dissolve the take of the time is all there is."""
    takes = tuple(Take(start, 2.0, lambda _: AT_REST) for start in (0.0, 2.0))

    assert Direction(takes, ()).takes_at(2.0) == ((takes[1], 1.0),)


def test_what_begins_softly_begins_and_ends_at_rest() -> None:
    """From 0 to 1, slow at both ends."""
    assert [soft(t, 2.0) for t in (-1.0, 0.0, 1.0, 2.0, 3.0)] == [0.0, 0.0, 0.5, 1.0, 1.0]
    assert soft(0.02, 2.0) < 0.001


@pytest.mark.parametrize(
    ("window", "seen"),
    [
        (Window(0.5, 0.5, 0.1, 0.1), True),
        (Window(-0.05, 0.5, 0.1, 0.1), True),
        (Window(-0.4, 0.5, 0.1, 0.1), False),
        (Window(0.5, 1.5, 0.1, 0.1), False),
    ],
)
def test_a_window_far_outside_is_not_seen(window: Window, *, seen: bool) -> None:
    """A little beyond the edges a camera may look."""
    assert window.seen is seen


def test_a_pose_is_held_until_the_next(visitor: Visitor) -> None:
    """On twos the first of two frames decides; without poses each frame has its own."""
    on_twos = replace(visitor, poses=12)
    assert on_twos.held(5 / 24) == on_twos.held(4 / 24) == pytest.approx(1 / 6)
    assert visitor.held(5 / 24) == 5 / 24
