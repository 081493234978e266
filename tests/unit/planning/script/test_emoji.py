import pytest

from reelkite.planning import plan
from reelkite.planning.script.emoji import in_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("🦊🎸", "fox, guitar"),
        ("👩‍🚀", "astronaut"),
        ("👨‍👩‍👧🏖️", "man, woman, girl, beach"),
        ("👍🏽 🌊", "thumbs up, sea"),
        ("😀", "smiling person"),
        ("a 🦊 runs", "a 🦊 runs"),
        ("...", "..."),
    ],
)
def test_pictures_alone_are_named(text: str, words: str) -> None:
    """Joined ones by their trade, tones of skin not at all; beside words they stay."""
    assert in_words(text) == words


def test_each_picture_is_somebody_of_its_own() -> None:
    """A row of emoji is a list, and a place among them is the place."""
    shot = plan("🐶🐱🏖️", 4).shots[0]
    assert ([one.noun for one in shot.subjects], shot.setting) == (["dog", "cat"], "beach")
