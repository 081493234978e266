import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reelkite.jobs.processes.lifeline import Lifeline, hold_on
from tests.unit.jobs.processes.watching import gone, until

CHILD = """
import os, subprocess, sys, time
from reelkite.jobs.processes.lifeline import hold_on

hold_on(int(sys.argv[1]))
grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
forked = os.fork()
if forked:
    print(os.getpid(), grandchild.pid, forked, flush=True)
time.sleep(60)
"""

PARENT = """
import subprocess, sys, time
from reelkite.jobs.processes.lifeline import Lifeline

line = Lifeline.spin()
child = subprocess.Popen(
    [sys.executable, "-c", sys.argv[1], str(line.child_end)],
    pass_fds=[line.child_end],
    start_new_session=True,
)
line.hand_over()
sibling = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(4)"])
time.sleep(60)
"""


def _family() -> tuple[subprocess.Popen[str], list[int]]:
    parent = subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", PARENT, CHILD], stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    return parent, [int(word) for word in parent.stdout.readline().split()]


def _kill(parent: subprocess.Popen[str]) -> None:
    with parent:
        parent.kill()


@pytest.mark.slow
def test_a_family_leaves_when_its_parent_is_killed() -> None:
    """After kill -9 of the parent its child and all of the child's group are gone."""
    parent, family = _family()
    assert len(family) == 3
    _kill(parent)

    assert until(lambda: all(map(gone, family)))


@pytest.mark.slow
def test_a_frozen_child_leaves_too() -> None:
    """A child that was stopped when its parent was killed takes its family along as well."""
    parent, family = _family()
    os.kill(family[0], signal.SIGSTOP)
    _kill(parent)

    assert until(lambda: all(map(gone, family)))


def test_the_end_is_told_once_the_parents_end_is_closed() -> None:
    """As long as the parent's end is open nothing happens; then we are told."""
    line, told = Lifeline.spin(), threading.Event()
    thread = hold_on(line.child_end, told.set)

    assert not told.wait(0.05)
    line.cut()
    assert told.wait(10)
    thread.join()
    line.hand_over()


def test_what_is_written_does_not_end_it() -> None:
    """Only the end of the parent counts, not what it might say."""
    line, told = Lifeline.spin(), threading.Event()
    thread = hold_on(line.child_end, told.set)
    os.write(line.parent_end, b"still here")

    assert not told.wait(0.05)
    line.cut()
    line.cut()
    thread.join()
    line.hand_over()


def test_ends_are_not_inherited(tmp_path: Path) -> None:
    """A process that is given no end has none, and the child's grandchildren have none."""
    line = Lifeline.spin()
    listing = subprocess.run(
        [sys.executable, "-c", "import os; print(os.listdir('/proc/self/fd'))"],
        capture_output=True,
        cwd=tmp_path,
        text=True,
        check=True,
    )
    line.cut()
    line.hand_over()

    assert f"'{line.parent_end}'" not in listing.stdout
