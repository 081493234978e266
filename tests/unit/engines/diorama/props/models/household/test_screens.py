from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.screens import SCREENS
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.looks import Layer


def test_things_have_the_height_of_life() -> None:
    """A telephone is a span high, a television less than a metre and a bit."""
    heights = {"telephone": (0.12, 0.25), "camera": (0.08, 0.15), "remote": (0.05, 0.2)}
    for name, (low, high) in heights.items():
        bottom, top = SCREENS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_television_glows_and_shows_something_that_moves() -> None:
    """Both sets light the room, and the sun on their screens is on a joint."""
    for words in (("old",), ("new",)):
        model = SCREENS["television"](Kit(Appearance(attributes=words)))
        moving = [part for part in model.parts if part.joint]
        assert model.shines
        assert all(part.layer is Layer.GLOW for part in moving)
        assert moving


def test_televisions_differ() -> None:
    """The seed chooses between a flat one and an old set on legs."""
    heights = {
        round(float(SCREENS["television"](Kit(Appearance(seed=s))).bounds()[1][1]), 2)
        for s in range(8)
    }

    assert len(heights) == 2
