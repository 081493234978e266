from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.weather import WEATHER
from reelkite.engines.diorama.scene.acting import Appearance


def test_a_rainbow_has_seven_bands_whatever_is_asked() -> None:
    """A colour word does not change it."""
    plain, blue = (WEATHER["rainbow"](Kit(Appearance(colour=c))).parts for c in (None, "blue"))

    assert len({part.colour for part in plain}) == 8
    assert [p.colour for p in plain] == [p.colour for p in blue]


def test_lightning_shines_and_clouds_hang() -> None:
    """The bolt gives light; a cloud is over the ground."""
    assert WEATHER["lightning"](Kit(Appearance())).shines
    assert WEATHER["cloud"](Kit(Appearance())).bounds()[0][1] > 0.3
