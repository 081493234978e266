from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.buildings.civic import CIVIC
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """They are of two or three floors."""
    for name, low, high in (("factory", 8, 11), ("school", 6, 9), ("hospital", 7, 10)):
        height = CIVIC[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_factory_chimneys_smoke() -> None:
    """Both chimneys smoke at all times, above their tops."""
    model = CIVIC["factory"](Kit(Appearance()))

    assert len(model.vapours) == 2
    assert all(v.always and v.origin[1] > 9 for v in model.vapours)
