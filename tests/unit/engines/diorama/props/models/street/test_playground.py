from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.street.playground import PLAYGROUND
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """A swing and a slide are the tallest."""
    for name, low, high in (
        ("swing", 2.2, 2.9),
        ("slide", 2.5, 3.2),
        ("seesaw", 0.8, 1.4),
        ("sandpit", 0.4, 0.9),
    ):
        height = PLAYGROUND[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_who_sits_there_goes_along() -> None:
    """The seats of swing and seesaw are carried by what moves."""
    for name in ("swing", "seesaw"):
        model = PLAYGROUND[name](Kit(Appearance()))
        joint, _ = model.carried["seat"]
        assert model.joints[joint].swing > 0, name
