from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.buildings.shelters import SHELTERS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Shelters are low, but for the one in a tree."""
    for name, low, high in (
        ("igloo", 1.9, 2.8),
        ("teepee", 3.5, 5),
        ("yurt", 2.2, 3.2),
        ("hut", 3, 4.2),
        ("treehouse", 7, 9),
    ):
        height = SHELTERS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_an_igloo_has_a_door() -> None:
    """Nothing of its wall of blocks stands in the doorway."""
    wall = SHELTERS["igloo"](Kit(Appearance())).parts[0].mesh.positions
    doorway = (abs(wall[:, 0]) < 0.2) & (wall[:, 1] < 0.7) & (wall[:, 2] > 1.2)

    assert not doorway.any()
