"""Work at a wheel and at a bench."""

from collections.abc import Callable

import numpy as np
import pytest

from reelkite.engines.diorama.figures.acting.handling import bears
from reelkite.engines.diorama.figures.holding.things import THINGS
from reelkite.engines.diorama.figures.motions import motion_of
from reelkite.engines.diorama.figures.motions.chores.crafts import (
    CRAFTS,
    STANDS_FOR,
    cut_hair,
    forge,
    inspect,
    make_pottery,
    repair_watch,
    smoke,
    tend_hair,
)
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.puppet import Puppet

At = Callable[[float], Moment]


def test_both_palms_are_on_the_clay(at: At) -> None:
    """At any time the hands are beside the pot, one on either side of it."""
    for second in (0.0, 1.3, 2.9):
        moment = at(second)
        puppet = Puppet.of(moment.body)
        pose, bent = puppet.settle(make_pottery(moment))
        pot = puppet.thing(bent, pose.holds[1])[:3, 3]
        right, left = (puppet.frame(bent, side)[:3, 3] for side in ("right", "left"))

        assert right[0] < pot[0] < left[0]
        assert max(np.linalg.norm(hand[[0, 2]] - pot[[0, 2]]) for hand in (right, left)) < 0.25


def test_the_pot_turns_and_the_wheel_s_stand_does_not(at: At) -> None:
    """A quarter of a second later the clay has another front."""
    first, second = (make_pottery(at(t)).holds for t in (0.5, 0.75))

    assert first[1].front != second[1].front
    assert first[0].front == second[0].front


def test_the_tweezers_point_at_the_watch(at: At) -> None:
    """Their points are within 8 cm of its works."""
    pose = repair_watch(at(0.4))
    tweezers, watch = pose.holds[0], pose.holds[1]
    tip = np.array(tweezers.at) + np.array(tweezers.along) * 0.1 * tweezers.size

    assert np.linalg.norm(tip - watch.at) < 0.08


@pytest.mark.parametrize("thing", STANDS_FOR)
def test_what_prompts_call_it_is_the_thing_that_is_there(thing: str) -> None:
    """Each stand-in is a thing that can be drawn."""
    assert thing in THINGS


def test_a_vase_and_a_wheel_are_the_potter_s_own() -> None:
    """They are not drawn a second time; a chair is."""
    assert bears("make pottery", "vase")
    assert bears("make pottery", "wheel")
    assert bears("cook", "oven")
    assert not bears("make pottery", "chair")


@pytest.mark.parametrize("action", CRAFTS)
def test_crafts_are_known_by_their_names(action: str) -> None:
    """Nobody hammers a pot, mends a watch with a spanner, or cuts hair on a board."""
    crafts = {forge, make_pottery, repair_watch, inspect, cut_hair, tend_hair, smoke}

    assert CRAFTS[action] in crafts
    assert motion_of(action) is not motion_of("look")


@pytest.mark.parametrize(
    ("motion", "things"),
    [
        (inspect, {"magnifying glass"}),
        (cut_hair, {"scissors", "comb"}),
        (smoke, {"pipe"}),
        (tend_hair, {"comb", "braid"}),
    ],
)
def test_small_tools_are_in_hand_before_the_face(motion: Motion, things: set[str], at: At) -> None:
    """They are drawn, ahead of the body, and at least as high as the chest."""
    moment = at(0.7)
    puppet = Puppet.of(moment.body)
    pose, bent = puppet.settle(motion(moment))

    assert {hold.thing for hold in pose.holds} == things
    for hold in pose.holds:
        spot = puppet.thing(bent, hold)[:3, 3]
        assert spot[1] > moment.body.hip
        assert spot[2] > 0.1


def test_sparks_fly_at_the_blow_only(at: At) -> None:
    """They are there for a part of each blow, over the anvil, and the blade lies on it."""
    poses = [forge(at(second / 12)) for second in range(24)]
    flying = [pose for pose in poses if any(hold.thing == "sparks" for hold in pose.holds)]

    assert 0 < len(flying) < 0.5 * len(poses)
    for pose in poses:
        anvil = next(hold for hold in pose.holds if hold.thing == "anvil")
        iron = next(hold for hold in pose.holds if hold.thing == "hot iron")
        assert 0 < iron.at[1] - anvil.at[1] < 0.08


def test_the_hammer_goes_up_and_down(at: At) -> None:
    """By more than a hand's breadth."""
    heights = [forge(at(second / 12)).holds[0].at[1] for second in range(14)]

    assert max(heights) - min(heights) > 0.2
