"""Connections to checked addresses only, under one deadline."""

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpcore

from reelkite.outbound.addresses import Address
from reelkite.outbound.deadline import Deadline


@dataclass(frozen=True, slots=True)
class PinnedBackend(httpcore.NetworkBackend):
    """Connects to addresses that were checked, whatever the host's name says by now.

    Attributes:
        addresses: Tried one after the other.
        deadline: When every read and write ends, however often the other side sends a byte.
    """

    addresses: tuple[Address, ...]
    deadline: Deadline

    def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - already resolved; asking again is what must not happen
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline rules
        local_address: str | None = None,  # noqa: ARG002 - the system chooses
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002 - none
    ) -> httpcore.NetworkStream:
        """Connect to the first address that answers, each given its share of the time."""
        failure: Exception = httpcore.ConnectError("no address")
        for left, address in zip(range(len(self.addresses), 0, -1), self.addresses, strict=True):
            try:
                with _translated(httpcore.ConnectTimeout, httpcore.ConnectError):
                    return self._connected(address, port, self.deadline.left() / left)
            except (httpcore.ConnectTimeout, httpcore.ConnectError) as error:
                failure = error
        raise failure

    def _connected(self, address: Address, port: int, seconds: float) -> "BoundedStream":
        family = socket.AF_INET if address.version == 4 else socket.AF_INET6  # noqa: PLR2004 - IPv4
        connection = socket.socket(family, socket.SOCK_STREAM)
        try:
            connection.settimeout(seconds)
            connection.connect((str(address), port))
        except BaseException:
            connection.close()
            raise
        return BoundedStream(connection, self.deadline)


@dataclass(frozen=True, slots=True)
class BoundedStream(httpcore.NetworkStream):
    """A connection, each step of which gets only what is left of the whole time."""

    connection: socket.socket
    deadline: Deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - as above
        """Return up to ``max_bytes`` bytes; none at the end."""
        with _translated(httpcore.ReadTimeout, httpcore.ReadError):
            self.connection.settimeout(self.deadline.left())
            return self.connection.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - as above
        """Send all of ``buffer``."""
        rest = memoryview(buffer)
        with _translated(httpcore.WriteTimeout, httpcore.WriteError):
            while rest:
                self.connection.settimeout(self.deadline.left())
                rest = rest[self.connection.send(rest) :]

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - the deadline rules
    ) -> "BoundedStream":
        """Shake hands; the certificate must be one for ``server_hostname``."""
        with _translated(httpcore.ConnectTimeout, httpcore.ConnectError):
            try:
                self.connection.settimeout(self.deadline.left())
                secured = ssl_context.wrap_socket(self.connection, server_hostname=server_hostname)
            except BaseException:
                self.close()
                raise
        return BoundedStream(secured, self.deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - httpcore's signature
        """Return the TLS connection; nothing else is asked for."""
        return self.connection if info == "ssl_object" and self._is_secured else None

    @property
    def _is_secured(self) -> bool:
        return isinstance(self.connection, ssl.SSLSocket)


@contextmanager
def _translated(
    late: Callable[[str], Exception], broken: Callable[[str], Exception]
) -> Iterator[None]:
    """Tell the system's errors in httpcore's words."""
    try:
        yield
    except TimeoutError as error:
        raise late(str(error)) from error
    except OSError as error:  # ssl.SSLError is one
        raise broken(str(error)) from error
