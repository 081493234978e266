"""Words that are hidden in codes."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.reading.hidden import hidden


@pytest.mark.parametrize(
    "code",
    [
        "cmVkIGtpdGU=",
        "cmVkIGtpdGU",
        "726564206b697465",
        "72 65 64 20 6b 69 74 65",
        "\\x72\\x65\\x64\\x20\\x6b\\x69\\x74\\x65",
        "red%20%6b%69%74%65",
        "&#114;ed&#32;kite",
    ],
)
def test_a_coded_run_is_decoded_where_it_stands(code: str) -> None:
    """Base64, hexadecimal, percent signs and character references are read."""
    found = {each.text.strip(): each.span for each in hidden(f"look: {code} now")}
    begin, end = found["red kite"]
    assert begin >= 6
    assert end <= 6 + len(code) + 1


@pytest.mark.parametrize(
    "prompt",
    [
        "A photograph of extraordinary waterfalls",
        "Wide shot, 35mm, 1792x1024",
        "ABCDEFGHIJ",
        "100%",
    ],
)
def test_ordinary_words_hide_nothing(prompt: str) -> None:
    """Long words and figures are not taken for codes."""
    assert not list(hidden(prompt))


@given(st.text(alphabet=st.characters(codec="ascii", categories=["Ll"]), min_size=8, max_size=40))
def test_whatever_is_put_in_base64_is_found(word: str) -> None:
    """Any word of eight letters or more comes back, unless its code reads as a word itself."""
    code = base64.b64encode(word.encode()).decode()
    assert word in {each.text for each in hidden(code)}
