from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.aircraft.rotors import ROTORS
from reelkite.engines.diorama.scene.acting import Appearance


def test_every_rotor_turns() -> None:
    """A helicopter has two rotors, a drone four."""
    for name, count in (("helicopter", 2), ("drone", 4)):
        joints = ROTORS[name](Kit(Appearance())).joints
        assert sum(joint.rate > 1 for joint in joints.values()) == count, name
