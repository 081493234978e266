from reelkite.engines.diorama.creatures.birds import motions
from reelkite.engines.diorama.creatures.birds.winged import cast
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.scene.acting import Act


def test_who_is_in_the_air_flies() -> None:
    """A bird over the ground flies even when nothing is asked; a penguin does not."""
    assert cast("bird", Act(at=(0, 2, 0))).motion is motions.fly
    assert cast("bird", Act()).motion is motions.stand
    assert cast("penguin", Act(at=(0, 2, 0))).motion is motions.stand


def test_beats_belong_to_what_is_done() -> None:
    """Flight flaps, walking steps, songs sing."""
    for action, name in (("fly", "flap"), ("walk", "step"), ("sing", "quack"), ("swim", "splash")):
        beats = cast("duck", Act(action=action)).beats(Moment(0.0, speed=0.2))
        assert {beat.name for beat in beats} == {name}


def test_only_walkers_have_a_speed() -> None:
    """A standing bird stays."""
    assert cast("duck", Act(action="walk")).speed() > 0
    assert cast("duck", Act(action="sing")).speed() == 0
