"""A staged shot: everything decided, nothing built."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.storyboard import Angle, CameraMove, Move, Relation, Shot, Subject
from reelkite.engines.diorama.puppetry.sheet import Facts, Sheet, write
from reelkite.engines.diorama.reliefs.actors import ReliefActor
from reelkite.engines.diorama.staging import Staged, Tier, stage
from tests.unit.engines.diorama.staging.boards import COFFEE, KITE

SIZES = [Size(1280, 720), Size(720, 1280), Size(1792, 1024), Size(1024, 1792)]


def staged(shot: Shot, tmp_path: Path, size: Size = SIZES[0]) -> Staged:
    """Stage a shot with one seed."""
    return stage(shot, size, 7, Tier(detail=1.6), tmp_path)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_child_and_kite_are_both_in_the_frame(size: Size, tmp_path: Path) -> None:
    """In all four sizes the child stands in the lower half and the kite flies above it."""
    shot = staged(KITE, tmp_path, size)
    child, kite = shot.box(0), shot.box(1)

    assert child is not None
    assert kite is not None
    assert child.y1 < 0.95
    assert kite.centre[1] < child.centre[1]
    assert kite.y0 > 0.0
    assert kite.x1 < 1.0
    assert child.height > 0.2


def test_a_lone_hero_in_a_wide_shot_stands_on_a_third(tmp_path: Path) -> None:
    """The child is right of the middle and the kite left of it, on its line's side."""
    shot = staged(KITE, tmp_path)
    child, kite = shot.box(0), shot.box(1)

    assert child is not None
    assert kite is not None
    assert child.centre[0] == pytest.approx(0.63, abs=0.05)
    assert kite.centre[0] < 0.45


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_close_up_fills_the_frame_without_cropping_the_cup(size: Size, tmp_path: Path) -> None:
    """The cup is big, and whole, in all four sizes."""
    box = staged(COFFEE, tmp_path, size).box(0)

    assert box is not None
    assert max(box.width, box.height) > 0.4
    assert box.x0 > 0.0
    assert box.x1 < 1.0


def test_the_camera_stays_in_the_room(tmp_path: Path) -> None:
    """No move takes the eye through a wall."""
    shot = staged(replace(COFFEE, setting="room", moves=(CameraMove(Move.DOLLY),)), tmp_path)

    assert shot.layout.room is not None
    low, high = shot.layout.room
    for t in (0.0, 2.0, 4.0):
        assert all(a <= p <= b for a, p, b in zip(low, shot.path(t).eye, high, strict=True))


@pytest.mark.parametrize("angle", list(Angle))
def test_the_eye_is_above_the_ground(angle: Angle, tmp_path: Path) -> None:
    """Even a worm's eye is not under the grass."""
    view = staged(replace(KITE, angle=angle), tmp_path).view

    assert view.eye[1] > 0.05


def test_a_clients_character_is_staged_as_itself(tmp_path: Path) -> None:
    """Its sheet plays, where an animal would stand, and the storyboard's place is kept."""
    picture = np.full((60, 40, 4), 255, np.uint8)
    write(Sheet(picture, Facts()), tmp_path / "sheet.png")
    shot = replace(KITE, subjects=(Subject("Mossy", "puppet/0", action="dance"),))
    staged = stage(shot, Size(1280, 720), 3, Tier(1.6), tmp_path, (tmp_path / "sheet.png",))
    assert isinstance(staged.roles[0].part.performer, ReliefActor)
    box = staged.box(0)
    assert box is not None
    assert box.y1 - box.y0 > 0.15


def test_an_empty_stage_is_a_landscape(tmp_path: Path) -> None:
    """A shot without subjects is staged as well, and from the air it is seen from high up."""
    empty = replace(KITE, subjects=())

    ground = staged(empty, tmp_path)
    air = staged(replace(empty, angle=Angle.AERIAL), tmp_path)

    assert ground.box(0) is None
    assert air.view.eye[1] > 3 * ground.view.eye[1]


def test_boats_ask_for_water(tmp_path: Path) -> None:
    """The dressing says when the hero is afloat."""
    boat = replace(KITE, setting="lake", subjects=(Subject("boat", "prop/sailboat"),))

    assert staged(boat, tmp_path).dressing.afloat
    assert not staged(KITE, tmp_path).dressing.afloat


def test_another_seed_is_another_arrangement(tmp_path: Path) -> None:
    """Two without an order stand one way or the other, as chance has it."""
    pair = (Subject("boy", "person/child"), Subject("dog", "animal/dog"))
    shot = replace(KITE, subjects=pair)
    firsts = set()
    for seed in range(4):
        boy, dog = (stage(shot, SIZES[0], seed, Tier(1.6), tmp_path).box(k) for k in (0, 1))
        assert boy is not None
        assert dog is not None
        firsts.add(boy.centre[0] < dog.centre[0])

    assert firsts == {True, False}


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_was_ordered_stands_in_order_in_every_size(size: Size, tmp_path: Path) -> None:
    """Left is left whatever the seed and the frame, and both are big enough."""
    cup = Subject("cup", "prop/cup", relations=(Relation("left of", 1),))
    shot = replace(COFFEE, subjects=(cup, Subject("book", "prop/book")))
    for seed in range(4):
        one, other = (stage(shot, size, seed, Tier(1.6), tmp_path).box(k) for k in (0, 1))
        assert one is not None
        assert other is not None
        assert one.centre[0] < other.centre[0]
        assert min(one.width * one.height, other.width * other.height) > 0.01


def test_a_close_up_of_a_thing_is_close(tmp_path: Path) -> None:
    """A thing that gives off no steam fills two thirds of the height."""
    still = replace(COFFEE, subjects=(Subject("teapot", "prop/teapot"),))
    box = staged(still, tmp_path).box(0)

    assert box is not None
    assert max(box.height, box.width) > 0.55


def test_the_place_knows_who_is_on_stage(tmp_path: Path) -> None:
    """The dressing names the nouns and the models of all subjects."""
    names = staged(KITE, tmp_path).dressing.staged
    assert {"kite", *(one.noun for one in KITE.subjects)} <= set(names)


def test_boards_on_each_other_lie_straight_across(tmp_path: Path) -> None:
    """Skis on a snowboard, and a skateboard on a surfboard, are not askew to what they are on."""
    for upper, lower in (("skis", "snowboard"), ("skateboard", "surfboard")):
        pile = (
            Subject(upper, f"prop/{upper}", relations=(Relation("on", 1),)),
            Subject(lower, f"prop/{lower}"),
        )
        shot = staged(replace(KITE, subjects=pile), tmp_path)
        yaws = {abs(role.act.yaw) for role in shot.roles}

        assert all(math.isclose(yaw, math.pi / 2) for yaw in yaws)
