from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vessels.paddled import PADDLED
from reelkite.engines.diorama.scene.acting import Appearance


def test_paddlers_sit_low() -> None:
    """Each has a seat not far above the water."""
    for name, builder in PADDLED.items():
        assert builder(Kit(Appearance())).anchors["seat"][1] < 0.7, name


def test_a_kayak_is_paddled_with_both_hands() -> None:
    """The paddle dips from side to side, and the grips go with it."""
    model = PADDLED["kayak"](Kit(Appearance()))

    assert model.joints["paddle"].swing > 0
    assert model.carried["right grip"][1][0] < 0 < model.carried["left grip"][1][0]
