import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.task import Plain
from reelkite.storage.text import DEEPEST, clean, clean_or_none, to_json

ANYTHING = st.text(st.characters(codec=None) | st.characters(categories=["Cs"]) | st.just("\0"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANYTHING,
    lambda inner: st.lists(inner) | st.dictionaries(ANYTHING, inner),
)


@settings(deadline=None)  # machines that render are slow at times
@given(ANYTHING)
def test_clean_text_can_be_kept_anywhere(text: str) -> None:
    """Whatever comes in, what comes out is UTF-8 without NUL, and stays as it is from then on."""
    cleaned = clean(text)

    cleaned.encode("utf-8")
    assert "\0" not in cleaned
    assert clean(cleaned) == cleaned


@settings(deadline=None)  # machines that render are slow at times
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_sound_text_is_left_alone(text: str) -> None:
    """Text that can be kept is kept to the letter."""
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [("a\0b", "a\ufffdb"), ("\ud83e\ude81", "\U0001fa81"), ("x\udc80", "x\ufffd"), ("", "")],
)
def test_what_cannot_be_kept_is_replaced(text: str, cleaned: str) -> None:
    """NUL and lone surrogates become U+FFFD; halves of a pair find each other."""
    assert clean(text) == cleaned
    assert clean_or_none(text) == cleaned


def test_nothing_stays_nothing() -> None:
    """What is missing has no text to clean."""
    assert clean_or_none(None) is None


@settings(deadline=None, max_examples=40)  # each is a whole tree
@given(st.dictionaries(ANYTHING, JSON))
def test_any_json_can_be_kept(values: dict[str, Plain]) -> None:
    """Every name and value of a body can be kept, read again, and sent."""
    kept = to_json(values)

    assert clean(kept) == kept
    json.dumps(json.loads(kept), allow_nan=False).encode("utf-8")


def test_plain_values_come_back_as_they_were() -> None:
    """Ordinary JSON is not changed."""
    values: dict[str, Plain] = {"a": [1, 2.5, None, True, "é"], "b": {"c": []}}

    assert json.loads(to_json(values)) == values


def test_what_is_no_number_becomes_null() -> None:
    """JSON has no word for infinity."""
    assert json.loads(to_json({"a": float("inf"), "b": [float("nan")]})) == {"a": None, "b": [None]}


def test_a_bottomless_value_is_cut_off() -> None:
    """Nesting beyond what anybody means is cut off, not followed until the stack ends."""
    value: Plain = "bottom"
    for _ in range(5_000):
        value = [value]

    kept = to_json({"deep": value})

    assert kept.count("[") == DEEPEST - 1
    assert "null" in kept
