from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.plants.woodland import WOODLAND
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """They lie on the floor of the forest."""
    for name, low, high in (
        ("fern", 0.2, 0.6),
        ("toadstool", 0.25, 0.5),
        ("log", 0.4, 0.9),
        ("stump", 0.4, 0.8),
        ("leaf", 0.2, 0.4),
        ("branch", 0.05, 0.3),
    ):
        height = WOODLAND[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_one_can_sit_on_wood() -> None:
    """Log and stump offer a seat on their top."""
    for name in ("log", "stump"):
        assert 0.4 < WOODLAND[name](Kit(Appearance())).anchors["seat"][1] < 0.7, name
