from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vessels.harbour import HARBOUR
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """They are as tall as a house."""
    for name, low, high in (("ferry", 4.5, 6), ("fishing-boat", 4, 5.5)):
        height = HARBOUR[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_ferry_smokes() -> None:
    """Smoke always rises from its funnel."""
    assert HARBOUR["ferry"](Kit(Appearance())).vapours[0].always
