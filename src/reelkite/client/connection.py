"""One way to a server: asks, asks again where that may help, and reads what refusals say."""

import contextlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import IO, Final, TypeAlias, cast

import httpx

from reelkite.client.patience import Patience, is_passing
from reelkite.client.remote import printable
from reelkite.domain.errors import ClientError, KiteError, RequestError
from reelkite.domain.task import Plain

TIMEOUT: Final = httpx.Timeout(30.0, connect=5.0)

FIXABLE: Final = frozenset({400, 413, 415, 422})
"""Statuses that say that the request itself must be another one."""

KNOWN: Final = frozenset(HTTPStatus)
"""Statuses that have a name."""

LONGEST_MESSAGE: Final = 1000
"""Characters of a refusal that are passed on."""

log: Final = logging.getLogger(__name__)

Upload: TypeAlias = tuple[str, IO[bytes]]
"""Name and content of a file."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A request that can be sent more than once.

    Attributes:
        method: ``GET``, ``POST``, ``DELETE``.
        path: Path behind ``/v1``, escaped.
        query: Parameters.
        headers: Headers besides the key.
        body: What to send as JSON; as a form where there are files.
        files: Files by the names of their fields.
    """

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Plain] | None = None
    files: Mapping[str, Upload] | None = None


class Connection:
    """Sends with a key to one server. Proxies and secrets of the environment are not looked at."""

    def __init__(
        self, base_url: str, key: str, patience: Patience, transport: httpx.BaseTransport | None
    ) -> None:
        """Check where to and as whom; nothing is sent yet.

        Raises:
            RequestError: The address or the key cannot be one.
        """
        self.patience = patience
        self._base = _checked_base(base_url)
        self._http = httpx.Client(
            headers={"Authorization": f"Bearer {_checked_key(key)}", "Accept-Encoding": "identity"},
            timeout=TIMEOUT,
            transport=transport,
            trust_env=False,
        )

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def read(self, ask: Ask, patience: Patience | None = None) -> tuple[Plain, httpx.Headers]:
        """Return what the server answers to ``ask`` in JSON, and its headers.

        Raises:
            RequestError: The server says that the request must be another one.
            ClientError: It refused otherwise, could not be reached, or did not answer in JSON.
        """
        response = self.send(ask, patience or self.patience)
        try:
            return cast("Plain", response.json()), response.headers
        except ValueError as error:
            raise ClientError(
                f"the answer from {self._base} is no JSON; is it a reelkite server?"
            ) from error

    def send(self, ask: Ask, patience: Patience, *, stream: bool = False) -> httpx.Response:
        """Return the answer to ``ask``, a good one; close it when it is a ``stream``.

        Raises:
            RequestError: As in ``read``.
            ClientError: As in ``read``.
        """
        tried = 0
        while isinstance(outcome := self._attempt(ask, stream=stream), _Setback):
            tried += 1
            pause = patience.pause(tried, outcome.asked) if outcome.passing else None
            if pause is None:
                raise outcome.error
            log.info("%s; asking again in %.1f s", outcome.error, pause)
            patience.sleep(pause)
        return outcome

    def _attempt(self, ask: Ask, *, stream: bool) -> "httpx.Response | _Setback":
        try:
            response = self._http.send(self._request(ask), stream=stream)
            if response.is_success:
                return response
            with contextlib.closing(response):
                response.read()
        except httpx.RequestError as error:
            why = str(error) or type(error).__name__
            return _Setback(ClientError(f"cannot reach {self._base}: {why}"), passing=True)
        return _Setback(
            _refusal(response),
            passing=is_passing(response.status_code, response.headers),
            asked=self.patience.asked(response.headers),
        )

    def _request(self, ask: Ask) -> httpx.Request:
        """Build ``ask`` anew: what was sent once may have been read to its end."""
        return self._http.build_request(
            ask.method,
            f"{self._base}/v1{ask.path}",
            params=dict(ask.query),
            headers=dict(ask.headers),
            json=ask.body if not ask.files else None,
            data=ask.body if ask.files else None,
            files=ask.files,
        )


@dataclass(frozen=True, slots=True)
class _Setback:
    """A try that failed: what to tell, whether another may do, and when."""

    error: KiteError
    passing: bool
    asked: float | None = None


def _checked_base(text: str) -> str:
    """Return ``text`` without what we add ourselves."""
    base = text.strip().rstrip("/").removesuffix("/v1").rstrip("/")
    try:
        url = httpx.URL(base)
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL("")
    if url.scheme not in {"http", "https"} or not url.host or url.query or url.fragment:
        raise RequestError(
            f"Invalid value: '{text}'. The server is an address such as http://127.0.0.1:8000.",
            field="server",
        )
    return base


def _checked_key(key: str) -> str:
    if not key:
        raise RequestError("An API key is needed: --key, or REELKITE_API_KEY.", field="key")
    if not (key.isascii() and key.isprintable() and " " not in key):
        raise RequestError("The API key holds characters that no key has.", field="key")
    return key


def _refusal(response: httpx.Response) -> KiteError:
    """Return what the server said, in the words of either of its error objects."""
    said, field_name = _said(response)
    message = printable(said)[:LONGEST_MESSAGE] or _in_general(response)
    if response.status_code in FIXABLE:
        return RequestError(message, field=field_name or "request")
    return ClientError(message)


def _said(response: httpx.Response) -> tuple[str, str]:
    try:
        body = json.loads(response.content)
    except ValueError:
        return "", ""
    body = body if isinstance(body, dict) else {}
    envelope = body.get("error")
    error = envelope if isinstance(envelope, dict) else body
    message = error.get("message") or error.get("detail") or error.get("title")
    param = error.get("param")
    return (message if isinstance(message, str) else ""), (param if isinstance(param, str) else "")


def _in_general(response: httpx.Response) -> str:
    if location := response.headers.get("location"):
        return f"the server sends us on to {printable(location)}; use that address"
    phrase = HTTPStatus(response.status_code).phrase if response.status_code in KNOWN else ""
    return f"the server answered {response.status_code} {phrase}".rstrip()
