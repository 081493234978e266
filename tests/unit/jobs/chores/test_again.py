import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.callers import Notice, WebhookEndpoint
from reelkite.jobs.chores.again import JITTER, LAST, LATER, PAUSES, next_try

HAPPENED = 1_800_000_000_000
NOTICE = Notice(
    "n", "evt", WebhookEndpoint("we", "k", "", "", (), "", 1, 1), "{}", 0, HAPPENED, HAPPENED
)


class _Middle(random.Random):
    """Chance that always takes the middle."""

    def uniform(self, a: float, b: float) -> float:
        """Return the middle."""
        return (a + b) / 2


def test_pauses_grow() -> None:
    """Tries that fail at once are 5 s, 30 s, 2 min, 10 min, 30 min, 1 h and then 3 h apart."""
    now, pauses = HAPPENED, []
    for tries in range(1, 40):
        then = next_try(replace(NOTICE, attempts=tries), now, _Middle())
        if then is None:
            break
        pauses.append((then - now) // 1000)
        now = then

    assert pauses[:8] == [5, 30, 120, 600, 1800, 3600, 10800, 10800]
    assert now == HAPPENED + LAST


@pytest.mark.parametrize(
    ("tries", "age", "pause"),
    [
        (9, 0, PAUSES[0]),  # it was only put off nine times while others of its endpoint went
        (1, 10 * 3600, PAUSES[0]),  # we were away ourselves
        (9, 10 * 3600, LATER),
    ],
)
def test_only_what_failed_often_and_long_waits_long(tries: int, age: int, pause: int) -> None:
    """Neither many tries alone nor a great age alone makes the pause long."""
    now = HAPPENED + age * 1000
    then = next_try(replace(NOTICE, attempts=tries), now, _Middle())

    assert then == now + pause * 1000


@given(st.integers(1, 1000), st.integers(0, LAST + 1_000_000), st.integers())
def test_it_ends_after_three_days(tries: int, age: int, seed: int) -> None:
    """The next try is later, within its jitter, and within 72 hours; then it is given up."""
    now = HAPPENED + age
    then = next_try(replace(NOTICE, attempts=tries), now, random.Random(seed))

    if age >= LAST:
        assert then is None
    else:
        assert then is not None
        assert now < then <= HAPPENED + LAST
        assert then - now <= LATER * 1000 * (1 + JITTER)
