import math

import pytest

from reelkite.engines.diorama.figures.motions.keyed import Stroke
from reelkite.engines.diorama.figures.motions.strokes import AT_PLAY, AT_WORK
from reelkite.engines.diorama.figures.stature import MOUTHS

TABLES = {**AT_WORK, **AT_PLAY}


@pytest.mark.parametrize("action", TABLES)
def test_strokes_are_sound(action: str) -> None:
    """Keys are in order from 0, hands are within reach, and the mouth exists."""
    stroke: Stroke = TABLES[action]
    times = [key.at for key in stroke.keys]

    assert times[0] == 0
    assert times == sorted(set(times))
    assert times[-1] < 1
    assert all(math.hypot(*hand) < 1.25 for key in stroke.keys for hand in (key.right, key.left))
    assert stroke.face.mouth in MOUTHS
