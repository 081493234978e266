import numpy as np
import pytest

from reelkite.engines.diorama.creatures.birds.flock import FLOCK, skeleton_of


@pytest.mark.parametrize("name", sorted(FLOCK))
def test_every_bird_has_its_head_on_top(name: str) -> None:
    """Head over body over feet, wings to both sides."""
    bird = FLOCK[name]
    assert bird.face[1] > bird.middle[1] > bird.ankle(1)[1]
    bones = skeleton_of(bird)
    left, right = (bones.rest[bones.index[f"wing{side}4"]] for side in "LR")
    assert np.allclose(left * (-1, 1, 1), right)
