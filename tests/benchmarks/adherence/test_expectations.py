import json
from pathlib import Path

import pytest

from benchmarks.adherence.expectations import (
    Case,
    Placed,
    camera_of,
    case_of,
    cases_of,
    deed_of,
    same_thing,
)


def test_a_colour_is_asked_of_the_thing_that_bears_it() -> None:
    """The object of a colour's case is the prompt without article and colour."""
    case = case_of("a green kettle", {"color": {"color": "green"}})

    assert (case.objects, case.colour) == (("kettle",), "green")


def test_a_relation_names_two_things_and_how_they_stand() -> None:
    """Both things of a relation must be seen, and stand as it says."""
    words = {"object_a": "fox", "object_b": "hen", "relationship": "on the left of"}
    case = case_of("a fox", {"spatial_relationship": {"spatial_relationship": words}})

    assert case.objects == ("fox", "hen")
    assert case.placed == Placed("fox", "hen", "on the left of")


def test_objects_scene_and_style_are_read(tmp_path: Path) -> None:
    """A JSON list gives a case an entry, each with what it expects."""
    entries = [
        {"prompt": "x", "expect": {"multiple_objects": {"object": "owl and mug"}}},
        {"prompt": "y", "expect": {"scene": {"scene": {"scene": "quay"}}}},
        {"prompt": "z", "expect": {"appearance_style": {"appearance_style": "oil painting"}}},
    ]
    (tmp_path / "list.json").write_text(json.dumps(entries), encoding="utf-8")
    owls, quay, oil = cases_of(tmp_path / "list.json")

    assert (owls.objects, owls.several) == (("owl", "mug"), True)
    assert quay.scene == "quay"
    assert oil.style == "oil painting"


def test_a_list_of_prompts_is_read_line_by_line(tmp_path: Path) -> None:
    """A text file gives a case a line, with what fixed words say; blank lines are nothing."""
    (tmp_path / "list.txt").write_text("a goat is climbing, zoom in\n\n", encoding="utf-8")

    assert cases_of(tmp_path / "list.txt") == (
        Case("a goat is climbing, zoom in", camera="zoom in", deed="climbing"),
    )


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("a quay, pan left", "pan left"),
        ("The camera tilts down to a map", "tilt down"),
        ("the camera pans upward", "tilt up"),
        ("a frying pan on a stove", None),
    ],
)
def test_camera_moves_are_found_by_fixed_words(prompt: str, move: str | None) -> None:
    """Only words that mean the camera count as a move."""
    assert camera_of(prompt) == move


def test_a_deed_is_what_somebody_is_doing() -> None:
    """A verb after "is" names a deed, and other words do not."""
    assert deed_of("two cooks are quickly chopping leeks") == "chopping"
    assert deed_of("a morning in spring") is None


@pytest.mark.parametrize(
    ("asked", "noun", "same"),
    [
        ("skis", "ski", True),
        ("mobile phone", "phone", True),
        ("glass", "glas", False),
        ("phone", "house", False),
    ],
)
def test_things_are_the_same_give_or_take_a_plural(asked: str, noun: str, same: bool) -> None:
    """The head must agree; qualifiers may be missing."""
    assert same_thing(asked, noun) is same
