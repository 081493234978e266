"""From our errors to HTTP: one table, and an envelope for each surface.

The Videos API answers ``{"error": {message, type, param, code}}``; vendor routes answer the flat
``{status, title, detail, instance, error_code}``. The path chooses.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import Scope

from reelkite.domain import errors
from reelkite.domain.errors import CapacityError, KiteError, RequestError, TaskError
from reelkite.domain.task import Plain
from reelkite.production.intake import MISMATCH

VENDORS: Final = "/vendors/"
"""Paths below this speak the vendor's dialect."""

METHODS: Final = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
"""Methods that paths may take."""

LONGEST_MESSAGE: Final = 600
"""Characters of a sentence; values that clients sent are repeated no further."""

INVALID: Final = "invalid_request_error"
SERVER: Final = "server_error"
LIMITED: Final = "rate_limit_error"

STAY_AWAY: Final = {"x-should-retry": "false"}
"""Keeps the official clients from asking again what will be refused again."""


TURN_AWAY: Final = {**STAY_AWAY, "connection": "close"}
"""Ends the connection as well: the rest of the body is not worth reading."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what an error becomes.

    Attributes:
        status: HTTP status.
        type: The envelope's ``type``.
        code: The envelope's ``code``; None for the errors that were recorded without.
        headers: What is sent along.
    """

    status: int
    type: str = INVALID
    code: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """What a client is told.

    Attributes:
        row: Status, type, code and headers.
        message: One sentence; no path of ours, no trace.
        param: Name of the field at fault.
    """

    row: Row
    message: str
    param: str | None = None


TABLE: Final[Mapping[type[KiteError], Row]] = {
    errors.RequestError: Row(400, code="invalid_value"),
    errors.InvalidImage: Row(400, code="invalid_image"),
    errors.InvalidVideo: Row(400, code="invalid_video"),
    errors.MalformedBody: Row(400, code="malformed_body"),
    errors.BodyTooLarge: Row(413, code="body_too_large", headers=TURN_AWAY),
    errors.ContentRefused: Row(400, code="moderation_blocked", headers=STAY_AWAY),
    errors.AccessError: Row(403, code="forbidden"),
    errors.UnknownKey: Row(401, code="invalid_api_key", headers={"www-authenticate": "Bearer"}),
    errors.TaskError: Row(404),
    errors.ArtifactExpired: Row(404, code="video_expired"),
    errors.IdempotencyConflict: Row(409, code="idempotency_conflict", headers=STAY_AWAY),
    errors.SourceUnfit: Row(409, code="video_not_usable", headers=STAY_AWAY),
    errors.CapacityError: Row(503, SERVER, "unavailable"),
    errors.TooManyRequests: Row(429, LIMITED, "rate_limit_exceeded"),
    errors.QueueFull: Row(429, LIMITED, "queue_full"),
    errors.StorageFull: Row(503, SERVER, "storage_full"),
    errors.DatabaseUnavailable: Row(503, SERVER, "database_unavailable"),
    errors.ScreeningUnavailable: Row(503, SERVER, "moderation_unavailable"),
    errors.FetchError: Row(400, code="unreachable_url"),
    errors.ForbiddenAddress: Row(400, code="forbidden_url"),
    errors.EngineUnavailable: Row(503, SERVER, "engine_unavailable"),
}
"""What each error becomes; an error without a row of its own takes that of its parent."""

BROKEN: Final = Fault(
    Row(500, SERVER, "server_error"),
    "The server failed while it handled this request; its operator can find out why.",
)
"""What is told of a bug, and of errors that have no business here."""


def install(app: FastAPI) -> None:
    """Let every error of ``app`` leave in the envelope of its path."""

    async def ours(request: Request, error: Exception) -> JSONResponse:
        return answer(request.scope, fault_of(error))

    async def framework(request: Request, error: Exception) -> JSONResponse:
        return answer(request.scope, _foreign(request, error))

    app.add_exception_handler(KiteError, ours)
    app.add_exception_handler(HTTPException, framework)
    app.add_exception_handler(RequestValidationError, framework)


def fault_of(error: Exception) -> Fault:
    """Return what a client is told of ``error``; nothing of its text unless it is ours to tell."""
    row = next((TABLE[kind] for kind in type(error).__mro__ if kind in TABLE), None)
    if row is None:
        return BROKEN
    message = shortened(str(error))
    if isinstance(error, CapacityError):
        return Fault(_with(row, {"retry-after": str(error.retry_after)}), message)
    if message == MISMATCH:  # recorded without param and code
        return Fault(Row(400), message)
    field = error.field if isinstance(error, RequestError | TaskError) else ""
    return Fault(row, message, shortened(field) or None)


