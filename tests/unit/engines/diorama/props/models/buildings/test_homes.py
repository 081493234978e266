from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.buildings.homes import HOMES
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Homes are two or three people high."""
    for name, low, high in (
        ("log-cabin", 4, 5.5),
        ("cottage", 4, 5.5),
        ("barn", 5.5, 7.5),
        ("greenhouse", 2.6, 3.6),
    ):
        height = HOMES[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_chimneys_smoke() -> None:
    """Whoever lives in a cabin or a cottage has lit the stove."""
    for name in ("log-cabin", "cottage"):
        assert all(vapour.always for vapour in HOMES[name](Kit(Appearance())).vapours), name
