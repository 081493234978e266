"""Fetching from, and posting to, addresses that others chose."""

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

import httpcore

from reelkite import __version__
from reelkite.domain.errors import FetchError
from reelkite.outbound.deadline import Deadline
from reelkite.outbound.permits import Permit
from reelkite.outbound.pinned import PinnedBackend
from reelkite.outbound.routes import Resolver, Routes, system_addresses
from reelkite.outbound.targets import Target

OK: Final = 200
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

MOST_OF_A_REPLY: Final = 4096
"""Bytes read of the reply to a post, so that the other side can finish its sentence."""

HEADERS: Final = {
    "accept": "*/*",
    "accept-encoding": "identity",  # nothing is unpacked, so nothing can grow
    "connection": "close",
    "user-agent": f"reelkite/{__version__}",
}
"""Sent with every request; neither cookies nor credentials are ever among them."""


@dataclass(frozen=True, slots=True)
class OutboundRules:
    """Where we let others send us, and for how long.

    Attributes:
        allowed: Host names, addresses and networks (``10.0.0.0/8``) that are allowed although
            they are private; ``host:port`` allows one port.
        seconds: Longest time for a whole exchange, redirects included.
        most_bytes: Longest body that is read.
        hops: Most redirects that are followed.
    """

    allowed: tuple[str, ...] = ()
    seconds: float = 10.0
    most_bytes: int = 10_485_760
    hops: int = 3

    def __post_init__(self) -> None:
        """Refuse a list that cannot be read, before anything relies on it.

        Raises:
            ServeError: An entry of ``allowed`` is neither a host, nor an address, nor a network.
        """
        self.permits()

    def permits(self) -> tuple[Permit, ...]:
        """Return what ``allowed`` says."""
        return tuple(Permit.of(entry) for entry in self.allowed)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    Attributes:
        status: HTTP status of the last hop.
        body: Its body, at most ``most_bytes``.
        location: Where it sends us instead; empty if nowhere.
    """

    status: int
    body: bytes
    location: str = ""


@dataclass(frozen=True, slots=True)
class SafeFetch:
    """http(s) only; every address of every hop is checked, and the checked one is connected to.

    Proxies, netrc and cookies play no part: httpcore is spoken to directly and has none. May be
    used by several threads at once.

    Attributes:
        rules: What is allowed.
        resolver: Names to addresses; asked once a hop.
        clock: Seconds of a clock that never goes back.
        trust: Whose certificates are believed.
    """

    rules: OutboundRules
    resolver: Resolver = system_addresses
    clock: Callable[[], float] = time.monotonic
    trust: ssl.SSLContext = field(
        default_factory=httpcore.default_ssl_context, repr=False, compare=False
    )

    def check(self, url: str) -> None:
        """Check ``url`` without connecting: scheme, host, and every address that it resolves to.

        Raises:
            ForbiddenAddress: It leads where nobody outside may send us.
            FetchError: Its host is unknown.
        """
        self._routes().to(Target.of(url), self._deadline())

    def get(self, url: str) -> bytes:
        """Fetch ``url``.

        Raises:
            ForbiddenAddress: It, or a redirect, leads where nobody outside may send us; or a
                redirect goes from https back to http.
            FetchError: It does not answer with 200 in time, or with too much.
        """
        deadline = self._deadline()
        target = Target.of(url)
        for _ in range(self.rules.hops + 1):
            answer = self._got(target, deadline)
            if answer.status not in REDIRECTS or not answer.location:
                return _content(answer, target)
            target = target.redirected(answer.location)
        raise FetchError(f"more than {self.rules.hops} redirects, the last to {target.host}")

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Post ``body``, following no redirect, and return the status.

        ``headers`` are sent beside ours; ``Host`` and ``Connection`` stay ours.

        Raises:
            ForbiddenAddress: As ``get``.
            FetchError: There is no answer in time.
        """
        target = Target.of(url)
        theirs = {name.lower(): value for name, value in headers.items()}
        request = _request("POST", target, {**theirs, "content-length": str(len(body))}, body)
        with self._answered(target, request, self._deadline()) as response:
            with suppress(httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError):
                _limited(response, MOST_OF_A_REPLY)
            return response.status

    def _got(self, target: Target, deadline: Deadline) -> Answer:
        """Ask ``target`` itself; the body of anything but a 200 is left unread."""
        with self._answered(target, _request("GET", target, {}, b""), deadline) as response:
            if response.status != OK:
                return Answer(response.status, b"", _header(response, b"location"))
            if _header(response, b"content-encoding").lower() not in ("", "identity"):
                raise FetchError(f"{target.host} answers compressed, which it was asked not to")
            body = _limited(response, self.rules.most_bytes)
        if len(body) > self.rules.most_bytes:
            raise FetchError(f"{target.host} answers with more than {self.rules.most_bytes} bytes")
        return Answer(OK, body)

    @contextmanager
    def _answered(
        self, target: Target, request: httpcore.Request, deadline: Deadline
    ) -> Iterator[httpcore.Response]:
        """Lend the answer of ``target``, its body still unread, and hang up at the end."""
        backend = PinnedBackend(self._routes().to(target, deadline), deadline)
        connection = httpcore.HTTPConnection(
            request.url.origin, ssl_context=self.trust, network_backend=backend
        )
        try:
            yield connection.handle_request(request)
        except httpcore.TimeoutException as error:
            raise FetchError(
                f"{target.host} does not answer within {self.rules.seconds:g} s"
            ) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise FetchError(_trouble(target, error)) from error
        finally:
            connection.close()

    def _routes(self) -> Routes:
        return Routes(self.rules.permits(), self.resolver)

    def _deadline(self) -> Deadline:
        return Deadline.after(self.rules.seconds, self.clock)


def _request(
    method: str, target: Target, headers: Mapping[str, str], body: bytes
) -> httpcore.Request:
    ours = {"host": target.authority, "connection": "close"}
    every = {**ours, **HEADERS, **headers, **ours}
    url = httpcore.URL(scheme=target.scheme, host=target.host, port=target.port, target=target.path)
    return httpcore.Request(method, url, headers=list(every.items()), content=body)


def _content(answer: Answer, target: Target) -> bytes:
    if answer.status != OK:
        raise FetchError(f"{target.host} answers with status {answer.status}")
    return answer.body


def _limited(response: httpcore.Response, most: int) -> bytes:
    """Read the body until it is longer than ``most``."""
    body = bytearray()
    for piece in response.iter_stream():
        body += piece
        if len(body) > most:
            break
    return bytes(body)


def _header(response: httpcore.Response, name: bytes) -> str:
    values = [value for key, value in response.headers if key.lower() == name]
    return values[0].decode("utf-8", "replace").strip() if values else ""


def _trouble(target: Target, error: Exception) -> str:
    if isinstance(error.__cause__, ssl.SSLCertVerificationError):
        return f"{target.host} shows a certificate that is not valid for it"
    if isinstance(error, httpcore.ConnectError):
        return f"{target.host} cannot be connected to"
    return f"{target.host} breaks off or does not speak HTTP"
