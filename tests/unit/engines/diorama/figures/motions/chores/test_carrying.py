from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.figures.holding.things import THINGS
from reelkite.engines.diorama.figures.motions.chores.carrying import STYLES, carrying, style_of
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.standing import stand
from reelkite.engines.diorama.figures.puppet import Puppet
from tests.tables import each

At = Callable[[float], Moment]


@each("thing", STYLES)
def test_what_is_carried_is_in_a_hand(thing: str, at: At) -> None:
    """The thing exists, and the right hand is within 3 cm of where it takes hold."""
    moment = at(0.6)
    pose = carrying(stand(moment), moment, thing)
    puppet = Puppet.of(moment.body)
    bent = puppet.bend(pose)
    grasp = pose.right.grasp

    assert thing in THINGS
    assert grasp is not None
    if grasp.along is not None:
        goal = (puppet.thing(bent, pose.holds[0]) @ [*grasp.at, 1])[:3]
        assert np.linalg.norm(puppet.grip(bent, "R")[:3, 3] - goal) < 0.03


def test_trays_need_both_hands_and_cups_one(at: At) -> None:
    """The left hand is free with a cup."""
    moment = at(0.2)
    tray, cup = (carrying(stand(moment), moment, thing) for thing in ("tray", "cup"))

    assert tray.left.grasp is not None
    assert cup.left == stand(moment).left


def test_unknown_things_are_held_in_one_hand() -> None:
    """There is a way to hold anything."""
    assert style_of("kangaroo").way == "one"
    assert style_of("puppy").way == "arms"
