from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.landmarks.megaliths import MEGALITHS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """They are more than twice as tall as people."""
    for name, low, high in (("stone-circle", 4, 6), ("stone-head", 3.5, 5)):
        height = MEGALITHS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_the_circle_is_open_in_the_middle() -> None:
    """Nothing stands within a metre of its middle."""
    stone = MEGALITHS["stone-circle"](Kit(Appearance())).parts[0].mesh.positions

    assert (stone[:, 0] ** 2 + stone[:, 2] ** 2).min() > 1.0
