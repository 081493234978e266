from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.elements import ELEMENTS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """A tornado is the tallest."""
    for name, low, high in (
        ("iceberg", 3.5, 6),
        ("crystal", 1, 1.8),
        ("bonfire", 2.4, 4.2),
        ("tornado", 8, 12),
    ):
        height = ELEMENTS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_tornado_spins_faster_below() -> None:
    """Each band turns at its own pace."""
    joints = ELEMENTS["tornado"](Kit(Appearance())).joints
    rates = [joints[f"band {k}"].rate for k in range(13)]

    assert rates == sorted(rates, reverse=True)
