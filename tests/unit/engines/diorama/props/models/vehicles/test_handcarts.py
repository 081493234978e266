from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles.handcarts import HANDCARTS
from reelkite.engines.diorama.scene.acting import Appearance


def test_handcarts_are_of_a_size_to_push() -> None:
    """None is taller than a person or longer than three metres."""
    for name, builder in HANDCARTS.items():
        bottom, top = builder(Kit(Appearance())).bounds()
        assert top[1] < 1.9, name
        assert top[2] - bottom[2] < 3, name


def test_what_is_pushed_has_two_grips() -> None:
    """A barrow and a shopping cart are held left and right, behind."""
    for name in ("wheelbarrow", "shopping-cart"):
        anchors = HANDCARTS[name](Kit(Appearance())).anchors
        assert anchors["right grip"][0] < 0 < anchors["left grip"][0]
        assert anchors["right grip"][2] < 0
