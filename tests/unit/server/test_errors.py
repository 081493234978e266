from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.exceptions import HTTPException

from reelkite.domain import errors as tree
from reelkite.domain.errors import (
    ArtifactExpired,
    ArtifactNotReady,
    BodyTooLarge,
    ContentRefused,
    DatabaseUnavailable,
    EngineUnavailable,
    ForbiddenAddress,
    IdempotencyConflict,
    InvalidImage,
    InvalidPrompt,
    InvalidVideo,
    KiteError,
    MalformedBody,
    PublishError,
    QueueFull,
    ScreeningUnavailable,
    SourceUnfit,
    StorageFull,
    TaskNotFound,
    TooManyRequests,
    UnknownKey,
    UnsupportedFormat,
)
from reelkite.domain.policy import Verdict
from reelkite.production.intake import MISMATCH
from reelkite.server import errors
from reelkite.server.errors import BROKEN, LONGEST_MESSAGE, fault_of, openai_envelope, shortened

CASES = [
    (InvalidPrompt("No."), 400, "invalid_request_error", "invalid_value", "prompt"),
    (UnsupportedFormat("No.", field="size"), 400, "invalid_request_error", "invalid_value", "size"),
    (InvalidImage("No."), 400, "invalid_request_error", "invalid_image", "input_reference"),
    (InvalidImage(MISMATCH), 400, "invalid_request_error", None, None),
    (MalformedBody("No.", field=""), 400, "invalid_request_error", "malformed_body", None),
    (BodyTooLarge("No.", field=""), 413, "invalid_request_error", "body_too_large", None),
    (
        ContentRefused("No.", verdict=Verdict((), "1")),
        400,
        "invalid_request_error",
        "moderation_blocked",
        "prompt",
    ),
    (InvalidVideo("No."), 400, "invalid_request_error", "invalid_video", "video"),
    (SourceUnfit("No.", field="video"), 409, "invalid_request_error", "video_not_usable", "video"),
    (UnknownKey("No."), 401, "invalid_request_error", "invalid_api_key", None),
    (TaskNotFound("No."), 404, "invalid_request_error", None, None),
    (TaskNotFound("No.", field="video"), 404, "invalid_request_error", None, "video"),
    (ArtifactNotReady("No."), 404, "invalid_request_error", None, None),
    (ArtifactExpired("No."), 404, "invalid_request_error", "video_expired", None),
    (IdempotencyConflict("No."), 409, "invalid_request_error", "idempotency_conflict", None),
    (TooManyRequests("No.", retry_after=7), 429, "rate_limit_error", "rate_limit_exceeded", None),
    (QueueFull("No.", retry_after=7), 429, "rate_limit_error", "queue_full", None),
    (StorageFull("No.", retry_after=7), 503, "server_error", "storage_full", None),
    (DatabaseUnavailable("No.", retry_after=7), 503, "server_error", "database_unavailable", None),
    (
        ScreeningUnavailable("No.", retry_after=7),
        503,
        "server_error",
        "moderation_unavailable",
        None,
    ),
    (ForbiddenAddress("No."), 400, "invalid_request_error", "forbidden_url", None),
    (EngineUnavailable("No."), 503, "server_error", "engine_unavailable", None),
]


def _client(error: Exception) -> TestClient:
    """Return a client of an application that fails with ``error`` on both surfaces."""
    app = FastAPI()
    errors.install(app)

    @app.get("/v1/x")
    @app.get("/vendors/x")
    async def fail(number: int = 0) -> int:
        if number == 0:
            raise error
        return number

    @app.post("/v1/x")
    async def succeed() -> None:
        return None

    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize(("error", "status", "kind", "code", "param"), CASES)
def test_every_error_has_its_row(
    error: KiteError, status: int, kind: str, code: str | None, param: str | None
) -> None:
    """Status, type, code and param are those of the contract."""
    reply = _client(error).get("/v1/x")

    assert reply.status_code == status
    assert reply.json() == {
        "error": {"message": str(error), "type": kind, "param": param, "code": code}
    }


