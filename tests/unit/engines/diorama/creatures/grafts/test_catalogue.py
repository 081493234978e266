"""Grafts by their names."""

import numpy as np
import pytest

from reelkite.engines.diorama.creatures.grafts import graft
from reelkite.engines.diorama.scene.colour import named
from reelkite.engines.diorama.scene.mesh import translation

KNOWN = [
    "wings", "wings of a butterfly", "bat wings", "wings of a dragon", "fairy wings", "horn",
    "gold horns", "antlers", "antennae", "shell of a turtle", "fin", "spikes", "tail of a fish",
    "long red tail", "trunk", "mane",
]  # fmt: skip


@pytest.mark.parametrize("part", KNOWN)
def test_every_known_part_is_made(part: str) -> None:
    """Its clay is whole, within a metre or so for a body of one metre, and cheap."""
    made = graft(part)

    assert made is not None
    assert sum(len(solid.mesh.triangles) for solid in made.solids) < 6000
    for solid in made.solids:
        assert np.isfinite(solid.mesh.positions).all()
        assert np.abs(solid.mesh.positions).max() < 1.6


@pytest.mark.parametrize("part", ["zork", "", "head of a duck", "wheels"])
def test_what_is_unknown_is_nothing(part: str) -> None:
    """Heads are no grafts: they are masks."""
    assert graft(part) is None


def test_wings_come_in_pairs_and_beat_as_mirror_images() -> None:
    """What the right one does at a time, the left one does, too; and they move."""
    made = graft("wings of a butterfly")
    assert made is not None
    items = made.items(lambda _: translation(0.0, 1.0, 0.0), 2.0, 4)

    assert len(items) == 2 * len(made.solids)
    assert {item.subject for item in items} == {4}
    right, left = items[0].placement, items[len(made.solids)].placement
    assert right is not None
    assert left is not None
    for second in (0.0, 0.4, 1.1):
        assert np.allclose(left(second)[0, 0], -right(second)[0, 0], atol=1e-5)
        assert np.allclose(left(second)[1], right(second)[1], atol=1e-5)
    assert not np.allclose(right(0.0), right(0.3))


def test_a_colour_word_colours_the_main_part() -> None:
    """Golden horns are golden; without a word they have their own colour."""
    gold, plain = graft("gold horns"), graft("horns")
    assert gold is not None
    assert plain is not None

    assert np.allclose(gold.solids[0].colours[0], named("gold"), atol=1e-5)
    assert not np.allclose(plain.solids[0].colours[0], gold.solids[0].colours[0])


def test_a_fishs_tail_is_no_fur() -> None:
    """The owner decides what kind of tail it is."""
    fish, cat = graft("tail of a fish"), graft("tail of a cat")
    assert fish is not None
    assert cat is not None

    assert len(fish.solids[0].mesh.positions) != len(cat.solids[0].mesh.positions)
