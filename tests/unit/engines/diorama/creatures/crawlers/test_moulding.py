"""The clay of many-legged animals."""

import numpy as np
import pytest

from reelkite.engines.diorama import creatures
from reelkite.engines.diorama.creatures.crawlers.kinds import LEGGED
from reelkite.engines.diorama.creatures.crawlers.moulding import colours_of
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.colour import named
from reelkite.engines.diorama.scene.looks import Skin


@pytest.mark.parametrize("name", ["ant", "lady-beetle", "honeybee", "crab", "scorpion", "lobster"])
def test_every_kind_is_moulded_within_its_room(name: str) -> None:
    """All clay lies in the room that was asked for, and it is no more than it is worth."""
    player = creatures.performer(f"animal/{name}")
    assert player is not None
    room = player.extent(Act())
    (item,) = player.perform(Act()).items
    assert isinstance(item.look, Skin)
    points = item.look.pose(1.0)[0]

    assert np.isfinite(points).all()
    assert np.ptp(points[:, 1]) < 1.4 * room.height + 0.02
    assert len(item.look.solid.mesh.triangles) < 15000


def test_a_colour_word_is_that_of_the_body() -> None:
    """A blue crab is blue, its marks keep their colour."""
    main, _, marks = colours_of(LEGGED["crab"], Appearance(colour="blue"))

    assert main == named("blue")
    assert marks == colours_of(LEGGED["crab"], Appearance())[2]


def test_ladybirds_have_dots_and_bees_have_stripes() -> None:
    """Their bodies show two colours."""
    for name in ("lady-beetle", "honeybee"):
        player = creatures.performer(f"animal/{name}")
        assert player is not None
        look = player.perform(Act()).items[0].look
        assert isinstance(look, Skin)
        dark = (look.solid.colours.max(axis=1) < 0.05).mean()
        assert 0.05 < dark < 0.95
