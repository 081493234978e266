import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.listening import LISTENING
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """An hourglass is a span high, a radio with its aerial twice that."""
    heights = {"hourglass": (0.2, 0.3), "radio": (0.35, 0.5), "headphones": (0.18, 0.28)}
    for name, (low, high) in heights.items():
        bottom, top = LISTENING[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_record_turns() -> None:
    """The record goes round at 33 turns a minute, and its label with it."""
    model = LISTENING["record-player"](Kit(Appearance()))

    assert 60 * model.joints["record"].rate == pytest.approx(33, abs=1)
    assert sum(part.joint == "record" for part in model.parts) == 2
