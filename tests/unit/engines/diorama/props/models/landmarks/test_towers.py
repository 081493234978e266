from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.landmarks.towers import TOWERS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """They are the tallest things on the stage."""
    for name, low, high in (
        ("iron-tower", 28, 34),
        ("television-tower", 22, 27),
        ("clock-tower", 27, 32),
        ("leaning-tower", 15, 19),
        ("obelisk", 8, 12),
    ):
        height = TOWERS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_the_leaning_tower_leans() -> None:
    """Its top is off its foot to one side."""
    stone = TOWERS["leaning-tower"](Kit(Appearance())).parts[0].mesh.positions
    top, foot = stone[stone[:, 1] > 15], stone[stone[:, 1] < 1]

    assert abs(top[:, 0].mean() - foot[:, 0].mean()) > 1.0
