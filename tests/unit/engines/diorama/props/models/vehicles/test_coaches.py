import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles.coaches import COACHES
from reelkite.engines.diorama.scene.acting import Appearance


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [("van", 2.0, 2.5), ("bus", 2.5, 3.4), ("school-bus", 2.5, 3.4), ("double-decker", 4.0, 4.5)],
)
def test_coaches_have_the_height_of_life(name: str, low: float, high: float) -> None:
    """A van is lower than a bus, and a double decker is the tallest."""
    bottom, top = COACHES[name](Kit(Appearance())).bounds()

    assert low < top[1] - bottom[1] < high


def test_an_ambulance_is_told_by_cross_and_lamps() -> None:
    """Something red is on it, and two lamps turn."""
    model = COACHES["ambulance"](Kit(Appearance()))
    reds = [
        p
        for p in model.parts
        if isinstance(p.colour, tuple) and p.colour[0] > 0.5 and p.colour[1] < 0.1
    ]

    assert reds
    assert {"left lamp", "right lamp"} <= set(model.joints)
