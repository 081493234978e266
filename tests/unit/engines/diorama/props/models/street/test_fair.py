import numpy as np

from reelkite.engines.diorama.props.actors import PropActor
from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.street.fair import FAIR, carousel, ferris_wheel
from reelkite.engines.diorama.scene.acting import Act, Appearance


def test_rides_are_taller_than_people() -> None:
    """The big wheel is the tallest."""
    heights = {name: build(Kit(Appearance())).bounds()[1][1] for name, build in FAIR.items()}

    assert max(heights, key=lambda name: float(heights[name])) == "ferris-wheel"
    assert min(heights.values()) > 4


def test_cabins_go_round_and_stay_upright() -> None:
    """A rider in a cabin rises or sinks, and never leans."""
    seat = PropActor(ferris_wheel).perform(Act(seconds=4.0)).anchors["seat"]
    start, end = seat(0.0), seat(4.0)

    assert np.linalg.norm(end[:3, 3] - start[:3, 3]) > 3
    assert np.allclose(end[:3, :3], np.eye(3), atol=1e-5)


def test_horses_go_round_and_up_and_down() -> None:
    """All turn with the carousel; each is at another height."""
    joints = carousel(Kit(Appearance())).joints
    horses = [joint for name, joint in joints.items() if name.startswith("horse")]

    assert {joint.rate for joint in horses} == {joints["ride"].rate}
    assert len({joint.phase for joint in horses}) == len(horses)
