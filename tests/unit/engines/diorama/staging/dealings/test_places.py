"""Things that are places, and things that are put on others."""

import pytest

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging.dealings.places import is_the_place, standing_there


@pytest.mark.parametrize(
    ("asset", "setting", "same"),
    [
        ("prop/cargo-ship", "boat deck", True),
        ("prop/bus", "bus interior", True),
        ("prop/cargo-ship", "harbour", False),
        ("prop/lantern", "boat deck", False),
    ],
)
def test_the_ship_is_the_deck(asset: str, setting: str, *, same: bool) -> None:
    """On its deck a ship is the place; in the harbour it is something to see."""
    assert is_the_place(Subject("thing", asset), setting) is same


def test_who_plants_a_flag_on_a_planet_stands_there() -> None:
    """The flag is in the hand, and the astronaut is on the planet."""
    shot = (
        Subject("astronaut", "person/adult", action="plant flag"),
        Subject("flag", "prop/flag", relations=(Relation("on", 2),)),
        Subject("planet", "prop/planet"),
    )
    astronaut, flag, _ = standing_there(shot)

    assert Relation("on", 2) in astronaut.relations
    assert Relation("holds", 1) in astronaut.relations
    assert flag.relations == ()


def test_who_has_a_place_stays_there() -> None:
    """Who stands beside the table and puts a cup on it does not climb it."""
    beside = (Relation("beside", 2),)
    shot = (
        Subject("waiter", "person/man", action="put cup", relations=beside),
        Subject("cup", "prop/cup", relations=(Relation("on", 2),)),
        Subject("table", "prop/table"),
    )

    assert standing_there(shot) == shot
