import socket

import pytest

from reelkite.domain.errors import ServeError
from reelkite.jobs.processes.address import is_private, listen, reachable, url_of


def test_any_free_port_is_found() -> None:
    """Port 0 becomes a real one, which the address tells."""
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert url_of(listener) == f"http://127.0.0.1:{port}"
        assert is_private(listener)
        with socket.create_connection(reachable(listener), timeout=10):
            pass


def test_a_taken_port_is_told() -> None:
    """The message names the address and what to do."""
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(ServeError, match=rf"127.0.0.1:{port}: port {port} is in use.*--port"):
            listen("127.0.0.1", port)


def test_a_port_is_free_again_at_once() -> None:
    """Connections that are still being closed do not keep a new server from starting."""
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            listener.accept()[0].close()

    listen("127.0.0.1", port).close()


def test_an_address_of_others_is_refused() -> None:
    """An address that is not ours is told with the system's reason."""
    with pytest.raises(ServeError, match=r"cannot listen at http://192.0.2.1:80: \w+"):
        listen("192.0.2.1", 80)


def test_an_unknown_name_is_refused() -> None:
    """A host that nobody knows is told, too."""
    with pytest.raises(ServeError, match=r"cannot listen at http://no-such-host\.invalid:80: \w+"):
        listen("no-such-host.invalid", 80)


def test_everywhere_is_no_private_place() -> None:
    """Who listens at all addresses can be reached by others, and by us."""
    with listen("0.0.0.0", 0) as listener:  # noqa: S104 - what is tested
        assert not is_private(listener)
        assert reachable(listener)[0] == "127.0.0.1"


def test_the_newer_protocol_has_brackets() -> None:
    """An IPv6 address is written as clients need it."""
    if not socket.has_ipv6:
        pytest.skip("no IPv6 here")
    try:
        listener = listen("::1", 0)
    except ServeError:
        pytest.skip("no IPv6 here")
    with listener:
        assert url_of(listener).startswith("http://[::1]:")
        assert is_private(listener)
