import json
import os
import queue
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

import pytest
from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool

from reelkite.domain.errors import ServeError
from reelkite.server.process import HEAD_PATIENCE, LONGEST_HEAD, listen, serve_app

PATIENCE = 20


@contextmanager
def _served(
    app: FastAPI, host: str = "127.0.0.1", patience: float = HEAD_PATIENCE
) -> Iterator[tuple[int, Callable[[], None]]]:
    """Serve ``app`` in a thread; lend its port, and a way to stop it and wait for its end."""
    ports: queue.Queue[int] = queue.Queue()
    stop = threading.Event()
    ways = (app, listen(host, 0), ports.put, stop, patience)
    thread = threading.Thread(target=serve_app, args=ways)
    thread.start()

    def end() -> None:
        stop.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()

    try:
        yield ports.get(timeout=PATIENCE), end
    finally:
        end()


def _app() -> FastAPI:
    app = FastAPI()

    @app.get("/")
    async def hello() -> str:
        return "hello"

    @app.post("/")
    async def swallow() -> str:
        return "swallowed"

    return app


def test_the_port_is_told_once_it_answers() -> None:
    """With port 0 the system chooses; who is told may ask at once."""
    with _served(_app()) as (port, _):
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("GET", "/")
        reply = connection.getresponse()

        assert reply.read() == b'"hello"'
        assert reply.headers["server"] is None
        connection.close()


def test_running_requests_end_before_the_server_does() -> None:
    """A stop lets what runs be finished, and takes nothing new."""
    app, begun, may_end = FastAPI(), threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        may_end.wait(PATIENCE)

    @app.get("/")
    async def slow() -> str:
        await run_in_threadpool(work)
        return "finished"

    with _served(app) as (port, end):
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("GET", "/")
        assert begun.wait(PATIENCE)
        ending = threading.Thread(target=end)
        ending.start()
        may_end.set()

        assert connection.getresponse().read() == b'"finished"'
        ending.join(PATIENCE)
        connection.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)


def test_a_signal_ends_the_server_in_order() -> None:
    """SIGTERM stops it, and the caller goes on to tidy up."""
    serve_app(
        _app(),
        listen("127.0.0.1", 0),
        lambda _: os.kill(os.getpid(), signal.SIGTERM),
        threading.Event(),
    )


def test_an_address_that_is_taken_is_told() -> None:
    """Two servers cannot have one port; the error names it."""
    with listen("127.0.0.1", 0) as taken, pytest.raises(ServeError, match="Cannot listen on 127"):
        listen("127.0.0.1", taken.getsockname()[1])


@pytest.mark.parametrize("host", ["no.such.host.invalid", "a" * 300, "192.0.2.1"])
def test_an_address_that_is_none_is_told(host: str) -> None:
    """Unknown hosts and those of others are the operator's mistake, not a trace."""
    with pytest.raises(ServeError, match="Cannot listen"):
        listen(host, 0)


def test_an_application_that_cannot_start_is_told() -> None:
    """A failure at the start is an error, not a silent end."""
    app = FastAPI()

    async def fail() -> None:
        raise ValueError("no")

    app.router.add_event_handler("startup", fail)
    with listen("127.0.0.1", 0) as listening, pytest.raises(ServeError, match="did not start"):
        serve_app(app, listening, lambda _: None, threading.Event())


@pytest.mark.parametrize("piece", [b"a: " + b"b" * 8192, b"x: y\r\n" * 1000])
def test_headers_have_an_end(piece: bytes) -> None:
    """Who sends headers for ever, one or many, is refused."""
    with (
        _served(_app()) as (port, _),
        socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as client,
    ):
        client.sendall(b"GET / HTTP/1.1\r\nhost: x\r\n")
        answer = b""
        try:
            for _ in range(2 * LONGEST_HEAD // len(piece) + 1):
                client.sendall(piece)
            answer = client.recv(65_536)
        except ConnectionError:
            return
        assert answer.startswith(b"HTTP/1.1 400 ") or answer == b""


def test_bodies_do_not_count_as_headers() -> None:
    """A long body in many pieces passes, and so does what comes behind it."""
    with _served(_app()) as (port, _):
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        for _ in range(3):
            connection.request("POST", "/", body=b"x" * 3 * LONGEST_HEAD)
            assert connection.getresponse().read() == b'"swallowed"'
        connection.close()


def _asked(port: int, *pieces: bytes) -> bytes:
    """Send ``pieces`` over one connection, and return all that comes until its end."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as client:
        for piece in pieces:
            client.sendall(piece)
        return b"".join(iter(lambda: client.recv(65_536), b""))


def _echo() -> FastAPI:
    app = FastAPI()

    @app.post("/")
    async def echo(request: Request) -> str:
        return (await request.body()).decode()

    return app


OFFER = {"Connection": "Upgrade, HTTP2-Settings", "Upgrade": "h2c", "HTTP2-Settings": "AAMA"}


def test_who_offers_another_protocol_is_heard_in_this_one() -> None:
    """Java's client offers HTTP/2 with every request: the body behind it counts."""
    with _served(_echo()) as (port, _):
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        for _ in range(2):
            connection.request("POST", "/", body=b"a kite", headers=OFFER)
            assert connection.getresponse().read() == b'"a kite"'
        connection.close()


def test_bodies_may_look_like_such_an_offer() -> None:
    """What comes with the headers in one piece is left as it was sent."""
    body = b"one\r\nUpgrade: h2c\r\n\r\ntwo"
    head = "".join(f"{name}: {text}\r\n" for name, text in OFFER.items())
    with (
        _served(_echo()) as (port, _),
        socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as client,
    ):
        length = f"Content-Length: {len(body)}\r\n\r\n"
        client.sendall(f"POST / HTTP/1.1\r\n{head}{length}".encode() + body)
        answer = b""
        while not answer.endswith(b'two"'):
            answer += client.recv(65_536)

    assert json.loads(answer.partition(b"\r\n\r\n")[2]) == body.decode()


@pytest.mark.parametrize("path", [b"/v1/videos", b"/vendors/openai/v1/sora-2/generation"])
def test_what_is_no_http_is_refused_in_the_envelope(path: bytes) -> None:
    """A request that the parser cannot read gets JSON, too, in the dialect of its path."""
    with _served(_app()) as (port, _):
        answer = _asked(port, b"GET " + path + b" HTTP/1.1\r\nContent-Length: many\r\n\r\n")
    head, _, body = answer.partition(b"\r\n\r\n")

    assert head.startswith(b"HTTP/1.1 400 Bad Request\r\n")
    assert b"content-type: application/json" in head
    told = json.loads(body)
    assert told.get("status", 400) == 400
    assert "Invalid HTTP request" in told.get("detail", told.get("error", {}).get("message"))


@pytest.mark.parametrize("begun", [b"", b"GET / HTTP/1.1\r\nx: "])
def test_headers_that_never_end_hold_no_connection(begun: bytes) -> None:
    """Who is silent, or stops within the headers, is left after a while."""
    with _served(_app(), patience=0.05) as (port, _):
        assert _asked(port, begun) == b""


def test_only_headers_are_waited_for_so_shortly() -> None:
    """A body, or the next request of a connection, may take longer."""
    with _served(_app(), patience=1) as (port, _):
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.putrequest("POST", "/")
        connection.putheader("Content-Length", "4")
        connection.endheaders()
        time.sleep(1.2)
        connection.send(b"late")
        assert connection.getresponse().read() == b'"swallowed"'
        time.sleep(1.2)
        connection.request("GET", "/")
        assert connection.getresponse().read() == b'"hello"'
        connection.close()
