from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.earth import EARTH
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Mountains are the largest things."""
    for name, low, high in (("volcano", 11, 15), ("snow-mountain", 11, 14), ("waterfall", 4.5, 7)):
        height = EARTH[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_volcano_erupts() -> None:
    """Smoke always rises, rocks fly, lava shines."""
    model = EARTH["volcano"](Kit(Appearance()))

    assert all(vapour.always for vapour in model.vapours)
    assert all(joint.lift > 0 for joint in model.joints.values())
    assert model.shines
