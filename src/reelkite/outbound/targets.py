"""Web addresses, read strictly: what browsers guess at, we refuse."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from reelkite.domain.errors import ForbiddenAddress
from reelkite.outbound.addresses import Address

LONGEST_URL: Final = 8192
"""Characters; signed links of object stores stay below half of it."""

DEFAULT_PORTS: Final = {"http": 80, "https": 443}
"""The schemes that are allowed, and their ports."""

FIRST_FREE_PORT: Final = 1024
"""Ports below belong to the system's services: mail, names, files."""

OTHER_SERVICES: Final = frozenset(
    {2049, 3306, 5432, 6000, 6379, *range(6665, 6670), 6697, 9200, 11211, 27017}
)
"""Higher ports of services that can be talked into something by an HTTP request."""

_LABEL: Final = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
_SAFE: Final = "/%:@!$&'()*+,;=~-._?[]"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes.

    Attributes:
        scheme: ``http`` or ``https``.
        host: Host name in lower case without a closing dot, or an address without brackets.
        port: 1..65535.
        path: Path and query, percent-encoded.
    """

    scheme: str
    host: str
    port: int
    path: str

    @classmethod
    def of(cls, url: str) -> "Target":
        """Read ``url``.

        Raises:
            ForbiddenAddress: It is no plain http(s) address: it holds a user name, control
                characters, other scripts in its host, or an address in an odd spelling.
        """
        parts = _split(url)
        host = _host_of(parts)
        return cls(parts.scheme, host, _port_of(parts), _path_of(parts))

    @property
    def address(self) -> Address | None:
        """The address, when the host is one."""
        return _address_of(self.host)

    @property
    def authority(self) -> str:
        """Host and port as in the ``Host`` header; the scheme's own port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def has_usual_port(self) -> bool:
        """Whether a web server may be expected at this port."""
        if self.port < FIRST_FREE_PORT:
            return self.port in DEFAULT_PORTS.values()
        return self.port not in OTHER_SERVICES

    def redirected(self, location: str) -> "Target":
        """Return where ``location``, perhaps relative, leads from here.

        Raises:
            ForbiddenAddress: As ``of``; also a way from https back to http.
        """
        try:
            url = urljoin(f"{self.scheme}://{self.authority}{self.path}", location)
        except ValueError:
            raise ForbiddenAddress(f"{self.host} redirects to no web address") from None
        target = Target.of(url)
        if self.scheme == "https" and target.scheme == "http":
            raise ForbiddenAddress(f"{self.host} redirects from https to http")
        return target


def _split(url: str) -> SplitResult:
    """Cut ``url`` into parts; refuse what different readers would read differently."""
    if len(url) > LONGEST_URL:
        raise ForbiddenAddress(f"the address is longer than {LONGEST_URL} characters")
    if any(ord(character) <= ord(" ") or character == "\x7f" for character in url):
        raise ForbiddenAddress("the address holds spaces or control characters")
    try:
        parts = urlsplit(url)
    except ValueError:
        raise ForbiddenAddress("the address cannot be read") from None
    if parts.scheme not in DEFAULT_PORTS:
        raise ForbiddenAddress("the address must begin with http:// or https://")
    if "@" in parts.netloc:
        raise ForbiddenAddress("the address must not hold a user name or a password")
    return parts


def _host_of(parts: SplitResult) -> str:
    host = (parts.hostname or "").removesuffix(".")
    if parts.netloc.startswith("["):
        return _v6(host)
    labels = host.split(".")
    if not host.isascii():
        raise ForbiddenAddress("the host must be written in ASCII (xn--...)")
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):  # noqa: PLR2004 - RFC 1035
        raise ForbiddenAddress("the address names no valid host")
    if _NUMBER.fullmatch(labels[-1]) and _address_of(host) is None:
        raise ForbiddenAddress("an IPv4 address must be written as four decimal numbers")
    return host


def _v6(host: str) -> str:
    try:
        address = IPv6Address(host)
    except ValueError:
        raise ForbiddenAddress("the address holds no valid IPv6 address") from None
    if address.scope_id is not None:
        raise ForbiddenAddress("an IPv6 address must not name a zone")
    return str(address)


def _address_of(host: str) -> Address | None:
    try:
        return IPv6Address(host) if ":" in host else IPv4Address(host)
    except ValueError:
        return None


def _port_of(parts: SplitResult) -> int:
    try:
        port = parts.port
    except ValueError:
        port = 0
    if port == 0:
        raise ForbiddenAddress("the port must be a number in 1..65535")
    return DEFAULT_PORTS[parts.scheme] if port is None else port


def _path_of(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return quote(f"{parts.path or '/'}{query}", safe=_SAFE)
