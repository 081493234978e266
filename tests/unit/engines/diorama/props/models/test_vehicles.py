from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles import VEHICLES, car
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A car is about 1.45 m tall, a bus about three."""
    for name, low, high in (("car", 1.3, 1.6), ("bus", 2.5, 3.4), ("bicycle", 0.9, 1.2)):
        bottom, top = VEHICLES[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_the_wheels_of_a_car_roll_on_the_ground() -> None:
    """Each axle is as high as its wheel's radius."""
    joints = car(Kit(Appearance())).joints

    assert joints
    assert all(joint.pivot[1] == joint.radius for joint in joints.values())
