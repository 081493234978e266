from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.street.furniture import FURNITURE
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Street furniture is of a height for people."""
    for name, low, high in (
        ("parking-meter", 1.2, 1.7),
        ("mailbox", 1.2, 1.7),
        ("postbox", 1.3, 1.7),
        ("phone-booth", 2.4, 2.9),
        ("trash-can", 0.8, 1.2),
    ):
        height = FURNITURE[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name
