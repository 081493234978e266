from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.street.fountains import FOUNTAINS
from reelkite.engines.diorama.scene.acting import Appearance


def test_the_water_of_a_fountain_moves() -> None:
    """Drops dance: they go round and up and down."""
    joints = FOUNTAINS["fountain"](Kit(Appearance())).joints

    assert joints
    assert all(joint.lift > 0 for joint in joints.values())
