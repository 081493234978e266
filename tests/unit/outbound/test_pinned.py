import socket
import ssl
import time
from collections.abc import Iterator
from ipaddress import ip_address

import httpcore
import pytest

from reelkite.outbound.deadline import Deadline
from reelkite.outbound.pinned import BoundedStream, PinnedBackend
from tests.unit.outbound.village import LOOPBACK

EMPTY = "127.0.0.2"
"""A loopback address at which nobody listens."""


@pytest.fixture(name="listener")
def _listener() -> Iterator[socket.socket]:
    with socket.create_server((LOOPBACK, 0)) as listener:
        yield listener


def _backend(*addresses: str, seconds: float = 30) -> PinnedBackend:
    deadline = Deadline.after(seconds, time.monotonic)
    return PinnedBackend(tuple(ip_address(text) for text in addresses), deadline)


def _port(listener: socket.socket) -> int:
    return int(listener.getsockname()[1])


def test_the_name_is_not_looked_up_again(listener: socket.socket) -> None:
    """The connection goes to the address that was checked, whatever the host is called."""
    stream = _backend(LOOPBACK).connect_tcp("no-such-host.invalid", _port(listener))
    inside, _ = listener.accept()
    with inside:
        stream.write(b"hello")
        assert inside.recv(5) == b"hello"
        inside.sendall(b"good day")
        assert stream.read(4) == b"good"
    stream.close()


def test_the_next_address_is_tried(listener: socket.socket) -> None:
    """A host of which one address does not answer is reached by another."""
    stream = _backend(EMPTY, LOOPBACK).connect_tcp("a.example", _port(listener))

    stream.close()


@pytest.mark.parametrize("addresses", [(EMPTY,), (EMPTY, EMPTY), ()])
def test_nobody_at_home_is_told(addresses: tuple[str, ...], listener: socket.socket) -> None:
    """When no address answers, connecting fails as httpcore expects it."""
    with pytest.raises(httpcore.ConnectError):
        _backend(*addresses).connect_tcp("a.example", _port(listener))


def test_no_time_is_no_connection(listener: socket.socket) -> None:
    """Behind the deadline nothing is connected to."""
    with pytest.raises(httpcore.ConnectTimeout):
        _backend(LOOPBACK, seconds=-1).connect_tcp("a.example", _port(listener))


def test_reading_ends_with_the_deadline() -> None:
    """Silence is not listened to for longer than there is time, whatever httpcore asks."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        stream = BoundedStream(ours, Deadline.after(0.05, time.monotonic))
        with pytest.raises(httpcore.ReadTimeout):
            stream.read(1, timeout=1000)


def test_single_bytes_do_not_stretch_the_time() -> None:
    """A byte now and then does not start the time anew."""
    times = iter([0.0, 1.0, 2.0, 9.0, 10.0])
    ours, theirs = socket.socketpair()
    with ours, theirs:
        stream = BoundedStream(ours, Deadline.after(10, lambda: next(times)))
        theirs.sendall(b"abcd")
        assert [stream.read(1) for _ in range(3)] == [b"a", b"b", b"c"]
        with pytest.raises(httpcore.ReadTimeout):
            stream.read(1)


def test_writing_ends_with_the_deadline() -> None:
    """Someone who does not take what we send does not hold us."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        stream = BoundedStream(ours, Deadline.after(0.05, time.monotonic))
        with pytest.raises(httpcore.WriteTimeout):
            stream.write(bytes(64 * 1024 * 1024))


def test_a_broken_line_is_told() -> None:
    """Errors of the system reach httpcore in its own words."""
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours:
        stream = BoundedStream(ours, Deadline.after(30, time.monotonic))
        with pytest.raises(httpcore.WriteError):
            stream.write(b"x")
        assert stream.read(1) == b""


def test_a_failed_handshake_closes_the_line() -> None:
    """Where TLS cannot be agreed on, nothing stays open."""
    ours, theirs = socket.socketpair()
    with theirs:
        theirs.sendall(b"this is no TLS at all")
        stream = BoundedStream(ours, Deadline.after(30, time.monotonic))
        with pytest.raises(httpcore.ConnectError):
            stream.start_tls(ssl.create_default_context(), "a.example")
    assert ours.fileno() == -1


def test_a_plain_line_is_not_called_secure() -> None:
    """The TLS object is asked for; a plain connection has none."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        stream = BoundedStream(ours, Deadline.after(30, time.monotonic))
        assert stream.get_extra_info("ssl_object") is None
        assert stream.get_extra_info("anything") is None
