"""Where each move takes the camera."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.storyboard import Angle, CameraMove, Direction, Move, Speed
from reelkite.engines.diorama.camera.moves import camera_path, followed, sampled
from reelkite.engines.diorama.scene.scene import View

BASE = View(eye=(0.0, 1.2, 6.0), target=(0.0, 1.2, 0.0), fov=40.0, focus=6.0)

RESTLESS = {Move.HANDHELD, Move.SHAKE, Move.RACK_FOCUS, Move.WALK}
"""Moves that are never quite at the base view."""


def ends(move: Move, direction: Direction | None = None) -> tuple[View, View]:
    """Return the first and the last view of four seconds of a move."""
    path = camera_path(BASE, (CameraMove(move, direction),), Angle.EYE_LEVEL, 4.0)
    return path(0.0), path(4.0)


@pytest.mark.parametrize("move", [m for m in Move if m not in RESTLESS])
def test_mid_shot_is_the_base_view(move: Move) -> None:
    """Each move passes through the staged view, or within a hundredth of it, at mid-shot."""
    view = camera_path(BASE, (CameraMove(move),), Angle.EYE_LEVEL, 4.0)(2.0)

    assert math.dist(view.eye, BASE.eye) < 0.1
    assert math.dist(view.target, BASE.target) < 0.01
    assert view.fov == pytest.approx(BASE.fov)


def test_tilting_up_raises_the_aim_and_not_the_eye() -> None:
    """A tilt turns the camera on its place."""
    first, last = ends(Move.TILT, Direction.UP)

    assert last.target[1] > first.target[1] + 1
    assert last.eye == first.eye


def test_panning_left_and_right_are_opposites() -> None:
    """The direction gives the sign."""
    assert ends(Move.PAN, Direction.LEFT)[1].target[0] < 0
    assert ends(Move.PAN, Direction.RIGHT)[1].target[0] > 0


def test_zooming_in_narrows_the_lens_without_moving() -> None:
    """A zoom changes the angle of view only."""
    first, last = ends(Move.ZOOM, Direction.IN)

    assert last.fov < first.fov
    assert last.eye == first.eye


def test_a_dolly_moves_and_a_dolly_zoom_keeps_the_size() -> None:
    """In a dolly zoom the field at the target stays as wide while the eye comes closer."""
    first, last = ends(Move.DOLLY_ZOOM, Direction.IN)

    def field(view: View) -> float:
        return math.dist(view.eye, view.target) * math.tan(math.radians(view.fov) / 2)

    assert last.eye[2] < first.eye[2] - 1
    assert field(last) == pytest.approx(field(first), rel=1e-6)


def test_an_orbit_keeps_its_distance() -> None:
    """The eye goes round the target."""
    first, last = ends(Move.ORBIT)

    assert math.dist(first.eye, last.eye) > 1
    assert math.dist(last.eye, last.target) == pytest.approx(6.0)


def test_trucks_pedestals_and_cranes_move_the_eye() -> None:
    """Sideways, up, and up with the aim kept."""
    truck, pedestal, crane = (
        ends(Move.TRUCK, Direction.RIGHT)[1],
        ends(Move.PEDESTAL, Direction.UP)[1],
        ends(Move.CRANE, Direction.UP)[1],
    )

    assert truck.eye[0] > 0
    assert truck.target[0] == pytest.approx(truck.eye[0])
    assert pedestal.target[1] > BASE.target[1]
    assert crane.eye[1] > BASE.eye[1]
    assert crane.target == BASE.target


def test_a_slow_move_goes_less_far() -> None:
    """Speed scales the move."""
    slow = camera_path(BASE, (CameraMove(Move.PAN, speed=Speed.SLOW),), Angle.EYE_LEVEL, 4.0)(4.0)
    fast = camera_path(BASE, (CameraMove(Move.PAN, speed=Speed.FAST),), Angle.EYE_LEVEL, 4.0)(4.0)

    assert 0 < slow.target[0] < fast.target[0]


def test_a_locked_camera_hardly_moves() -> None:
    """Static stays within four hundredths of the distance."""
    first, last = ends(Move.STATIC)

    assert math.dist(first.eye, last.eye) < 0.04 * 6.0


def test_a_dutch_angle_tilts_the_horizon() -> None:
    """The whole shot is rolled."""
    assert camera_path(BASE, (CameraMove(),), Angle.DUTCH, 4.0)(1.0).roll != 0.0


def test_following_carries_eye_and_aim_along() -> None:
    """A tracking camera keeps its relation to what it follows."""
    path = followed(lambda _t: BASE, lambda t: (t, 0.0, 0.0))

    assert path(2.0).eye == (2.0, 1.2, 6.0)
    assert path(2.0).target == (2.0, 1.2, 0.0)


def test_rack_focus_changes_only_the_focus() -> None:
    """The plane of focus travels while the camera stands."""
    first, last = ends(Move.RACK_FOCUS, Direction.FORWARD)

    assert first.focus < last.focus
    assert first.eye == last.eye


def test_samples_include_both_ends() -> None:
    """Sampling a path gives views from the first to the last moment."""
    seen = sampled(lambda t: View((t, 0, 0), (0, 0, -1), 40.0), 4.0, 3)

    assert [view.eye[0] for view in seen] == [0.0, 2.0, 4.0]


def test_a_pan_crosses_the_same_share_of_a_narrow_frame() -> None:
    """Upright frames pan by a smaller angle, or the subject would leave them."""
    pan = CameraMove(Move.PAN, Direction.RIGHT)
    wide = camera_path(BASE, (pan,), Angle.EYE_LEVEL, 4.0)(4.0)
    upright = camera_path(BASE, (pan,), Angle.EYE_LEVEL, 4.0, 9 / 16)(4.0)

    assert 0 < upright.target[0] < 0.4 * wide.target[0]


THEN = (
    CameraMove(Move.PAN, Direction.LEFT, ends=0.5),
    CameraMove(Move.ZOOM, Direction.IN, begins=0.5),
)


def test_moves_follow_each_other() -> None:
    """First the pan without a zoom, then the zoom without a pan; between them the base."""
    path = camera_path(BASE, THEN, Angle.EYE_LEVEL, 4.0)
    first, early, middle, last = (path(t) for t in (0.0, 1.0, 2.0, 4.0))

    assert first.target[0] > early.target[0] > middle.target[0] == pytest.approx(0.0, abs=1e-6)
    assert first.fov == early.fov == middle.fov == BASE.fov
    assert last.fov < BASE.fov
    assert last.target[0] == pytest.approx(0.0, abs=1e-6)


def test_moves_at_once_are_both_seen() -> None:
    """A pan while the camera rises does both over the whole shot."""
    both = (CameraMove(Move.PAN, Direction.RIGHT), CameraMove(Move.PEDESTAL, Direction.UP))
    path = camera_path(BASE, both, Angle.EYE_LEVEL, 4.0)

    assert path(4.0).target[0] > path(0.0).target[0]
    assert path(4.0).eye[1] > path(0.0).eye[1]
    assert path(2.0).eye == pytest.approx(BASE.eye)


def test_a_shake_ends_when_it_ends() -> None:
    """Well after its end the camera is as still as before its beginning."""
    shake = (CameraMove(Move.STATIC), CameraMove(Move.SHAKE, begins=0.4, ends=0.6))
    path = camera_path(BASE, shake, Angle.EYE_LEVEL, 4.0)

    assert path(0.5).target == pytest.approx(BASE.target)
    assert path(3.5).target == pytest.approx(BASE.target)
    assert math.dist(path(2.1).target, BASE.target) > 0.01


@given(
    st.lists(
        st.builds(
            CameraMove,
            st.sampled_from(sorted(set(Move) - RESTLESS)),
            st.none(),
            st.sampled_from(Speed),
            st.floats(0, 0.7),  # at least a tenth of the clip: what is shorter may well jump
            st.floats(0.8, 1),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_any_sequence_passes_through_the_base_at_mid_shot(moves: list[CameraMove]) -> None:
    """However many moves there are, what is staged is seen as staged, and paths do not jump."""
    path = camera_path(BASE, moves, Angle.EYE_LEVEL, 4.0)
    views = [path(k / 24) for k in range(97)]

    if not any(move.move is Move.WHIP for move in moves):
        assert math.dist(views[48].eye, BASE.eye) < 0.05
        assert math.dist(views[48].target, BASE.target) < 0.05
        jumps = [math.dist(a.eye, b.eye) for a, b in itertools.pairwise(views)]
        assert max(jumps) < 0.6
