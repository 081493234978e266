from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.camp import CAMP, campfire
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A tent is taller than a rock."""
    for name, low, high in (("tent", 1.2, 2), ("rock", 0.3, 0.8)):
        bottom, top = CAMP[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_campfire_burns() -> None:
    """A fire has flames that lick, smoke at all times, and light."""
    model = campfire(Kit(Appearance()))

    assert len(model.joints) >= 3
    assert all(vapour.always for vapour in model.vapours)
    assert model.shines
