import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.machines.modern import MODERN, dna
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "coffee-machine": (0.47, 0.66),
    "server-rack": (1.7, 2.37),
    "treadmill": (1.17, 1.64),
    "jet-pack": (0.85, 1.19),
    "dna": (1.24, 1.73),
    "brain": (0.29, 0.41),
    "clapperboard": (0.45, 0.64),
    "dartboard": (1.5, 2.1),
    "dominoes": (0.17, 0.25),
    "wheel": (0.59, 0.82),
    "robot-vacuum": (0.07, 0.15),
    "energy-sword": (0.84, 1.18),
}


@pytest.mark.parametrize("name", MODERN)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < MODERN[name](Kit(Appearance())).bounds()[1][1] < high


def test_the_double_helix_turns_with_its_rungs() -> None:
    """Strands and rungs are on the joint, the foot is not."""
    *turning, foot = dna(Kit(Appearance())).parts
    assert {part.joint for part in turning} == {"helix"}
    assert not foot.joint
