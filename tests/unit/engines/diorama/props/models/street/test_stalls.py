from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.street.stalls import STALLS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """One can reach the counter."""
    for name, low, high in (
        ("market-stall", 2.2, 3),
        ("food-truck", 2.8, 3.6),
        ("vending-machine", 1.7, 2.1),
        ("kiosk", 3, 3.8),
    ):
        height = STALLS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_food_truck_drives() -> None:
    """It has wheels that roll on the ground."""
    joints = STALLS["food-truck"](Kit(Appearance())).joints

    assert all(joint.radius == joint.pivot[1] for joint in joints.values())
    assert len(joints) == 2
