import pytest

from reelkite.engines.diorama.sets import design, designs, key_of
from reelkite.engines.diorama.sets.catalogue import STAND_INS, WORDS


@pytest.mark.parametrize(
    ("setting", "key"),
    [
        ("park", "park"),
        ("Seashore", "beach"),
        ("a snowy village at dawn", "snowy village"),
        ("woods", "forest"),
        ("sahara", "desert"),
        ("a thing that is no place", "studio"),
    ],
)
def test_words_find_their_place(setting: str, key: str) -> None:
    """A place is found by its key, by another word for it, or by the longest word it holds."""
    assert key_of(setting) == key


def test_every_key_can_be_built() -> None:
    """Each key has a design of its own or a chain of stand-ins that ends at one."""
    there = designs()
    for key in WORDS:
        assert design(key) in there.values()
        assert key in there or key in STAND_INS


def test_no_word_means_two_places() -> None:
    """A word is listed once."""
    words = [word for key, others in WORDS.items() for word in (key, *others)]
    assert len(words) == len(set(words))
