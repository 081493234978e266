import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.keepsakes.papercraft import PAPERCRAFT, sky_lantern
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "paper-plane": (0.16, 0.24),
    "paper-boat": (0.29, 0.41),
    "origami-crane": (0.22, 0.32),
    "paper-lantern": (0.69, 0.96),
    "sky-lantern": (0.81, 1.13),
    "map": (0.18, 0.26),
    "banknotes": (0.09, 0.13),
    "playing-cards": (0.19, 0.28),
}


@pytest.mark.parametrize("name", PAPERCRAFT)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < PAPERCRAFT[name](Kit(Appearance())).bounds()[1][1] < high


def test_lanterns_are_lit() -> None:
    """A sky lantern gives light and burns."""
    model = sky_lantern(Kit(Appearance()))
    assert model.shines
    assert any(part.finish.emission > 1 for part in model.parts)
