from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.sport.ridden import RIDDEN
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """Boards stand as tall as a person's chest or more."""
    heights = {"skis": (1.2, 1.6), "surfboard": (1.7, 2.2), "skateboard": (0.1, 0.25)}
    for name, (low, high) in heights.items():
        bottom, top = RIDDEN[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_skateboard_rolls_on_its_wheels() -> None:
    """Both axles turn with the way that it goes, about their own height."""
    for joint in RIDDEN["skateboard"](Kit(Appearance())).joints.values():
        assert joint.radius == joint.pivot[1]


def test_boards_in_a_pile_lie_flat_on_the_ground() -> None:
    """They are long and low, and nothing is left of the heap that they were stuck in."""
    for name in ("skis", "snowboard", "surfboard"):
        low, high = RIDDEN[name](Kit(Appearance(attributes=("lying",)))).bounds()
        assert high[1] - low[1] < 0.3
        assert high[2] - low[2] > 1.2
        assert abs(low[1]) < 0.02
