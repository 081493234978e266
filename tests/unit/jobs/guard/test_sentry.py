import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reelkite.domain.errors import InvalidImage
from reelkite.jobs.guard.sentry import Sentry
from reelkite.jobs.guard.wire import Check, Question
from tests.unit.jobs.guard.posts import command
from tests.unit.jobs.processes.watching import gone, until


@pytest.fixture
def sentry() -> Iterator[Sentry]:
    """Lend a guard that is ready."""
    posted = Sentry.post(command(), 0.0)
    assert posted.report(60) == "fake"
    yield posted
    posted.bury()


def test_it_judges(sentry: Sentry) -> None:
    """A prompt gets its verdict, a picture is judged, and what is none is the caller's fault."""
    verdict = sentry.ask(Question.about("bad"), 10)

    assert verdict is not None
    assert not verdict.allowed
    assert sentry.ask(Question(Check.IMAGE, b"picture"), 10) is not None
    with pytest.raises(InvalidImage, match="no picture"):
        sentry.ask(Question(Check.IMAGE, b"pdf"), 10)


@pytest.mark.parametrize("prompt", ["fail", "bug"])
def test_a_check_that_fails_gives_no_verdict(sentry: Sentry, prompt: str) -> None:
    """None says that it could not be judged; the guard goes on."""
    assert sentry.ask(Question.about(prompt), 10) is None
    assert sentry.ask(Question.about("kite"), 10) is not None


def test_its_death_is_noticed(sentry: Sentry) -> None:
    """Who waits for an answer hears at once, and so does who watches."""
    with pytest.raises(ConnectionError):
        sentry.ask(Question.about("die"), 30)
    sentry.watch()

    assert sentry.child.ended() is not None


@pytest.mark.parametrize("prompt", ["sleep:60", "stop:"])
def test_a_guard_that_hangs_is_given_up(sentry: Sentry, prompt: str) -> None:
    """An answer that does not come in time is a time-out; busy or frozen, it can be buried."""
    with pytest.raises(TimeoutError):
        sentry.ask(Question.about(prompt), 0.2)
    sentry.bury()

    assert gone(sentry.child.pid)


def test_anybody_may_hang_up(sentry: Sentry) -> None:
    """Whoever waits for the answer gets none, and whoever watches returns."""
    threading.Timer(0.2, sentry.hang_up).start()

    with pytest.raises(OSError):  # noqa: PT011 - whichever the system chooses
        sentry.ask(Question.about("sleep:60"), 30)
    sentry.watch()
    assert sentry.is_over


@pytest.mark.parametrize(("manner", "why"), [("broken", "FileNotFoundError"), ("dead", "gone")])
def test_a_guard_that_does_not_come_up_says_why(manner: str, why: str) -> None:
    """Checks that cannot be opened, and an early death, are told."""
    posted = Sentry.post(command(manner), 0.0)
    with pytest.raises(ConnectionError, match=why):
        posted.report(60)
    posted.bury()


def test_a_guard_that_takes_too_long_is_given_up() -> None:
    """Nobody waits for ever for it to be ready."""
    posted = Sentry.post(command("slow"), 0.0)
    with pytest.raises(TimeoutError):
        posted.report(0.2)
    posted.bury()


@pytest.mark.parametrize("message", [b"{}", b'{"ready": "again"}'])
def test_what_makes_no_sense_is_no_verdict(message: bytes) -> None:
    """A guard that talks nonsense counts as lost."""
    code = (
        "import socket, sys, time; end = socket.socket(fileno=int(sys.argv[2]));"
        f"end.sendall(len({message!r}).to_bytes(4, 'big') + {message!r}); time.sleep(60)"
    )
    posted = Sentry.post((sys.executable, "-c", code), 0.0)
    with pytest.raises(ConnectionError, match="do not understand"):
        posted.ask(Question.about("kite"), 30)
    posted.bury()


def test_nothing_is_left_behind() -> None:
    """After the burial no process and no descriptor is left, also when it never started."""
    before = _descriptors()
    posted = Sentry.post(command(), time.monotonic())
    posted.bury()
    with pytest.raises(OSError, match="no-such-program"):
        Sentry.post(("/no-such-program",), 0.0)

    assert until(lambda: gone(posted.child.pid))
    assert _descriptors() == before


def _descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
