import pytest

from reelkite.planning import plan
from reelkite.planning.grammar.naming import compounds


@pytest.mark.parametrize(
    ("words", "noun", "asset"),
    [
        (["robot", "friend"], "robot friend", "prop/robot"),
        (["dog", "walker"], "dog walker", "person/adult"),
        (["fox", "cub"], "fox cub", "animal/fox"),
        (["wooden", "chair"], "chair", "prop/chair"),
        (["wizard", "duel"], "wizard", "person/man"),
    ],
)
def test_the_word_that_says_what_is_there(words: list[str], noun: str, asset: str) -> None:
    """A robot friend is a robot, a dog walker no dog, a wizard duel two wizards."""
    found, entry = compounds.named(words)
    assert (found, entry.asset if entry else None) == (noun, asset)


@pytest.mark.parametrize(
    ("prompt", "count", "action"),
    [
        ("A car race at dusk", 3, "drive"),
        ("A wizard duel on a bridge", 2, "fight"),
        ("A hot air balloon festival over hills", 4, "fly"),
    ],
)
def test_an_event_brings_those_who_take_part(prompt: str, count: int, action: str) -> None:
    """Three cars race, two wizards fight, four balloons fly."""
    one = plan(prompt, 4).shots[0].subjects[0]
    assert (one.count, one.action) == (count, action)


def test_things_take_part_in_nothing() -> None:
    """A pillow fight is no pair of pillows."""
    _, entry = compounds.named(["pillow"])
    assert compounds.company("fight", entry, words=2) == 0
    assert compounds.deed("walk", "person") is None


def test_materials_are_known() -> None:
    """Wood says what a chair is made of."""
    assert compounds.says_material("wooden")
    assert not compounds.says_material("dog")
