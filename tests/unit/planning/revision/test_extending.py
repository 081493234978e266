"""What follows after the end of a storyboard."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import InvalidPrompt
from reelkite.domain.storyboard import Move
from reelkite.planning import plan
from reelkite.planning.revision import extended
from reelkite.planning.revision.extending import HELD

BASE = plan("A dog sits in a park beside a red ball, golden hour", 4)


def test_what_was_shown_stays_and_the_new_comes_after_it() -> None:
    """The old shots are untouched, and the whole has no gap."""
    board = extended(BASE, "The dog barks", 12)

    assert board.shots[:1] == BASE.shots
    assert board.duration == 12
    assert board.shots[1].start == 4


def test_only_deeds_and_moves_let_the_last_shot_run_on() -> None:
    """The same view goes on when nothing but deeds and camera is new."""
    shot = extended(BASE, "The dog barks while the camera zooms in", 8).shots[-1]

    assert shot.runs_on
    assert shot.subjects[0].action == "bark"
    assert [move.move for move in shot.moves] == [Move.ZOOM]


def test_another_view_grows_out_of_the_last_softly() -> None:
    """Another place or time comes in a dissolve, with whoever was there."""
    shot = extended(BASE, "Then night falls and it begins to snow", 8).shots[-1]

    assert not shot.runs_on
    assert shot.dissolve == 1
    assert (shot.time_of_day, shot.weather) == ("night", "snow")
    assert [one.noun for one in shot.subjects] == ["dog", "ball"]


@given(st.text(min_size=1, max_size=80), st.sampled_from([4, 8, 12, 16, 20]))
def test_any_prompt_fills_exactly_what_is_added(prompt: str, added: int) -> None:
    """Whatever is written, the shots lie end to end up to the new length."""
    try:
        board = extended(BASE, prompt, 4 + added)
    except InvalidPrompt:
        return
    starts = [shot.start for shot in board.shots]
    ends = [shot.start + shot.seconds for shot in board.shots]

    assert starts == [Fraction(0), *ends[:-1]]
    assert ends[-1] == 4 + added


@pytest.mark.parametrize("prompt", ["continue", "Keep going!", "more", "please extend the clip"])
def test_more_of_the_same_just_runs_on(prompt: str) -> None:
    """Who asks for nothing but more gets the same view, going on, and a camera at rest."""
    (shot,) = extended(BASE, prompt, 8).shots[1:]

    assert shot.runs_on
    assert [move.move for move in shot.moves] == [Move.STATIC]
    assert [one.noun for one in shot.subjects] == ["dog", "ball"]


def test_a_cut_comes_a_moment_after_the_end() -> None:
    """No join is a cut: the last view stands a little before what was asked for."""
    held, cut = extended(BASE, "Cut to: a cat on a roof", 8).shots[1:]

    assert held.runs_on
    assert cut.start - held.start == HELD
    assert (cut.runs_on, cut.dissolve, cut.basis) == (False, Fraction(0), None)
    assert [one.noun for one in cut.subjects] == ["cat"]
    assert held.seconds + cut.seconds == 4


def test_a_later_cut_shows_only_whom_it_names() -> None:
    """The first shot of several goes on from what was there, the next stands for itself."""
    first, second = extended(BASE, "The dog barks. Cut to: a cat on a roof.", 12).shots[1:]

    assert first.runs_on
    assert [one.noun for one in second.subjects] == ["cat"]


def test_who_is_named_again_keeps_his_looks() -> None:
    """A cut to the dog shows the dog that was there."""
    brown = plan("A brown dog sits in a park", 4)
    shot = extended(brown, "Cut to a close-up of the dog", 8).shots[-1]

    assert [(one.noun, one.colour) for one in shot.subjects] == [("dog", "brown")]


def test_all_keep_their_places_in_what_grows_out_of_it() -> None:
    """Rain, a newcomer and who disappears leave the rest where they were."""
    for prompt, nouns in (
        ("Suddenly it starts raining", ["dog", "ball"]),
        ("A cat walks in", ["dog", "ball", "cat"]),
        ("The ball disappears", ["dog"]),
    ):
        shot = extended(BASE, prompt, 8).shots[-1]
        assert [one.noun for one in shot.subjects] == nouns
        assert shot.dissolve == 1
        assert shot.basis is not None
        assert shot.subjects[0].basis == 0


def test_what_was_done_last_is_done_on() -> None:
    """A dog that lay down in the end lies when the clip goes on."""
    base = plan("A dog barks, then it lies down in a park", 4)
    shot = extended(base, "continue", 8).shots[-1]

    assert (shot.subjects[0].action, shot.subjects[0].then) == ("lie", ())


def test_who_takes_another_seat_is_staged_anew() -> None:
    """A shot in which somebody goes on a bench cannot merely run on."""
    base = plan("A woman stands beside a bench in a park", 4)
    shot = extended(base, "She sits down on the bench", 8).shots[-1]

    assert not shot.runs_on
    assert [tie.kind for tie in shot.subjects[0].relations] == ["on"]


def test_they_are_all_who_are_there() -> None:
    """Both walk when they walk."""
    base = plan("A woman stands with a dog in a park", 4)
    shot = extended(base, "They walk away", 8).shots[-1]

    assert [one.action for one in shot.subjects] == ["walk away", "walk away"]


@pytest.mark.parametrize(
    "prompt",
    ["The camera rises above the trees", "A balloon appears in the sky", "It looks up at the sky"],
)
def test_what_is_looked_at_is_no_other_place(prompt: str) -> None:
    """Trees that the camera passes, and the sky above, take nobody there."""
    shot = extended(BASE, prompt, 8).shots[-1]

    assert shot.setting == "park"
    assert "tree" not in [one.noun for one in shot.subjects]
