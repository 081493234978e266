from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.heavens import HEAVENS, hung
from reelkite.engines.diorama.scene.acting import Appearance


def test_heavenly_bodies_hang_over_the_ground() -> None:
    """None of them touches it."""
    for name, builder in HEAVENS.items():
        assert builder(Kit(Appearance())).bounds()[0][1] > 0, name


def test_the_earth_turns() -> None:
    """Land, sea and clouds turn as one."""
    model = HEAVENS["earth"](Kit(Appearance()))

    assert model.joints["globe"].rate > 0
    assert {part.joint for part in model.parts} == {"globe"}


def test_what_is_hung_is_looked_at() -> None:
    """The focus is at the height to which it is lifted."""
    model = hung(HEAVENS["star"](Kit(Appearance())).parts)

    assert model.anchors["focus"][1] == HEAVENS["star"](Kit(Appearance())).anchors["focus"][1]
