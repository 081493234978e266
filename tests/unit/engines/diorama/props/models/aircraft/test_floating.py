from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.aircraft.floating import FLOATING
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """They are large beside a person."""
    for name, low, high in (
        ("hot-air-balloon", 9, 10.5),
        ("airship", 5, 7),
        ("parachute", 4, 5.5),
        ("paraglider", 4, 5.5),
    ):
        height = FLOATING[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_who_hangs_below_has_a_seat() -> None:
    """Each carries somebody, under the middle of its height."""
    for name, builder in FLOATING.items():
        model = builder(Kit(Appearance()))
        assert model.anchors["saddle"][1] < 0.5 * model.bounds()[1][1], name
