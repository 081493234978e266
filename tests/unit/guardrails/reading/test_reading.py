"""A prompt as it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.matching import PhraseBook
from reelkite.guardrails.reading import read
from reelkite.guardrails.reading.words import Word


def first_forms(prompt: str) -> list[str]:
    """Return each word as it stands."""
    return [word.forms[0] for word in read(prompt).words]


def joined(prompt: str) -> set[str]:
    """Return everything that several words of ``prompt`` may spell."""
    return {form for joins in read(prompt).joins.values() for each in joins for form in each.forms}


def test_words_know_where_they_stand_in_the_prompt_as_it_was_sent() -> None:
    """Unseen characters, wide letters and marks do not shift anything."""
    prompt = "A\u200b ｒｅｄ  ki\u0336te, flies"
    reading = read(prompt)
    assert [prompt[word.begin : word.end] for word in reading.words] == [
        "A",
        "ｒｅｄ",
        "ki\u0336te",
        "flies",
    ]
    assert prompt[slice(*reading.span(1, 3))] == "ｒｅｄ  ki\u0336te"


@pytest.mark.parametrize(
    "prompt",
    ["a k i t e flies", "k-i-t-e", "k.i.t.e", "ki-te", "k i t e", "K I T E!"],
)
def test_letters_with_something_between_them_are_joined(prompt: str) -> None:
    """A word that is spelled out is found."""
    assert "kite" in joined(prompt)


def test_parts_of_a_long_run_of_letters_are_words_too() -> None:
    """Two words that are spelled without a gap do not hide each other."""
    assert {"flying", "kites"} <= joined("f l y i n g k i t e s")


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("flyingaredkite", ["flying", "a", "red", "kite"]),
        ("#flyingkites", ["flying", "kites"]),
        ("photograph", ["photograph"]),
        ("kindergartenkind", ["kindergarten", "kind"]),
    ],
)
def test_words_that_are_run_together_are_parted(prompt: str, words: list[str]) -> None:
    """Each part stands where it stands; the whole is still one word, too."""
    reading = read(prompt)
    assert first_forms(prompt) == words
    assert [prompt[word.begin : word.end].strip("#") for word in reading.words] == words
    assert len(words) == 1 or prompt.strip("#") in joined(prompt)


def test_words_are_not_parted_in_other_languages() -> None:
    """In a prompt of another script a Latin word stays whole."""
    assert first_forms("красный воздушный змей flyingaredkite")[-1] == "flyingaredkite"


def test_short_parts_of_a_spelled_word_are_no_words() -> None:
    """What a word happens to hold is not what it says."""
    assert "ass" not in joined("c l a s s")


def test_sentences_are_counted() -> None:
    """Words know their sentence; a point within a number ends none."""
    reading = read("A kite. It is 3.5 m wide! 空。 Ends")
    assert [word.sentence for word in reading.words] == [0, 0, 1, 1, 1, 1, 1, 1, 2, 3]


def test_capitals_are_remembered() -> None:
    """A name may be told by its first letter."""
    assert [word.is_capital for word in read("the Kite").words] == [False, True]


def test_what_is_taken_out_is_not_found_again() -> None:
    """Blanked words, joins over them and letters of dense scripts are gone; numbers stay."""
    book = PhraseBook([("red kite", 1), ("kite", 2), ("凧", 3)])
    reading = read("a red kite 凧 k i t e")
    found = [match for match in book.find(reading) if match.payload in {1, 3}]
    rest = reading.without(found)
    assert [match.payload for match in book.find(rest)] == [2]
    assert len(rest.words) == len(reading.words)
    assert rest.text == reading.text


def test_words_within_a_span_are_those_that_it_touches() -> None:
    """From the first to the one after the last."""
    assert read("a red kite flies").words_within((2, 10)) == (1, 3)


@given(st.text(max_size=200))
def test_any_text_can_be_read(prompt: str) -> None:
    """Words stand in order, within the prompt, and each has a form."""
    words: tuple[Word, ...] = read(prompt).words
    for places in ([word.begin for word in words], [word.end for word in words]):
        assert places == sorted(places)
    assert all(word.forms and word.begin < word.end <= len(prompt) for word in words)


@given(st.text(alphabet="ab c.-k\u0301\u200b裸э", max_size=60))
def test_a_reading_of_odd_mixtures_keeps_its_places(prompt: str) -> None:
    """Each character of the dense letters stands where it is said to stand."""
    reading = read(prompt)
    assert len(reading.dense) == len(reading.origins)
    assert all(0 <= place < len(prompt) for place in reading.origins)


def test_a_hundred_thousand_marks_are_one_letter() -> None:
    """A heap of combining marks is folded away."""
    assert first_forms("e" + "\u0301" * 100_000) == ["e"]
