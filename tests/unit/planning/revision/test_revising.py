"""A storyboard under new words."""

from dataclasses import replace

import pytest

from reelkite.domain.errors import InvalidPrompt
from reelkite.domain.storyboard import Move, Shot, Storyboard
from reelkite.planning import plan
from reelkite.planning.revision import revised

BASE = plan("A child flying a red kite in a park with a dog, golden hour, camera pans left", 4)


def _with_kite(colour: str) -> Storyboard:
    shot = BASE.shots[0]
    subjects = tuple(
        replace(one, colour=colour) if one.noun == "kite" else one for one in shot.subjects
    )
    return replace(BASE, shots=(replace(shot, subjects=subjects),))


def _plain(board: Storyboard) -> tuple[Shot, ...]:
    """Return the shots as if they were no changes of others."""
    return tuple(
        replace(shot, basis=None, subjects=tuple(replace(one, basis=None) for one in shot.subjects))
        for shot in board.shots
    )


@pytest.mark.parametrize(
    "prompt", ["change the kite to green", "A child flying a green kite", "make the kite green"]
)
def test_what_is_said_of_one_thing_changes_that_thing_alone(prompt: str) -> None:
    """Cast, set, light and camera stay as they were where nothing is said of them."""
    assert _plain(revised(BASE, prompt)) == _with_kite("green").shots


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("make it night", "time_of_day", "night"),
        ("let it snow", "weather", "snow"),
        ("in watercolour style", "style", "watercolour"),
        ("turn the background into a beach", "setting", "beach"),
        ("slow motion", "pace", "slow motion"),
    ],
)
def test_the_scene_changes_and_the_cast_stays(prompt: str, field: str, value: str) -> None:
    """Place, time, weather, style and pace become what was said; whoever plays goes on."""
    shot = revised(BASE, prompt).shots[0]

    assert getattr(shot, field) == value
    assert _plain(revised(BASE, prompt))[0].subjects == BASE.shots[0].subjects
    assert shot.moves == BASE.shots[0].moves


def test_another_time_of_day_brings_its_own_light() -> None:
    """The low sun of the golden hour does not shine at night."""
    assert revised(BASE, "make it night").shots[0].light == ()


def test_the_camera_moves_as_it_is_told() -> None:
    """A move that is named takes the place of the old one."""
    moves = revised(BASE, "zoom in instead").shots[0].moves

    assert [move.move for move in moves] == [Move.ZOOM]


def test_birds_in_the_sky_take_nobody_there() -> None:
    """What is added comes last, and the place of the rest stays."""
    shot = revised(BASE, "Add two birds in the sky").shots[0]

    assert shot.setting == "park"
    assert [(one.noun, one.count) for one in shot.subjects][-1] == ("bird", 2)


def test_another_cast_takes_over() -> None:
    """A description of somebody else's deeds replaces who played, in the same place."""
    shot = revised(BASE, "A fox jumps over a log").shots[0]

    assert [one.noun for one in shot.subjects] == ["fox", "log"]
    assert shot.setting == "park"


def test_what_is_not_there_is_told() -> None:
    """An instruction about something that nobody sees is listed as not understood."""
    assert "submarine" in revised(BASE, "remove the dog. paint the submarine pink").not_understood


def test_nothing_to_show_is_refused() -> None:
    """A prompt of marks alone changes nothing and says so."""
    with pytest.raises(InvalidPrompt):
        revised(BASE, "...")


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("remove the dog", ["child", "kite"]),
        ("add a cat", ["child", "kite", "dog", "cat"]),
        ("replace the dog with a cat", ["child", "kite", "cat"]),
        ("a cat joins them", ["child", "kite", "dog", "cat"]),
        ("A child flying a red kite in a park with a cat, golden hour, camera pans left",
         ["child", "kite", "cat"]),
    ],
)  # fmt: skip
def test_all_others_keep_their_places(prompt: str, nouns: list[str]) -> None:
    """Whoever was there knows whose place he has; who takes another's has that one's."""
    shot = revised(BASE, prompt).shots[0]
    then = [one.noun for one in BASE.shots[0].subjects]

    assert [one.noun for one in shot.subjects] == nouns
    assert shot.basis == BASE.shots[0]
    for one in shot.subjects:
        assert one.basis == (then.index(one.noun) if one.noun in then else one.basis)
    if "dog" not in nouns and "cat" in nouns:
        assert shot.subjects[-1].basis == then.index("dog")


def test_another_cast_is_composed_anew() -> None:
    """Nobody has a place in a shot of somebody else's."""
    assert revised(BASE, "A fox jumps over a log").shots[0].basis is None


def test_a_place_is_changed_for_another() -> None:
    """A place is none of the cast, and may be changed all the same."""
    assert revised(BASE, "change the park to a beach").shots[0].setting == "beach"


def test_a_place_that_is_added_is_told() -> None:
    """Mountains that cannot stand behind the park are listed, and the park stays."""
    board = revised(BASE, "add mountains in the background")

    assert board.shots[0].setting == "park"
    assert "mountains" in board.not_understood


def test_weather_that_is_added_is_no_place() -> None:
    """Rain comes to where the clip is, and nothing of it is missed."""
    board = revised(BASE, "add rain")

    assert (board.shots[0].weather, board.not_understood) == ("rain", ())
    assert [one.noun for one in board.shots[0].subjects] == ["child", "kite", "dog"]
