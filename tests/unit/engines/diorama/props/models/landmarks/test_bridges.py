from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.landmarks.bridges import BRIDGES
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """A suspension bridge is the tallest."""
    for name, low, high in (
        ("stone-bridge", 2.5, 4),
        ("footbridge", 2, 3),
        ("suspension-bridge", 14, 19),
        ("viaduct", 9, 12),
    ):
        height = BRIDGES[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_bridges_carry_people() -> None:
    """All but the viaduct of trains can be stood on, above the ground."""
    for name, builder in BRIDGES.items():
        assert builder(Kit(Appearance())).anchors["saddle"][1] > 1.0, name
