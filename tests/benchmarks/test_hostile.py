import time

import pytest

from benchmarks.hostile import Trial, trials, tried
from reelkite.domain.policy import Category, Finding, Layer, Verdict

PASSED = Verdict((), "1")
REFUSED = Verdict((Finding(Category.SEXUAL, "term", Layer.TERMS),), "1")


def test_names_are_told_apart_and_prompts_are_alike_each_time() -> None:
    """No trial hides another, and a second run judges the same."""
    every = list(trials())

    assert len({trial.name for trial in every}) == len(every)
    assert [hash(trial.build()) for trial in every] == [hash(t.build()) for t in trials()]


@pytest.mark.parametrize(
    ("verdict", "allowed", "fault"),
    [(PASSED, None, False), (PASSED, False, True), (REFUSED, False, False), (REFUSED, True, True)],
)
def test_a_wrong_verdict_is_a_fault(verdict: Verdict, allowed: bool | None, fault: bool) -> None:
    """Where it is known what should be said, nothing else will do."""
    outcome = tried(lambda _: verdict, Trial("a trial", lambda: "a kite", allowed), 5)

    assert outcome.fault is fault


def test_no_answer_in_time_is_a_fault() -> None:
    """The judge is interrupted, even if it takes every error for its own."""

    def slow(_: str) -> Verdict:
        try:
            time.sleep(30)
        except Exception:  # noqa: BLE001 - as a screen does
            return PASSED
        return PASSED

    outcome = tried(slow, Trial("a trial", lambda: "a kite"), 0.05)

    assert outcome.fault
    assert outcome.said == "no answer in time"


def test_a_crash_is_a_fault() -> None:
    """It is told, and the next trial goes on."""

    def crash(_: str) -> Verdict:
        raise RecursionError

    assert tried(crash, Trial("a trial", lambda: "a kite"), 5).said == "RecursionError()"
