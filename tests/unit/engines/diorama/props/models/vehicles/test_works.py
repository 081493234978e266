from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles.works import excavator, tractor
from reelkite.engines.diorama.scene.acting import Appearance


def test_the_back_wheels_of_a_tractor_are_larger() -> None:
    """Back and front axle turn at different rates, as their radii are."""
    joints = tractor(Kit(Appearance())).joints

    assert joints["back"].radius > 1.5 * joints["axle 0"].radius


def test_the_arm_of_an_excavator_digs() -> None:
    """Arm and bucket swing about the end of the boom."""
    model = excavator(Kit(Appearance()))

    assert model.joints["arm"].swing > 0
    assert sum(part.joint == "arm" for part in model.parts) == 2
