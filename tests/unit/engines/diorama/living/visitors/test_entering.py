from dataclasses import replace

import numpy as np
import pytest

from reelkite.domain.storyboard import Entrance, Manner, Subject
from reelkite.engines.diorama.living.visitors.entering import (
    Course,
    acted,
    course_of,
    entered,
)
from reelkite.engines.diorama.living.visitors.seeing import Ground
from reelkite.engines.diorama.living.visitors.standing import Spot
from reelkite.engines.diorama.living.visitors.troupes import Troupe
from reelkite.engines.diorama.scene.looks import Item, paint
from reelkite.engines.diorama.scene.mesh import translation
from reelkite.engines.diorama.shapes import ball
from tests.unit.engines.diorama.living.visitors.conftest import COMES, MakeTroupe

GROUND = Ground(focal=1.4, aspect=16 / 9, horizon=0.4)
SECONDS = 3.8
DOG = Subject("dog", "animal/dog", action="sit", enters=COMES)


def _spot(*, from_left: bool = True) -> Spot:
    return Spot(0.35, 0.85, 0.3, GROUND.away(0.85), 1.0, from_left)


def _course(group: Troupe, *, from_left: bool = True) -> Course:
    return course_of(group, _spot(from_left=from_left), GROUND, SECONDS)


def _seen(course: Course, share: float) -> float:
    """Return where across the picture the course is."""
    return float(GROUND.seen(np.array([course.at(share)], np.float32))[0, 0])


def test_a_way_begins_outside_and_ends_in_its_place(troupe: MakeTroupe) -> None:
    """From the left or from the right."""
    group = troupe(DOG)
    left, right = _course(group), _course(group, from_left=False)
    assert _seen(left, 0) < 0
    assert _seen(right, 0) > 1
    assert left.arrives < SECONDS
    assert _seen(left, 1) == pytest.approx(0.35, abs=0.02)


def test_who_comes_acts_when_it_is_there(troupe: MakeTroupe) -> None:
    """First it walks or trots, in the way's direction, then it sits."""
    group = troupe(DOG)
    course = _course(group)
    (role,) = acted(group, course, _spot(), SECONDS)
    assert role.act.action in {"walk", "trot"}
    assert role.act.then == (("sit", course.arrives),)
    assert role.act.yaw == course.yaw > 0


def test_feet_cover_just_the_way(troupe: MakeTroupe) -> None:
    """The body that is built is where the course says, at its begin and at its end."""
    group = troupe(DOG)
    course = _course(group)
    (role,) = acted(group, course, _spot(), SECONDS)
    place = role.part.performer.perform(role.act).items[0].placement
    assert place is not None
    for t, share in ((0.0, 0.0), (SECONDS - 0.1, 1.0)):
        assert place(t)[:3, 3] == pytest.approx(course.at(share), abs=0.15)


def test_who_crosses_goes_out_on_the_other_side(troupe: MakeTroupe) -> None:
    """What flies has the time for all of the way."""
    crow = Subject("crow", "animal/crow", action="fly", enters=Entrance(Manner.CROSS))
    course = _course(troupe(crow))
    assert not course.stops
    assert _seen(course, 0) < 0
    assert _seen(course, 1) > 1


def test_what_appears_is_in_its_place_and_fades_in(troupe: MakeTroupe) -> None:
    """It goes nowhere."""
    bench = Subject("bench", "prop/bench", enters=Entrance(Manner.APPEAR))
    course = _course(troupe(bench))
    assert (course.metres, course.at(1)) == (0, course.start)
    assert course.fades > 0


def test_what_comes_from_above_comes_down(troupe: MakeTroupe) -> None:
    """From beyond the upper edge to the ground, softly."""
    saucer = Subject("ufo", "prop/flying-saucer", enters=Entrance(Manner.COME, "above"))
    course = _course(troupe(saucer))
    assert course.lift(0.0) > 3
    assert course.lift(course.arrives) == 0
    assert course.lift(0.2) > course.lift(1.0) > course.lift(2.0)


def test_who_lands_flies_first_and_then_stands(troupe: MakeTroupe) -> None:
    """Its clay comes down along the way, and ends on the mark."""
    crow = Subject("crow", "animal/crow", action="fly", enters=replace(COMES, lands=True))
    group = troupe(crow)
    course = _course(group)
    (role,) = acted(group, course, _spot(), SECONDS)
    assert (role.act.action, role.act.then) == ("fly", (("stand", course.arrives),))
    goal = course.at(1.0)
    mark = Item(paint(ball(0.1, 1), (1, 0, 0)), lambda _: translation(*goal))
    (moved,) = entered([mark], group, course, SECONDS)
    assert moved.placement is not None
    first, last = moved.placement(0.0)[:3, 3], moved.placement(SECONDS)[:3, 3]
    assert first[0] == pytest.approx(course.start[0], abs=1e-3)
    assert first[1] > 1
    assert last == pytest.approx(goal, abs=1e-5)


def test_what_rolls_brakes_at_the_end_of_its_way(troupe: MakeTroupe) -> None:
    """A car slows down and stands still when it is there; a boat goes on."""
    car, boat = (troupe(Subject(noun, f"prop/{noun}", enters=COMES)) for noun in ("car", "boat"))
    course = _course(car)
    rolling = Item(paint(ball(0.1, 1), (1, 0, 0)), lambda t: translation(t, 0, 0))
    (braked,) = entered([rolling], car, course, SECONDS)
    assert braked.placement is not None
    xs = [float(braked.placement(t * course.arrives)[0, 3]) for t in (0, 0.5, 1, 1.2)]
    assert xs[1] - xs[0] > 1.5 * (xs[2] - xs[1]) > 0
    assert xs[2] == xs[3] == pytest.approx(SECONDS)
    assert entered([rolling], boat, _course(boat), SECONDS) == [rolling]
