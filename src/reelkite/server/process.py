"""The process that answers: uvicorn, told when to stop and heard when it is ready."""

import asyncio
import logging
import re
import socket
import threading
from collections.abc import Callable
from types import FrameType
from typing import Final, cast

import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from reelkite.domain.errors import ServeError
from reelkite.server.errors import Fault, Row, answer

GRACE: Final = 5
"""Seconds that running requests get when the server stops."""

BACKLOG: Final = 2048
"""Connections that may wait to be taken."""

LONGEST_HEAD: Final = 65_536
"""Bytes of a request before its body, as far as it came before the headers ended."""

HEAD_PATIENCE: Final = 60.0
"""Seconds that headers may take on their way, or a new connection may be silent."""

OFFER: Final = re.compile(rb"\r\nupgrade(?=[ \t]*:)", re.IGNORECASE)
"""The header by which clients offer another protocol; some do with every request (Java's)."""

DECLINED: Final = b"\r\ndecline"
"""As long as ``OFFER``: a header that means nothing."""


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; with port 0 the system chooses one.

    A supervisor may hold it over restarts of the process that answers: clients then wait a
    moment instead of being refused.

    Raises:
        ServeError: The address cannot be had; the message says why.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except (OSError, UnicodeError) as error:
        raise ServeError(f"Cannot listen on {host} port {port}: {error}.") from error


def serve_app(
    app: FastAPI,
    listening: socket.socket,
    on_ready: Callable[[int], None],
    stop: threading.Event,
    head_patience: float = HEAD_PATIENCE,
) -> None:
    """Answer on ``listening`` until ``stop`` is set, or SIGTERM or SIGINT comes.

    Running requests get ``GRACE`` seconds to end; new ones are not taken meanwhile.

    Args:
        app: What answers.
        listening: As ``listen`` returns it; it is closed at the end.
        on_ready: Told the port once requests are answered.
        stop: Looked at ten times a second.
        head_patience: Seconds that headers may take.

    Raises:
        ServeError: The server cannot start.
    """

    class Protocol(_Protocol):
        patience = head_patience

    config = uvicorn.Config(
        app,
        loop="uvloop",
        http=Protocol,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=65,
        timeout_graceful_shutdown=GRACE,
        backlog=BACKLOG,
    )
    server = _Server(config, on_ready, stop)
    # Malformed forms are the clients' business; their parser would fill the log with them.
    logging.getLogger("python_multipart").setLevel(logging.ERROR)
    try:
        server.run(sockets=[listening])
    except SystemExit:  # uvicorn's word for a failure that it has logged
        raise ServeError("The server did not start; the log says why.") from None


class _Server(uvicorn.Server):
    """Uvicorn's, with a bell for readiness and an ear for ``stop``."""

    def __init__(
        self, config: uvicorn.Config, on_ready: Callable[[int], None], stop: threading.Event
    ) -> None:
        super().__init__(config)
        self._on_ready = on_ready
        self._stop = stop

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            self._on_ready(sockets[0].getsockname()[1])

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002 - uvicorn's
        # Uvicorn would raise the signal again at the end; we return, so that the caller can tidy.
        self.should_exit = True

    async def on_tick(self, counter: int) -> bool:
        return self._stop.is_set() or await super().on_tick(counter)


class _Protocol(HttpToolsProtocol):
    """Uvicorn's, with an end to headers, an envelope for errors, and deaf to other protocols.

    The parser itself would take headers for ever, and would lose the body of a request that
    offers to change the protocol, which a server is free to ignore (RFC 9110, 7.8).
    """

    patience = HEAD_PATIENCE
    url = b""
    _head = 0
    _reading_head = True
    _follows = False
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))
        self._set_deadline()

    def connection_lost(self, exc: Exception | None) -> None:
        self._forget_deadline()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._follows = False
        super().data_received(_undisturbed(data) if self._reading_head else data)
        if self._reading_head and not self._follows:
            self._head += len(data)
            self._set_deadline()
        if self._head > LONGEST_HEAD and self._reading_head and not self.transport.is_closing():
            self.send_400_response("The headers are too long.")

    def on_message_begin(self) -> None:
        self._head = 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._reading_head = False
        self._forget_deadline()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        # What came with the end of one request is no head of the next one.
        self._follows = self._reading_head = True
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        path = self.url.decode("latin-1")
        reply = answer({"path": path}, Fault(Row(400, code="malformed_request"), msg))
        headers = b"".join(name + b": " + value + b"\r\n" for name, value in reply.raw_headers)
        head = b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\n" + headers
        self.transport.write(head + b"\r\n" + bytes(reply.body))
        self.transport.close()

    def _set_deadline(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(self.patience, self.transport.close)

    def _forget_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


def _undisturbed(data: bytes) -> bytes:
    """Return the beginning of a request without an offer to change the protocol."""
    if OFFER.search(data) is None:
        return data
    head, gap, body = data.partition(b"\r\n\r\n")
    return OFFER.sub(DECLINED, head) + gap + body
