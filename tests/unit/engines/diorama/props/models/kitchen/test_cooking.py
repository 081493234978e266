from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.kitchen.cooking import COOKING
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A mug of beer is a hand high, a bucket a forearm."""
    heights = {"beer-mug": (0.13, 0.2), "bucket": (0.35, 0.5), "wine-glass": (0.18, 0.25)}
    for name, (low, high) in heights.items():
        bottom, top = COOKING[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_kettle_steams_by_itself() -> None:
    """Steam rises from its spout whether or not it is asked for."""
    (steam,) = COOKING["kettle"](Kit(Appearance())).vapours

    assert steam.always
    assert steam.origin[0] > 0.1


def test_an_empty_pan_holds_no_egg() -> None:
    """The attribute ``empty`` leaves the egg out."""
    full, empty = (
        COOKING["frying-pan"](Kit(Appearance(attributes=words))) for words in ((), ("empty",))
    )

    assert len(full.parts) == len(empty.parts) + 2
