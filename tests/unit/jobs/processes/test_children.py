import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from reelkite.jobs.processes.children import Child, Role, start
from tests.unit.jobs.processes.watching import gone, until

GROUP = """
import pathlib, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
pathlib.Path(sys.argv[1]).write_text(str(child.pid))
"""


def _role(code: str, *words: str) -> Role:
    return Role("tiny", (sys.executable, "-c", code, *words))


def _status(child: Child) -> int:
    end = time.monotonic() + 20
    while (status := child.ended()) is None:
        assert time.monotonic() < end
        time.sleep(0.01)
    return status


def test_a_child_leads_a_session_and_knows_its_lifeline() -> None:
    """It is told the number of its lifeline, and our signals from the keyboard miss it."""
    code = "import os, sys; os.read(int(sys.argv[2]), 1); sys.exit(os.getsid(0) == os.getpid())"
    child = start(_role(code), 0.0)
    assert child.ended() is None
    child.lifeline.cut()

    assert _status(child) == 1


def test_a_child_is_asked_to_stop() -> None:
    """SIGTERM is what it gets; its status tells so; asking the dead does no harm."""
    child = start(_role("import time; time.sleep(60)"), 0.0)
    child.terminate()

    assert _status(child) == -signal.SIGTERM
    child.terminate()


def test_a_frozen_child_can_be_killed() -> None:
    """Killing works on those who were stopped."""
    child = start(_role("import time; time.sleep(60)"), 0.0)
    child.process.send_signal(signal.SIGSTOP)
    child.kill()

    assert _status(child) == -signal.SIGKILL


@pytest.mark.slow
def test_nothing_of_a_dead_childs_group_stays(tmp_path: Path) -> None:
    """Processes that a dead child left behind are killed before its end is told."""
    told = tmp_path / "pid"
    assert _status(start(_role(GROUP, str(told)), 0.0)) == 0

    assert until(lambda: gone(int(told.read_text())))


def test_heirlooms_are_handed_down(tmp_path: Path) -> None:
    """Descriptors that the role names are open in the child."""
    with (tmp_path / "heirloom").open("wb") as file:
        code = f"import os; os.write({file.fileno()}, b'mine')"
        role = Role("heir", (sys.executable, "-c", code), (file.fileno(),))
        assert _status(start(role, 0.0)) == 0

    assert (tmp_path / "heirloom").read_bytes() == b"mine"


def test_a_child_that_cannot_start_leaves_nothing_open() -> None:
    """When there is no such program both ends of the lifeline are closed again."""
    before = psutil.Process().num_fds()
    with pytest.raises(FileNotFoundError):
        start(Role("nobody", ("/no/such/program",)), 0.0)

    assert psutil.Process().num_fds() == before


def test_a_child_reads_nothing() -> None:
    """Its standard input is empty: it does not take what is typed."""
    child = start(_role("import sys; sys.exit(len(sys.stdin.read()))"), 0.0)

    assert _status(child) == 0
    assert isinstance(child.process, subprocess.Popen)
