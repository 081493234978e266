from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.buildings.worship import WORSHIP
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Spires and pagodas are the tallest."""
    for name, low, high in (
        ("church", 13, 17),
        ("mosque", 9, 13),
        ("pagoda", 11, 15),
        ("greek-temple", 7, 10),
        ("torii", 4.5, 6.5),
    ):
        height = WORSHIP[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_temple_has_columns_all_round() -> None:
    """Stone stands at all four corners."""
    stone = WORSHIP["greek-temple"](Kit(Appearance())).parts[0].mesh.positions

    for x in (-1, 1):
        for z in (-1, 1):
            assert ((x * stone[:, 0] > 3.0) & (z * stone[:, 2] > 4.9)).any()
