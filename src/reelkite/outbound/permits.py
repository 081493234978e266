"""The operator's list of places that are allowed although they are private."""

import re
from dataclasses import dataclass
from ipaddress import ip_network
from typing import Final

from reelkite.domain.errors import ServeError
from reelkite.outbound.addresses import Address, Network

_NAME: Final = re.compile(r"[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?")


@dataclass(frozen=True, slots=True)
class Permit:
    """One entry of the list.

    Attributes:
        place: A host name, in lower case, or a network; an address is a network of one.
        port: The one port that is allowed; None for all.
    """

    place: str | Network
    port: int | None

    @classmethod
    def of(cls, entry: str) -> "Permit":
        """Read ``name``, ``address`` or ``network``, each with ``:port`` or without.

        IPv6 with a port stands in brackets: ``[fd00::1]:8080``.

        Raises:
            ServeError: ``entry`` is nothing of that kind.
        """
        place, port = _divided(entry.strip().lower())
        return cls(_place_of(place, entry), None if port is None else _port_of(port, entry))

    def allows_name(self, host: str, port: int) -> bool:
        """Tell whether the host name ``host`` is meant, on this port."""
        return self.place == host and self.port in (None, port)

    def allows_address(self, address: Address, port: int) -> bool:
        """Tell whether ``address`` is meant, on this port."""
        return (
            not isinstance(self.place, str) and address in self.place and self.port in (None, port)
        )


def _divided(entry: str) -> tuple[str, str | None]:
    """Split ``entry`` into a place and a port."""
    if entry.startswith("["):
        place, closing, port = entry[1:].partition("]")
        return (place if closing else entry), (port.removeprefix(":") if port else None)
    if entry.count(":") == 1:
        place, _, port = entry.partition(":")
        return place, port
    return entry, None


def _place_of(place: str, entry: str) -> str | Network:
    try:
        return ip_network(place, strict=False)
    except ValueError:
        name = place.removesuffix(".")
        if _NAME.fullmatch(name):
            return name
        raise _wrong(entry) from None


def _port_of(port: str, entry: str) -> int:
    if port.isascii() and port.isdigit() and 0 < int(port) < 1 << 16:
        return int(port)
    raise _wrong(entry)


def _wrong(entry: str) -> ServeError:
    return ServeError(
        f"'{entry}' cannot be allowed: name a host, an address or a network, with :port or without"
    )
