from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.aircraft.planes import PLANES
from reelkite.engines.diorama.scene.acting import Appearance


def test_planes_have_wings() -> None:
    """Each is wider than tall."""
    for name, builder in PLANES.items():
        bottom, top = builder(Kit(Appearance())).bounds()
        assert top[0] - bottom[0] > top[1], name


def test_propellers_turn() -> None:
    """The propellers of plane and biplane turn by themselves."""
    for name in ("airplane", "biplane"):
        assert PLANES[name](Kit(Appearance())).joints["propeller"].rate > 1, name
