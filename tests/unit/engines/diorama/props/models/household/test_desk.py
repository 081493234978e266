from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.desk import DESK, clock
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A laptop is about 23 cm tall when open, glasses five."""
    for name, low, high in (("laptop", 0.18, 0.28), ("glasses", 0.04, 0.07)):
        bottom, top = DESK[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_the_hands_of_a_clock_turn_clockwise() -> None:
    """The minute hand goes round twelve times as fast as the hour hand, to the right."""
    joints = clock(Kit(Appearance())).joints

    assert joints["minute"].rate < 0
    assert abs(joints["minute"].rate / joints["hour"].rate - 12) < 1e-6
