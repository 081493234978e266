from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.tools.treasure import TREASURE
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A barrel reaches the hip, a coin is six centimetres across."""
    heights = {"barrel": (0.7, 0.95), "coin": (0.04, 0.08), "potion": (0.18, 0.26)}
    for name, (low, high) in heights.items():
        bottom, top = TREASURE[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_mist_turns_in_a_crystal_ball() -> None:
    """The ball turns slowly and shines; its stand does neither."""
    model = TREASURE["crystal-ball"](Kit(Appearance()))

    assert [part.joint for part in model.parts].count("mist") == 1
    assert 0 < model.joints["mist"].rate < 0.5
    assert model.shines


def test_a_potion_smokes_in_its_colour() -> None:
    """The vapour of a red potion is redder than that of a green one."""
    red, green = (TREASURE["potion"](Kit(Appearance(c))).vapours[0] for c in ("red", "green"))

    assert red.colour[0] > green.colour[0]
    assert red.always
