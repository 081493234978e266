import pytest

from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.city.palette import (
    TOWNS,
    is_lit,
    is_snowy,
    is_wet,
    leaf_colour,
    town_for,
)


@pytest.mark.parametrize(("time_of_day", "lit"), [("day", False), ("night", True), ("dusk", True)])
def test_lamps_burn_in_the_dark(time_of_day: str, *, lit: bool) -> None:
    """Lights are on from sunset on."""
    assert is_lit(Dressing(setting="street", time_of_day=time_of_day)) is lit


def test_weather_wets_and_whitens() -> None:
    """Rain wets the street; snow and winter whiten it."""
    assert is_wet(Dressing(setting="street", weather="rain"))
    assert is_snowy(Dressing(setting="street", season="winter"))
    assert not is_snowy(Dressing(setting="street", weather="rain"))


def test_leaves_follow_the_season() -> None:
    """Crowns turn in autumn."""
    town = town_for(0)
    red, green, _ = leaf_colour(town, Dressing(setting="street", season="autumn"))
    assert red > green
    assert leaf_colour(town, Dressing(setting="street")) == town.leaf


def test_seeds_choose_among_towns() -> None:
    """Both towns occur, and seed 0 is the first."""
    assert town_for(0) is TOWNS[0]
    assert len({id(town_for(seed)) for seed in range(20)}) == len(TOWNS)
