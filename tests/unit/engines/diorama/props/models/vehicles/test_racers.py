from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles.racers import RACERS
from reelkite.engines.diorama.scene.acting import Appearance


def test_the_fast_ones_are_low() -> None:
    """Each is far longer than tall, and none is taller than 1.3 m."""
    for name, builder in RACERS.items():
        bottom, top = builder(Kit(Appearance())).bounds()
        assert top[1] < 1.3, name
        assert top[2] - bottom[2] > 2 * top[1], name
