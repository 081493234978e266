from reelkite.engines.diorama.creatures.beasts.attention import attending, wagging
from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.puppet import Pose
from reelkite.engines.diorama.creatures.moment import Moment


def test_a_head_turns_to_what_matters(dog: Build) -> None:
    """A point on the left turns neck and head to the left."""
    pose = attending(dog, Moment(1.0, towards=(2.0, 0.5, 0.5)), Pose())
    assert pose.neck[1] > 0.2
    assert pose.head[1] > 0.3


def test_dogs_wag_and_horses_swish(dog: Build, horse: Build) -> None:
    """A dog's tail is faster than a horse's."""
    fast = wagging(dog, Moment(2.0)).turns - wagging(dog, Moment(1.0)).turns
    slow = wagging(horse, Moment(2.0)).turns - wagging(horse, Moment(1.0)).turns
    assert fast > 1.5 * slow
