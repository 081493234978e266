from collections.abc import Callable

import pytest

from reelkite.domain.storyboard import Shot, Storyboard
from reelkite.sound.actions import HABITS, derived_cues, heard_actions
from reelkite.sound.events.foley import FOLEY

ShotMaker = Callable[..., Shot]


def test_walking_is_a_row_of_steps(shot: ShotMaker) -> None:
    """Steps come again and again until the shot ends."""
    cues = derived_cues(Storyboard("p", (shot("park", action="walk"),)))

    assert {cue.name for cue in cues} == {"step"}
    assert len(cues) == 7
    assert all(0 <= cue.second < 4 for cue in cues)


@pytest.mark.parametrize(
    ("noun", "action", "heard"),
    [
        ("horse", "run", ("hoof",)),
        ("cat", "walk", ()),
        ("kite", "fly kite", ("flutter",)),
        ("cup", "steam", ("steam",)),
        ("child", "ponder", ()),
        ("child", None, ()),
    ],
)
def test_who_does_it_matters(
    shot: ShotMaker, noun: str, action: str | None, heard: tuple[str, ...]
) -> None:
    """Hooves for a horse, nothing for a cat, nothing for what makes no sound."""
    assert heard_actions(shot("park", action=action, noun=noun)) == heard


def test_lasting_sounds_last_as_long_as_the_shot(shot: ShotMaker) -> None:
    """A kite flutters until its shot ends."""
    (cue,) = derived_cues(Storyboard("p", (shot("park", action="fly kite"),)))

    assert cue.second + cue.seconds == pytest.approx(4.0)


def test_every_habit_can_be_heard() -> None:
    """Each action's sound is one that exists."""
    assert {habit.name for habit in HABITS.values()} <= set(FOLEY)
