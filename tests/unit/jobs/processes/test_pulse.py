import http.server
import socket
import threading
from collections.abc import Iterator

import pytest

from reelkite.jobs.processes.pulse import PAUSE, Pulse


class _Well(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/healthz" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    """Lend a server that answers."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Well) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def _never() -> None:
    raise AssertionError("it is not ready")


def test_an_answer_is_a_sign_of_life(port: int) -> None:
    """The first answer is told once, and there is no silence."""
    told: list[int] = []
    ready = threading.Event()

    def _ready() -> None:
        told.append(1)
        ready.set()

    pulse = Pulse("127.0.0.1", port, _ready)
    pulse.begin()

    assert ready.wait(10)
    pulse._note(answered=True, seconds=0)
    pulse.end()
    assert (told, pulse.silence()) == ([1], 0.0)


def test_nobody_answers() -> None:
    """Where nobody listens there is no answer."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        assert not Pulse("127.0.0.1", unused.getsockname()[1], _never).ask()


def test_before_the_first_answer_nothing_is_known() -> None:
    """A server that never answered is not called silent: it may be starting."""
    pulse = Pulse("127.0.0.1", 1, _never)
    pulse._note(answered=False, seconds=5)

    assert pulse.silence() is None


def test_silence_grows_while_questions_fail() -> None:
    """Each question without an answer counts, whatever time passed between; an answer ends it."""
    pulse = Pulse("127.0.0.1", 1, lambda: None)
    pulse._note(answered=True, seconds=0)
    pulse._note(answered=False, seconds=5)
    pulse._note(answered=False, seconds=5000)

    assert pulse.silence() == 2 * (5 + PAUSE)
    pulse._note(answered=True, seconds=0)
    assert pulse.silence() == 0


def test_nobody_is_ready_after_the_end() -> None:
    """An answer that comes when we stop already is not told."""
    pulse = Pulse("127.0.0.1", 1, _never)
    pulse.end()
    pulse._note(answered=True, seconds=0)

    assert pulse.silence() is None
