import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import psutil
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.jobs.render.lines import Commission, write_commission, write_stop
from tests.unit.jobs.render.benches import is_gone

COMMAND = [sys.executable, str(Path(__file__).with_name("fake_easel.py"))]

WORKER = """
import pathlib, subprocess, sys, time
pipe = subprocess.PIPE
child = subprocess.Popen(sys.argv[2:], stdin=pipe, stdout=pipe, bufsize=0, start_new_session=True)
child.stdin.write(b"nothing\\n")
child.stdout.readline()
pathlib.Path(sys.argv[1]).write_text(f"{child.pid} ready")
time.sleep(60)
"""
"""A program that starts a render child and waits until it answers."""


class Easel:
    """A running render child, spoken to by hand."""

    def __init__(self, *, own_group: bool = True) -> None:
        """Start it."""
        self.process = subprocess.Popen(  # noqa: S603 - our own script
            COMMAND,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=own_group,
        )

    def ask(self, prompt: str, folder: Path) -> None:
        """Ask for a clip."""
        request = GenerationRequest(prompt, Model.SORA_2, Size(16, 8), 4, 7)
        self.say(write_commission(Commission("t", request, folder)))

    def stop(self, folder: Path) -> None:
        """Ask for the clip in ``folder`` to be stopped."""
        request = GenerationRequest("any", Model.SORA_2, Size(16, 8), 4, 7)
        self.say(write_stop(Commission("t", request, folder)))

    def say(self, line: bytes) -> None:
        """Send a line."""
        assert self.process.stdin is not None
        self.process.stdin.write(line)

    def hear(self) -> dict[str, object]:
        """Return the next line."""
        assert self.process.stdout is not None
        heard: dict[str, object] = json.loads(self.process.stdout.readline())
        return heard

    def last_word(self) -> dict[str, object]:
        """Return the first line that is not progress."""
        while "fraction" in (heard := self.hear()):
            pass
        return heard

    def hang_up(self) -> int:
        """Let go of all pipes and return how it ended."""
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()
        return self.process.wait(timeout=60)


@pytest.fixture
def easel() -> Iterator[Easel]:
    """Lend a running child."""
    running = Easel()
    yield running
    running.hang_up()


def test_it_renders_one_after_the_other(easel: Easel, tmp_path: Path) -> None:
    """Each commission ends with what was made, by the same process."""
    for _ in range(2):
        easel.ask("kite", tmp_path)
        assert easel.last_word() == {"done": {"engine": "fake", "engine_version": "7"}}

    assert (tmp_path / "video.mp4").read_text() == f"{easel.process.pid} 7"


def test_progress_grows_in_steps(easel: Easel, tmp_path: Path) -> None:
    """Stages and fractions come up; what grew by less than half a percent is not told."""
    easel.ask("draw:0.3", tmp_path)
    heard = []
    while "done" not in (line := easel.hear()):
        heard.append((line["stage"], line["fraction"]))

    drawn = [float(str(fraction)) for stage, fraction in heard if stage == "draw"]
    assert heard[0] == ("stage", 1.0)
    assert heard[-1] == ("draw", 1.0)
    assert all(later - sooner >= 0.005 for sooner, later in pairwise(drawn[:-1]))


@pytest.mark.parametrize(
    ("prompt", "kind", "message"),
    [
        ("refuse", "RequestError", "Invalid value: 'x'."),
        ("fail", "RenderError", "The kite is torn."),
        ("unavailable", "EngineUnavailable", "No canvas here."),
        ("bug", "Unforeseen", "ZeroDivisionError"),
    ],
)
def test_it_survives_its_errors(
    easel: Easel, tmp_path: Path, prompt: str, kind: str, message: str
) -> None:
    """An error is the last word about a commission, not of the process."""
    easel.ask(prompt, tmp_path)
    told = easel.last_word()["error"]
    assert isinstance(told, dict)
    assert (told["kind"], told["message"]) == (kind, message)

    easel.ask("kite", tmp_path)
    assert "done" in easel.last_word()


