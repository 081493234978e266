"""Instructions about the scene, as descriptions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning.revision.telling import addition, description, wanted

DESCRIPTIONS = {
    "make it night": "night",
    "turn day into night": "night",
    "let it snow": "snow",
    "stop the rain": "clear weather",
    "make the weather stormy": "stormy",
    "change the background to a beach": "in a beach",
    "background: forest": "in forest",
    "put them on the moon": "on the moon",
    "make the camera static": "static camera",
    "no camera movement": "static camera",
    "the camera should pan right": "the camera pans right",
    "make it slower": "slow motion",
    "make it look like an oil painting": "an oil painting",
    "let the dog run": "the dog runs",
    "make the boys dance": "the boys dance",
    "the dog should be sleeping": "the dog is sleeping",
    "make the old man wave at the dog": "the old man waves at the dog",
    "let him jump": "he can jump",
    "give the boy a ball": "the boy holds a ball",
    "let the baby cry": "the baby cries",
}
ADDITIONS = {
    "add a cat": "a cat",
    "put a cat in the scene": "a cat",
    "put a cat on the bench": "a cat on the bench",
    "there should also be a goat": "a goat",
    "include an eagle in the background": "an eagle",
    "a cat joins them": "a cat",
    "and a cat": "a cat",
    "let a bird fly over the trees": "a bird flies over the trees",
}


@pytest.mark.parametrize(("clause", "told"), DESCRIPTIONS.items())
def test_what_is_asked_of_the_scene_is_described(clause: str, told: str) -> None:
    """Time, weather, place, camera, pace, style and deeds are put as they would be told."""
    assert description(clause) == told


@pytest.mark.parametrize(("clause", "told"), ADDITIONS.items())
def test_what_is_to_be_added_is_described(clause: str, told: str) -> None:
    """Who comes is named, without the picture that he comes into."""
    assert addition(clause) == told


@pytest.mark.parametrize(
    "clause", ["a dog runs", "the dog runs in a park", "night", "make him older"]
)
def test_a_description_is_none_of_ours(clause: str) -> None:
    """What is told already is left alone."""
    assert description(clause) is None
    assert addition(clause) is None


def test_a_wish_is_what_it_asks_for() -> None:
    """Somebody who wants a thing to be something asks that it should be so."""
    assert wanted("i want the kite to be blue") == "the kite should be blue"
    assert wanted("can we have a cat") == "there is a cat"
    assert wanted("a cat sleeps") == "a cat sleeps"


@given(st.text(max_size=200))
def test_any_clause_is_read(clause: str) -> None:
    """Whatever is written becomes text or nothing."""
    for read in (description, addition):
        told = read(wanted(clause.casefold()))
        assert told is None or isinstance(told, str)
