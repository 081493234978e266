from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.buildings.mills import MILLS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """A wind turbine is the tallest, a watermill a house."""
    for name, low, high in (
        ("windmill", 11, 15),
        ("watermill", 5, 7),
        ("wind-turbine", 18, 26),
        ("water-tower", 8, 12),
        ("lighthouse", 12, 16),
    ):
        height = MILLS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_sails_turn() -> None:
    """The sails of a windmill turn about the axle in front."""
    model = MILLS["windmill"](Kit(Appearance()))

    assert model.joints["sails"].axis == "z"
    assert any(part.joint == "sails" for part in model.parts)


def test_the_lamp_goes_round() -> None:
    """The shade goes round the lamp, which shines."""
    model = MILLS["lighthouse"](Kit(Appearance()))

    assert model.joints["lamp"].axis == "y"
    assert any(part.joint == "lamp" for part in model.parts)
