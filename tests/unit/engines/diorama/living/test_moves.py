import math
from itertools import pairwise

import pytest

from reelkite.domain.storyboard import CameraMove, Direction, Move, Speed
from reelkite.engines.diorama.living.moves import gentle, glide, path_of, together
from reelkite.engines.diorama.living.room import Room
from reelkite.engines.diorama.raster.tableau.direction import AT_REST, CameraPath, Pose

ROOM = Room((0.65, 0.36), near=3.0, middle=6.0, reach=0.05, margin=0.02)
FLAT = Room((0.65, 0.36), near=50.0, middle=50.0, reach=0.0, margin=0.01)


def moved(move: Move, direction: Direction | None = None, room: Room = ROOM) -> CameraPath:
    """Return four seconds of one move."""
    return path_of([CameraMove(move, direction)], room, 4.0, AT_REST)


def numbers(pose: Pose) -> tuple[float, ...]:
    """Return all that can move, as numbers."""
    return (*pose.eye, pose.yaw, pose.pitch, pose.roll, pose.zoom, *pose.aside)


@pytest.mark.parametrize("room", [ROOM, FLAT], ids=["deep", "flat"])
@pytest.mark.parametrize("move", list(Move))
def test_every_move_begins_where_the_picture_was_taken(move: Move, room: Room) -> None:
    """At 0 seconds the camera is at rest, and it gathers speed softly."""
    path = moved(move, room=room)

    assert path(0.0) == AT_REST
    first, later = (
        max(abs(a - b) for a, b in zip(numbers(path(t)), numbers(AT_REST), strict=True))
        for t in (1 / 24, 0.5)
    )
    assert first <= 0.05 * later or later == 0


@pytest.mark.parametrize("room", [ROOM, FLAT], ids=["deep", "flat"])
@pytest.mark.parametrize("move", [move for move in Move if move is not Move.STATIC])
def test_every_move_moves(move: Move, room: Room) -> None:
    """Only a static camera stays; flat pictures have no focus to pull."""
    path = moved(move, room=room)
    away = [path(t) for t in (1.0, 2.1, 3.3)]

    still = room is FLAT and move is Move.RACK_FOCUS
    assert (all(pose == AT_REST for pose in away)) is still


@pytest.mark.parametrize(
    ("move", "one", "other"),
    [
        (Move.PAN, Direction.RIGHT, Direction.LEFT),
        (Move.TILT, Direction.UP, Direction.DOWN),
        (Move.DOLLY, Direction.IN, Direction.OUT),
        (Move.ZOOM, Direction.IN, Direction.OUT),
        (Move.TRUCK, Direction.RIGHT, Direction.LEFT),
        (Move.PEDESTAL, Direction.UP, Direction.DOWN),
        (Move.CRANE, Direction.UP, Direction.DOWN),
    ],
)
def test_opposite_directions_are_opposite(move: Move, one: Direction, other: Direction) -> None:
    """What goes right one way goes left the other, as far."""
    there, back = (moved(move, way)(4.0) for way in (one, other))

    for a, b in zip(there.eye, back.eye, strict=True):
        assert a == pytest.approx(-b)
    assert there.yaw == pytest.approx(-back.yaw)
    assert there.pitch == pytest.approx(-back.pitch)
    assert there.zoom == pytest.approx(1 / back.zoom)


def test_moves_go_the_way_they_are_called() -> None:
    """Pans turn right, tilts up, dollies go in, cranes rise."""
    assert moved(Move.PAN, Direction.RIGHT)(4.0).yaw > 0
    assert moved(Move.TILT, Direction.UP)(4.0).pitch > 0
    assert moved(Move.DOLLY, Direction.IN)(4.0).eye[2] < 0
    assert moved(Move.CRANE, Direction.UP)(4.0).eye[1] > 0
    assert moved(Move.TRUCK, Direction.LEFT)(4.0).eye[0] < 0
    assert moved(Move.ZOOM, Direction.IN)(4.0).zoom > 1.1


