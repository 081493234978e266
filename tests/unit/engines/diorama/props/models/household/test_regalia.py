"""Thrones, flying carpets, torches."""

import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.furnishing import rug
from reelkite.engines.diorama.props.models.household.regalia import flying_carpet, throne, torch
from reelkite.engines.diorama.scene.acting import Appearance


def test_a_throne_has_a_seat_and_a_tall_back() -> None:
    """Who sits on it sits lower than its back reaches."""
    model = throne(Kit(Appearance()))

    assert 0.4 < model.anchors["seat"][1] < 0.6
    assert model.bounds()[1][1] > 1.8


@pytest.mark.parametrize("word", ["flying", "magic"])
def test_a_carpet_that_flies_is_spread_out(word: str) -> None:
    """It has room for a rider, unlike one half rolled up."""
    flown = rug(Kit(Appearance(attributes=(word,))))

    assert "seat" in flown.anchors
    assert "seat" not in rug(Kit(Appearance())).anchors
    assert flown.bounds()[1][2] > 0.9


def test_a_torch_shines() -> None:
    """It is held by its stick and lights what is around."""
    model = torch(Kit(Appearance()))

    assert model.shines
    assert model.anchors["grip"][1] < 0.3


def test_a_carpet_waves() -> None:
    """A carpet in the air is no board."""
    low, high = flying_carpet(Kit(Appearance())).bounds()

    assert high[1] - low[1] > 0.08
