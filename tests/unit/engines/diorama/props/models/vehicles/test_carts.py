from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles.carts import CARTS
from reelkite.engines.diorama.scene.acting import Appearance


def test_drivers_sit_in_front() -> None:
    """Each has a place to sit, up from the ground; what has wheels has two sizes or one."""
    for name, builder in CARTS.items():
        model = builder(Kit(Appearance()))
        assert 0.7 < model.anchors["saddle"][1] < 1.7, name
        assert all(0.4 < joint.radius < 0.8 for joint in model.joints.values()), name
