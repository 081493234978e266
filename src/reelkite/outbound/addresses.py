"""Which addresses belong to the public internet, and which must not be reached for strangers."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network
from typing import Final, TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

GLOBAL_V6: Final = IPv6Network("2000::/3")
"""All that is handed out of IPv6; whatever lies outside is local, mapped or unknown."""

NAT64: Final = IPv6Network("64:ff9b::/96")
"""Stands for the IPv4 address in its last 32 bits (RFC 6052); DNS64 answers with it."""

REFUSED: Final[tuple[Network, ...]] = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8",  # "this" network; many systems take it for themselves
        "10.0.0.0/8",  # private (RFC 1918)
        "100.64.0.0/10",  # behind a provider's NAT; holds a cloud's metadata service
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # a cloud's service for its own machines, though in public space
        "169.254.0.0/16",  # link-local, with the metadata services
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments, with a metadata service
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # relays from 6to4
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, with broadcast
        "2001::/23",  # protocol assignments, with Teredo, which wraps IPv4
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, which wraps IPv4
        "3fff::/20",  # documentation
    )
)
"""What is refused although it may look public; after IANA's registries of special addresses."""


def is_public(address: Address) -> bool:
    """Tell whether ``address`` may be reached on behalf of a stranger.

    Both our table and Python's must agree. Of the forms that wrap IPv4 in IPv6 only NAT64 is
    taken, and judged by what it wraps; mapped, 6to4 and Teredo addresses are refused whatever
    they wrap.
    """
    if isinstance(address, IPv6Address):
        if address in NAT64:
            return is_public(IPv4Address(int(address) & 0xFFFF_FFFF))
        if address not in GLOBAL_V6 or address.scope_id is not None:
            return False
    if address.is_multicast or not address.is_global:
        return False
    return not any(address in network for network in REFUSED)
