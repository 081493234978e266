"""Places at servers, shared by all our processes: locked files, whose locks die with their owners.

Whoever takes a place notes in its file when it will probably be free, and which task it began.
A place whose owner died is free at once; its file tells the next owner what to clean up.
"""

import fcntl
import hashlib
import json
import os
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.task import Plain

SHUNNED: Final = 30.0
"""Seconds for which a server that could not be reached is asked only if no other is free."""

LEAST_LEFT: Final = 1.0
"""Seconds that a clip is taken to need yet that takes longer than was expected."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place at a server, held until its file is closed.

    Attributes:
        server: Address of the server.
        descriptor: Of the locked file.
        forgotten: Task that an owner began who died over it, or nothing.
    """

    server: str
    descriptor: int
    forgotten: str = ""

    def note(self, task: str, until: float) -> None:
        """Keep which task was begun here, and until when it will probably last."""
        _write(self.descriptor, {"task": task, "until": until})

    def free(self) -> None:
        """Give the place back; nothing is left to clean up."""
        with suppress(OSError):
            os.ftruncate(self.descriptor, 0)
        os.close(self.descriptor)


@dataclass(frozen=True, slots=True)
class Slots:
    """All places at the servers of one engine.

    Attributes:
        folder: Where the files lie; it must exist, and may be emptied while nobody renders.
        servers: Addresses, in the order of preference.
        concurrency: Places at each of them.
        now: Seconds since 1970-01-01 UTC.
    """

    folder: Path
    servers: tuple[str, ...]
    concurrency: int
    now: Callable[[], float] = time.time

    def take(self, seconds: float, *, without: Collection[str] = ()) -> Slot | None:
        """Return a place for a clip of about so many ``seconds``; None if none is free.

        Of the servers that have one, that is chosen which will be done first with what it has.

        Args:
            seconds: How long the clip will probably take.
            without: Servers that are not asked.
        """
        with self._gate():
            views = [self._view(server) for server in self.servers if server not in without]
            open_ones = sorted(
                (view for view in views if view.free),
                key=lambda view: (view.shunned, view.seconds_left, view.last_used),
            )
            for view in views:
                view.close(all_but=open_ones[0] if open_ones else None)
            if not open_ones:
                return None
            chosen = open_ones[0]
            descriptor = chosen.free[0]
            forgotten = str(_read(descriptor).get("task") or "")
            slot = Slot(chosen.server, descriptor, forgotten)
            slot.note(forgotten, self.now() + seconds)
            return slot

    def shun(self, server: str) -> None:
        """Note that ``server`` could not be reached just now."""
        with suppress(OSError):
            self._file(server, "down").touch()

    @contextmanager
    def _gate(self) -> Iterator[None]:
        """Let one process choose at a time."""
        descriptor = _opened(self.folder / "gate")
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _view(self, server: str) -> "_View":
        free, left, last = [], 0.0, 0.0
        for number in range(self.concurrency):
            file = self._file(server, str(number))
            descriptor = _opened(file)
            if _locked(descriptor):
                free.append(descriptor)
                last = max(last, file.stat().st_mtime)
            else:
                until = _read(descriptor).get("until")
                os.close(descriptor)
                expected = until - self.now() if isinstance(until, int | float) else 0.0
                left += max(expected, LEAST_LEFT)
        return _View(server, tuple(free), left, last, self._is_shunned(server))

    def _is_shunned(self, server: str) -> bool:
        try:
            return self.now() - self._file(server, "down").stat().st_mtime < SHUNNED
        except OSError:
            return False

    def _file(self, server: str, what: str) -> Path:
        digest = hashlib.sha256(server.encode()).hexdigest()[:16]
        return self.folder / f"{digest}.{what}"


@dataclass(frozen=True, slots=True)
class _View:
    """A server as one sees it who looks for a place.

    Attributes:
        server: Its address.
        free: Descriptors of the files of free places, locked now.
        seconds_left: What it probably still has to do, in seconds, all its clips together.
        last_used: When a place was taken last.
        shunned: It could not be reached a moment ago.
    """

    server: str
    free: tuple[int, ...]
    seconds_left: float
    last_used: float
    shunned: bool

    def close(self, all_but: "_View | None") -> None:
        """Let go of what is not taken."""
        for descriptor in self.free[1:] if self is all_but else self.free:
            os.close(descriptor)


def _opened(file: Path) -> int:
    return os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _read(descriptor: int) -> dict[str, Plain]:
    try:
        kept: Plain = json.loads(os.pread(descriptor, 4096, 0))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _write(descriptor: int, kept: dict[str, Plain]) -> None:
    """Write what others may like to know; a full disk is no harm."""
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(kept).encode(), 0)
