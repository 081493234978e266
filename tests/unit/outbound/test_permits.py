from ipaddress import ip_address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import ServeError
from reelkite.outbound.permits import Permit


@pytest.mark.parametrize(
    ("entry", "address", "port"),
    [
        ("10.0.0.0/8", "10.200.0.1", 80),
        ("127.0.0.1", "127.0.0.1", 9000),
        ("127.0.0.1:8080", "127.0.0.1", 8080),
        ("10.0.0.0/8:8080", "10.0.0.1", 8080),
        ("fd00::/8", "fd12::1", 443),
        ("::1", "::1", 80),
        ("[::1]:8080", "::1", 8080),
        ("[::1]", "::1", 1),
        (" 10.0.0.1 ", "10.0.0.1", 80),
    ],
)
def test_addresses_are_allowed(entry: str, address: str, port: int) -> None:
    """An address or a network is allowed on all ports, or on the one that is named."""
    permit = Permit.of(entry)

    assert permit.allows_address(ip_address(address), port)
    assert not permit.allows_name(address, port)


@pytest.mark.parametrize(
    ("entry", "address", "port"),
    [
        ("10.0.0.0/8", "11.0.0.1", 80),
        ("10.0.0.0/8", "::ffff:10.0.0.1", 80),
        ("127.0.0.1:8080", "127.0.0.1", 8081),
        ("[::1]:8080", "::1", 80),
        ("home.example", "127.0.0.1", 80),
    ],
)
def test_nothing_else_is_allowed(entry: str, address: str, port: int) -> None:
    """Another address, another port, another family: not what the operator wrote."""
    assert not Permit.of(entry).allows_address(ip_address(address), port)


@pytest.mark.parametrize(
    ("entry", "host", "port", "allowed"),
    [
        ("home.example", "home.example", 80, True),
        ("Home.Example.", "home.example", 80, True),
        ("home.example:8080", "home.example", 8080, True),
        ("home.example:8080", "home.example", 80, False),
        ("home.example", "sub.home.example", 80, False),
        ("home.example", "nothome.example", 80, False),
        ("localhost", "localhost", 5000, True),
    ],
)
def test_names_are_allowed_as_they_stand(entry: str, host: str, port: int, allowed: bool) -> None:
    """A name stands for itself, not for those below it."""
    assert Permit.of(entry).allows_name(host, port) is allowed


@pytest.mark.parametrize(
    "entry",
    [
        "",
        ":80",
        "a b",
        "home.example:",
        "home.example:0",
        "home.example:99999",
        "home:http",
        "http://home.example",
        "*.example",
        "[::1",
        "[::1]x80",
        "10.0.0.0/99",
        "-",
        "/",
        "bücher",
    ],
)
def test_what_cannot_be_read_is_refused(entry: str) -> None:
    """A wrong entry stops the start and is named; it does not silently allow nothing."""
    with pytest.raises(ServeError, match="cannot be allowed"):
        Permit.of(entry)


@settings(deadline=None)
@given(st.text(max_size=30))
def test_any_entry_is_read_or_refused(entry: str) -> None:
    """No entry breaks the reader."""
    try:
        permit = Permit.of(entry)
    except ServeError:
        return
    assert permit.port is None or 0 < permit.port < 1 << 16


@settings(deadline=None)
@given(st.ip_addresses(), st.integers(1, 65535))
def test_every_address_can_be_allowed_with_its_port(address: object, port: int) -> None:
    """Whatever address an operator writes in the usual way is allowed on that port only."""
    text = f"[{address}]" if ":" in str(address) else str(address)
    permit = Permit.of(f"{text}:{port}")

    assert permit.allows_address(ip_address(str(address)), port)
    assert not permit.allows_address(ip_address(str(address)), port % 65535 + 1)
