from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.aircraft.saucers import SAUCERS
from reelkite.engines.diorama.scene.acting import Appearance


def test_the_lamps_of_a_saucer_run_round() -> None:
    """Lamps in two colours turn as one, over a beam that gives light."""
    model = SAUCERS["flying-saucer"](Kit(Appearance()))

    assert model.joints["lamps"].rate > 0
    assert sum(part.joint == "lamps" for part in model.parts) == 2
    assert model.shines
