"""Real servers: started on a data folder of their own, watched, hurt, and never left behind."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

import httpx

from tests.acceptance.rehearsal.rehearsal import GATE

REHEARSAL: Final = Path(__file__).parent / "rehearsal"
"""Folder that, on the path of modules, makes the engine ``rehearsal`` known."""

KEY: Final = "sk-test"
OTHER_KEY: Final = "sk-other"

SMALL: Final = "320x180"
"""A size that is drawn and compressed at once; test servers have it on offer."""

READY: Final = re.compile(r"^reelkite: ready at (http://\S+)", re.MULTILINE)

USUAL: Final = {
    "REELKITE_ENGINE": "rehearsal",
    "REELKITE_API_KEYS": f"test:{KEY},other:{OTHER_KEY}",
    "REELKITE_SIZES": f"{SMALL},1280x720,720x1280",
    "REELKITE_SECONDS": "1,2,4,8,12",
    "REELKITE_REQUESTS_A_MINUTE": "100000",
    "REELKITE_QUEUED_A_KEY": "100000",
    "REELKITE_FREE_MEGABYTES": "1",
    "REELKITE_FETCH_ALLOW": "127.0.0.1",
    "REELKITE_CORES": "2",
}
"""Settings of test servers, where a test does not want others."""

ENDED: Final = frozenset({"completed", "failed"})
STATUSES: Final = ENDED | {"queued", "in_progress"}
"""The only words that clients may ever read."""

PATIENCE: Final = 3
"""How many times as long as a quiet machine anything may take; only a failure waits for so long."""

Found = TypeVar("Found")


def until(
    look: Callable[[], Found | None], seconds: float, what: str, pause: float = 0.05
) -> Found:
    """Return what ``look`` finds, as soon as it finds anything true.

    Raises:
        TimeoutError: It found nothing for ``PATIENCE`` times so many ``seconds``.
    """
    end = time.monotonic() + PATIENCE * seconds
    while not (found := look()):
        if time.monotonic() > end:
            raise TimeoutError(f"{what}: not within {PATIENCE * seconds:g} s")
        time.sleep(pause)
    return found


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True, slots=True)
class Process:
    """A living process of a server."""

    pid: int
    parent: int
    role: str

    @property
    def lives(self) -> bool:
        """Whether it still runs; a zombie does not."""
        return (found := _status(self.pid)) is not None and found[0] not in "ZX"


@dataclass(slots=True)
class Server:
    """``reelkite serve`` on one data folder and one port, over any number of lives.

    Attributes:
        folder: Holds data, cache and logs.
        workers: Render workers.
        settings: Environment variables besides ``USUAL``.
        port: The same in every life.
    """

    folder: Path
    workers: int = 1
    settings: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    _mark: str = field(default_factory=lambda: uuid.uuid4().hex)
    _read: int = 0

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.folder / "data"

    @property
    def diary(self) -> Path:
        """Where the rehearsal engine notes each attempt."""
        return self.folder / "cache" / "rehearsal.log"

    def open_gate(self) -> None:
        """Let clips be drawn to their end whose prompt has the word ``waits``."""
        self.diary.with_name(GATE).touch()

    def close_gate(self) -> None:
        """Let such clips wait again."""
        self.diary.with_name(GATE).unlink(missing_ok=True)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def database_url(self) -> str:
        """Where its database is."""
        told = self.settings.get("REELKITE_DATABASE_URL", "")
        return told.replace("postgresql:", "postgresql+psycopg:") or (
            f"sqlite:///{self.data}/reelkite.db"
        )

    @property
    def environment(self) -> dict[str, str]:
        """The environment of its processes: ours, without our own settings."""
        ours = {name: text for name, text in os.environ.items() if "REELKITE" not in name}
        return {
            **ours,
            **USUAL,
            "REELKITE_CACHE": str(self.folder / "cache"),
            "PYTHONPATH": str(REHEARSAL),
            "REHEARSAL_MARK": self._mark,
            **self.settings,
        }

    def launch(self, *options: str) -> None:
        """Start the supervisor, and wait for nothing."""
        self.folder.mkdir(parents=True, exist_ok=True)
        out, err = self.folder / "out.txt", self.folder / "err.txt"
        self._read = out.stat().st_size if out.exists() else 0
        with out.open("ab") as told, err.open("ab") as logged:
            self.process = subprocess.Popen(  # noqa: S603 - our own words
                [*self.command("serve"), "--port", str(self.port), *self._options, *options],
                env=self.environment,
                stdout=told,
                stderr=logged,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    def start(self, seconds: float = 60) -> str:
        """Start it and return the address that its ready line tells, once prompts are checked."""
        self.launch()
        address = until(self._ready, seconds, "the ready line").group(1)
        until(self._is_guarded, seconds, "checks that are loaded")
        return str(address)

    def command(self, *words: str) -> list[str]:
        """Return a command line of reelkite."""
        return [sys.executable, "-m", "reelkite", *words]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run another command of reelkite with this server's settings."""
        return subprocess.run(  # noqa: S603 - our own words
            self.command(*words),
            env=self.environment | {"REELKITE_DATA": str(self.data)},
            capture_output=True,
            text=True,
            timeout=60 * PATIENCE,
            check=False,
        )

    def stop(self, seconds: float = 20) -> int:
        """Ask it to end (SIGTERM) and return its exit status."""
        if self.process is None:
            raise RuntimeError("the server was never started")
        self.process.terminate()
        return self.process.wait(PATIENCE * seconds)

    def wait(self, seconds: float = 20) -> int:
        """Wait until it ends by itself and return its exit status."""
        if self.process is None:
            raise RuntimeError("the server was never started")
        return self.process.wait(PATIENCE * seconds)

    def processes(self) -> tuple[Process, ...]:
        """Return every living process that this server started, in any of its lives."""
        mark = f"REHEARSAL_MARK={self._mark}".encode()
        return tuple(_marked(mark))

    def of_role(self, role: str) -> tuple[Process, ...]:
        """Return the living processes of a role; their own children have the role too."""
        found = [process for process in self.processes() if process.role == role]
        pids = {process.pid for process in found}
        return tuple(process for process in found if process.parent not in pids)

    def process_of(self, pid: int) -> Process:
        """Return the living process with this number."""
        return next(process for process in self.processes() if process.pid == pid)

    def signal(self, role: str, number: int, which: int = 0) -> Process:
        """Send a signal to one process of a role, as soon as there is one."""
        process = until(lambda: self.of_role(role)[which:], 20, f"a process {role}")[0]
        os.kill(process.pid, number)
        return process

    def kill(self, role: str, which: int = 0) -> Process:
        """Kill -9 one process of a role; ``serve`` is the supervisor's."""
        process = self.signal(role, signal.SIGKILL, which)
        if role == "serve":
            self.wait()
        until(lambda: not process.lives, 10, f"the end of {role}")
        return process

    def log(self) -> str:
        """Return all that its processes said."""
        texts = (self.folder / name for name in ("out.txt", "err.txt"))
        return "\n".join(text.read_text(errors="replace") for text in texts if text.exists())

    def clean(self) -> None:
        """Kill whatever is left of it."""
        for process in self.processes():
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGKILL)
        if self.process is not None:
            self.process.wait(10)
        until(lambda: not self.processes(), 10, "the end of all processes")

    def client(self, key: str = KEY) -> httpx.Client:
        """Return an HTTP client with this key."""
        return httpx.Client(
            base_url=self.url,
            headers={"Authorization": f"Bearer {key}"},
            timeout=15 * PATIENCE,
            trust_env=False,
        )

    def _is_guarded(self) -> bool:
        with suppress(httpx.TransportError):
            told = httpx.get(f"{self.url}/readyz", timeout=15 * PATIENCE, trust_env=False)
            return bool(told.json()["checks"]["guardrails"] == "ok")
        return False

    @property
    def _options(self) -> list[str]:
        return ["--data-dir", str(self.data), "--workers", str(self.workers)]

    def _ready(self) -> re.Match[str] | None:
        if self.process is not None and (status := self.process.poll()) is not None:
            raise RuntimeError(f"the server ended with {status}:\n{self.log()[-4000:]}")
        told = (self.folder / "out.txt").read_bytes()[self._read :]
        return READY.search(told.decode(errors="replace"))


