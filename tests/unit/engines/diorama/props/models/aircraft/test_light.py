from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.aircraft.light import LIGHT
from reelkite.engines.diorama.scene.acting import Appearance


def test_light_planes_are_wider_than_tall() -> None:
    """A glider most of all."""
    spans = {}
    for name, builder in LIGHT.items():
        bottom, top = builder(Kit(Appearance())).bounds()
        spans[name] = float((top[0] - bottom[0]) / top[1])

    assert spans["glider"] > spans["biplane"] > 2


def test_the_propeller_of_a_biplane_turns() -> None:
    """It turns by itself."""
    assert LIGHT["biplane"](Kit(Appearance())).joints["propeller"].rate > 1
