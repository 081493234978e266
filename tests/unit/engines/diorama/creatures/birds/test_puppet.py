import numpy as np
import pytest

from reelkite.engines.diorama.creatures.birds.flock import FLOCK
from reelkite.engines.diorama.creatures.birds.puppet import HIDDEN, Pose, Puppet, Wings

PUPPET = Puppet.of(FLOCK["bird"])


def _at(pose: Pose, bone: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.asarray(PUPPET.bend(pose).origins[PUPPET.skeleton.index[bone]])


def test_folded_wings_lie_on_the_flanks() -> None:
    """Tips point back and stay near to the body; spread ones reach out."""
    folded, spread = (_at(Pose(wings=Wings(folded=is_)), "wingL4") for is_ in (True, False))
    assert folded[0] < 0.6 * spread[0]
    assert folded[2] < -0.05


def test_wings_lift_together() -> None:
    """Both tips are as high."""
    pose = Pose(wings=Wings(folded=False, lift=0.8))
    left, right = _at(pose, "wingL4"), _at(pose, "wingR4")
    assert left[1] == pytest.approx(right[1])
    assert left[1] > _at(pose, "wingL0")[1] + 0.15


def test_feet_stay_where_they_are_put_until_they_are_tucked() -> None:
    """Standing feet are on the ground; in flight they trail."""
    assert np.allclose(_at(Pose(), "footL"), PUPPET.bird.ankle(1))
    assert _at(Pose(tucked=True), "footL")[2] < 0


def test_lids_hide() -> None:
    """Open eyes have no lids."""
    lid = PUPPET.skeleton.index["lidR"]
    assert PUPPET.bend(Pose()).sizes[lid].max() == pytest.approx(HIDDEN)
    assert PUPPET.bend(Pose(blink=True)).sizes[lid].max() == pytest.approx(1)