@contextmanager
def serving(
    folder: Path, *, workers: int = 1, settings: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Lend a running server; when the block fails, its last words are shown."""
    server = Server(folder, workers, settings or {})
    try:
        server.start()
        yield server
    except BaseException:
        sys.stderr.write(server.log()[-12_000:])
        raise
    finally:
        server.clean()


@dataclass(frozen=True, slots=True)
class Maker:
    """Somebody who makes clips through the Videos API of one server, with one key."""

    client: httpx.Client

    def create(self, prompt: str, *, seconds: str = "2", once: str | None = None) -> str:
        """Create a small video and return its id."""
        answer = self.post(prompt, seconds=seconds, once=once)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["id"])

    def post(self, prompt: str, *, seconds: str = "2", once: str | None = None) -> httpx.Response:
        """Ask for a small video."""
        return self.client.post(
            "/v1/videos",
            json={"prompt": prompt, "size": SMALL, "seconds": seconds},
            headers={} if once is None else {"Idempotency-Key": once},
        )

    def get(self, video: str) -> dict[str, Any]:
        """Return the video as it is now."""
        answer = self.client.get(f"/v1/videos/{video}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        assert found["status"] in STATUSES, found
        return found

    def when(self, video: str, status: str, seconds: float = 30) -> dict[str, Any]:
        """Return the video once it has this status; it must not end with another."""

        def look() -> dict[str, Any] | None:
            found = self.get(video)
            assert found["status"] == status or found["status"] not in ENDED, found
            return found if found["status"] == status else None

        return until(look, seconds, f"{video} {status}", 0.1)

    def drawing(self, video: str, seconds: float = 30) -> dict[str, Any]:
        """Return the video once its progress can be seen."""
        return until(
            lambda: found if (found := self.get(video))["progress"] > 0 else None,
            seconds,
            f"progress of {video}",
        )

    def download(self, video: str) -> bytes:
        """Return the clip."""
        answer = self.client.get(f"/v1/videos/{video}/content")
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "video/mp4"
        return answer.content


def _marked(mark: bytes) -> Iterator[Process]:
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with suppress(OSError):
            if mark not in (folder / "environ").read_bytes().split(b"\0"):
                continue
            process = Process(int(folder.name), 0, _role(folder))
            if (found := _status(process.pid)) is not None and found[0] not in "ZX":
                yield Process(process.pid, found[1], process.role)


def _role(folder: Path) -> str:
    words = (folder / "cmdline").read_text().split("\0")
    if "--role" in words:
        return words[words.index("--role") + 1]
    return "serve" if "serve" in words else "other"


def _status(pid: int) -> tuple[str, int] | None:
    """Return state and parent of a process."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return words[0], int(words[1])
