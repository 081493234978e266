from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.kitchen.appliances import APPLIANCES
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A fridge is taller than a child, a toaster fits on a shelf."""
    heights = {"fridge": (1.6, 2.0), "toaster": (0.15, 0.3), "oven": (0.85, 1.1)}
    for name, (low, high) in heights.items():
        bottom, top = APPLIANCES[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_what_runs_moves() -> None:
    """The blades of a fan, the wash and the fruit in a blender turn by themselves."""
    for name in ("fan", "washing-machine", "blender"):
        (joint,) = APPLIANCES[name](Kit(Appearance())).joints.values()
        assert joint.rate > 0
