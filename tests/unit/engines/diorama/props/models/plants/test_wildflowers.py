from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.plants.wildflowers import WILDFLOWERS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """They are knee-high at most."""
    for name, low, high in (
        ("lotus", 0.2, 0.6),
        ("dandelion", 0.4, 0.9),
        ("poppy", 0.4, 0.8),
        ("lavender", 0.4, 0.8),
    ):
        height = WILDFLOWERS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_seeds_fly_from_a_dandelion() -> None:
    """Some of the fluff is away from the ball."""
    fluff = WILDFLOWERS["dandelion"](Kit(Appearance())).parts[0].mesh.positions

    assert fluff[:, 0].max() > 0.2
