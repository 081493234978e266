from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.hoards import HOARDS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """One person could carry it, with effort."""
    for name, low, high in (("treasure", 0.7, 1.3), ("dragon-egg", 0.7, 1.1)):
        height = HOARDS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_chest_takes_the_colour_and_its_gold_does_not() -> None:
    """A red chest is full of gold."""
    plain, red = (HOARDS["treasure"](Kit(Appearance(colour=c))).parts for c in (None, "red"))

    assert plain[0].colour != red[0].colour
    assert plain[2].colour == red[2].colour
