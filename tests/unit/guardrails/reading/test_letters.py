"""What is left of a character when its disguise is taken off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.reading.letters import folded, unmasked


@pytest.mark.parametrize(
    ("signs", "meant"),
    [
        ("Kite", "kite"),
        ("ＫＩＴＥ", "kite"),
        ("𝓴𝓲𝓽𝓮", "kite"),
        ("🅺🅸🆃🅴", "kite"),
        ("ⓚⓘⓣⓔ", "kite"),
        ("ᴋɪᴛᴇ", "kite"),
        ("k\u0336i\u0336t\u0336e\u0336", "kite"),
        ("k\u200bi\u200dt\u2060e\ufeff", "kite"),
        ("kïté", "kite"),
        ("straße œuvre łódź", "strasse oeuvre lodz"),
        ("ёлка", "елка"),
        ("がっこう", "がっこう"),
        ("हिन्दी", "हिन्दी"),
        ("كِتَـاب", "كتاب"),
        ("한국", "한국"),
    ],
)
def test_letters_are_read_without_their_disguise(signs: str, meant: str) -> None:
    """Styles, marks and unseen characters go; letters of every script stay themselves."""
    assert "".join(map(folded, signs)) == meant


def test_letters_that_look_latin_are_read_as_latin() -> None:
    """A word of Cyrillic and Greek doubles is the word that one sees."""
    assert unmasked("кіте".replace("к", "κ").replace("т", "τ")) == "kite"


@given(st.characters())
def test_any_character_folds_to_something_that_stays(character: str) -> None:
    """Every code point has a reading, and folding what was folded changes nothing more."""
    letters = folded(character)
    assert "".join(map(folded, letters)) == letters
