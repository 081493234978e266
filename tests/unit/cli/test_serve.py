import logging
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import click
import pytest

from reelkite.bootstrap.roles import Office, open_office
from reelkite.cli.serve import Order, Staff, at_folder, keep_house, new_slot, play, serve, slots
from reelkite.config import Settings
from reelkite.domain.errors import ServeError
from reelkite.jobs.processes import Lifeline

PROGRAM = """
import http.server, os, socket, sys
from dataclasses import dataclass
from pathlib import Path

from reelkite.bootstrap.roles import open_office
from reelkite.cli.serve import Staff, serve
from reelkite.config import Settings
from reelkite.domain.errors import RequestError

class Well(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

def answer(settings, listener):
    server = http.server.HTTPServer(("", 0), Well, bind_and_activate=False)
    server.socket = listener
    server.serve_forever()

def say(text):
    os.write(1, f"{text}\\n".encode())  # whole, however Python was told to buffer

def work(settings, name, stop, heirlooms):
    say(f"{name} comes")
    stop.wait()
    say(f"{name} hands back {len(heirlooms)}")

def care(settings, stop):
    if "wrong" in str(settings.data):
        sys.stderr.write("reelkite: these settings are wrong\\n")
        sys.exit(2)
    say("caretaker comes")
    stop.wait()
    say(f"caretaker leaves {settings.data.name}")

@dataclass
class Employer:
    settings: Settings
    staff: Staff

staff = Staff((sys.executable, __file__), bool, open_office, answer, work, care, print, print)
settings = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)
sys.exit(serve.main(sys.argv[2:], standalone_mode=False, obj=Employer(settings, staff)))
"""


@pytest.fixture(autouse=True)
def root() -> Iterator[None]:
    """Put the logs back where they were."""
    logger = logging.getLogger()
    handlers, level = logger.handlers[:], logger.level
    yield
    logger.handlers = handlers
    logger.setLevel(level)


@dataclass
class Actors:
    """Note which role was played with what."""

    played: list[tuple[object, ...]] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    opened: int = 0

    @property
    def staff(self) -> Staff:
        """Those who play."""
        return Staff(
            ("reelkite",),
            self._check,
            self._office,
            lambda _, listener: self.played.append(("api", listener.getsockname()[1])),
            lambda _, name, stop, heirlooms: self._act("worker", stop, name, heirlooms),
            lambda _, stop: self._act("caretaker", stop),
            lambda _: self.played.append(("render",)),
            lambda _, end: self.played.append(("guard", end.fileno())),
            self.left.append,
        )

    def _check(self, settings: Settings) -> None:
        if settings.engine == "none":
            raise ServeError("There is no engine 'none'.")

    @contextmanager
    def _office(self, settings: Settings) -> Iterator[Office]:
        self.opened += 1
        with open_office(settings) as office:
            yield office

    def _act(self, role: str, stop: threading.Event, *words: object) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        assert stop.wait(10)
        self.played.append((role, *words))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Lend settings with a data folder of their own."""
    (tmp_path / "data").mkdir()
    return Settings(Path("cache"), Path("clips"), 1, data=tmp_path / "data")


def test_an_engine_that_is_not_there_starts_nothing(settings: Settings) -> None:
    """A wrong name is told before the database is opened and any process starts."""
    actors = Actors()

    with pytest.raises(ServeError, match="no engine 'none'"):
        keep_house(Order(port=0), replace(settings, engine="none"), actors.staff)
    assert (actors.opened, actors.played) == (0, [])


def test_a_lone_role_prepares_for_itself(settings: Settings) -> None:
    """Without a supervisor the database is prepared first, and the settings' keys count."""
    actors = Actors()
    given = replace(settings, api_keys={"app": "sk-one"})
    play(Order(role="caretaker"), "caretaker", given, actors.staff)

    assert actors.played == [("caretaker",)]
    assert actors.opened == 1
    with open_office(settings) as office:
        assert [key.name for key in office.keys.every()] == ["app"]


