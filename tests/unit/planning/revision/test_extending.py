"""What follows after the end of a storyboard."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import InvalidPrompt
from reelkite.domain.storyboard import Move
from reelkite.planning import plan
from reelkite.planning.revision import extended

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
