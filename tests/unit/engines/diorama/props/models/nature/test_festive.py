from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.festive import FESTIVE
from reelkite.engines.diorama.scene.acting import Appearance


def test_balloons_are_of_all_colours_or_of_the_asked_one() -> None:
    """Unasked there are seven; a red bunch is red, in shades."""
    plain, red = (FESTIVE["balloons"](Kit(Appearance(colour=c))).parts[:7] for c in (None, "red"))

    assert len({part.colour for part in plain}) == 7
    assert len({part.colour for part in red}) <= 3


def test_bubbles_float() -> None:
    """None lies on the ground."""
    assert FESTIVE["bubble"](Kit(Appearance())).bounds()[0][1] > 0.05