@pytest.mark.parametrize(("error", "status", "kind", "code", "param"), CASES)
def test_vendors_speak_their_own_dialect(
    error: KiteError, status: int, kind: str, code: str | None, param: str | None
) -> None:
    """On vendor routes the same error is flat, and its sentence stands in ``detail``."""
    reply = _client(error).get("/vendors/x")

    assert reply.status_code == status
    assert reply.json().keys() == {"status", "title", "detail", "instance", "error_code"}
    assert reply.json()["status"] == status
    assert str(error) in reply.json()["detail"]
    assert param is None or param in reply.json()["detail"]
    assert reply.json()["instance"] == "/vendors/x"
    assert reply.json()["error_code"] == 0
    assert reply.headers == _client(error).get("/v1/x").headers | {
        "content-length": reply.headers["content-length"]
    }
    assert fault_of(error).row.type == kind
    assert (fault_of(error).row.code, fault_of(error).param) == (code, param)


@pytest.mark.parametrize("error", [case[0] for case in CASES])
def test_clients_are_told_when_to_ask_again(error: KiteError) -> None:
    """What passes says when; what does not pass is not to be retried by the clients' habit."""
    headers = _client(error).get("/v1/x").headers

    assert ("retry-after" in headers) == isinstance(error, tree.CapacityError)
    stubborn = isinstance(error, BodyTooLarge | ContentRefused | IdempotencyConflict | SourceUnfit)
    assert (headers.get("x-should-retry") == "false") == stubborn


def _kinds(parent: type[KiteError]) -> Iterator[type[KiteError]]:
    yield parent
    for child in parent.__subclasses__():
        yield from _kinds(child)


def test_no_error_of_the_tree_is_forgotten() -> None:
    """Whatever is raised becomes a fault with a status of its own kind."""
    for kind in _kinds(KiteError):
        error = kind.__new__(kind)
        KiteError.__init__(error, "No.")
        for name, value in (("field", "f"), ("retry_after", 1)):
            setattr(error, name, value)
        assert 400 <= fault_of(error).row.status < 600


@pytest.mark.parametrize("error", [PublishError("/secret/path"), ValueError("secret")])
def test_what_is_not_for_clients_is_not_told(error: Exception) -> None:
    """Errors without a row are told as a failure of the server, and nothing of their text."""
    assert fault_of(error) is BROKEN
    assert "secret" not in str(openai_envelope(fault_of(error)))


def test_a_key_that_is_missing_is_asked_for() -> None:
    """HTTP wants a 401 to name the scheme; the vendor's title is the sentence itself."""
    reply = _client(UnknownKey("Who?")).get("/vendors/x")

    assert reply.headers["www-authenticate"] == "Bearer"
    assert reply.json()["title"] == "Who?"


def test_paths_that_lead_nowhere() -> None:
    """A 404 has the envelope of its surface; the vendor's was recorded with two keys."""
    client = _client(ValueError())

    assert client.get("/v1/y").json()["error"]["code"] == "unknown_url"
    assert client.get("/y").json()["error"]["message"] == (
        "There is nothing at this address: GET /y. The Videos API begins at /v1/videos."
    )
    assert client.get("/vendors/y").json() == {"status": 404, "title": "Not Found"}


def test_wrong_methods_name_the_right_ones() -> None:
    """Allow lists the methods of all routes of the path together."""
    reply = _client(ValueError()).delete("/v1/x")

    assert reply.status_code == 405
    assert reply.headers["allow"] == "GET, POST"
    assert reply.json()["error"]["code"] == "method_not_allowed"
    assert _client(ValueError()).put("/vendors/x").json()["status"] == 405


def test_invalid_parameters_are_no_422() -> None:
    """What FastAPI finds wrong is a 400 with its parameter, on both surfaces."""
    reply = _client(ValueError()).get("/v1/x?number=many")

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == "number"
    assert "'many'" in reply.json()["error"]["message"]
    assert "number" not in _client(ValueError()).get("/vendors/x?number=many").json()


def test_other_errors_of_the_framework_keep_their_status() -> None:
    """A status that we do not know of still leaves in the envelope."""
    reply = _client(HTTPException(418, detail="secret")).get("/v1/x")

    assert reply.status_code == 418
    assert "secret" not in reply.text
    assert reply.json()["error"]["type"] == "invalid_request_error"


def test_long_values_are_not_repeated_whole() -> None:
    """A megabyte that is no size is not sent back."""
    message = shortened("a" * 1_000_000 + "z")

    assert len(message) == LONGEST_MESSAGE + 1
    assert message.endswith("az")
    assert shortened("short") == "short"
