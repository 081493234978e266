import numpy as np
import pytest

from reelkite.engines.diorama.figures.holding.grip import GRIP, TOUCH, Aim, taken
from reelkite.engines.diorama.figures.stature import stature_of
from reelkite.engines.diorama.modelling.turning import Vector, vector

BODY = stature_of("adult")
POLE = vector(0.7, -0.4, -0.8)


def _shoulder(_: Vector) -> Vector:
    return BODY.shoulder


@pytest.mark.parametrize("along", [(0, 1, 0), (1, 0, 0), (0.3, 0.8, 0.5)])
def test_a_fist_closes_round_a_stick(along: tuple[float, float, float]) -> None:
    """The middle of the fist is on the stick, and the thumb points up it."""
    stick = np.array(along) / np.linalg.norm(along)
    spot = BODY.shoulder + vector(0.05, -0.2, 0.35)
    wrist, hand = taken(BODY, 1.0, Aim(spot, stick, None), _shoulder, POLE)

    assert np.allclose(wrist + hand @ vector(*GRIP, 0) * BODY.palm, spot, atol=5e-3)
    assert np.allclose(hand[:, 2], stick, atol=1e-6)


def test_a_flat_hand_lies_on_what_it_touches() -> None:
    """The palm faces where it should, and its skin is there."""
    spot = BODY.shoulder + vector(0.0, -0.25, 0.35)
    wrist, hand = taken(BODY, 1.0, Aim(spot, None, vector(0, -1, 0)), _shoulder, POLE)

    assert np.allclose(hand[:, 0], [0, -1, 0], atol=1e-6)
    assert np.allclose(wrist + hand @ vector(*TOUCH, 0) * BODY.palm, spot, atol=5e-3)


def test_a_hand_slides_along_what_it_cannot_reach() -> None:
    """A grip too far up a pole is taken lower."""
    spot = BODY.shoulder + vector(0.1, 0.75, 0.3)
    wrist, hand = taken(BODY, 1.0, Aim(spot, vector(0, 1, 0), None), _shoulder, POLE)
    fist = wrist + hand @ vector(*GRIP, 0) * BODY.palm

    assert fist[1] < spot[1] - 0.05
    assert np.allclose(fist[[0, 2]], spot[[0, 2]], atol=0.01)
