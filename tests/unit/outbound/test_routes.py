import threading
import time
from ipaddress import ip_address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import FetchError, ForbiddenAddress
from reelkite.outbound.addresses import Address, is_public
from reelkite.outbound.deadline import Deadline
from reelkite.outbound.permits import Permit
from reelkite.outbound.routes import Resolver, Routes, system_addresses
from reelkite.outbound.targets import Target
from tests.unit.outbound.village import Phonebook


def _soon() -> Deadline:
    return Deadline.after(30, time.monotonic)


def _routes(resolver: Resolver, *allowed: str) -> Routes:
    return Routes(tuple(Permit.of(entry) for entry in allowed), resolver)


def _to(url: str, *answer: str, allowed: tuple[str, ...] = ()) -> tuple[str, ...]:
    target = Target.of(url)
    book = Phonebook({target.host: [answer]})
    return tuple(str(address) for address in _routes(book, *allowed).to(target, _soon()))


def test_public_hosts_are_routed_in_order() -> None:
    """All addresses of a public host are given, in the resolver's order."""
    assert _to("http://a.example/", "1.1.1.1", "2606:4700::1") == ("1.1.1.1", "2606:4700::1")


@settings(deadline=None)
@given(st.lists(st.ip_addresses(), min_size=1, max_size=5))
def test_one_private_address_spoils_all(addresses: list[Address]) -> None:
    """A host is refused if any of its addresses is, wherever it stands among them."""
    texts = [str(address) for address in addresses]
    if all(map(is_public, addresses)):
        assert _to("http://a.example/", *texts) == tuple(texts)
    else:
        with pytest.raises(ForbiddenAddress, match=r"^a\.example is not on the public internet;"):
            _to("http://a.example/", *texts)


def test_addresses_are_not_looked_up() -> None:
    """An address in the URL is checked as it stands; no resolver may turn it into another."""
    book = Phonebook({})
    target = Target.of("http://8.8.8.8/")

    assert _routes(book).to(target, _soon()) == (ip_address("8.8.8.8"),)
    assert book.asked == []


def test_unknown_hosts_are_told() -> None:
    """A name without an address is unknown, whether the resolver fails or gives none."""
    with pytest.raises(FetchError, match=r"the host a\.example is unknown"):
        _routes(Phonebook({})).to(Target.of("http://a.example/"), _soon())
    with pytest.raises(FetchError, match="unknown"):
        _to("http://a.example/")


def test_a_resolver_that_hangs_is_not_awaited() -> None:
    """Looking up a name counts against the time of the whole exchange."""
    never = threading.Event()

    def hang(_host: str, _port: int) -> tuple[Address, ...]:
        never.wait()
        return ()

    try:
        with pytest.raises(FetchError, match="not resolved in time"):
            _routes(hang).to(Target.of("http://a.example/"), Deadline.after(0.05, time.monotonic))
    finally:
        never.set()


@pytest.mark.parametrize("allowed", ["a.example", "a.example:8000", "10.0.0.0/8", "10.0.0.7:8000"])
def test_the_operator_may_allow_it(allowed: str) -> None:
    """What the operator lists is reached although it is private."""
    assert _to("http://a.example:8000/", "10.0.0.7", allowed=(allowed,)) == ("10.0.0.7",)


@pytest.mark.parametrize("allowed", ["b.example", "a.example:80", "10.0.0.0/30", "10.0.0.7:80"])
def test_the_operator_allows_no_more_than_is_listed(allowed: str) -> None:
    """Another name, network or port does not open the way."""
    with pytest.raises(ForbiddenAddress):
        _to("http://a.example:8000/", "10.0.0.7", allowed=(allowed,))


def test_an_allowed_address_does_not_excuse_its_neighbour() -> None:
    """Each address of a host needs its own permission."""
    with pytest.raises(ForbiddenAddress):
        _to("http://a.example/", "10.0.0.7", "10.0.0.8", allowed=("10.0.0.7",))


def test_ports_of_other_services_are_refused() -> None:
    """Public hosts are reached at ports of the web only, unless the operator says otherwise."""
    with pytest.raises(ForbiddenAddress, match="port 25"):
        _to("http://a.example:25/", "1.1.1.1")

    assert _to("http://a.example:25/", "1.1.1.1", allowed=("a.example:25",)) == ("1.1.1.1",)


def test_refusals_tell_nothing_of_the_inside() -> None:
    """The caller learns the name that it sent, never the address behind it."""
    with pytest.raises(ForbiddenAddress) as refusal:
        _to("http://inner.example/", "10.20.30.40")

    assert "10.20" not in str(refusal.value)


@pytest.mark.parametrize("host", ["localhost", "localhost.", "LOCALHOST"])
def test_the_system_knows_this_machine(host: str) -> None:
    """The real resolver's word for this machine is refused as any other."""
    with pytest.raises(ForbiddenAddress):
        _routes(system_addresses).to(Target.of(f"http://{host}/"), _soon())


def test_the_system_names_each_address_once() -> None:
    """The system's answer is a set of addresses, whatever it lists twice."""
    found = system_addresses("localhost", 80)

    assert found
    assert len(found) == len(set(found))
    assert all(address.is_loopback for address in found)
