"""A small web on loopback: a server that behaves as told, and a book of names."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from socketserver import BaseServer
from typing import Any

from reelkite.outbound.addresses import Address

Behaviour = Callable[[BaseHTTPRequestHandler], None]
LOOPBACK = "127.0.0.1"


@dataclass
class House:
    """A server; what it does at each path, and who came."""

    rooms: dict[str, Behaviour]
    port: int = 0
    visits: list[tuple[str, str]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    def url(self, path: str, host: str = LOOPBACK, scheme: str = "http") -> str:
        """Return the address of ``path`` here."""
        return f"{scheme}://{host}:{self.port}{path}"

    def serve(self, visitor: BaseHTTPRequestHandler) -> None:
        """Write down who came, and do what the path says."""
        self.visits.append((visitor.command, visitor.path))
        self.headers.append({name.lower(): value for name, value in visitor.headers.items()})
        self.bodies.append(visitor.rfile.read(int(visitor.headers.get("content-length", 0))))
        self.rooms[visitor.path](visitor)


@dataclass
class Phonebook:
    """Gives the answers to each name one after the other; the last is repeated."""

    answers: dict[str, list[tuple[str, ...]]]
    asked: list[str] = field(default_factory=list)

    def __call__(self, host: str, port: int) -> tuple[Address, ...]:
        """Answer as a resolver does."""
        assert 0 < port < 1 << 16
        self.asked.append(host)
        if host not in self.answers:
            raise OSError("no such name")
        left = self.answers[host]
        answer = left.pop(0) if len(left) > 1 else left[0]
        return tuple(ip_address(text) for text in answer)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet about clients that hang up: here they are meant to."""


def replying(body: bytes, status: int = 200, **headers: str) -> Behaviour:
    """Return a behaviour: this answer."""

    def behave(visitor: BaseHTTPRequestHandler) -> None:
        visitor.send_response(status)
        visitor.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            visitor.send_header(name.replace("_", "-"), value)
        visitor.end_headers()
        visitor.wfile.write(body)

    return behave


def redirecting(location: str, status: int = 302) -> Behaviour:
    """Return a behaviour: go there instead."""
    return replying(b"elsewhere", status, Location=location)


def pouring(start: bytes, drop: bytes, pause: float = 0.0) -> Behaviour:
    """Return a behaviour: ``start``, then ``drop`` for ever, until the other side hangs up."""

    def behave(visitor: BaseHTTPRequestHandler) -> None:
        rest = threading.Event()
        visitor.wfile.write(start)
        while True:
            visitor.wfile.write(drop)
            visitor.wfile.flush()
            rest.wait(pause)

    return behave


@contextmanager
def open_house(secured: ssl.SSLContext | None = None) -> Iterator[House]:
    """Lend a server on loopback."""
    house = House({})

    class Visitor(BaseHTTPRequestHandler):
        def __init__(self, request: Any, client_address: Any, server: BaseServer) -> None:  # noqa: ANN401 - as its parent
            super().__init__(request, client_address, server)

        def do_GET(self) -> None:
            house.serve(self)

        def do_POST(self) -> None:
            house.serve(self)

        def log_message(self, *_: object) -> None:
            pass

    with _Server((LOOPBACK, 0), Visitor) as server:
        if secured is not None:
            server.socket = secured.wrap_socket(server.socket, server_side=True)
        house.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield house
        finally:
            server.shutdown()
            thread.join()
