import numpy as np
import pytest

from reelkite.engines.diorama.props.actors import PropActor
from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vehicles.cycles import CYCLES, bicycle
from reelkite.engines.diorama.scene.acting import Act, Appearance


@pytest.mark.parametrize("name", sorted(CYCLES))
def test_riders_find_saddle_and_grips(name: str) -> None:
    """Whoever rides has something under him and something to hold, left and right."""
    anchors = CYCLES[name](Kit(Appearance())).anchors

    assert anchors["right grip"][0] < 0 < anchors["left grip"][0]
    assert anchors["saddle"][1] < anchors["right grip"][1]


def test_pedals_go_round_with_the_road() -> None:
    """Of the two pedals one is up when the other is down, and half a turn later it is reversed."""
    act = Act(travel=0.8 * np.pi, seconds=1.0)
    anchors = PropActor(bicycle).perform(act).anchors
    heights = [[float(anchors[f"{side} pedal"](t)[1, 3]) for t in (0.0, 1.0)]
               for side in ("left", "right")]  # fmt: skip

    assert heights[0][0] > heights[1][0] + 0.1
    assert heights[0] == pytest.approx(heights[1][::-1], abs=0.01)
