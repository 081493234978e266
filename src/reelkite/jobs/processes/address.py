"""The address that a server listens at.

The supervisor opens it and hands it to the HTTP process, so that callers who come while that one
is started again wait instead of being refused.
"""

import errno
import ipaddress
import socket
from typing import Final

from reelkite.domain.errors import ServeError

BACKLOG: Final = 2048
"""Callers that may wait for being let in."""

EVERYWHERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared, not bound
"""Addresses that stand for all of this machine's, and where we reach ourselves then."""


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens at ``host``.

    Args:
        host: A name or an address of this machine.
        port: 1..65535, or 0 for any free one.

    Raises:
        ServeError: It is taken or forbidden, or is not this machine's.
    """
    try:
        family, *_, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(where[:2], family=family, backlog=BACKLOG)
    except OSError as error:
        raise ServeError(f"cannot listen at {_url(host, port)}: {_reason(error, port)}") from error


def url_of(listener: socket.socket) -> str:
    """Return the address as clients write it."""
    host, port = listener.getsockname()[:2]
    return _url(host, port)


def reachable(listener: socket.socket) -> tuple[str, int]:
    """Return host and port at which this machine itself reaches the server."""
    host, port = listener.getsockname()[:2]
    return EVERYWHERE.get(host, host), port


def is_private(listener: socket.socket) -> bool:
    """Tell whether only this machine can reach the server."""
    host = listener.getsockname()[0]
    return ipaddress.ip_address(host.partition("%")[0]).is_loopback


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _reason(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use; choose another with --port"
    return error.strerror or str(error)
