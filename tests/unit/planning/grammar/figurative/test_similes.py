import pytest

from reelkite.planning import plan


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("A dancer spins on a stage like a leaf in the wind.", ["dancer"]),
        ("The storm roars like a wounded beast; a boy runs to a house.", ["boy", "house"]),
        ("A cat with eyes like lanterns steps out of the bushes.", ["cat"]),
        ("A horse gallops as if it were chased by a lion.", ["horse"]),
        ("A man sleeps on a sofa, quiet as a mouse.", ["man", "sofa"]),
        ("A dog like a bear chasing a rabbit runs in a park.", ["dog"]),
    ],
)
def test_what_is_only_compared_with_is_not_staged(prompt: str, nouns: list[str]) -> None:
    """Neither leaf nor beast nor lion stands there."""
    shown = [one.noun for one in plan(prompt, 4).shots[0].subjects]
    assert [noun for noun in shown if noun != "bush"] == nouns


def test_the_verb_after_a_comparison_is_still_read() -> None:
    """The tiger, whose eyes are like lamps, walks."""
    board = plan("A tiger with eyes like lamps walks through a forest.", 4)
    assert board.shots[0].subjects[0].action == "walk"


def test_no_weather_comes_out_of_a_comparison() -> None:
    """A leaf in the wind brings no wind."""
    assert plan("A girl twirls on a stage like a leaf in the wind.", 4).shots[0].weather == "clear"


def test_examples_are_there() -> None:
    """Animals such as sheep and goats are shown."""
    board = plan("Animals like sheep and goats on a farm.", 4)
    assert {"sheep", "goat"} <= {one.noun for one in board.shots[0].subjects}
