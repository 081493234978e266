"""One way to one server. The only door to httpx in the engines.

Its address is the operator's, so it is trusted; what comes from there is not: replies have a
limit in bytes and in time, redirects are not followed, and the key is shown to nobody else.
"""

import json
import logging
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Final

import httpx

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.task import Plain
from reelkite.engines.upstream.faults import NotTaken, ReplyLost
from reelkite.engines.upstream.options import UpstreamOptions
from reelkite.engines.upstream.wires import Question

LARGEST_REPLY: Final = 1 << 20
"""Bytes of a reply that is no clip; a real one has about 1 kB."""

log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered.

    Attributes:
        status: The HTTP status.
        headers: Its headers.
        body: What it said in JSON; None if that is none.
    """

    status: int
    headers: httpx.Headers
    body: Plain

    @property
    def is_good(self) -> bool:
        """It did what it was asked for."""
        return httpx.codes.is_success(self.status)

    @property
    def after(self) -> float | None:
        """Seconds after which it wants to be asked again, if it says so."""
        text = self.headers.get("retry-after", "").strip()
        return float(text[:9]) if text.isascii() and text.isdigit() else None


class Connection:
    """Asks one server; proxies and secrets of the environment are not looked at."""

    def __init__(self, server: str, options: UpstreamOptions) -> None:
        """Get ready; nothing is sent yet.

        Raises:
            EngineUnavailable: The address, the key or the certificates cannot be such.
        """
        self.server = server
        self._base = _checked_base(server)
        self._key = _checked_key(options.key)
        self._patience = options.patience
        # A connection for each request: one that the other side has closed meanwhile would fail.
        self._http = httpx.Client(
            headers={"Accept-Encoding": "identity"},
            limits=httpx.Limits(max_keepalive_connections=0),
            timeout=httpx.Timeout(options.patience.reply, connect=options.patience.connect),
            verify=_authorities(options.certificates),
            trust_env=False,
        )

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def post(self, question: Question, key: str) -> Reply:
        """Return the answer to ``question``, asked under the idempotency key ``key``.

        Raises:
            NotTaken: The server cannot be reached.
            ReplyLost: It did not answer, or not soundly, so nobody knows whether it heard.
        """
        headers = {"Idempotency-Key": key} | self._keys
        url = f"{self._base}{question.path}"
        if not question.form:
            body = json.dumps(
                dict(question.fields)
            ).encode()  # ASCII: lone surrogates break nothing
            headers["Content-Type"] = "application/json"
            return self._ask(self._http.build_request("POST", url, headers=headers, content=body))
        request = self._http.build_request("POST", url, headers=headers, files=_parts(question))
        return self._ask(request)

    def ask(self, method: str, path: str) -> Reply:
        """Return the answer to a request without a body; errors as in ``post``."""
        url = f"{self._base}{path}"
        return self._ask(self._http.build_request(method, url, headers=self._keys))

    @contextmanager
    def opened(self, place: str) -> Iterator[httpx.Response]:
        """Lend the answer to a GET of ``place`` before its body has come.

        Args:
            place: A path at this server, or an address that it named. To another server the key
                is not shown, and the address must begin with ``https``, so that nobody sends us
                to a service of our own network.

        Raises:
            EngineUnavailable: There was no answer, the body ended early, or the address is no
                place to go to.
        """
        url = self._allowed(place)
        mine = (url.scheme, url.netloc) == (self._base.scheme, self._base.netloc)
        request = self._http.build_request("GET", url, headers=self._keys if mine else {})
        with self._telling():
            response = self._http.send(request, stream=True)
            try:
                yield response
            finally:
                response.close()

    @property
    def _keys(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._key}"} if self._key else {}

    def _ask(self, request: httpx.Request) -> Reply:
        until = time.monotonic() + self._patience.reply
        content = b""
        with self._telling():
            response = self._http.send(request, stream=True)
            try:
                for piece in response.iter_raw():
                    content += piece
                    if len(content) > LARGEST_REPLY or time.monotonic() > until:
                        raise ReplyLost("the upstream server's reply is too long or too slow")
            finally:
                response.close()
        reply = Reply(response.status_code, response.headers, _in_json(content))
        if not reply.is_good:
            log.warning("%s answered %d: %r", self.server, reply.status, content[:500])
        return reply

    def _allowed(self, place: str) -> httpx.URL:
        try:
            url = self._base.join(place)
        except (httpx.InvalidURL, ValueError):
            url = httpx.URL("")
        if url.scheme == "https" or (url.scheme == "http" and url.host == self._base.host):
            return url
        log.warning("%s wants the clip to be fetched from %r", self.server, place[:500])
        raise EngineUnavailable("the upstream server named no address that we fetch from")

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell what goes wrong on the way as an error of ours, and in the log where."""
        try:
            yield
        except httpx.RequestError as error:
            reason = _reason(error)
            log.warning("%s: %s (%s)", self.server, reason, error)
            if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
                raise NotTaken(f"the upstream server cannot be reached: {reason}") from error
            raise ReplyLost(f"the upstream server broke off: {reason}") from error


def _parts(question: Question) -> list[tuple[str, tuple[str | None, str | bytes, str | None]]]:
    """Return the parts of a form; texts are parts without a file's name."""
    parts: list[tuple[str, tuple[str | None, str | bytes, str | None]]] = [
        (name, (None, _as_text(value), None)) for name, value in question.fields.items()
    ]
    if question.image is not None:
        parts.append(("input_reference", ("reference.png", question.image, "image/png")))
    return parts


def _as_text(value: Plain) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _in_json(content: bytes) -> Plain:
    try:
        said: Plain = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return said


def _reason(error: httpx.RequestError) -> str:
    """Return in a few words why there was no answer."""
    for cause in _chain(error):
        match cause:
            case ssl.SSLCertVerificationError():
                return (
                    "its certificate is not trusted; the setting 'certificates' names a file "
                    "with its authority"
                )
            case ssl.SSLError():
                return "it does not speak TLS as we do; see the setting 'servers'"
            case socket.gaierror():
                return "its name is not known"
            case ConnectionRefusedError():
                return "nobody listens there"
            case TimeoutError():
                return "it took too long"
    return type(error).__name__


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _checked_base(text: str) -> httpx.URL:
    """Return the address without what we add ourselves."""
    base = text.strip().rstrip("/").removesuffix("/v1").rstrip("/")
    try:
        url = httpx.URL(base)
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL("")
    if url.scheme in {"http", "https"} and url.host and not (url.query or url.fragment):
        return url
    raise EngineUnavailable(
        "the setting 'servers' holds what is no address such as http://127.0.0.1:8091"
    )


def _checked_key(key: str) -> str:
    if key.isascii() and (key.isprintable() or not key) and " " not in key:
        return key
    raise EngineUnavailable("the setting 'key' holds characters that no key has")


def _authorities(file: str) -> ssl.SSLContext:
    """Return whom we trust: the usual authorities, and those in ``file``."""
    if not file:
        return _usual_authorities()
    trusted = httpx.create_ssl_context(trust_env=False)
    try:
        trusted.load_verify_locations(file)
    except (OSError, ssl.SSLError) as error:
        log.warning("the certificates in %s cannot be used: %s", file, error)
        raise EngineUnavailable(
            "the file that the setting 'certificates' names cannot be read, or holds none"
        ) from error
    return trusted


@cache
def _usual_authorities() -> ssl.SSLContext:
    """Return a context that nobody changes; to make one takes a twentieth of a second."""
    return httpx.create_ssl_context(trust_env=False)
