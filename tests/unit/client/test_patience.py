import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.client.patience import Patience, is_passing, milliseconds


def test_pauses_double_up_to_a_limit() -> None:
    """Each pause is twice the one before, never more than the longest."""
    patience = Patience(tries=9, first=0.5, longest=3.0, chance=lambda: 0.0)

    assert [patience.pause(tried) for tried in range(1, 6)] == [0.5, 1.0, 2.0, 3.0, 3.0]


def test_pauses_differ_from_client_to_client() -> None:
    """Chance takes up to a quarter off, so that not all come back at once."""
    assert Patience(chance=lambda: 1.0).pause(1) == 0.375


def test_the_last_try_is_the_last() -> None:
    """After the last try there is no pause."""
    assert Patience(tries=2, chance=lambda: 0.0).pause(1) == 0.5
    assert Patience(tries=2).pause(2) is None


def test_the_servers_wish_goes_first() -> None:
    """What the server asks for is waited, unless it is longer than anybody waits."""
    assert Patience().pause(1, 7.0) == 7.0
    assert Patience().pause(1, 0.0) == 0.0
    assert Patience(longest=60.0).pause(1, 61.0) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("Mon, 21 Sep 2026 14:13:50 GMT", 30.0),
        ("Mon, 21 Sep 2026 14:00:00 GMT", 0.0),
        ("soon", None),
        ("-1", None),
        ("", None),
    ],
)
def test_retry_after_is_a_number_or_a_date(text: str, seconds: float | None) -> None:
    """``Retry-After`` is read in both of its forms; a date that is over means now."""
    patience = Patience(now=lambda: 1_790_000_000.0)

    assert patience.asked({"retry-after": text}) == seconds


@given(st.text())
def test_no_retry_after_breaks_the_client(text: str) -> None:
    """Whatever stands there, it is a number of seconds or nothing."""
    asked = Patience().asked({"retry-after": text})

    assert asked is None or asked >= 0.0


@given(st.integers(min_value=1, max_value=10**6), st.floats(0, 1))
def test_a_pause_is_never_longer_than_the_longest(tried: int, chance: float) -> None:
    """However often it was tried, the pause stays within its limits."""
    pause = Patience(tries=10**7, longest=60.0, chance=lambda: chance).pause(tried)

    assert pause is not None
    assert 0 < pause <= 60.0


@pytest.mark.parametrize(
    ("status", "told", "passing"),
    [
        (429, None, True),
        (503, None, True),
        (400, None, False),
        (404, None, False),
        (501, None, False),
        (503, "false", False),
        (409, "true", True),
        (404, "perhaps", False),
    ],
)
def test_some_refusals_pass(status: int, told: str | None, passing: bool) -> None:
    """Overload and faults may pass; what the server says about asking again goes first."""
    assert is_passing(status, {"x-should-retry": told} if told else {}) is passing


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2500", 2.5),
        ("0", 0.0),
        (None, 1.0),
        ("soon", 1.0),
        ("-5", 1.0),
        ("nan", 1.0),
        ("inf", 1.0),
    ],
)
def test_milliseconds_are_read_or_left(text: str | None, seconds: float) -> None:
    """A header that writes no time gives the pace that is usual."""
    assert milliseconds(text, 1.0) == seconds
