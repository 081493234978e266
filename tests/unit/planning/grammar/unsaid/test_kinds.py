"""What general words mean by their company."""

import pytest

from reelkite.domain.storyboard import Subject
from reelkite.planning import plan


def subjects(prompt: str) -> dict[str, Subject]:
    """Return the subjects of the first shot by their nouns."""
    return {one.noun: one for one in plan(prompt, 4).shots[0].subjects}


@pytest.mark.parametrize(
    ("prompt", "asset"),
    [
        ("A ship of pirates nears an island.", "prop/pirate-ship"),
        ("A ship rowed by vikings nears an island.", "prop/longship"),
        ("A ship sails past an island.", "prop/sailing-ship"),
        ("A ship full of containers, a modern freight harbour.", "prop/cargo-ship"),
    ],
)
def test_a_ship_is_one_of_its_time(prompt: str, asset: str) -> None:
    """Pirates, Vikings and sails tell what ship it is; freight leaves it a freighter."""
    assert subjects(prompt)["ship"].asset == asset


def test_who_steers_a_ship_stands_on_its_deck() -> None:
    """A captain does not row a ship; the ship sails under him."""
    found = subjects("A pirate captain steers his ship over the waves.")
    assert found["pirate captain"].action == "stand"
    assert [tie.kind for tie in found["pirate captain"].relations] == ["rides"]
    assert found["ship"].action == "sail"


def test_the_bowl_of_a_fish_is_of_glass() -> None:
    """A goldfish in a bowl is the one in the glass bowl, and soup stays in a plain one."""
    assert [one.asset for one in subjects("A goldfish swims in a bowl.").values()] == [
        "prop/fish-bowl"
    ]
    assert "prop/fish-bowl" not in {
        one.asset for one in subjects("A bowl of cherries on a table.").values()
    }


def test_a_goldfish_is_golden() -> None:
    """Without another colour a goldfish is orange."""
    assert subjects("A goldfish swims in a pond.")["goldfish"].colour == "orange"
    assert subjects("A black goldfish swims in a pond.")["goldfish"].colour == "black"


def test_a_werewolf_goes_upright() -> None:
    """A werewolf has a person's body; a wolf does not."""
    assert "anthropomorphic" in subjects("A werewolf howls in a forest.")["werewolf"].attributes
    assert "anthropomorphic" not in subjects("A wolf howls in a forest.")["wolf"].attributes


def test_both_play_who_play_with_each_other() -> None:
    """Chess takes two, at a table with two seats."""
    found = subjects("An old wizard plays chess with a werewolf in a tower room.")
    assert {found["wizard"].action, found["werewolf"].action} == {"play chess"}
    assert found["chess"].asset == "prop/chess-table"


def test_flames_at_a_cook_are_one_in_his_hands() -> None:
    """No fires burn on the floor of a kitchen."""
    found = subjects("A cook fries a fish in a pan while flames rise.")
    assert found["flame"].count == 1
    assert "holds" in [tie.kind for tie in found["cook"].relations]


def test_who_has_coffee_and_laughs_drinks_first() -> None:
    """The cup is not forgotten over the laughter."""
    assert subjects("Two men have tea in a garden and laugh.")["man"].action == "drink"
