import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reelkite.jobs.processes.children import Role
from reelkite.jobs.processes.ears import Ears
from reelkite.jobs.processes.supervisor import Supervisor

ROLE = """
import os, pathlib, signal, sys, time

def leave(*_):
    say("left")
    sys.exit(0)

def say(word):
    with open(sys.argv[2], "a") as diary:
        diary.write(f"{sys.argv[1]} {word} {os.getpid()}\\n")

signal.signal(signal.SIGTERM, signal.SIG_IGN if "stubborn" in sys.argv else leave)
say("came")
if "wrong" in sys.argv:
    sys.exit(2)
if "weak" in sys.argv:
    sys.exit(7)
while True:
    time.sleep(0.05)
"""

LONG_AGO = 1000.0


@dataclass(slots=True)
class ScriptedEars(Ears):
    """Hears a request to stop as soon as ``enough`` is true, and looks often."""

    enough: Callable[[], bool] = lambda: True
    end: float = field(default_factory=lambda: time.monotonic() + 30)

    def wait(self, seconds: float | None) -> None:
        """Wait a moment."""
        assert time.monotonic() < self.end, "this takes too long"
        time.sleep(min(0.01, seconds or 0.01))
        self.asked = max(self.asked, int(self.enough()))


@dataclass
class Stage:
    """A diary that roles write into, and a clock that can be moved on."""

    diary: Path
    late: float = 0.0

    def role(self, name: str, *words: str) -> Role:
        """Return a tiny role."""
        return Role(name, (sys.executable, "-c", ROLE, name, str(self.diary), *words))

    def lines(self, name: str, word: str) -> list[int]:
        """Return the numbers of processes that said ``word``, in order."""
        said = self.diary.read_text().splitlines() if self.diary.exists() else []
        parts = [line.split() for line in said if line.count(" ") == 2]
        return [int(pid) for who, what, pid in parts if (who, what) == (name, word)]

    def clock(self) -> float:
        """Tell the time."""
        return time.monotonic() + self.late


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """Lend a stage."""
    return Stage(tmp_path / "diary")


def _run(stage: Stage, enough: Callable[[], bool], *roles: Role, grace: float = 10.0) -> int:
    return Supervisor(roles, ScriptedEars(enough=enough), clock=stage.clock, grace=grace).run()


@pytest.mark.slow
def test_everybody_is_started_and_leaves_in_order(stage: Stage) -> None:
    """All roles live until we are asked to stop; each is asked to leave and does."""
    names = ("api", "local-0", "caretaker")
    closed: list[str] = []
    supervisor = Supervisor(
        [stage.role(name) for name in names],
        ScriptedEars(enough=lambda: all(stage.lines(name, "came") for name in names)),
        closing=lambda: closed.append(stage.diary.read_text()),
    )

    assert supervisor.run() == 0
    assert [len(stage.lines(name, "left")) for name in names] == [1, 1, 1]
    assert supervisor.living() == []
    assert "left" not in closed.pop()


@pytest.mark.slow
def test_who_was_killed_comes_back(stage: Stage) -> None:
    """After kill -9 a role that had lived long is started again at once."""

    def _killed_once() -> bool:
        came = stage.lines("local-0", "came")
        if len(came) == 1:
            stage.late = LONG_AGO
            with suppress(ProcessLookupError):  # it is dead, but not yet replaced
                os.kill(came[0], signal.SIGKILL)
        return len(came) > 1

    assert _run(stage, _killed_once, stage.role("local-0")) == 0
    assert len(stage.lines("local-0", "came")) == 2


@pytest.mark.slow
def test_who_keeps_dying_has_to_wait(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    """Short lives are followed by pauses of 0, 1, 2 and 4 seconds, on the supervisor's clock."""

    def _third() -> bool:
        stage.late += 0.05
        return len(stage.lines("weak", "came")) > 3

    assert _run(stage, _third, stage.role("weak", "weak")) == 0
    told = [record.getMessage() for record in caplog.records if "status 7" in record.getMessage()]
    assert [text.rpartition(" starts again in ")[2] for text in told[:3]] == ["0 s", "1 s", "2 s"]


@pytest.mark.slow
def test_wrong_settings_end_the_server(stage: Stage) -> None:
    """A role that says at its first start that its settings are wrong ends everything, with 2."""
    status = _run(stage, lambda: False, stage.role("api"), stage.role("local-0", "wrong"))

    assert status == 2
    assert len(stage.lines("local-0", "came")) == 1


@pytest.mark.slow
def test_who_does_not_leave_is_killed(stage: Stage) -> None:
    """When the grace is over whoever is still here is killed."""
    role = stage.role("stubborn", "stubborn")

    assert _run(stage, lambda: bool(stage.lines("stubborn", "came")), role, grace=0.2) == 0
    (pid,) = stage.lines("stubborn", "came")
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.slow
def test_a_second_request_hurries(stage: Stage) -> None:
    """Who asks twice does not wait for the grace to end."""
    came: list[int] = []

    @dataclass(slots=True)
    class Impatient(ScriptedEars):
        """Asks again and again."""

        def wait(self, seconds: float | None) -> None:
            """Wait a moment, then ask."""
            time.sleep(min(0.01, seconds or 0.01))
            came[:] = stage.lines("stubborn", "came")
            self.asked += len(came)

    supervisor = Supervisor([stage.role("stubborn", "stubborn")], Impatient(), grace=1e6)

    assert supervisor.run() == 0
    with pytest.raises(ProcessLookupError):
        os.kill(came[0], 0)


@pytest.mark.slow
def test_who_is_frozen_is_killed_and_replaced(stage: Stage) -> None:
    """A process that lives but has been silent for too long is killed -9."""
    role = stage.role("local-0")
    frozen = Role(role.name, role.command, silence=_silent_in_the_first_life(stage), patience=15)

    def _replaced() -> bool:
        came = stage.lines("local-0", "came")
        if len(came) == 1 and not stage.late:
            os.kill(came[0], signal.SIGSTOP)
            stage.late = LONG_AGO
        return len(came) > 1

    assert _run(stage, _replaced, frozen) == 0
    first, second = stage.lines("local-0", "came")
    assert stage.lines("local-0", "left") == [second] != [first]


def _silent_in_the_first_life(stage: Stage) -> Callable[[], float]:
    return lambda: 60.0 if len(stage.lines("local-0", "came")) == 1 else 0.0


@pytest.mark.slow
def test_trouble_with_one_harms_no_other(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    """A role that cannot be started at all is tried again, and the others live on."""
    nobody = Role("nobody", ("/no/such/program",))

    def _tried_twice() -> bool:
        stage.late += 0.05
        tries = [record for record in caplog.records if "cannot tend" in record.getMessage()]
        return len(tries) > 1 and len(stage.lines("api", "came")) == 1

    assert _run(stage, _tried_twice, nobody, stage.role("api")) == 0
    assert len(stage.lines("api", "left")) == 1
