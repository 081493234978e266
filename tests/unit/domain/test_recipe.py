"""What was really used, as data and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.recipe import Recipe, recipe_from_plain, recipe_to_plain

RECIPES = st.builds(
    Recipe,
    model=st.text(max_size=20),
    frame_rate=st.integers(1, 60),
    details=st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=4).map(
        lambda pairs: tuple(pairs.items())
    ),
)


@given(RECIPES)
def test_a_recipe_survives_json(recipe: Recipe) -> None:
    """What is written into a database comes back whole, and in its order."""
    assert recipe_from_plain(json.loads(json.dumps(recipe_to_plain(recipe)))) == recipe


def test_what_is_no_recipe_is_an_error() -> None:
    """A field that is missing is not made up."""
    with pytest.raises(KeyError):
        recipe_from_plain({"model": "a"})


@pytest.mark.parametrize("rate", [0, -24, 23.976, "24", None, 1e400])
def test_frames_are_whole_and_some(rate: object) -> None:
    """A number of frames that no clip can have is refused, whoever wrote it."""
    with pytest.raises((TypeError, ValueError)):
        recipe_from_plain({"model": "a", "frame_rate": rate, "details": {}})
