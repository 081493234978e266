import pytest

from reelkite.domain.errors import (
    InvalidImage,
    InvalidPrompt,
    KiteError,
    QueueFull,
    RequestError,
    UnsupportedFormat,
)


def test_a_request_error_names_its_field() -> None:
    """A client learns which field of the request is at fault."""
    error = UnsupportedFormat("Invalid value: '5'.", field="seconds")

    assert isinstance(error, RequestError)
    assert (str(error), error.field) == ("Invalid value: '5'.", "seconds")


def test_an_invalid_prompt_is_about_the_prompt() -> None:
    """The field of InvalidPrompt is always ``prompt``."""
    error = InvalidPrompt("empty")

    assert isinstance(error, KiteError)
    assert (str(error), error.field) == ("empty", "prompt")


@pytest.mark.parametrize(("asked", "told"), [(-5, 1), (0, 1), (30, 30), (4000, 120)])
def test_nobody_is_sent_away_for_long(asked: int, told: int) -> None:
    """Retry-After stays between 1 and 120 s, for clients give up beyond that."""
    assert QueueFull("full", retry_after=asked).retry_after == told


def test_an_invalid_image_is_about_the_image() -> None:
    """The field is that of the surface: ``input_reference``, or what it says."""
    assert InvalidImage("no image").field == "input_reference"
    assert InvalidImage("no image", field="image").field == "image"
