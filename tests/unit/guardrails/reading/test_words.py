"""Forms in which a word may be meant."""

import pytest

from reelkite.guardrails.reading.words import forms_of, pieces, runs_of_letters, spelled


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("k1t3", "kite"),
        ("ki7e", "kite"),
        ("f1y", "fly"),
        ("kiiiiite", "kite"),
        ("boooom", "boom"),
        ("tom's", "tom"),
        ("tom's", "toms"),
        ("don't", "dont"),
        ("l'amour", "amour"),
        ("kites", "kite"),
        ("parties", "party"),
        ("boxes", "box"),
        ("knives", "knife"),
        ("кite", "kite"),
        ("fаrаdау", "faraday"),
        ("зmeu", "zmeu"),
        ("kiite", "kite"),
        ("والكتاب", "كتاب"),
    ],
)
def test_a_word_is_read_as_what_is_meant(word: str, meant: str) -> None:
    """Figures, drawn-out letters, endings and other alphabets do not hide a word."""
    assert meant in forms_of(word, is_latin=True)


@pytest.mark.parametrize("word", ["1080", "35mm", "glass", "bus", "as"])
def test_a_plain_word_is_itself_first(word: str) -> None:
    """The first form is the word as it stands."""
    assert forms_of(word, is_latin=True)[0] == word


def test_a_figure_is_no_letter_by_itself() -> None:
    """A number is not read as a word."""
    assert forms_of("1080", is_latin=True) == ("1080",)


def test_a_word_that_ends_in_double_s_has_no_singular() -> None:
    """``glass`` is not the plural of something else."""
    assert forms_of("glass", is_latin=True) == ("glass",)


def test_whole_words_of_another_alphabet_are_left_alone_in_their_language() -> None:
    """A Russian word that could be read as Latin is Russian in a Russian prompt."""
    assert forms_of("рост", is_latin=False) == ("рост",)
    assert len(forms_of("рост", is_latin=True)) > 1


@pytest.mark.parametrize(
    "chunk", ["k.i.t.e", "ki-te", "k!te", "k|te", "k_i_t_e", "k*i*t*e", "KITE".lower()]
)
def test_signs_between_letters_do_not_hide_a_word(chunk: str) -> None:
    """A chunk is also read as if signs were letters, or not there."""
    assert {"kite", "klte"} & set(spelled(chunk))


@pytest.mark.parametrize("chunk", ["k*te", "k#te", "k-te", "k_te", "f*y*ng"])
def test_a_masked_letter_is_filled_in(chunk: str) -> None:
    """One or two letters that are left out within a common word do not hide it."""
    assert {"kite", "flying"} & set(spelled(chunk))


@pytest.mark.parametrize("chunk", ["*wide*", "**wide**", "f/2.8", "t-shirt"])
def test_signs_around_a_word_mask_nothing(chunk: str) -> None:
    """Stress, figures and hyphens are what they are."""
    assert not {"kite", "wider", "tshirts"} & set(spelled(chunk))


def test_pieces_are_the_words_of_a_chunk() -> None:
    """Signs part words, an apostrophe does not."""
    assert [letters for _, _, letters in pieces("tom's-kite,(red)")] == ["tom's", "kite", "red"]


def test_vowel_signs_belong_to_their_word() -> None:
    """Words of Indic scripts stay whole."""
    assert [letters for _, _, letters in pieces("अमेरिका।भारत")] == ["अमेरिका", "भारत"]


def test_scripts_that_are_written_together_are_parted() -> None:
    """A Latin name that touches Han, kana or Hangul is a word of its own."""
    assert [letters for _, _, letters in pieces("kite在飛kite가")] == ["kite", "在飛", "kite", "가"]


def test_single_letters_in_a_row_are_a_run() -> None:
    """Three or more; a wider gap parts two words that are spelled out."""
    assert list(runs_of_letters([3, 1, 1, 1, 4], [0, 1, 1, 1, 1])) == [(1, 4)]
    assert list(runs_of_letters([1, 1, 5], [0, 1, 1])) == []
    assert list(runs_of_letters([1] * 7, [0, 1, 1, 1, 3, 1, 1])) == [(0, 4), (4, 7)]
