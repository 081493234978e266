import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import MalformedBody
from reelkite.server.parsing.jsontext import DEEPEST, check, decode, kind_of, parse_json

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc"), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(st.text("prompt"), PLAIN))
def test_json_says_what_it_said(value: dict[str, object]) -> None:
    """What an encoder wrote is read back unchanged."""
    assert parse_json(json.dumps(value).encode()) == value


@pytest.mark.parametrize("content", [b"", b"  \n", b"\xef\xbb\xbf"])
def test_nothing_is_an_empty_object(content: bytes) -> None:
    """A body without a word has no fields."""
    assert parse_json(content) == {}


def test_a_byte_order_mark_is_passed_over() -> None:
    """Windows programs begin UTF-8 with a mark."""
    assert parse_json(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


def test_of_two_equal_keys_the_last_counts() -> None:
    """Duplicate keys are no error, as everywhere."""
    assert parse_json(b'{"a": 1, "a": 2}') == {"a": 2}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "no JSON"),
        (b"[]", "must be a JSON object"),
        (b'"text"', "must be a JSON object"),
        (b"null", "must be a JSON object"),
        (b'{"a": NaN}', "NaN is no number"),
        (b'{"a": -Infinity}', "-Infinity is no number"),
        (b'{"a": 1e999}', "too large"),
        (b'{"a": ' + b"9" * 5000 + b"}", "too many digits"),
        (b'{"a": "\xff"}', "UTF-8"),
        ('{"a": "ü"}'.encode("latin-1"), "UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "UTF-8"),
        (b'{"a": "\\ud800"}', "surrogate"),
        (b'{"\\udc00": 1}', "surrogate"),
        (b'{"a": ["\\u0000"]}', "NUL"),
        (b'{"a": ' + b"[" * 100_000, "nested"),
        (b'{"a": ' + b"[" * 50 + b"]" * 50 + b"}", "nested"),
    ],
)
def test_what_cannot_be_kept_is_refused(content: bytes, words: str) -> None:
    """Corners of JSON that break encoders and databases later are refused at the door."""
    with pytest.raises(MalformedBody, match=words):
        parse_json(content)


def test_depth_is_counted_exactly() -> None:
    """Objects within objects are taken down to the deepest level, and no further."""
    nested: object = "leaf"
    for _ in range(DEEPEST):
        nested = [nested]
    check(nested)
    with pytest.raises(MalformedBody, match="deeper than 32"):
        check([nested])


@pytest.mark.parametrize("charset", ["utf-8", "UTF8", '"utf-8"', "utf_8", "us-ascii"])
def test_names_of_utf_8_are_known(charset: str) -> None:
    """However a client spells UTF-8, it is UTF-8."""
    assert decode("ü".encode(), charset) == "ü"


@pytest.mark.parametrize("charset", ["latin-1", "utf-16", "rot13", "no such thing"])
def test_other_charsets_are_refused(charset: str) -> None:
    """A body that says that it is not UTF-8 is not guessed at."""
    with pytest.raises(MalformedBody, match="other charsets"):
        decode(b"{}", charset)


@pytest.mark.parametrize(
    ("value", "name"),
    [(True, "a boolean"), (1, "an integer"), (1.5, "a number"), (None, "null"), (b"", "something")],
)
def test_kinds_have_the_names_of_json(value: object, name: str) -> None:
    """A boolean is no integer, and what JSON does not know is something else."""
    assert kind_of(value).startswith(name)


def test_numbers_may_be_as_long_as_floats() -> None:
    """A whole number that a float could hold is read, digit by digit."""
    number = 10**307 + 1

    assert parse_json(b'{"a": %d}' % number) == {"a": number}


def test_only_white_space_of_json_is_empty() -> None:
    """A body of spaces and line ends is no body; a form feed is no JSON."""
    assert parse_json(b" \r\n\t") == {}
    with pytest.raises(MalformedBody):
        parse_json(b"\x0c")
