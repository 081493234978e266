import sys
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from reelkite.cli.checks.judging import (
    Gate,
    GatedWatch,
    judged,
    judging_elsewhere,
    reasons,
    refuse,
)
from reelkite.domain.errors import ContentRefused, ScreeningUnavailable
from reelkite.domain.policy import Category, Verdict
from reelkite.testing import MemoryWatch
from tests.unit.cli.checks.screens import FakeChecks


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


@pytest.mark.slow
def test_another_process_judges_while_this_one_works() -> None:
    """The verdict of the command beside us is the verdict of our own checks."""
    with judging_elsewhere("a red kite") as allowed, judging_elsewhere("Taylor Swift") as named:
        assert allowed().allowed
        assert named().categories == (Category.REAL_PERSON,)


def test_checks_that_cannot_be_loaded_let_nothing_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the command beside us complains of is why there is no verdict."""
    monkeypatch.setenv("REELKITE_GUARD_MODEL", "/nowhere")
    with (
        judging_elsewhere("a red kite") as verdict,
        pytest.raises(ScreeningUnavailable, match="no guard model in /nowhere"),
    ):
        verdict()


def test_a_command_that_says_nothing_lets_nothing_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither silence nor anything but a verdict is one."""
    for program in ("/bin/true", "/bin/echo"):
        monkeypatch.setattr(sys, "executable", program)
        with judging_elsewhere("a kite") as verdict, pytest.raises(ScreeningUnavailable):
            verdict()


def test_whoever_leaves_early_leaves_nobody_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the block fails, the command beside it is ended."""
    monkeypatch.setattr(sys, "executable", "/bin/sleep")
    before = set(psutil.Process().children())
    with pytest.raises(ZeroDivisionError), judging_elsewhere("60"):
        raise ZeroDivisionError

    assert set(psutil.Process().children()) <= before


def test_a_refusal_names_category_words_and_rule() -> None:
    """One sentence says what was found where, and by which rule."""
    verdict = FakeChecks()("a bad kite")

    with pytest.raises(ContentRefused, match=r"violence \('bad', rule words: bad\)\.$") as caught:
        refuse(verdict, "a bad kite")
    assert caught.value.verdict is verdict
    refuse(Verdict((), "1-fake"), "a kite")


def test_a_gate_lets_one_frame_through_before_the_verdict() -> None:
    """Staging goes on; the first frame that is drawn waits, and is told only when allowed."""
    asked: list[str] = []

    def verdict() -> Verdict:
        asked.append("asked")
        return Verdict((), "1-fake")

    memory = MemoryWatch()
    watch = GatedWatch(memory, Gate(verdict, "a kite"))
    watch.advance("stage", 1.0)
    watch.advance("draw", 0.0)
    assert asked == []
    watch.advance("draw", 0.1)
    watch.advance("draw", 0.2)
    assert asked == ["asked"]
    assert len(memory.heard) == 4


def test_a_shut_gate_stops_drawing_and_publishing(tmp_path: Path) -> None:
    """A refusal is raised at the first frame, and again before anybody looks at the clip."""
    looked: list[Path] = []

    def look(clip: Path) -> Verdict:
        looked.append(clip)
        return Verdict((), "1-fake")

    memory = MemoryWatch()
    gate = Gate(lambda: FakeChecks()("a bad kite"), "a bad kite")
    with pytest.raises(ContentRefused):
        GatedWatch(memory, gate).advance("draw", 0.1)
    with pytest.raises(ContentRefused):
        gate.before(look)(tmp_path)
    assert (memory.heard, looked) == ([], [])
    assert Gate(lambda: Verdict((), "1"), "a kite").before(look)(tmp_path).allowed
    assert looked == [tmp_path]


def test_a_long_list_of_reasons_is_cut() -> None:
    """Three findings are named, the others counted; without a place the rule stands alone."""
    verdict = FakeChecks()("a bad kite")
    placeless = replace(verdict.findings[0], span=None)

    told = reasons(replace(verdict, findings=(placeless, *verdict.findings * 4)), "a bad kite")

    assert told.startswith("violence (rule words: bad); violence ('bad', rule words: bad); ")
    assert told.endswith("; 2 more")
