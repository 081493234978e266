import threading
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.cli.checks.judging import Screens, begin_judging, judged, reasons, refuse
from reelkite.config import Settings
from reelkite.domain.errors import ContentRefused, ScreeningUnavailable, ServeError
from reelkite.domain.policy import Verdict
from tests.unit.cli.checks.screens import FakeChecks

SETTINGS = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)


def test_a_plain_prompt_is_judged_once() -> None:
    """What the planner would read as it stands needs no second look."""
    checks = FakeChecks()

    assert judged(checks, "a bad kite").findings[0].span == (2, 5)
    assert judged(checks, "a kite").allowed
    assert checks.heard == ["a bad kite", "a kite"]


def test_what_only_shows_when_cleaned_is_found() -> None:
    """A prompt is judged as the planner will read it too; places in that mean nothing."""
    verdict = judged(FakeChecks(), "a b\u0007ad   kite")

    assert [finding.span for finding in verdict.findings] == [None]
    assert verdict.milliseconds == 5.0


@pytest.mark.parametrize("prompt", ["", "...", "\x00"])
def test_a_prompt_of_nothing_is_judged_as_it_is(prompt: str) -> None:
    """That nothing is left of it when it is cleaned is no matter of the policy."""
    assert judged(FakeChecks(), prompt).allowed


def test_the_verdict_is_waited_for() -> None:
    """Checks are loaded beside other work, and whoever waits goes on when the prompt is allowed."""
    go, waited = threading.Event(), threading.Event()

    def load(_: Settings) -> FakeChecks:
        go.wait(10)
        waited.set()
        return FakeChecks()

    wait = begin_judging(Screens(prompts=load), SETTINGS, "a kite")
    assert not waited.is_set()
    go.set()
    wait()
    assert waited.is_set()


@pytest.mark.parametrize(
    ("prompt", "error"), [("a bad kite", ContentRefused), ("odd", ScreeningUnavailable)]
)
def test_what_is_not_allowed_is_raised_where_it_is_waited_for(
    prompt: str, error: type[Exception]
) -> None:
    """A refusal and a check that failed reach the thread that waits."""
    wait = begin_judging(FakeChecks().screens, SETTINGS, prompt)

    with pytest.raises(error):
        wait()


def test_checks_that_cannot_be_loaded_let_nothing_pass() -> None:
    """What went wrong at loading is told."""

    def load(_: Settings) -> FakeChecks:
        raise ServeError("The check 'terms' cannot be loaded.")

    wait = begin_judging(Screens(prompts=load), SETTINGS, "a kite")
    with pytest.raises(ServeError, match="terms"):
        wait()


def test_a_thread_that_ends_without_a_word_lets_nothing_pass() -> None:
    """Whoever leaves the thread without a verdict has not allowed anything."""

    def leave(_: Settings) -> FakeChecks:
        raise SystemExit

    wait = begin_judging(Screens(prompts=leave), SETTINGS, "a kite")
    with pytest.raises(SystemExit):
        wait()


def test_a_refusal_names_category_words_and_rule() -> None:
    """One sentence says what was found where, and by which rule."""
    verdict = FakeChecks()("a bad kite")

    with pytest.raises(ContentRefused, match=r"violence \('bad', rule words: bad\)\.$") as caught:
        refuse(verdict, "a bad kite")
    assert caught.value.verdict is verdict
    refuse(Verdict((), "1-fake"), "a kite")


def test_a_long_list_of_reasons_is_cut() -> None:
    """Three findings are named, the others counted; without a place the rule stands alone."""
    verdict = FakeChecks()("a bad kite")
    placeless = replace(verdict.findings[0], span=None)

    told = reasons(replace(verdict, findings=(placeless, *verdict.findings * 4)), "a bad kite")

    assert told.startswith("violence (rule words: bad); violence ('bad', rule words: bad); ")
    assert told.endswith("; 2 more")
