"""What the prompt says about sound."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from reelkite.domain.storyboard import Hearing, Shot, Storyboard
from reelkite.sound.hearing import asked_beds, asked_cues, is_wanted
from reelkite.sound.plan import Bed

ShotMaker = Callable[..., Shot]


@pytest.fixture
def park(shot: ShotMaker) -> Shot:
    """Return four seconds in a park."""
    return replace(shot("park"), seconds=Fraction(4))


def test_beds_are_known_by_recipe_and_by_what_is_heard() -> None:
    """Of the recipe "open sea" one hears waves; an unknown sound is silence."""
    beds = asked_beds(Hearing(noises=("waves", "heavy surf", "a zork")))

    assert [bed.recipe for bed in beds] == ["open sea", "heavy surf"]


def test_events_that_are_asked_for_are_heard_inside_the_clip(park: Shot) -> None:
    """Each is heard twice; a bed is no event."""
    cues = asked_cues(Storyboard("p", (park,), hearing=Hearing(noises=("thunder", "rain"))))

    assert [cue.name for cue in cues] == ["thunder", "thunder"]
    assert all(0 < cue.second < 4 for cue in cues)


@pytest.mark.parametrize("word", ["ambience", "birds"])
def test_what_must_not_be_heard_is_not_wanted(word: str) -> None:
    """A bed is refused by its own name, by what is heard of it, or with all ambience."""
    assert not is_wanted(Bed("forest birds"), Hearing(without=(word,)))
    assert is_wanted(Bed("forest birds"), Hearing(without=("rain",)))