def shortened(text: str) -> str:
    """Return ``text``, or its beginning and its end."""
    if len(text) <= LONGEST_MESSAGE:
        return text
    return f"{text[: LONGEST_MESSAGE // 2]}…{text[-LONGEST_MESSAGE // 2 :]}"


def answer(scope: Scope, fault: Fault) -> JSONResponse:
    """Return the reply that tells of ``fault`` to whoever asked for the path of ``scope``."""
    content = vendor_envelope(scope, fault) if is_vendor(scope) else openai_envelope(fault)
    return JSONResponse(content, fault.row.status, headers=dict(fault.row.headers))


def is_vendor(scope: Scope) -> bool:
    """Whether the path speaks the vendor's dialect."""
    return str(scope["path"]).startswith(VENDORS)


def openai_envelope(fault: Fault) -> dict[str, Plain]:
    """Return the body of the Videos API for ``fault``."""
    row = fault.row
    return {
        "error": {
            "message": fault.message,
            "type": row.type,
            "param": fault.param,
            "code": row.code,
        }
    }


def vendor_envelope(scope: Scope, fault: Fault) -> dict[str, Plain]:
    """Return the body of a vendor route for ``fault``.

    A path that leads nowhere was recorded with nothing but ``status`` and ``title``. Clients show
    ``detail``, so that is where the sentence stands; support asks for the request's id.
    """
    status = fault.row.status
    if fault is NOWHERE:
        return {"status": status, "title": HTTPStatus(status).phrase}
    identity = scope.get("state", {}).get("request_id", "unknown")
    is_named = fault.param is None or fault.param in fault.message
    sentence = fault.message if is_named else f"{fault.param}: {fault.message}"
    return {
        "status": status,
        "title": fault.message if status == HTTPStatus.UNAUTHORIZED else HTTPStatus(status).phrase,
        "detail": f"{sentence} (request_id: {identity})",
        "instance": scope["path"],
        "error_code": 0,
    }


NOWHERE: Final = Fault(Row(404), "There is nothing at this address.")
"""What vendor routes say to an unknown path."""


def _foreign(request: Request, error: Exception) -> Fault:
    """Translate an error of the framework."""
    if isinstance(error, RequestValidationError):
        return _invalid(error)
    if not isinstance(error, HTTPException):
        return BROKEN
    if error.status_code == HTTPStatus.NOT_FOUND:
        return _nowhere(request)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return _wrong_method(request)
    kind = SERVER if error.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR else INVALID
    phrase = HTTPStatus(error.status_code).phrase
    return Fault(Row(error.status_code, kind, headers=error.headers or {}), f"{phrase}.")


def _invalid(error: RequestValidationError) -> Fault:
    """Tell the first thing that is wrong with the query, the path or the body."""
    first = error.errors()[0]
    param = ".".join(str(part) for part in first["loc"][1:])
    expected = first.get("ctx", {}).get("expected")
    told = f"Supported values are: {expected}." if expected else f"{first['msg']}."
    message = shortened(f"Invalid value: '{first.get('input')}'. {told}")
    return Fault(Row(400, code="invalid_value"), message, param or None)


def _nowhere(request: Request) -> Fault:
    if is_vendor(request.scope):
        return NOWHERE
    place = shortened(f"{request.method} {request.scope['path']}")
    return Fault(
        Row(404, code="unknown_url"),
        f"There is nothing at this address: {place}. The Videos API begins at /v1/videos.",
    )


def _wrong_method(request: Request) -> Fault:
    allowed = ", ".join(_methods(request))
    row = Row(405, code="method_not_allowed", headers={"allow": allowed})
    return Fault(row, f"{request.method} is not possible here; possible are: {allowed}.")


def _methods(request: Request) -> list[str]:
    """Return the methods that the path takes, of all routes together.

    Where the path is a route's very own, routes do not count that would take it for an id.
    """
    path = request.scope["path"]
    contexts = iter_route_contexts(request.app.routes)
    own = {method for each in contexts if each.path == path for method in each.methods or ()}
    return sorted(own) or [method for method in METHODS if _is_taken(request, method)]


def _is_taken(request: Request, method: str) -> bool:
    scope = {**request.scope, "method": method}
    return any(route.matches(dict(scope))[0] is Match.FULL for route in request.app.routes)


def _with(row: Row, headers: Mapping[str, str]) -> Row:
    return Row(row.status, row.type, row.code, {**row.headers, **headers})
