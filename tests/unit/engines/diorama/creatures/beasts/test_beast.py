from reelkite.engines.diorama.creatures.beasts.beast import cast
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.scene.acting import Act, Appearance


def test_an_attribute_may_be_a_breed() -> None:
    """A corgi is a dog on short legs."""
    corgi = cast("dog", Act(Appearance(attributes=("corgi",))))
    assert corgi.build.leg < 0.7 * cast("dog", Act()).build.leg


def test_the_young_have_large_heads() -> None:
    """A puppy's head is larger for its legs."""
    puppy, dog = (cast("dog", Act(Appearance(attributes=words))) for words in (("puppy",), ()))
    assert puppy.build.head / puppy.build.leg > 1.3 * dog.build.head / dog.build.leg


def test_who_must_travel_walks() -> None:
    """A body that is carried away by an unknown action uses its feet."""
    assert cast("dog", Act(action="explore", travel=2.0)).gait is not None
    assert cast("dog", Act(action="explore")).gait is None


def test_standers_show_their_side_and_sitters_their_face() -> None:
    """A horse turns from the audience, a panda does not."""
    assert cast("horse", Act()).turn() > 0.6
    assert cast("panda", Act()).turn() < 0.3


def test_a_runner_moves_by_nature() -> None:
    """A gait has a speed, standing has none, and its steps are heard."""
    runner = cast("dog", Act(action="run"))
    assert runner.speed() > 1
    assert cast("dog", Act()).speed() == 0
    assert runner.beats(Moment(0.0, speed=runner.speed()))


def test_who_swims_does_not_step_and_on_land_it_does() -> None:
    """Water carries a tiger on; on dry ground the same words make it walk."""
    afloat = cast("tiger", Act(action="swim", travel=2.0, surface="water"))
    ashore = cast("tiger", Act(action="swim", travel=2.0, surface="grass"))

    assert afloat.gait is None
    assert ashore.gait is not None
