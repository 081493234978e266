import pytest

from reelkite.planning import plan


@pytest.mark.parametrize(
    ("prompt", "colour"),
    [
        ("A horse, white and tall, stands on a hill.", "white"),
        ("One horse - white as milk - standing on a hill.", "white"),
        ("A door that is red stands in a field.", "red"),
        ("A dog runs in a park, vivid, warm, golden.", None),
    ],
)
def test_looks_after_a_noun_are_its_own(prompt: str, colour: str | None) -> None:
    """What follows the subject describes it; what ends the sentence is the picture's."""
    assert plan(prompt, 4).shots[0].subjects[0].colour == colour


@pytest.mark.parametrize(
    "prompt",
    [
        "An empty chair in a room, afternoon light moving slowly.",
        "A chair. Soft shadows move across the floor.",
    ],
)
def test_light_moves_nobody(prompt: str) -> None:
    """The chair stays where it is."""
    assert plan(prompt, 4).shots[0].subjects[0].action is None
