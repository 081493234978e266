import numpy as np
import pytest

from reelkite.engines.diorama.figures.casting import KINDS
from reelkite.engines.diorama.figures.stature import arm_rest, eye_spot, skeleton_of, stature_of


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_in_proportion(kind: str) -> None:
    """Hips are below the neck, the neck below the crown, and hands hang above the ground."""
    body = stature_of(kind)

    assert 0 < body.ankle < body.hip < body.neck < body.height
    assert body.shoulder[1] - body.arm - 3 * body.palm > 0
    assert body.leg > 0


def test_children_have_larger_heads_for_their_size() -> None:
    """A child's head is a larger share of its height than an adult's."""
    child, adult = stature_of("child"), stature_of("adult")

    assert child.head / child.height > adult.head / adult.height
    assert adult.grown
    assert not child.grown


def test_the_skeleton_is_symmetric() -> None:
    """Right bones mirror left ones."""
    body = stature_of("woman")
    skeleton = skeleton_of(body)
    left, right = (skeleton.rest[skeleton.index[f"hand{side}"]] for side in "LR")

    assert np.allclose(left, right * [-1, 1, 1])
    assert np.allclose(eye_spot(body, 1), eye_spot(body, -1) * [-1, 1, 1])
    assert np.isclose(np.linalg.norm(arm_rest(1)), 1)
