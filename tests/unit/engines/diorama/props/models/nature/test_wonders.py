from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.wonders import WONDERS
from reelkite.engines.diorama.scene.acting import Appearance


def test_wonders_glow_and_move() -> None:
    """Each gives light, and something of it goes round."""
    for name, builder in WONDERS.items():
        model = builder(Kit(Appearance()))
        assert model.shines, name
        assert any(joint.rate for joint in model.joints.values()), name
