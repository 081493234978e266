from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles.cars import CARS, car, police_car, taxi
from reelkite.engines.diorama.scene.acting import Appearance


def test_cars_have_the_height_of_life() -> None:
    """A car is about 1.45 m tall; an off-roader is taller, none is taller than a van."""
    for name, builder in CARS.items():
        bottom, top = builder(Kit(Appearance())).bounds()
        assert 1.3 < top[1] - bottom[1] < 2.2, name


def test_the_wheels_of_a_car_roll_on_the_ground() -> None:
    """Each axle is as high as its wheel's radius."""
    joints = car(Kit(Appearance())).joints

    assert joints
    assert all(joint.pivot[1] == joint.radius for joint in joints.values())


def test_a_car_has_another_colour_by_seed() -> None:
    """Unasked, the paint is chosen by the seed."""
    paints = {tuple(car(Kit(Appearance(seed=seed))).parts[0].colour) for seed in range(12)}

    assert len(paints) > 1


def test_a_police_car_flashes_and_a_taxi_is_known_by_its_sign() -> None:
    """Two lamps turn on the one; the other is taller than the car by its sign."""
    plain, cab = (build(Kit(Appearance())).bounds()[1][1] for build in (car, taxi))

    assert {"blue", "red"} <= set(police_car(Kit(Appearance())).joints)
    assert cab > plain + 0.1
