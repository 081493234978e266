import pytest

from reelkite.domain.storyboard import Subject
from reelkite.planning import plan


def first(prompt: str) -> Subject:
    """Return the first subject."""
    return plan(prompt, 4).shots[0].subjects[0]


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("a dog", 1),
        ("dogs", 3),
        ("two dogs", 2),
        ("a dozen dogs", 12),
        ("a couple of dogs", 2),
        ("a herd of cows", 6),
        ("two flocks of sheep", 16),
        ("grapes", 1),
        ("a stack of pancakes", 1),
        ("some grapes in a bowl", 3),
        ("17 balloons", 17),
        ("scissors", 1),
        ("a trio of owls", 3),
    ],
)
def test_counts(prompt: str, count: int) -> None:
    """Numbers, groups and bare plurals."""
    assert first(prompt).count == count


@pytest.mark.parametrize(
    ("prompt", "colour"),
    [
        ("a red car", "red"),
        ("a crimson car", "dark red"),
        ("a dark green car", "dark green"),
        ("a light blue car", "light blue"),
        ("a turquoise car", "teal"),
        ("a car that is yellow", "yellow"),
        ("the old barn was painted red", "red"),
        ("a beautiful, blue vase", "blue"),
        ("a black cat", "black"),
        ("a car", None),
    ],
)
def test_colours(prompt: str, colour: str | None) -> None:
    """Colours and shades, before the noun or after "is"."""
    assert first(prompt).colour == colour


def test_looks_become_attributes() -> None:
    """Size, age, material and mood in canonical words."""
    assert set(first("a tiny wooden robot").attributes) == {"tiny", "wooden"}
    assert "happy" in first("a cheerful girl").attributes


def test_nouns_are_the_prompts_own_words_in_the_singular() -> None:
    """Compound words stay together."""
    assert first("three coffee cups").noun == "coffee cup"
    assert first("two wolves").noun == "wolf"


def test_material_of_dishes() -> None:
    """A compound of stuff and thing is the thing."""
    found = first("a glass bowl")
    assert (found.noun, found.attributes) == ("bowl", ("glass",))