def test_a_supervised_role_begins_at_once(settings: Settings) -> None:
    """With a lifeline somebody else has prepared; the worker is told its name and its heirlooms."""
    actors, line = Actors(), Lifeline.spin()
    order = Order(role="worker", slot="local-3", lifeline=os.dup(line.child_end), lock=9)
    play(order, "worker", settings, _without_leaving(actors.staff))

    assert actors.played == [("worker", "local-3", (9,))]
    assert actors.opened == 0
    line.hand_over()


def _without_leaving(staff: Staff) -> Staff:
    """Keep the lifeline's other end open for as long as this process lives."""
    return replace(staff, leave=lambda _: None)


def test_a_workers_process_ends_with_it(settings: Settings) -> None:
    """When a worker has handed back, nothing that it left running keeps the process."""
    actors = Actors()
    play(Order(role="worker"), "worker", settings, actors.staff)

    assert actors.left == [0]
    ((_, name, heirlooms),) = actors.played
    assert str(name).startswith(f"{socket.gethostname()}-")
    assert heirlooms == ()


def test_the_api_answers_at_the_socket_it_is_given(settings: Settings) -> None:
    """It takes over the supervisor's socket by its number; alone it opens one itself."""
    actors = Actors()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        order = Order(role="api", socket=os.dup(listener.fileno()))
        play(order, "api", settings, actors.staff)
    play(Order(role="api", port=0), "api", settings, actors.staff)

    assert actors.played[0] == ("api", port)
    assert actors.played[1] != ("api", port)


def test_the_render_role_opens_nothing(settings: Settings) -> None:
    """The render child has no business with the database."""
    actors = Actors()
    play(Order(role="render"), "render", settings, actors.staff)

    assert (actors.played, actors.opened) == ([("render",)], 0)


def test_the_guard_is_asked_over_its_socket(settings: Settings) -> None:
    """A guard takes over the socket it is given and opens nothing else; it needs one."""
    actors = Actors()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        door = os.dup(theirs.fileno())
        play(Order(role="guard", socket=door), "guard", settings, actors.staff)

    assert (actors.played, actors.opened) == ([("guard", door)], 0)
    with pytest.raises(ServeError, match="started by the process"):
        play(Order(role="guard"), "guard", settings, actors.staff)


def test_workers_of_one_machine_keep_their_names(settings: Settings) -> None:
    """With a file as database names are local; where hosts share one, they tell the host."""
    assert slots(settings, 2) == ("local-0", "local-1")
    shared = replace(settings, database="postgresql://db/reelkite")
    assert slots(shared, 1) == (f"{socket.gethostname()}-0",)
    assert new_slot() != new_slot()


def test_the_data_folder_can_be_named(settings: Settings) -> None:
    """The option counts more than the setting; the database follows it."""
    moved = at_folder(settings, Path("/elsewhere"))

    assert moved.database_url == "sqlite:////elsewhere/reelkite.db"
    assert at_folder(settings, None) is settings


def test_a_taken_port_stops_the_start(settings: Settings) -> None:
    """The message names the port; no process was started and no key made."""
    actors = Actors()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServeError, match=f"port {port} is in use"):
            keep_house(Order(port=port), settings, actors.staff)

    assert actors.opened == 0


@pytest.mark.parametrize("words", [["--port", "65536"], ["--workers", "0"], ["--role", "king"]])
def test_words_are_checked(words: list[str], settings: Settings) -> None:
    """What makes no sense is a mistake of whoever typed it."""
    with pytest.raises(click.BadParameter):
        serve.main(words, standalone_mode=False, obj=_Employer(settings, Actors().staff))


@dataclass
class _Employer:
    settings: Settings
    staff: Staff


