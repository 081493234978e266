from reelkite.domain.errors import InvalidPrompt, KiteError, RequestError, UnsupportedFormat


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
