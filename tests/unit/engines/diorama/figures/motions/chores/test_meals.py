"""Eating and drinking by what there is."""

from collections.abc import Callable

import numpy as np
import pytest

from reelkite.engines.diorama.figures.acting.handling import bears, brought_by
from reelkite.engines.diorama.figures.holding.things import THINGS
from reelkite.engines.diorama.figures.motions.chores.meals import MEALS, SERVED
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.puppet import Puppet

At = Callable[[float], Moment]


@pytest.mark.parametrize(
    ("action", "word", "thing"),
    [
        ("drink red wine", "wine-glass", "wine glass"),
        ("drink beer", "beer-mug", "beer"),
        ("drink", "glass-of-milk", "tumbler"),
        ("eat pizza", "pizza", "pizza slice"),
        ("eat", "donut", "donut"),
        ("eat spaghetti", "spaghetti", "bowl"),
        ("eat cake", "birthday-cake", "plate of cake"),
    ],
)
def test_what_is_eaten_is_in_hand_and_drawn_once(action: str, word: str, thing: str) -> None:
    """People bear it themselves, as what it looks like in a hand."""
    assert bears(action, word)
    assert thing in brought_by(action if " " in action else f"{action} {thing}")


def test_a_chair_is_not_eaten() -> None:
    """It stays where it is."""
    assert not bears("eat", "chair")
    assert not bears("drink", "table")


@pytest.mark.parametrize("action", ["eat donut", "drink beer", "eat"])
def test_it_goes_to_the_mouth(action: str, at: At) -> None:
    """At some time of the meal the right hand is near the mouth, and at another it is not."""
    gaps = []
    for second in np.arange(0.0, 3.4, 0.2).tolist():
        moment = at(second)
        puppet = Puppet.of(moment.body)
        _, bent = puppet.settle(MEALS[action](moment))
        mouth = (puppet.crown(bent) @ [0, -0.44 * moment.body.head, moment.body.head, 1])[:3]
        gaps.append(np.linalg.norm(puppet.frame(bent, "right")[:3, 3] - mouth))

    assert min(gaps) < 1.1 * moment.body.head
    assert max(gaps) > 1.4 * min(gaps)


def test_what_is_served_can_be_drawn() -> None:
    """Each has a model."""
    assert set(SERVED) <= THINGS.keys()
