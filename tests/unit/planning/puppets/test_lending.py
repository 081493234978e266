from functools import partial

import pytest

from reelkite.domain.errors import InvalidPrompt
from reelkite.domain.storyboard import Match, Storyboard, Subject
from reelkite.planning import plan, puppets
from reelkite.planning.revision import revised

_NAMES = ("Mossy", "Captain Moss")


def _planned(prompt: str, names: tuple[str, ...] = _NAMES) -> Storyboard:
    return puppets.with_puppets(partial(plan, seconds=4), prompt, names)


def _subject(board: Storyboard, noun: str) -> Subject:
    return next(one for one in board.shots[0].subjects if one.noun == noun)


def test_a_name_is_a_subject_with_the_body_of_the_puppet() -> None:
    """It acts like an animal, under its own name."""
    board = _planned("Mossy hops over a log in a forest")
    mossy = board.shots[0].subjects[0]
    assert (mossy.noun, mossy.asset, mossy.match) == ("Mossy", "puppet/0", Match.EXACT)
    assert mossy.action == "jump"
    assert board.shots[0].setting == "forest"
    assert board.prompt == "Mossy hops over a log in a forest"
    assert board.not_understood == ()


def test_two_puppets_are_told_apart() -> None:
    """A name of two words goes before the name that it holds a part of; both keep their place."""
    board = _planned("Captain Moss and Mossy dance in a kitchen at night.")
    assert {one.noun: one.asset for one in board.shots[0].subjects} == {
        "Captain Moss": "puppet/1",
        "Mossy": "puppet/0",
    }
    assert {one.action for one in board.shots[0].subjects} == {"dance"}


@pytest.mark.parametrize(
    ("prompt", "kind", "other"),
    [
        ("A girl walks beside mossy.", "beside", "girl"),
        ("Mossy rides a horse on the beach", "rides", "horse"),
        ("A small dragon named Mossy rides a horse on the beach", "rides", "horse"),
        ("MOSSY the dragon sits on a bench in the rain", "on", "bench"),
        ("Mossy, a small green dragon, sits on a bench while a dog watches.", "on", "bench"),
    ],
)
def test_relations_hold_as_for_an_animal(prompt: str, kind: str, other: str) -> None:
    """Whatever the prompt says beside the name, the puppet is tied to the other one."""
    board = _planned(prompt)
    subjects = board.shots[0].subjects
    ties = {
        (tie.kind, one.noun, subjects[tie.to].noun) for one in subjects for tie in one.relations
    }
    assert (kind, "Mossy", other) in ties or (kind, other, "Mossy") in ties
    assert not any(one.noun == "dragon" for one in subjects)


def test_others_keep_their_colours_and_the_puppet_its_own() -> None:
    """A colour that is said of the puppet does not repaint it."""
    board = _planned("Green Mossy walks past a blue house")
    assert _subject(board, "house").colour == "blue"
    assert _subject(board, "Mossy").colour is None


def test_an_animal_of_the_prompt_stays_itself() -> None:
    """The stand-in is never an animal that the prompt speaks of."""
    board = _planned("Mossy and a puppy chase a rabbit", ("Mossy",))
    assets = [one.asset for one in board.shots[0].subjects]
    assert sorted(assets) == ["animal/dog", "animal/rabbit", "puppet/0"]


def test_speech_holds_the_name() -> None:
    """What is said is said as it was written."""
    board = _planned('Mossy says "Hello, I am Mossy!" to a cat')
    assert board.shots[0].lines[0].text == "Hello, I am Mossy!"


def test_deeds_to_a_puppet_name_it() -> None:
    """The action of another holds the puppet's name, and no stand-in is left anywhere."""
    board = _planned("A wizard hugs Mossy in a tower")
    assert _subject(board, "wizard").action == "hug Mossy"
    assert "dog" not in repr(board)


def test_a_puppet_plays_in_the_shots_that_name_it() -> None:
    """Shots without the name are left alone."""
    board = puppets.with_puppets(
        partial(plan, seconds=8), "Shot 1: Mossy runs. Shot 2: a train passes.", ("Mossy",)
    )
    first, second = board.shots
    assert [one.asset for one in first.subjects] == ["puppet/0"]
    assert [one.asset for one in second.subjects] == ["prop/train"]


def test_a_name_inside_a_word_is_none() -> None:
    """Names are whole words."""
    board = _planned("A cat sits on a mossyish rock", ("Mossy",))
    assert all(not one.asset.startswith("puppet/") for one in board.shots[0].subjects)


def test_an_unwanted_puppet_stays_out() -> None:
    """What the prompt excludes may be a puppet too."""
    board = _planned("A city street at night without Mossy", ("Mossy",))
    assert all(one.asset != "puppet/0" for one in board.shots[0].subjects)


def test_names_of_scripts_without_spaces_are_found() -> None:
    """A name may have an ending, or the next word, right behind it."""
    board = _planned("モシが in a forest", ("モシ",))
    assert "puppet/0" in [one.asset for one in board.shots[0].subjects]


def test_a_name_that_is_dropped_still_plays() -> None:
    """A name that was given must be seen, whatever the planner thought of it."""
    bare = plan("A red ball on a table", 4)
    board = puppets.with_puppets(lambda _: bare, "A red ball on a table for Mossy", ("Mossy",))
    assert board.shots[0].subjects[-1] == Subject("Mossy", "puppet/0")


def test_a_revision_knows_the_puppet_of_its_base() -> None:
    """An edit of the light leaves the puppet where it was."""
    base = _planned("Mossy sits on a bench in the park")
    board = puppets.revising(revised, base, "make it night", _NAMES)
    assert board.shots[0].time_of_day == "night"
    assert _subject(board, "Mossy").asset == "puppet/0"
    assert board.prompt == "make it night"


def test_a_revision_may_bring_a_puppet_in() -> None:
    """A new prompt may name a puppet that the base had not."""
    base = plan("A cat sits on a bench in the park", 4)
    board = puppets.revising(revised, base, "add Mossy", ("Mossy",))
    assert "puppet/0" in [one.asset for one in board.shots[0].subjects]


def test_a_prompt_of_nothing_is_refused_as_ever() -> None:
    """Puppets change nothing of what is no prompt."""
    with pytest.raises(InvalidPrompt):
        _planned(" \n ")


def test_what_a_shot_is_a_change_of_has_its_puppets_back_too() -> None:
    """Whoever keeps place needs to be known in the shot before."""
    base = _planned("Mossy sits on a bench in the park")
    board = puppets.revising(revised, base, "make it night", _NAMES)
    before = board.shots[0].basis
    if before is not None:
        assert "puppet/0" in [one.asset for one in before.subjects]
    assert "animal/" not in repr(board)