@dataclass
class Running:
    """A server in processes of its own, and what it printed."""

    process: subprocess.Popen[str]

    def line(self) -> str:
        """Return the next line."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip()

    def until_told(self, *beginnings: str) -> list[str]:
        """Return the lines up to the one with which all of these ``beginnings`` were seen."""
        told: list[str] = []
        while not all(any(line.startswith(each) for line in told) for each in beginnings):
            assert self.process.poll() is None, told
            told.append(self.line())
        return told

    def stop(self) -> list[str]:
        """Stop it in order and return what it printed last."""
        self.process.send_signal(signal.SIGTERM)
        out, _ = self.process.communicate(timeout=60)
        return out.splitlines()


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Lend a way to start servers, none of which survives the test."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    running: list[Running] = []

    def _launch(*words: str) -> Running:
        process = subprocess.Popen(  # noqa: S603 - our own words
            [sys.executable, str(program), "serve", "--port", "0", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(Running(process))
        return running[-1]

    yield _launch
    for server in running:
        with server.process:
            server.process.kill()


@pytest.mark.slow
def test_a_first_start_shows_a_key(launch: Callable[..., Running], tmp_path: Path) -> None:
    """The key is shown with how to use it, once; then comes the ready line; all leave in order."""
    data = tmp_path / "data"
    first = launch("--data-dir", str(data), "--workers", "2")
    came = ("caretaker comes", "local-0 comes", "local-1 comes")
    told = first.until_told("reelkite: ready at ", *came)
    assert told[0].startswith("reelkite: here is your API key 'default'")
    assert re.fullmatch(r"  export OPENAI_BASE_URL=http://127\.0\.0\.1:\d+/v1", told[1])
    assert re.fullmatch(r"  export OPENAI_API_KEY=rk-\S{43}", told[2])
    (ready,) = (line for line in told[3:] if line not in came)
    where = rf"data in {data}, engine diorama, 2 workers"
    assert re.fullmatch(rf"reelkite: ready at http://127\.0\.0\.1:\d+ \({where}\)", ready)
    left = {"caretaker leaves data", "local-0 hands back 1", "local-1 hands back 1"}
    assert set(first.stop()) == left
    assert first.process.returncode == 0

    second = launch("--data-dir", str(data))
    lines = second.until_told("reelkite: ready at ", "caretaker comes", "local-0 comes")
    assert not any("API key" in line for line in lines)
    second.stop()
    secret = told[2].partition("=")[2].encode()
    assert all(secret not in path.read_bytes() for path in data.iterdir() if path.is_file())


@pytest.mark.slow
def test_wrong_settings_are_told_once(launch: Callable[..., Running], tmp_path: Path) -> None:
    """A role that says that its settings are wrong ends the server, with 2 and its own words."""
    server = launch("--data-dir", str(tmp_path / "wrong"))
    _, err = server.process.communicate(timeout=60)

    assert server.process.returncode == 2
    assert err.count("these settings are wrong") == 1


@pytest.mark.slow
def test_an_open_address_is_pointed_out(launch: Callable[..., Running], tmp_path: Path) -> None:
    """Who listens for others is told that traffic is not encrypted, in one line."""
    server = launch("--data-dir", str(tmp_path / "data"), "--host", "0.0.0.0")  # noqa: S104 - tested
    end = time.monotonic() + 60
    while "ready" not in server.line():
        assert time.monotonic() < end
    server.process.send_signal(signal.SIGTERM)
    _, err = server.process.communicate(timeout=60)

    assert sum("TLS proxy" in line for line in err.splitlines()) == 1


@pytest.mark.slow
def test_nobody_reads_what_it_says(launch: Callable[..., Running], tmp_path: Path) -> None:
    """A server whose standard output was closed serves on."""
    server = launch("--data-dir", str(tmp_path / "data"))
    assert server.process.stdout is not None
    assert server.process.stderr is not None
    server.process.stdout.close()
    starts = 0
    while starts < 3:
        line = server.process.stderr.readline()
        assert line, "the server has left"
        starts += " starts" in line
    time.sleep(0.5)

    assert server.process.poll() is None
    server.process.send_signal(signal.SIGTERM)
    server.process.stderr.read()
    assert server.process.wait(60) == 0
