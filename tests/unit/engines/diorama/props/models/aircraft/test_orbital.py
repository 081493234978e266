from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.aircraft.orbital import ORBITAL
from reelkite.engines.diorama.scene.acting import Appearance


def test_solar_wings_are_wide() -> None:
    """Satellite and station are wider than tall."""
    for name in ("satellite", "space-station"):
        bottom, top = ORBITAL[name](Kit(Appearance())).bounds()
        assert top[0] - bottom[0] > top[1], name


def test_a_rover_rolls_on_six_wheels() -> None:
    """Three axles, each as high as its wheel's radius."""
    joints = ORBITAL["rover"](Kit(Appearance())).joints

    assert len(joints) == 3
    assert all(joint.radius == joint.pivot[1] for joint in joints.values())
