from dataclasses import replace
from fractions import Fraction

import pytest

from reelkite.domain.storyboard import CameraMove, Direction, Framing, Move
from reelkite.engines.diorama.living.directing import directed
from reelkite.engines.diorama.raster.tableau.direction import AT_REST, UNCHANGED
from reelkite.engines.diorama.tableau.parts import Kind, Tableau
from tests.unit.engines.diorama.living.conftest import MakeBoard, MakeShot


def test_a_clip_begins_with_the_picture(tableau: Tableau, board: MakeBoard) -> None:
    """The first take begins at rest and in the picture's own light, and moves a little."""
    (take,) = directed(board("a dog in the park"), tableau).takes

    assert take.camera(0.0) == AT_REST
    assert (take.before, take.lasting) == (UNCHANGED, ())
    assert take.camera(4.0) != AT_REST


@pytest.mark.parametrize(
    "prompt",
    ["a dog, static camera", "static shot of a dog", "the camera stays still", "on a tripod"],
)
def test_a_locked_camera_stays(tableau: Tableau, board: MakeBoard, prompt: str) -> None:
    """Who asks for a still camera gets one."""
    (take,) = directed(board(prompt), tableau).takes

    assert take.camera(3.0) == AT_REST


def test_the_camera_does_what_the_storyboard_says(
    tableau: Tableau, board: MakeBoard, shot: MakeShot
) -> None:
    """A pan to the left turns left."""
    panning = shot(moves=(CameraMove(Move.PAN, Direction.LEFT),))
    (take,) = directed(board("pan left", panning), tableau).takes

    assert take.camera(4.0).yaw < 0


def test_a_later_shot_shows_another_part(
    tableau: Tableau, board: MakeBoard, shot: MakeShot
) -> None:
    """After a cut the subject is seen closer, with light and weather as they are by then."""
    close = shot(start=Fraction(4), framing=Framing.CLOSE_UP, weather="rain")
    first, second = directed(board("a dog, then closer", shot(), close), tableau).takes

    assert second.start == 4.0
    assert second.camera(0.0).zoom > 1.4
    assert second.before == second.mood
    assert second.lasting == second.airs != ()
    assert first.camera(0.0) == AT_REST


def test_two_shots_alike_differ_in_size(tableau: Tableau, board: MakeBoard, shot: MakeShot) -> None:
    """A cut to the same view would look like a fault."""
    _, second = directed(board("a dog", shot(), shot(start=Fraction(4))), tableau).takes

    assert second.camera(0.0).zoom > 1.2


def test_what_runs_on_goes_on_where_it_was(
    tableau: Tableau, board: MakeBoard, shot: MakeShot
) -> None:
    """Camera, light, weather and the world's time have no seam."""
    later = shot(start=Fraction(4), runs_on=True, time_of_day="night")
    first, second = directed(board("a dog", shot(weather="rain"), later), tableau).takes

    end, start = first.camera(4.0), second.camera(0.0)
    assert start.eye == pytest.approx(end.eye)
    assert start.zoom == pytest.approx(end.zoom, rel=1e-3)
    assert second.before == first.mood
    assert second.lasting == first.airs
    assert second.world(0.0) == pytest.approx(first.world(4.0))
    assert first.paths[2] is not None
    assert second.paths[2] is not None
    assert second.paths[2](4.0) == pytest.approx(first.paths[2](4.0))


def test_what_was_before_the_picture_is_no_matter(
    tableau: Tableau, board: MakeBoard, shot: MakeShot
) -> None:
    """A picture that is shown after four seconds is the beginning of all."""
    later = shot(start=Fraction(4), runs_on=True)
    direction = directed(board("a dog", shot(), later), tableau, begins=4.0)

    (take,) = direction.takes
    assert (take.start, take.seconds) == (0.0, 4.0)
    assert take.camera(0.0) == AT_REST


def test_a_dissolve_is_kept(tableau: Tableau, board: MakeBoard, shot: MakeShot) -> None:
    """The view before goes on while the new one comes."""
    later = shot(start=Fraction(4), dissolve=Fraction(1, 2))

    assert directed(board("a dog", shot(), later), tableau).takes[1].dissolve == 0.5


@pytest.mark.parametrize(
    ("pace", "rate"), [(None, 1.0), ("slow motion", 0.4), ("time-lapse", 8.0), ("reverse", -1.0)]
)
def test_the_world_goes_at_the_pace_of_the_shot(
    tableau: Tableau, board: MakeBoard, shot: MakeShot, pace: str | None, rate: float
) -> None:
    """From rest, then at its rate."""
    (take,) = directed(board("a dog", shot(pace=pace)), tableau).takes

    assert take.world(0.0) == 0
    assert take.world(3.0) - take.world(2.0) == pytest.approx(rate)
    assert abs(take.world(0.1)) < 0.5 * abs(0.1 * rate)


def test_drawings_keep_their_style(tableau: Tableau, board: MakeBoard, shot: MakeShot) -> None:
    """A photograph may turn into a watercolour; what is drawn already stays as it is drawn."""
    painted = board("a watercolour", shot(style="watercolour"))

    assert directed(painted, tableau).style == "watercolour"
    assert directed(painted, replace(tableau, kind=Kind.DRAWING)).style is None
