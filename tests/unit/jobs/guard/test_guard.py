import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reelkite.domain.errors import InvalidImage, InvalidVideo, ScreeningUnavailable
from reelkite.jobs.guard.guard import FINE, Guard, GuardRules
from reelkite.production.ports import Screen
from tests.unit.jobs.guard.fake_guardroom import BAD
from tests.unit.jobs.guard.posts import command, is_fine, is_refused, pid_of
from tests.unit.jobs.processes.watching import gone, until

ROOT = Path(__file__).parents[4]

PARENT = """
import os, pathlib, sys, time
from reelkite.jobs.guard.guard import Guard, GuardRules
from tests.unit.jobs.guard.posts import command, is_fine, pid_of
guard = Guard(GuardRules(command()))
guard.start()
is_fine(guard)
os.write(1, f"{pid_of(guard)}\\n".encode())
time.sleep(60)
"""


@pytest.fixture
def guard() -> Iterator[Guard]:
    """Lend a guard of one process that is ready."""
    with Guard(GuardRules(command())) as started:
        assert is_fine(started)
        yield started


def test_it_is_a_screen(guard: Guard) -> None:
    """Prompts, pictures and videos are judged by one process, which stays."""
    screen: Screen = guard

    assert screen.prompt("bad").findings == (BAD,)
    assert screen.prompt("a kite").allowed
    assert screen.image(b"picture" * 1_000_000).policy == "fake 7000000"
    assert screen.video(Path("/a/ä.mp4"), 5).policy == "fake ä.mp4 5"
    assert pid_of(guard) == pid_of(guard)


def test_a_question_waits_for_the_start() -> None:
    """Who asks while the checks are being loaded gets a verdict, not an error."""
    with Guard(GuardRules(command(), patience=60)) as guard:
        assert not guard.prompt("bad").allowed


def test_no_question_is_answered_before_the_start_and_after_the_end() -> None:
    """A guard that is not running lets nothing pass, and says so; it can be started again."""
    guard = Guard(GuardRules(command()))
    assert guard.health() == "the checks are not running"
    assert is_refused(guard, "kite")
    for _ in range(2):
        with guard:
            assert is_fine(guard)
            pid = pid_of(guard)
        assert gone(pid)
        assert is_refused(guard, "kite")


@pytest.mark.parametrize("prompt", ["fail", "bug"])
def test_a_check_that_fails_lets_nothing_pass(guard: Guard, prompt: str) -> None:
    """What the checks cannot judge is refused, and the next question is answered."""
    with pytest.raises(ScreeningUnavailable, match="not accepted"):
        guard.prompt(prompt)
    assert guard.prompt("kite").allowed


def test_what_is_no_picture_is_the_callers_fault(guard: Guard) -> None:
    """The decoder's error comes back as it was."""
    with pytest.raises(InvalidImage, match="no picture"):
        guard.image(b"pdf")


@pytest.mark.slow
def test_what_is_no_film_is_the_callers_fault(guard: Guard) -> None:
    """It is told as such, and nothing is wrong with the guard."""
    with pytest.raises(InvalidVideo, match="no film"):
        guard.video(Path("/a.png"), 0)
    assert guard.health() == FINE


def test_a_death_is_survived_once(guard: Guard, tmp_path: Path) -> None:
    """A process that dies over a question is replaced, and the question asked once more."""
    first = pid_of(guard)
    assert guard.prompt(f"die-once:{tmp_path / 'grave'}").allowed

    assert gone(first)
    assert pid_of(guard) != first


@pytest.mark.slow
def test_a_question_that_kills_is_not_asked_for_ever(guard: Guard) -> None:
    """A prompt over which two processes die does not pass; the next question is answered."""
    with pytest.raises(ScreeningUnavailable):
        guard.prompt("die")

    assert is_fine(guard)
    assert guard.prompt("kite").allowed


@pytest.mark.slow
def test_a_kill_in_the_middle_lets_nothing_pass(guard: Guard, tmp_path: Path) -> None:
    """``kill -9`` from outside during a check, and again during the second try, refuses."""
    killed: set[int] = set()

    def kill() -> None:
        while len(killed) < 2:
            assert until(lambda: bool(_busy(tmp_path) - killed))
            (pid,) = _busy(tmp_path) - killed
            os.kill(pid, signal.SIGKILL)
            killed.add(pid)

    killer = threading.Thread(target=kill)
    killer.start()
    with pytest.raises(ScreeningUnavailable):
        guard.prompt(f"nap:{tmp_path}")
    killer.join()

    assert len(killed) == 2
    assert is_fine(guard)
    assert not guard.prompt("bad").allowed


