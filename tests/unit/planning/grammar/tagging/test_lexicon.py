import pytest

from reelkite.planning.grammar.tagging import lexicon
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.words import split


@pytest.mark.parametrize(
    ("word", "lemma", "many"),
    [
        ("puppies", "puppy", True),
        ("wolves", "wolf", True),
        ("skis", "skis", False),
        ("cup", "cup", False),
    ],
)
def test_known_nouns_have_a_singular(word: str, lemma: str, many: bool) -> None:
    """Plurals lead to their noun; some nouns are always plural."""
    assert lexicon.singular(word) == (lemma, many)


def test_a_word_may_be_several_parts_of_speech() -> None:
    """Only the sentence decides."""
    assert {Tag.NOUN, Tag.VERB} <= set(lexicon.candidates("walks")) | set(
        lexicon.candidates("walk")
    )
    assert {Tag.NOUN, Tag.ADJ} <= set(lexicon.candidates("orange"))


def test_names_of_several_words_are_found_longest_first() -> None:
    """A hot dog is no dog, a hot air balloon no air."""
    names = lexicon.names(split("a hot air balloon over two hot dogs"))
    assert [reading[0] for _, _, reading in names.values()] == ["hot air balloon", "hot dog"]


def test_unknown_words_are_guessed_and_known_to_be_guesses() -> None:
    """A guess is no knowledge."""
    assert Tag.ADV in lexicon.candidates("zorgly")
    assert not lexicon.is_known("zorgly")
    assert lexicon.is_known("dogs")


def test_of_two_readings_the_plural_wins_whatever_the_order_of_sets() -> None:
    """Coffee beans are beans, the same in every process."""
    words = split("roasted coffee beans")
    assert lexicon.names(words)[1][2] == ("coffee bean", "many")
