"""Breeds of dogs and cats."""

import pytest

from reelkite.engines.diorama.creatures.beasts.coats import colours_of
from reelkite.engines.diorama.creatures.beasts.kinds.breeds import BREEDS
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.scene.acting import Appearance


@pytest.mark.parametrize("name", sorted(BREEDS))
def test_each_breed_differs_from_any_dog_and_cat(name: str) -> None:
    """A breed can be cast, and has proportions and a coat of its own."""
    assert BEASTS[name] == BREEDS[name]
    assert BREEDS[name].build not in {BEASTS["dog"].build, BEASTS["cat"].build}
    assert colours_of(BREEDS[name].coat, Appearance(seed=3)) != colours_of(
        BEASTS["dog"].coat, Appearance(seed=3)
    )


def test_breeds_have_the_proportions_that_they_are_known_for() -> None:
    """A dachshund is long and low, a pug has no muzzle, a dalmatian is tall."""
    dachshund, pug, dalmatian = (BREEDS[k].build for k in ("dachshund", "pug", "dalmatian"))

    assert dachshund.length / dachshund.leg > 2 * dalmatian.length / dalmatian.leg
    assert pug.muzzle[0] < 0.3 * dalmatian.muzzle[0]
