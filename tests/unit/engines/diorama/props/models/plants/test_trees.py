from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.plants.trees import TREES
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Trees are about three people high."""
    for name, low, high in (
        ("tree", 3.5, 6),
        ("oak", 5, 7.5),
        ("pine", 5, 7),
        ("christmas-tree", 5.5, 7.5),
    ):
        height = TREES[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_crowns_sway() -> None:
    """The wind moves what is green."""
    for name, builder in TREES.items():
        assert any(part.finish.sway > 0 for part in builder(Kit(Appearance())).parts), name
