from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.outbound.addresses import NAT64, REFUSED, Address, is_public

PRIVATE = st.one_of(
    *(st.ip_addresses(network=network) for network in REFUSED if network.version == 4)
)
ANY = st.ip_addresses()


def _is_special(address: Address) -> bool:
    return not address.is_global or any(
        (
            address.is_multicast,
            address.is_reserved,
            address.is_private,
            address.is_loopback,
            address.is_link_local,
            address.is_unspecified,
        )
    )


def _wrappings(inner: IPv4Address) -> list[IPv6Address]:
    number = int(inner)
    return [
        IPv6Address((0xFFFF << 32) | number),  # mapped
        IPv6Address(number),  # compatible
        IPv6Address((0x2002 << 112) | (number << 80)),  # 6to4
        IPv6Address((0x20010000 << 96) | (0x08080808 << 64) | (number ^ 0xFFFFFFFF)),  # Teredo
        IPv6Address(int(NAT64.network_address) | number),
        IPv6Address((0x0064FF9B0001 << 80) | number),  # NAT64 for local use
    ]


@settings(deadline=None)
@given(ANY)
def test_what_is_not_global_is_refused(address: Address) -> None:
    """Whatever Python's tables call special is never public, NAT64 of public hosts apart."""
    if _is_special(address) and address not in NAT64:
        assert not is_public(address)


@pytest.mark.parametrize("network", REFUSED, ids=str)
@settings(deadline=None)
@given(data=st.data())
def test_the_whole_of_each_network_is_refused(network: object, data: st.DataObject) -> None:
    """No address of a refused network is public."""
    assert not is_public(data.draw(st.ip_addresses(network=str(network))))


@settings(deadline=None)
@given(PRIVATE)
def test_wrapping_does_not_help(inner: Address) -> None:
    """No form that carries a private IPv4 address within IPv6 is public."""
    assert isinstance(inner, IPv4Address)
    assert [str(form) for form in _wrappings(inner) if is_public(form)] == []


@settings(deadline=None)
@given(st.ip_addresses(v=4))
def test_nat64_is_judged_by_what_it_wraps(inner: IPv4Address) -> None:
    """A translated address is public when the host behind it is."""
    translated = IPv6Address(int(NAT64.network_address) | int(inner))

    assert is_public(translated) == is_public(inner)


@pytest.mark.parametrize(
    "text",
    [
        "127.0.0.1",
        "0.0.0.0",  # noqa: S104 - refused, not bound
        "10.1.2.3",
        "100.100.100.200",
        "168.63.129.16",
        "169.254.169.254",
        "172.31.0.1",
        "192.168.1.1",
        "192.0.0.192",
        "224.0.0.1",
        "239.255.255.250",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "2606:4700::1111%eth0",
        "fec0::1",
        "ff02::1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "2001:db8::1",
        "4000::1",
    ],
)
def test_well_known_traps_are_refused(text: str) -> None:
    """Metadata services, loopback in all its forms, and networks that are nobody's."""
    assert not is_public(ip_address(text))


@pytest.mark.parametrize(
    "text",
    ["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808"],
)
def test_the_public_internet_is_reached(text: str) -> None:
    """Ordinary hosts are public, also those just beside a private network."""
    assert is_public(ip_address(text))
