"""What a prompt asks to be done to a clip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning.revision.instructions import read
from reelkite.planning.revision.wishes import Change, ChangeKind

CHANGES = {
    "change the kite to green": Change(ChangeKind.RECOLOUR, "kite", "green"),
    "Make the kite green.": Change(ChangeKind.RECOLOUR, "kite", "green"),
    "please paint the old car dark blue": Change(ChangeKind.RECOLOUR, "old car", "dark blue"),
    "Change the color of the car to yellow": Change(ChangeKind.RECOLOUR, "car", "yellow"),
    "the umbrella should be red": Change(ChangeKind.RECOLOUR, "umbrella", "red"),
    "remove the dog": Change(ChangeKind.REMOVE, "dog"),
    "take the dog away": Change(ChangeKind.REMOVE, "dog"),
    "without the trees": Change(ChangeKind.REMOVE, "trees"),
    "remove the cup from the table": Change(ChangeKind.REMOVE, "cup"),
    "replace the dog with a horse": Change(ChangeKind.SWAP, "dog", "a horse"),
    "turn the dog into a small cat": Change(ChangeKind.SWAP, "dog", "a small cat"),
    "a cat instead of the dog": Change(ChangeKind.SWAP, "dog", "a cat"),
    "make the dog much bigger": Change(ChangeKind.RESIZE, "dog", "huge"),
    "make the cup tiny": Change(ChangeKind.RESIZE, "cup", "tiny"),
}

DESCRIPTIONS = {
    "make it night": "night",
    "turn the background into a beach": "in a beach",
    "let it snow": "snow",
    "switch to black and white": "black and white",
    "make everything darker": "dark",
    "let the fox jump": "the fox jumps",
    "The same but at sunset": "at sunset",
}


@pytest.mark.parametrize(("prompt", "change"), CHANGES.items())
def test_an_instruction_names_a_thing_and_what_becomes_of_it(prompt: str, change: Change) -> None:
    """Colours, sizes, removals and swaps are read however they are put."""
    asked = read(prompt)

    assert asked.changes == (change,)
    assert asked.instructs
    assert not asked.told


@pytest.mark.parametrize(("prompt", "told"), DESCRIPTIONS.items())
def test_an_instruction_about_the_scene_becomes_a_description(prompt: str, told: str) -> None:
    """What is said of place, time, weather and deeds is put as the planner reads it."""
    assert read(prompt).told == told


@pytest.mark.parametrize(
    ("prompt", "told", "added"),
    [
        ("add a cat on a chair", "", "a cat on a chair"),
        ("with a cat", "a cat", ""),
        ("I want a blue kite", "a blue kite", ""),
        ("make it snow and add a cat", "snow", "a cat"),
    ],
)
def test_what_is_added_is_kept_apart(prompt: str, told: str, added: str) -> None:
    """What is surely new is told from what may be there already."""
    asked = read(prompt)

    assert (asked.told, asked.added) == (told, added)
    assert asked.instructs
    assert asked.adds == (not told)


def test_it_is_what_was_excepted() -> None:
    """When all but one thing is to stay, "it" is that thing."""
    asked = read("Don't change anything except the kite: make it green")

    assert asked.changes == (Change(ChangeKind.RECOLOUR, "kite", "green"),)


def test_a_description_is_left_as_it_is() -> None:
    """A prompt that describes a clip is no instruction."""
    asked = read("a child flying a green kite in a snowy park")

    assert asked.told == "a child flying a green kite in a snowy park"
    assert not asked.instructs


def test_several_instructions_are_taken_one_by_one() -> None:
    """Clauses are told apart, and "it" is what was spoken of last."""
    asked = read("Keep everything the same, but make the kite blue and let it spin, remove the dog")

    assert [change.kind for change in asked.changes] == [ChangeKind.RECOLOUR, ChangeKind.REMOVE]
    assert asked.told == "the kite can spin"


@given(st.text(max_size=300))
def test_any_text_is_read(prompt: str) -> None:
    """Nothing that is written makes the reader stumble; clothes may be for whoever is there."""
    changes = read(prompt).changes
    assert all(change.thing or change.kind is ChangeKind.DRESS for change in changes)


@pytest.mark.parametrize("unit", ["make the ", "a", "a, ", "and make ", "no ", "to "])
def test_endless_prompts_are_left_alone(unit: str) -> None:
    """A clause that goes on for ever is no instruction, and is not searched for one."""
    assert len(read(unit * (32_000 // len(unit))).changes) <= 1
