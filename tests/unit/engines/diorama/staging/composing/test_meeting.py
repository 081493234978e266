"""Two who do something together."""

from dataclasses import replace

import pytest

from reelkite.engines.diorama import figures
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.composing.meeting import fed, feeds, met
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def person(index: int, x: float, action: str) -> Role:
    """Return somebody who stands at ``x``."""
    one = part(index, size=1.7)
    subject = replace(one.subject, asset="person/adult", action=action)
    return Role(replace(one, subject=subject), Act(at=(x, 0.0, -2.0), action=action))


def test_two_who_hug_stand_face_to_face() -> None:
    """They come as near as arms reach, turn to each other, and look into the face."""
    left, right = met([person(0, -1.0, "hug"), person(1, 1.0, "hug")])

    assert right.act.at[0] - left.act.at[0] == pytest.approx(figures.apart("hug"))
    assert left.act.yaw > 0 > right.act.yaw
    assert left.act.towards is not None
    assert left.act.towards(0.0)[0] == pytest.approx(right.act.at[0])
    assert left.act.towards(0.0)[1] > 1.2


def test_others_stay_where_they_are() -> None:
    """One alone, or two who do different things, are left alone."""
    alone = [person(0, -1.0, "hug"), person(1, 1.0, "walk")]

    assert met(alone) == tuple(alone)
    assert met(alone[:1]) == tuple(alone[:1])


def test_a_couple_that_dances_dances_together() -> None:
    """Two strangers dance alone; a couple holds each other."""
    strangers = [person(0, -1.0, "dance"), person(1, 1.0, "dance")]
    couple = [
        replace(r, part=replace(r.part, subject=replace(r.part.subject, noun="couple")))
        for r in strangers
    ]

    assert met(strangers) == tuple(strangers)
    assert {role.act.action for role in met(couple)} == {"waltz"}


def test_two_who_play_chess_sit_at_the_board() -> None:
    """The board lies in the middle between them."""
    board = part(2, size=0.5)
    chess = replace(board, subject=replace(board.subject, asset="prop/chess"))
    players = [person(0, -1.0, "play chess"), person(1, 1.4, "play chess")]
    left, right, shown = met([*players, Role(chess, Act(at=(3.0, 0.0, 0.0)))])

    assert left.act.action == right.act.action == "sit"
    assert shown.act.at[0] == pytest.approx((left.act.at[0] + right.act.at[0]) / 2)
    assert shown.act.at[2] == -2.0


def test_opponents_keep_their_distance() -> None:
    """Tennis needs more room than a talk."""
    left, right = met([person(0, -1.0, "play tennis"), person(1, 1.0, "play tennis")])

    assert right.act.at[0] - left.act.at[0] > 2
    assert left.act.action == "play tennis"


def test_a_partner_dances_the_same() -> None:
    """Where one is said to dance the tango, the other does not dance alone."""
    left, right = met([person(0, -1.0, "tango"), person(1, 1.0, "dance")])

    assert left.act.action == right.act.action == "tango"
    assert right.act.at[0] - left.act.at[0] < 1


def animal(action: str, asset: str = "animal/dog") -> Role:
    """Return an animal at the middle of the stage."""
    one = part(0, size=0.8)
    subject = replace(one.subject, asset=asset, action=action)
    return Role(replace(one, subject=subject), Act(action=action))


def test_a_dish_stands_under_the_muzzle() -> None:
    """The animal turns to it, and it is low enough to drink from."""
    plain = part(1, size=0.4)
    bowl = Role(
        replace(plain, subject=replace(plain.subject, asset="prop/bowl")), Act(at=(-2, 0, 0))
    )
    dog, dish = fed([animal("drink water"), bowl])

    assert dog.act.yaw < -0.5
    assert -0.4 < dish.act.at[0] < 0 < dish.act.at[2]
    assert dish.part.height < 0.25 * dog.part.height
    assert fed([animal("walk"), bowl])[1] == bowl


def test_who_sits_up_to_eat_does_not_bow() -> None:
    """Bears hold what they eat, and people need no bowl on the ground."""
    assert feeds(animal("eat"))
    assert not feeds(animal("eat", "animal/bear"))
    assert not feeds(animal("eat", "person/man"))
    assert not feeds(animal("sleep"))
