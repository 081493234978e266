import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.engine import Capabilities
from reelkite.domain.errors import RequestError, UnsupportedFormat
from reelkite.domain.task import Plain
from reelkite.server.wire.fields import (
    MOST_NAMED,
    check_files,
    check_known,
    extras_of,
    given_of,
    missing,
    prompt_of,
    seconds_of,
    seed_of,
    word_of,
    wrong_type,
)
from reelkite.server.wire.videos import UNUSED

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


def test_null_is_nothing() -> None:
    """What is null was not given."""
    assert given_of({"a": None, "b": 0, "c": ""}) == {"b": 0, "c": ""}


def test_texts_must_not_be_files() -> None:
    """The first that did is told; other files are no concern of this."""
    check_files({"video"}, {"prompt", "name"})
    with pytest.raises(UnsupportedFormat, match="'name' was sent as a file") as refusal:
        check_files({"prompt", "name"}, {"prompt", "name"})
    assert refusal.value.field == "name"


def test_strangers_are_refused_only_in_strict_mode() -> None:
    """Usually they are just named."""
    check_known({"quality"}, strict=False)
    check_known((), strict=True)
    with pytest.raises(UnsupportedFormat, match="Unknown parameter: 'n'") as refusal:
        check_known({"quality", "n"}, strict=True)
    assert refusal.value.field == "n"


def test_what_is_not_used_is_named() -> None:
    """Extras that nobody heeds first, then the others in order, and not without end."""
    extras = extras_of({"fps": 30, "user": "u"}, Capabilities(), {"b", "a", "x" * 100})
    assert extras == {"fps": 30, "user": "u", UNUSED: ["fps", "a", "b", "x" * 64]}
    many = extras_of({}, Capabilities(), {f"n{number}" for number in range(99)})[UNUSED]
    assert isinstance(many, list)
    assert len(many) == MOST_NAMED


@pytest.mark.parametrize(("value", "text"), [("4", "4"), (4, "4"), (4.0, "4"), ("x", "x")])
def test_seconds_are_text_or_whole_numbers(value: Plain, text: str) -> None:
    """Whether they are on offer is another question."""
    assert seconds_of({"seconds": value}, (4, 8), None) == text


def test_seconds_may_have_to_be_given() -> None:
    """With a default they need not be."""
    assert seconds_of({}, (4, 8), "4") == "4"
    with pytest.raises(RequestError, match="Missing required parameter: 'seconds'"):
        seconds_of({}, (4, 8), None)
    with pytest.raises(UnsupportedFormat, match="expected one of '4', or '8', but got a boolean"):
        seconds_of({"seconds": True}, (4, 8), None)


def test_sentences_name_the_field() -> None:
    """What is missing, and what was sent instead."""
    assert missing("video").field == "video"
    assert wrong_type("name", "a string", 7) == (
        "Invalid type for 'name': expected a string, but got an integer instead."
    )


@given(ANY)
def test_any_value_is_read_or_refused(value: Plain) -> None:
    """Whatever stands in a field, text comes of it or our own error."""
    given_ = given_of(dict.fromkeys(("prompt", "model", "seconds", "seed"), value))
    for read in (
        prompt_of,
        seed_of,
        lambda fields: word_of(fields, "model", "sora-2"),
        lambda fields: seconds_of(fields, (4,), None),
    ):
        refused = "seed"
        try:
            assert isinstance(read(given_), str)
        except RequestError as error:
            refused = error.field
        assert refused in {"prompt", "model", "seconds", "seed"}
