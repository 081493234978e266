import pytest

from reelkite.domain.errors import InvalidPrompt
from reelkite.planning.words import clean_prompt, sentences, spell_out, spelt, split


@pytest.mark.parametrize("bad", ["", "   ", "\n\t", "...!?", "\x00\x07", "-- , --", "\u200b\u200e"])
def test_nothing_to_show_is_refused_with_a_sentence(bad: str) -> None:
    """Empty, blank, punctuation and control characters cannot be shown."""
    with pytest.raises(InvalidPrompt, match="say in a few words") as caught:
        clean_prompt(bad)
    assert caught.value.field == "prompt"


@pytest.mark.parametrize("good", ["🐱", "جمل في الصحراء", "一只熊猫", "42"])
def test_pictures_numbers_and_other_scripts_are_prompts(good: str) -> None:
    """Whatever holds a letter, a digit or an emoji is accepted."""
    assert clean_prompt(good)


def test_one_spelling_is_left() -> None:
    """Full-width letters, curly quotes, controls and runs of spaces are made plain."""
    assert clean_prompt(" Ｃat’s\x07   “hat” ") == 'Cat\'s "hat"'


def test_line_breaks_survive_cleaning() -> None:
    """Labels begin at lines, so lines are kept, without empty ones."""
    assert clean_prompt("a dog\r\n\r\n  Style: anime") == "a dog\nStyle: anime"


def test_contractions_are_spelt_out() -> None:
    """A negation must not hide in a contraction."""
    assert spell_out("it's here and isn't moving") == "it is here and is not moving"


def test_hyphens_split_words_and_emoji_become_nouns() -> None:
    """Hyphened words are several words, an emoji is its name."""
    assert [word.text for word in split("close-up of 🐕")] == ["close", "up", "of", "dog"]


def test_sentences_end_at_full_stops_and_lines() -> None:
    """Words are cut at full stops and line breaks; numbers keep their point."""
    found = sentences(split("A dog. F/1.8\na cat"))
    assert [[word.text for word in one] for one in found] == [["a", "dog"], ["f/1.8"], ["a", "cat"]]


def test_spellings_of_tables_are_cut_like_prompts() -> None:
    """A table's spelling gives the same words as the prompt that holds it."""
    text = "bird's-eye view"
    assert spelt(text) == tuple(word.text for word in split(text))


def test_colours_of_a_terminal_and_endless_words_are_cut() -> None:
    """What a terminal would hide is gone, and a word has at most forty letters."""
    assert clean_prompt("a \x1b[31mred\x1b[0m kite") == "a red kite"
    assert split("b" * 5000)[0].text == "b" * 40
