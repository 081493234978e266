from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.aircraft.planes import PLANES
from reelkite.engines.diorama.scene.acting import Appearance


def test_planes_have_wings() -> None:
    """Each is wider than tall."""
    for name, builder in PLANES.items():
        bottom, top = builder(Kit(Appearance())).bounds()
        assert top[0] - bottom[0] > top[1], name


def test_the_propeller_turns() -> None:
    """It turns by itself; a jet has none."""
    assert PLANES["airplane"](Kit(Appearance())).joints["propeller"].rate > 1
    assert not PLANES["jet"](Kit(Appearance())).joints
