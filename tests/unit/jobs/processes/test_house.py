import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from reelkite.domain.errors import ServeError
from reelkite.jobs.processes.house import House
from reelkite.jobs.processes.lock import DataLock, lock_data
from reelkite.jobs.processes.pulse import Pulse
from tests.unit.jobs.processes.watching import gone, until

SERVER = """
import sys
from functools import partial
from pathlib import Path
from reelkite.jobs.processes import House, listen, lock_data, set_up_logs, url_of

set_up_logs("serve")
program, data = sys.argv[1:]
with lock_data(Path(data), print) as lock, listen("127.0.0.1", 0) as listener:
    command = (sys.executable, program, data)
    house = House(command, ("local-0", "local-1"), lock, listener, lambda slot: None, 5.0)
    sys.exit(house.keep(partial(print, "ready", url_of(listener), flush=True)))
"""

ROLE = """
import argparse, http.server, os, socket, subprocess, sys, time
from pathlib import Path
from reelkite.jobs.processes import hold_on, stop_sign

parser = argparse.ArgumentParser()
parser.add_argument("data", type=Path)
parser.add_argument("--role")
parser.add_argument("--slot")
for option in ("--lifeline", "--lock", "--socket"):
    parser.add_argument(option, type=int)
told = parser.parse_args()
hold_on(told.lifeline)

class Well(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

def note(name, pid):
    with (told.data / "diary").open("a") as diary:
        diary.write(f"{name} {pid}\\n")

name = told.slot or told.role
note(name, os.getpid())
if told.role == "worker":
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    note(f"{name}-child", child.pid)
with stop_sign() as stop:
    if told.role == "api":
        server = http.server.ThreadingHTTPServer(("", 0), Well, bind_and_activate=False)
        server.socket = socket.socket(fileno=told.socket)
        server.timeout = 0.05
        while not stop.is_set():
            server.handle_request()
    stop.wait()
note(f"{name}-left", os.getpid())
"""


@dataclass
class Running:
    """A server in processes of its own."""

    process: subprocess.Popen[str]
    data: Path
    url: str

    def pids(self, name: str) -> list[int]:
        """Return the numbers that stand in the diary behind ``name``."""
        lines = [line.split() for line in (self.data / "diary").read_text().splitlines()]
        return [int(words[1]) for words in lines if words[0] == name and len(words) == 2]

    def everybody(self) -> list[int]:
        """Return the numbers of all processes that were ever noted."""
        names = ("api", "local-0", "local-1", "caretaker", "local-0-child", "local-1-child")
        return [pid for name in names for pid in self.pids(name)]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    """Lend a server that is ready, with everybody at work."""
    program, data = tmp_path / "role.py", tmp_path / "data"
    program.write_text(ROLE)
    with subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", SERVER, str(program), str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        found = re.fullmatch(r"ready (http://127.0.0.1:\d+)", process.stdout.readline().strip())
        assert found
        running = Running(process, data, found.group(1))
        assert until(lambda: len(running.everybody()) == 6)
        yield running
        process.kill()
    for pid in running.everybody():
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


@pytest.mark.slow
@pytest.mark.parametrize("request_to_stop", [signal.SIGTERM, signal.SIGINT])
def test_a_server_stops_in_order(server: Running, request_to_stop: signal.Signals) -> None:
    """Every role leaves by itself, the status is 0, and the folder is free again."""
    server.process.send_signal(request_to_stop)

    assert server.process.wait(30) == 0
    names = ("api", "local-0", "local-1", "caretaker")
    assert [len(server.pids(f"{name}-left")) for name in names] == [1, 1, 1, 1]
    assert all(map(gone, server.everybody()))
    with lock_data(server.data, _never, patience=0):
        pass


@pytest.mark.slow
def test_orphans_leave_and_free_the_folder(server: Running) -> None:
    """After kill -9 of the supervisor all others leave, frozen or not, and another may come."""
    os.kill(server.pids("local-0")[0], signal.SIGSTOP)
    server.process.kill()

    with lock_data(server.data, print):
        assert all(gone(pid) for name in ("api", "caretaker") for pid in server.pids(name))
    assert until(lambda: all(map(gone, server.everybody())))


@pytest.mark.slow
def test_callers_wait_while_the_api_is_started_again(server: Running) -> None:
    """After kill -9 of the api a caller is answered late, but not refused."""
    host, port = server.url.removeprefix("http://").split(":")
    os.kill(server.pids("api")[0], signal.SIGKILL)
    with socket.create_connection((host, int(port)), timeout=30) as caller:
        caller.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert caller.recv(100).startswith(b"HTTP/1.0 200")

    assert len(server.pids("api")) == 2


@pytest.mark.slow
def test_a_second_server_is_refused(server: Running) -> None:
    """While one server works on a folder another one gets no lock."""
    with pytest.raises(ServeError, match=f"process {server.process.pid}"):
        lock_data(server.data, print, patience=0)


def test_roles_know_their_places() -> None:
    """Workers have slots and a patience of three leases; all hold the lock, one the socket."""
    with socket.socket() as listener:
        silences = {"local-0": 1500, "local-1": None}
        house = House(
            ("reelkite",), ("local-0", "local-1"), DataLock(9), listener, silences.get, 5.0
        )
        api, first, second, caretaker = house.roles(Pulse("127.0.0.1", 1, _ready))
        door = listener.fileno()

    assert api.command == ("reelkite", "--role", "api", "--lock", "9", "--socket", str(door))
    assert first.command[-2:] == ("--slot", "local-0")
    assert (first.silence, second.silence) != (None, None)
    assert [role.silence() for role in (first, second) if role.silence] == [1.5, None]
    assert first.patience == 15
    assert [role.heirlooms for role in (api, first, caretaker)] == [(9, door), (9,), (9,)]
    assert caretaker.silence is None


def _ready() -> None:
    """Hear it."""


def _never(text: str) -> None:
    raise AssertionError(text)