@pytest.mark.slow
@pytest.mark.parametrize("prompt", ["sleep:60", "stop:"])
def test_a_check_that_hangs_is_ended(prompt: str) -> None:
    """Busy or frozen, the process is killed after its time, and another answers."""
    with Guard(GuardRules(command(), prompt_seconds=0.3)) as guard:
        assert is_fine(guard)
        first = pid_of(guard)
        with pytest.raises(ScreeningUnavailable):
            guard.prompt(prompt)

        assert until(lambda: gone(first))
        assert is_fine(guard)
        assert pid_of(guard) != first


def test_a_long_prompt_gets_more_time() -> None:
    """What would be too slow for a short prompt is not for one of eight thousand characters."""
    with Guard(GuardRules(command(), prompt_seconds=1.0)) as guard:
        assert is_fine(guard)
        assert guard.prompt("sleep:1.5" + " " * 8000).allowed
        with pytest.raises(ScreeningUnavailable):
            guard.prompt("sleep:1.5")


@pytest.mark.slow
def test_a_death_between_questions_is_noticed(guard: Guard) -> None:
    """A process that dies while nobody asks is replaced before anybody does."""
    first = pid_of(guard)
    os.kill(first, signal.SIGKILL)

    assert until(lambda: gone(first))
    assert until(lambda: not is_refused(guard, "kite"))
    assert pid_of(guard) != first


@pytest.mark.slow
@pytest.mark.parametrize(
    ("manner", "why"),
    [
        ("broken", "the checks cannot be loaded"),
        ("dead", "the checks cannot be loaded"),
        ("slow", "the checks are not ready in time"),
    ],
)
def test_checks_that_never_load_are_told(manner: str, why: str) -> None:
    """After the second failure questions are refused at once, and the health says why."""
    rules = GuardRules(command(manner), start_seconds=1.0, patience=60)
    with Guard(rules) as guard:
        assert until(lambda: guard.health() == why)
        assert is_refused(guard, "kite")
        assert "/secret" not in guard.health()


def test_a_program_that_is_missing_is_told() -> None:
    """What cannot be started at all refuses too."""
    with Guard(GuardRules(("/no-such-program",))) as guard:
        assert until(lambda: guard.health() == "the checks cannot be started")
        assert is_refused(guard, "kite")


@pytest.mark.slow
def test_many_threads_share_a_few_processes() -> None:
    """Each question gets its own answer, and all processes work."""
    with Guard(GuardRules(command(), guards=2, patience=60)) as guard:
        assert is_fine(guard)
        prompts = ["bad" if number % 3 == 0 else "sleep:0.02" for number in range(60)]
        with ThreadPoolExecutor(16) as threads:
            verdicts = list(threads.map(guard.prompt, prompts))

    assert [verdict.allowed for verdict in verdicts] == [prompt != "bad" for prompt in prompts]
    assert len({verdict.policy for verdict in verdicts}) == 2


def test_a_queue_that_is_too_long_refuses(tmp_path: Path) -> None:
    """Who would wait too long is refused, and nobody else is disturbed."""
    with Guard(GuardRules(command(), patience=0.2)) as guard, ThreadPoolExecutor(1) as other:
        assert is_fine(guard)
        busy = other.submit(guard.prompt, f"nap:{tmp_path}")
        assert until(lambda: bool(_busy(tmp_path)))
        assert is_refused(guard, "kite")
        assert busy.result().allowed


@pytest.mark.slow
def test_it_dies_with_its_parent() -> None:
    """A parent that is killed leaves no guard behind."""
    parent = subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", PARENT], stdout=subprocess.PIPE, cwd=ROOT, start_new_session=True
    )
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()

    assert until(lambda: gone(pid))


def _busy(folder: Path) -> set[int]:
    """Return the guards that are, or were, in the middle of a nap."""
    return {int(path.name) for path in folder.iterdir()}
