from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.toys.playthings import PLAYTHINGS, robot
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A guitar is about a metre tall, a ball 24 cm."""
    for name, low, high in (("guitar", 0.95, 1.15), ("ball", 0.23, 0.25)):
        bottom, top = PLAYTHINGS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_robot_swings_arms_and_legs_against_each_other() -> None:
    """The left arm goes forward with the right leg."""
    joints = robot(Kit(Appearance())).joints

    assert joints["arm 1"].swing * joints["leg 1"].swing < 0
    assert joints["arm 1"].swing * joints["arm -1"].swing < 0
