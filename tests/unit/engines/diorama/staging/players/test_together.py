"""What subjects do because of each other."""

import pytest

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging.players.together import leads, related


@pytest.mark.parametrize(("mirrored", "side"), [(False, "left of"), (True, "right of")])
def test_prey_runs_before_its_hunter(mirrored: bool, side: str) -> None:
    """A chased cat runs as well, and the dog comes from where they come."""
    dog = Subject("dog", "animal/dog", action="run", relations=(Relation("behind", 1),))
    shown = related((dog, Subject("cat", "animal/cat")), mirrored=mirrored)

    assert shown[1].action == "run"
    assert shown[0].relations == (Relation(side, 1),)


def test_who_runs_behind_a_house_does_not_chase_it() -> None:
    """Houses stay where they are."""
    dog = Subject("dog", "animal/dog", action="run", relations=(Relation("behind", 1),))
    subjects = (dog, Subject("house", "prop/house"))

    assert related(subjects, mirrored=False) == subjects


def test_a_dog_that_is_walked_walks() -> None:
    """It goes along on a leash; a dog beside one who sits stays."""
    for action, went in (("walk", "walk"), ("sit", None)):
        woman = Subject("woman", "person/woman", action=action, relations=(Relation("beside", 1),))
        dog = Subject("dog", "animal/dog")
        assert related((woman, dog), mirrored=False)[1].action == went
        assert leads(woman, dog, 1) == (went is not None)


def test_a_drummer_sits_at_the_kit() -> None:
    """Not beside it, with a drum of his own."""
    man = Subject("man", "person/man", action="play drums", relations=(Relation("beside", 1),))
    shown = related((man, Subject("drums", "prop/drum-kit")), mirrored=False)

    assert shown[0].relations == (Relation("on", 1),)
