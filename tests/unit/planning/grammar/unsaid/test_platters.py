import pytest

from reelkite.planning import plan


def ties(prompt: str) -> dict[str, list[tuple[str, str]]]:
    """Return relations of each subject as (kind, noun)."""
    subjects = plan(prompt, 4).shots[0].subjects
    return {
        one.noun: [(tie.kind, subjects[tie.to].noun) for tie in one.relations] for one in subjects
    }


@pytest.mark.parametrize("food", ["croissant", "strawberry", "cheese"])
def test_all_that_is_listed_lies_on_the_plate(food: str) -> None:
    """Only the first of a list is next to "with"."""
    found = ties("A plate with croissants, strawberries and cheese.")
    assert found[food] == [("on", "plate")]


def test_a_bowl_is_filled() -> None:
    """What is in a bowl stays in it."""
    assert ties("A bowl with lemons and apples.")["apple"] == [("in", "bowl")]


def test_what_is_not_listed_with_a_dish_stays_where_it_is() -> None:
    """Food that is named before anything else, or held, is on no plate."""
    assert ties("An apple and an empty plate.")["apple"] == []
