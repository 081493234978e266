"""Riders and what carries them."""

from dataclasses import replace

import pytest

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging.blocking import Part, Tie, ties_of
from reelkite.engines.diorama.staging.composing.mounts import (
    boarded,
    deed_of,
    in_line,
    laid,
    mounted,
    mounts_of,
    prepared,
    proportioned,
    rides_upright,
)
from tests.unit.engines.diorama.staging.bodies import part


def cast(index: int, asset: str, size: float = 1.0, scale: float = 1.0) -> Part:
    """Return a cube as ``asset``."""
    body = part(index, size=size)
    return replace(body, subject=replace(body.subject, asset=asset), scale=scale)


def test_a_board_goes_along_with_its_rider() -> None:
    """A surfer has the surfboard, and a cyclist sits on the bicycle."""
    for asset, action, kind in (
        ("prop/surfboard", "surf", "holds"),
        ("prop/skateboard", None, "holds"),
        ("prop/bicycle", "ride bicycle", "rides"),
    ):
        rider = Subject("woman", "person/woman", action=action, relations=(Relation("rides", 1),))
        subjects = (rider, Subject("mount", asset))
        (tie,) = boarded(ties_of(subjects), subjects)
        assert tie.kind == kind


def test_a_child_gets_a_smaller_bicycle() -> None:
    """Both keep natural proportions, whatever makes small things bigger beside tall ones."""
    rider, bicycle = cast(0, "person/girl", 1.19, 1.4), cast(1, "prop/bicycle", 1.0, 0.9)
    shown = proportioned((rider, bicycle), (Tie(0, 1, "rides"),))

    assert [each.scale for each in shown] == pytest.approx([0.9, 0.9 * 1.19 / 1.7])


def test_no_mount_is_lower_than_its_rider_s_chest() -> None:
    """A man on a goat gets a big goat."""
    man, goat = cast(0, "person/man", 1.7), cast(1, "animal/goat", 0.8)
    shown = proportioned((man, goat), (Tie(0, 1, "rides"),))

    assert shown[1].height > 0.9 * 1.7


def test_who_sits_on_a_ship_keeps_their_size() -> None:
    """Beside what is huge a body stays as big as it must be to be seen."""
    man, ship = cast(0, "person/man", 1.7, 3.0), cast(1, "prop/ship", 12.0)

    assert proportioned((man, ship), (Tie(0, 1, "rides"),))[0].scale == 3.0


def test_one_sees_who_drives() -> None:
    """A car with a driver has no roof; one that is parked has."""
    car = Subject("car", "prop/car")
    driver = Subject("man", "person/man", action="drive car", relations=(Relation("rides", 1),))
    subjects = (driver, car)

    assert "open" in prepared(1, subjects, ties_of(subjects)).attributes
    assert prepared(0, (car,), ()) == car


@pytest.mark.parametrize(
    ("asset", "going"),
    [("animal/horse", "trot"), ("prop/canoe", "sail"), ("prop/motorcycle", "drive")],
)
def test_a_mount_goes(asset: str, going: str) -> None:
    """Horses trot, boats sail, and all else drives."""
    assert mounted(cast(0, asset)).subject.action == going


def test_a_boat_with_people_goes() -> None:
    """Who is in a boat goes somewhere with it; who is in a bath does not."""
    parts = {0: cast(0, "person/man"), 1: cast(1, "prop/kayak"), 2: cast(2, "prop/bathtub")}

    assert mounts_of([Tie(0, 1, "in")], parts) == {1}
    assert not mounts_of([Tie(0, 2, "in")], parts)


def test_who_is_on_a_seat_sits() -> None:
    """People sit on sofas without being told; boxes are stood on."""
    man = cast(0, "person/man")

    assert deed_of(man, Tie(0, 1, "on"), cast(1, "prop/sofa")) == "sit"
    assert deed_of(man, Tie(0, 1, "on"), cast(1, "prop/box")) is None
    assert deed_of(man, Tie(0, 1, "rides"), cast(1, "prop/bicycle")) == "ride"


def test_riders_sit_one_behind_the_other() -> None:
    """The second of two who share a horse sits behind the first."""
    parts = {index: cast(index, "person/boy") for index in (0, 1)}
    ties = (Tie(0, 2, "rides"), Tie(1, 2, "rides"))
    ((_, _, first),) = in_line(ties[0], ties, parts)
    ((_, _, second),) = in_line(ties[1], ties, parts)

    assert first == 0
    assert second < -0.3


def test_a_bear_on_a_bicycle_sits_like_people() -> None:
    """An animal that does what only people do has hands for the handlebar."""
    assert rides_upright(Subject("bear", "animal/bear", action="ride bicycle"))
    assert not rides_upright(Subject("bear", "animal/bear", action="walk"))


def test_who_flies_on_something_sits_on_what_flies() -> None:
    """The carpet flies and is spread out; its rider sits. A dragon is ridden astride."""
    subjects = (
        Subject("girl", "person/girl", action="fly", relations=(Relation("on", 1),)),
        Subject("carpet", "prop/rug"),
    )
    ties = ties_of(subjects)

    dragon = Subject("dragon", "animal/dragon")
    assert prepared(0, subjects, ties).action == "sit"
    assert prepared(0, (subjects[0], dragon), ties).action == "ride"
    carpet = prepared(1, subjects, ties)
    assert carpet.action == "fly"
    assert "flying" in carpet.attributes


def test_who_rows_is_on_the_boat_s_own_oars() -> None:
    """In a rowing boat the hands find oars; a canoe comes without, so one brings a paddle."""
    for boat, action in (("prop/rowing-boat", "sit"), ("prop/canoe", "canoe")):
        rower = Subject("man", "person/man", action="row boat", relations=(Relation("in", 1),))
        subjects = (rower, Subject("boat", boat))
        assert prepared(0, subjects, ties_of(subjects)).action == action


def test_who_has_a_cat_on_the_lap_sits() -> None:
    """A parrot is content with a shoulder; a cat is smaller than who holds it."""
    woman = Subject("woman", "person/woman")
    for pet, action in (("animal/cat", "sit"), ("animal/parrot", None)):
        subjects = (woman, Subject("pet", pet, relations=(Relation("on", 0),)))
        assert prepared(0, subjects, ties_of(subjects)).action == action
    lap = (cast(0, "person/woman", 1.7), cast(1, "animal/cat", 0.4, 1.4))
    assert proportioned(lap, (Tie(1, 0, "on"),))[1].scale < 1


def test_boards_lie_in_piles_and_kites_rest() -> None:
    """Alone a board stands up; a kite that flies above something flies on."""
    kite, board = Subject("kite", "prop/kite"), Subject("surfboard", "prop/surfboard")
    flying = replace(kite, action="fly")

    assert laid(1, board, (Tie(0, 1, "on"),)).attributes == ("lying",)
    assert laid(0, board, (Tie(0, 1, "on"),)).attributes == ("lying",)
    assert laid(0, kite, (Tie(0, 1, "on"),)).attributes == ("lying",)
    assert laid(0, board, ()) == board
    assert laid(1, board, (Tie(1, 0, "holds"),)) == board
    assert laid(0, flying, (Tie(0, 1, "on"),)) == flying
