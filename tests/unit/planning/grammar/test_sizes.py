import pytest

from reelkite.planning.catalogue import entries
from reelkite.planning.grammar.reading import Thing
from reelkite.planning.grammar.sizes import fits_on_table, is_low, is_too_big, is_toy


def thing(noun: str, *attributes: str) -> Thing:
    """Return a thing of the catalogue."""
    entry = entries()[noun]
    return Thing(noun, entry, kind=entry.kind, attributes=list(attributes))


@pytest.mark.parametrize("noun", ["cup", "apple", "cat", "candle", "rose", "laptop", "goldfish"])
def test_small_things_fit_on_a_table(noun: str) -> None:
    """Food, kitchenware and pets do."""
    assert fits_on_table(thing(noun))


@pytest.mark.parametrize("noun", ["man", "car", "horse", "sofa", "tree", "kite", "house", "boat"])
def test_large_things_do_not(noun: str) -> None:
    """People, vehicles, furniture and buildings do not, whatever their class."""
    assert not fits_on_table(thing(noun))


def test_toys_are_small() -> None:
    """A toy car fits, a toy dog is an animal still."""
    assert is_toy(thing("car", "toy"))
    assert fits_on_table(thing("car", "toy"))
    assert is_toy(thing("toy train"))
    assert not is_toy(thing("dog", "toy"))


def test_some_are_too_big_for_their_class() -> None:
    """A tree is a plant and a kite a small prop."""
    assert is_too_big(thing("tree"))
    assert is_too_big(thing("oven"))
    assert not is_too_big(thing("rose"))


def test_some_buildings_are_low() -> None:
    """A tent is no taller than a person, a castle is."""
    assert is_low(thing("tent"))
    assert not is_low(thing("castle"))
