"""The goldfish bowl."""

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.wardrobe.bowls import fish_bowl
from reelkite.engines.diorama.scene.acting import Appearance


def test_a_fish_swims_in_a_bowl_of_the_size_of_life() -> None:
    """The bowl is about 27 cm high, and a fish moves in it."""
    model = fish_bowl(Kit(Appearance()))
    assert 0.2 < model.bounds()[1][1] < 0.34
    assert "fish" in model.joints
    assert any(part.joint == "fish" for part in model.parts)


def test_the_front_is_open_so_that_one_sees_the_fish() -> None:
    """No glass is before the fish: clay is opaque."""
    glass = fish_bowl(Kit(Appearance())).parts[0].mesh.positions
    before = glass[(glass[:, 2] > 0.1) & (abs(glass[:, 0]) < 0.05)]
    assert len(before) == 0
