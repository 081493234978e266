from collections.abc import Callable

import pytest

from reelkite.engines.diorama.figures.motions.keyed import motion_by
from reelkite.engines.diorama.figures.motions.manners import FEELINGS
from reelkite.engines.diorama.figures.motions.moment import Moment

At = Callable[[float], Moment]


@pytest.mark.parametrize("action", FEELINGS)
def test_feelings_never_freeze(action: str, at: At) -> None:
    """Hands or body move within a fifth of a second."""
    move = motion_by(FEELINGS[action])

    assert move(at(0.0)) != move(at(0.2))


def test_bows_are_deep_and_cries_are_sad(at: At) -> None:
    """The trunk bows by more than 0.7 radians; who cries wails with tears; tongues are out."""
    assert max(key.spine[0] for key in FEELINGS["bow"].keys) > 0.7
    assert motion_by(FEELINGS["stick tongue"])(at(0.0)).face.mouth == "tongue out"
    face = motion_by(FEELINGS["cry"])(at(0.0)).face
    assert face.mouth == "wail"
    assert 0 < face.tears <= 1
