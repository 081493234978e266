"""The family of crawlers."""

import pytest

from reelkite.engines.diorama.creatures.crawlers import CRAWLERS, casting
from reelkite.engines.diorama.scene.acting import Act


@pytest.mark.parametrize("name", CRAWLERS)
def test_every_name_gives_an_animal(name: str) -> None:
    """It has clay, and places to hold, to wear and to look at."""
    animal = casting(name)(Act())

    assert animal.parts()
    assert {"head", "top", "hand", "saddle"} <= set(animal.spots())
