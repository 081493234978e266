import math
from dataclasses import replace

import numpy as np
import pytest

from reelkite.domain.storyboard import CameraMove, Direction, Move, Speed
from reelkite.engines.diorama.living.cover import covered
from reelkite.engines.diorama.living.moves import path_of
from reelkite.engines.diorama.living.room import room_of
from reelkite.engines.diorama.raster.tableau import TableauRenderer
from reelkite.engines.diorama.raster.tableau.direction import (
    AT_REST,
    Pose,
    Stir,
    Take,
)
from reelkite.engines.diorama.raster.tableau.direction import (
    Direction as Directed,
)
from reelkite.engines.diorama.tableau.parts import Layer, Tableau

WAYS = [
    (Move.PAN, Direction.LEFT),
    (Move.PAN, Direction.RIGHT),
    (Move.TILT, Direction.UP),
    (Move.TILT, Direction.DOWN),
    (Move.ZOOM, Direction.IN),
    (Move.ZOOM, Direction.OUT),
    (Move.DOLLY, Direction.IN),
    (Move.DOLLY, Direction.OUT),
    (Move.DOLLY_ZOOM, Direction.IN),
    (Move.DOLLY_ZOOM, Direction.OUT),
    (Move.TRUCK, Direction.LEFT),
    (Move.TRUCK, Direction.RIGHT),
    (Move.PEDESTAL, Direction.UP),
    (Move.PEDESTAL, Direction.DOWN),
    (Move.ORBIT, Direction.AROUND),
    (Move.ORBIT, Direction.LEFT),
    (Move.CRANE, Direction.UP),
    (Move.CRANE, Direction.DOWN),
    (Move.DRONE, Direction.FORWARD),
    (Move.ROLL, Direction.LEFT),
    (Move.ROLL, Direction.RIGHT),
    (Move.HANDHELD, None),
    (Move.SHAKE, None),
    (Move.WHIP, Direction.LEFT),
    (Move.WALK, Direction.FORWARD),
    (Move.TRACK, Direction.FORWARD),
]


@pytest.fixture(scope="module")
def marked(tableau: Tableau) -> Tableau:
    """Return the picture in plain green, its outermost pixels but for the margin red."""

    def with_rim(layer: Layer) -> Layer:
        colour = np.full_like(layer.colour, (0, 200, 0))
        return replace(layer, colour=colour)

    return replace(tableau, layers=tuple(with_rim(layer) for layer in tableau.layers))


@pytest.mark.parametrize(("move", "direction"), WAYS)
def test_no_move_shows_what_is_not_there(
    marked: Tableau, move: Move, direction: Direction | None
) -> None:
    """Whatever a camera does, even fast, each pixel of each frame is of the picture."""
    room = room_of(marked)
    path = path_of([CameraMove(move, direction, Speed.FAST)], room, 4.0, AT_REST)
    take = Take(0.0, 4.0, covered(path, marked, room, 4.0))
    directed = Directed((take,), tuple(Stir() for _ in marked.layers))

    with TableauRenderer(marked.size, marked, directed) as renderer:
        for t in (0.5, 1.3, 2.2, 3.1, 3.96):
            frame = renderer.draw(t)
            assert frame[..., 1].min() >= 195, t
            assert frame[..., ::2].max() <= 3, t


@pytest.mark.parametrize(("move", "direction"), WAYS)
def test_hiding_the_edges_costs_little_of_the_picture(
    marked: Tableau, move: Move, direction: Direction | None
) -> None:
    """No move, even fast, comes more than half as close again as it would by itself."""
    room = room_of(marked)
    path = path_of([CameraMove(move, direction, Speed.FAST)], room, 4.0, AT_REST)
    within = covered(path, marked, room, 4.0)

    for t in np.linspace(0, 4, 25):
        assert 1.0 <= within(float(t)).zoom / path(float(t)).zoom <= 1.5


def test_a_camera_at_rest_comes_no_closer(tableau: Tableau) -> None:
    """Without a move there is nothing to hide."""
    path = covered(lambda _: AT_REST, tableau, room_of(tableau), 4.0)

    assert [path(t).zoom for t in (0.0, 2.0, 4.0)] == [1.0, 1.0, 1.0]


def test_zoom_never_pumps(tableau: Tableau) -> None:
    """What a swaying camera came closer by, it keeps."""

    def swaying(t: float) -> Pose:
        return Pose(yaw=0.08 * math.sin(3 * t))

    path = covered(swaying, tableau, room_of(tableau), 4.0)
    zooms = [path(t / 24).zoom for t in range(97)]

    assert zooms == sorted(zooms)
    assert zooms[0] == 1.0
    assert 1.05 < zooms[-1] < 1.4


def test_zoom_keeps_what_the_picture_is_about(tableau: Tableau) -> None:
    """A subject above the middle does not leave the frame when the camera pans past it."""
    room = replace(room_of(tableau), centre=(0.5, 0.15))
    panning = path_of([CameraMove(Move.PAN, Direction.RIGHT)], room, 4.0, AT_REST)
    path = covered(panning, tableau, room, 4.0)

    pose = path(4.0)

    assert pose.zoom > 1.05
    assert pose.aside[0] == 0
    assert 0 < pose.aside[1] <= 1 - 1 / pose.zoom + 0.01
