from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.plants.specimens import SPECIMENS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """A bonsai is small, the others are trees."""
    for name, low, high in (
        ("palm", 4.5, 6.5),
        ("cherry-tree", 4, 6),
        ("willow", 4.5, 6.5),
        ("bonsai", 0.4, 0.8),
        ("birch", 5, 7),
        ("bare-tree", 3, 6),
    ):
        height = SPECIMENS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_dead_tree_grows_otherwise_by_seed() -> None:
    """Another seed forks otherwise."""
    one, two = (SPECIMENS["bare-tree"](Kit(Appearance(seed=seed))).parts[0].mesh for seed in (1, 2))

    assert (one.positions != two.positions).any()
