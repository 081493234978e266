"""From a host to the addresses that may be connected to."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TypeAlias

from reelkite.domain.errors import FetchError, ForbiddenAddress
from reelkite.outbound.addresses import Address, is_public
from reelkite.outbound.deadline import Deadline
from reelkite.outbound.permits import Permit
from reelkite.outbound.targets import Target

Resolver: TypeAlias = Callable[[str, int], tuple[Address, ...]]
"""Host name and port to addresses; raises OSError for an unknown name."""


def system_addresses(host: str, port: int) -> tuple[Address, ...]:
    """Ask the system for the addresses of ``host``.

    Raises:
        OSError: It knows none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ip_address(place[0]) for *_, place in found))


@dataclass(frozen=True, slots=True)
class Routes:
    """Knows where a target may lead.

    Attributes:
        permits: What the operator allows although it is private.
        resolver: Asked once for every hop; what it says is checked and then used.
    """

    permits: tuple[Permit, ...]
    resolver: Resolver

    def to(self, target: Target, deadline: Deadline) -> tuple[Address, ...]:
        """Return the addresses of ``target``, all of them checked; at least one.

        Raises:
            ForbiddenAddress: One of them, or the port, is not allowed.
            FetchError: The host is unknown, or its name is not resolved in time.
        """
        addresses = self._addresses(target, deadline)
        if any(permit.allows_name(target.host, target.port) for permit in self.permits):
            return addresses
        for address in addresses:
            self._check(target, address)
        return addresses

    def _addresses(self, target: Target, deadline: Deadline) -> tuple[Address, ...]:
        if target.address is not None:
            return (target.address,)
        try:
            addresses = deadline.bound(lambda: self.resolver(target.host, target.port))
        except TimeoutError:
            raise FetchError(f"the name of {target.host} is not resolved in time") from None
        except (OSError, ValueError):  # ValueError: names that no encoding of names can hold
            addresses = ()
        if not addresses:
            raise FetchError(f"the host {target.host} is unknown")
        return addresses

    def _check(self, target: Target, address: Address) -> None:
        if any(permit.allows_address(address, target.port) for permit in self.permits):
            return
        if not is_public(address):
            raise ForbiddenAddress(
                f"{target.host} is not on the public internet; "
                "an operator may allow it with REELKITE_FETCH_ALLOW"
            )
        if not target.has_usual_port:
            raise ForbiddenAddress(f"{target.host}: port {target.port} is not one of the web")
