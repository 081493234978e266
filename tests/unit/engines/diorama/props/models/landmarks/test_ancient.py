from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.landmarks.ancient import ANCIENT
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """They are as tall as houses, and far wider."""
    for name, low, high in (
        ("pyramid", 8, 12),
        ("sphinx", 5, 7),
        ("colosseum", 7, 10),
        ("great-wall", 4, 9),
    ):
        height = ANCIENT[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_pyramid_ends_in_a_point() -> None:
    """Each course is narrower than that below."""
    stone = ANCIENT["pyramid"](Kit(Appearance())).parts[0].mesh.positions
    foot, top = stone[stone[:, 1] < 0.5], stone[stone[:, 1] > 9.0]

    assert abs(top[:, 0]).max() < 0.1 * abs(foot[:, 0]).max()