def test_a_render_stops_when_it_is_asked_to(easel: Easel, tmp_path: Path) -> None:
    """The last word about it is that it was cancelled; the process renders the next one."""
    stopped, other = tmp_path / "stopped", tmp_path / "other"
    stopped.mkdir()
    other.mkdir()
    easel.ask("draw:600", stopped)
    while easel.hear()["stage"] != "draw":
        pass
    easel.say(b'{"stop": "/no/such/folder"}\n')
    assert easel.hear()["stage"] == "draw"
    easel.stop(stopped)
    told = easel.last_word()["error"]
    assert isinstance(told, dict)
    assert told["kind"] == "RenderCancelled"

    easel.ask("kite", other)
    assert "done" in easel.last_word()


def test_who_is_stopped_before_it_began_draws_nothing(easel: Easel, tmp_path: Path) -> None:
    """A request to stop that comes at once is not forgotten, and stops no other render."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    easel.ask("draw:600", first)
    easel.stop(first)
    assert "error" in easel.last_word()
    easel.stop(first)
    easel.ask("kite", second)

    assert "done" in easel.last_word()


def test_a_line_that_makes_no_sense_is_told(easel: Easel) -> None:
    """The worker hears that its line was not understood."""
    easel.say(b"draw me a sheep\n")

    told = easel.hear()["error"]
    assert isinstance(told, dict)
    assert told["kind"] == "RenderError"


def test_prints_do_not_reach_the_worker(easel: Easel, tmp_path: Path) -> None:
    """Whatever a library prints goes to standard error, although it looks like a reply."""
    easel.ask("print", tmp_path)
    assert easel.last_word() == {"done": {"engine": "fake", "engine_version": "7"}}

    assert easel.process.stderr is not None
    assert b"nonsense" in os.read(easel.process.stderr.fileno(), 4096)


def test_a_stopped_child_ends_with_its_worker(tmp_path: Path) -> None:
    """Who was stopped is woken to leave when the worker dies: the data lock goes with it."""
    note = tmp_path / "pid"
    worker = subprocess.Popen([sys.executable, "-c", WORKER, str(note), *COMMAND])  # noqa: S603 - ours
    while not (note.exists() and note.read_text().endswith(" ready")):
        assert worker.poll() is None
        time.sleep(0.02)
    pid = int(note.read_text().split()[0])
    os.kill(pid, signal.SIGSTOP)
    worker.kill()
    worker.wait()
    try:
        assert is_gone(pid)
    finally:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def test_the_whole_group_ends_with_the_worker(easel: Easel, tmp_path: Path) -> None:
    """When the lifeline is cut in the midst of a render, nothing that it started lives on."""
    note = tmp_path / "pid"
    easel.ask(f"start:{note} draw:600", tmp_path)
    while easel.hear()["stage"] != "draw":
        pass
    sleeper = psutil.Process(int(note.read_text()))

    assert easel.hang_up() == -signal.SIGKILL
    assert psutil.wait_procs([sleeper], timeout=60) == ([sleeper], [])


def test_a_worker_that_hears_nothing_any_more_is_left_quietly(easel: Easel, tmp_path: Path) -> None:
    """When nobody reads our replies, the render ends and so do we, without a trace in the log."""
    assert easel.process.stdout is not None
    assert easel.process.stderr is not None
    easel.process.stdout.close()
    easel.ask("draw:600", tmp_path)

    assert b"Traceback" not in easel.process.stderr.read()
    assert easel.process.wait(60) == 0


def test_engines_may_fork_while_it_listens(easel: Easel, tmp_path: Path) -> None:
    """A drawing process that is forked from here begins and ends, although a thread reads."""
    easel.ask("fork fork", tmp_path)

    assert easel.last_word() == {"done": {"engine": "fake", "engine_version": "7"}}


def test_outside_a_group_of_its_own_it_ends_alone() -> None:
    """A child that shares its group with others kills none of them."""
    easel = Easel(own_group=False)

    assert easel.hang_up() == 1