def test_an_orbit_keeps_the_middle_where_it_is() -> None:
    """The camera looks at the same point from elsewhere."""
    pose = moved(Move.ORBIT, Direction.AROUND)(4.0)

    assert pose.eye[0] != 0
    assert math.tan(pose.yaw) == pytest.approx(-pose.eye[0] / ROOM.middle)


def test_a_dolly_zoom_keeps_the_middle_as_large() -> None:
    """The lens makes up for the way."""
    pose = moved(Move.DOLLY_ZOOM, Direction.IN)(4.0)

    size = pose.zoom * ROOM.middle / (ROOM.middle + pose.eye[2])
    assert pose.zoom != 1
    assert size == pytest.approx(1.0)


def test_a_rack_focus_goes_from_near_to_far() -> None:
    """What is sharp wanders away from the camera."""
    path = moved(Move.RACK_FOCUS)

    assert path(0.0).focus == math.inf
    assert path(0.5).focus == pytest.approx(ROOM.near, rel=0.2)
    assert path(0.5).focus < path(2.0).focus < path(4.0).focus


def test_moves_follow_each_other() -> None:
    """A pan in the first half is over when the tilt of the second half begins."""
    moves = [
        CameraMove(Move.PAN, Direction.RIGHT, begins=0.0, ends=0.5),
        CameraMove(Move.TILT, Direction.UP, begins=0.5, ends=1.0),
    ]
    path = path_of(moves, ROOM, 4.0, AT_REST)

    half, end = path(2.0), path(4.0)
    assert half.pitch == 0
    assert end.yaw == pytest.approx(half.yaw)
    assert end.pitch > 0


def test_faster_goes_farther() -> None:
    """Slow, normal and fast differ by how far they get."""
    ways = [
        path_of([CameraMove(Move.PAN, Direction.RIGHT, speed)], ROOM, 4.0, AT_REST)(4.0).yaw
        for speed in (Speed.SLOW, Speed.NORMAL, Speed.FAST)
    ]

    assert ways == sorted(ways)
    assert ways[0] < ways[2] / 1.5


def test_a_path_begins_where_it_is_told_to() -> None:
    """A later shot has its own window."""
    start = Pose(zoom=1.5, aside=(0.2, 0.0))

    assert path_of([CameraMove(Move.PAN, Direction.RIGHT)], ROOM, 4.0, start)(0.0) == start


def test_a_camera_that_nothing_is_said_of_comes_closer() -> None:
    """Slowly, with a little drift to one side; or goes back."""
    right, left = gentle(ROOM, 4.0, 1.0)(4.0), gentle(ROOM, 4.0, -1.0)(4.0)

    assert gentle(ROOM, 4.0, 1.0)(0.0) == AT_REST
    assert right.eye[2] < 0
    assert 1.0 < right.zoom < 1.08
    assert right.eye[0] == pytest.approx(-left.eye[0])
    assert gentle(ROOM, 4.0, 1.0, back=True)(4.0).eye[2] > 0


@pytest.mark.parametrize("seconds", [0.3, 1.0, 4.0, 20.0])
def test_gliding_starts_and_ends_at_rest(seconds: float) -> None:
    """From 0 to 1, never back, without a jerk at either end."""
    places = [glide(seconds * k / 200, seconds) for k in range(201)]

    assert places[0] == 0
    assert places[-1] == pytest.approx(1)
    steps = [b - a for a, b in pairwise(places)]
    assert min(steps) >= -1e-12
    assert max(steps[0], steps[-1]) < 0.2 * max(steps)


def test_two_poses_add_up() -> None:
    """Ways add, zooms multiply, the shorter focus counts."""
    pose = together(Pose(eye=(1, 0, 0), zoom=2.0, focus=3.0), Pose(eye=(0, 1, 0), zoom=1.5))

    assert pose == Pose(eye=(1, 1, 0), zoom=3.0, focus=3.0)
