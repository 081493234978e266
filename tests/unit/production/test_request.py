from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import InvalidPrompt, UnsupportedFormat
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.production.offer import STANDARD
from reelkite.production.request import (
    LAST_SEED,
    RawRequest,
    parse_added,
    parse_request,
    parse_seed,
)

KITE = RawRequest("a red kite")


def test_defaults_are_the_fast_tier() -> None:
    """A prompt alone asks for 4 s at 1280x720 from sora-2 with seed 0."""
    assert parse_request(KITE) == GenerationRequest(
        "a red kite", Model.SORA_2, Size(1280, 720), 4, 0
    )


def test_everything_can_be_chosen() -> None:
    """Each field is parsed into its own type."""
    raw = RawRequest("a red kite", "sora-2-pro", "1024x1792", "12", "4294967295")

    assert parse_request(raw) == GenerationRequest(
        "a red kite", Model.SORA_2_PRO, Size(1024, 1792), 12, LAST_SEED
    )


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("seconds", "5", "Invalid value: '5'. Supported values are: '4', '8', and '12'."),
        ("seconds", "", "Invalid value: ''. Supported values are: '4', '8', and '12'."),
        ("seconds", "04", "Invalid value: '04'. Supported values are: '4', '8', and '12'."),
        (
            "size",
            "640x480",
            (
                "Invalid value: '640x480'. Supported values are: "
                "'720x1280', '1280x720', '1024x1792', and '1792x1024'."
            ),
        ),
        (
            "model",
            "sora-3",
            "Invalid value: 'sora-3'. Supported values are: 'sora-2' and 'sora-2-pro'.",
        ),
    ],
)
def test_what_is_not_on_offer_is_refused(field: str, value: str, message: str) -> None:
    """The message has the value and every supported one; the error names the field."""
    raw = {
        "seconds": replace(KITE, seconds=value),
        "size": replace(KITE, size=value),
        "model": replace(KITE, model=value),
    }[field]

    with pytest.raises(UnsupportedFormat) as caught:
        parse_request(raw)
    assert (str(caught.value), caught.value.field) == (message, field)


@pytest.mark.parametrize(("text", "seconds"), [("4", 4), ("20", 20)])
def test_some_lengths_can_be_added(text: str, seconds: int) -> None:
    """Five lengths, unless the operator has others."""
    assert parse_added(text) == seconds
    assert parse_added("7", replace(STANDARD, added=(7,))) == 7


@pytest.mark.parametrize("text", ["", "5", "04", "4.0", "twenty"])
def test_other_lengths_cannot(text: str) -> None:
    """The error lists them, and names the field."""
    with pytest.raises(UnsupportedFormat, match="'4', '8', '12', '16', and '20'") as refusal:
        parse_added(text)
    assert refusal.value.field == "seconds"


@pytest.mark.parametrize("text", ["-1", "4294967296", "1.5", "", "x", "٣", "9" * 5000])
def test_a_seed_is_a_whole_number_of_32_bits(text: str) -> None:
    """Anything else is refused, however long it is."""
    with pytest.raises(UnsupportedFormat, match="whole numbers from 0 to 4294967295") as caught:
        parse_seed(text)
    assert caught.value.field == "seed"


@given(st.integers(min_value=0, max_value=LAST_SEED))
def test_every_seed_comes_back(seed: int) -> None:
    """A seed is read as it was written."""
    assert parse_seed(str(seed)) == seed


def test_a_prompt_may_have_2000_characters() -> None:
    """2000 characters are fine, one more is refused and counted."""
    assert parse_request(RawRequest("kite " * 400)).prompt.startswith("kite kite")
    with pytest.raises(InvalidPrompt, match="2001 characters; at most 2000"):
        parse_request(RawRequest("k" * 2001))


@pytest.mark.parametrize("prompt", ["", "   ", "?!...", "\x00\x07"])
def test_a_prompt_must_say_something(prompt: str) -> None:
    """Nothing, blanks, marks and control characters alone are no prompt."""
    with pytest.raises(InvalidPrompt):
        parse_request(RawRequest(prompt))
