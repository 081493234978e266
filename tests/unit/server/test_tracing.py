import logging
from collections.abc import Iterator

import pytest
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from reelkite.server.tracing import Tracing

TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


async def _fine(scope: Scope, receive: Receive, send: Send) -> None:
    scope["state"]["key"] = "key_1"
    scope["state"]["task"] = "t" * 32
    await PlainTextResponse(scope["state"]["request_id"])(scope, receive, send)


async def _broken(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise ValueError("secret")


async def _half(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"half", "more_body": True})
    raise ValueError("secret")


async def _left(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise ClientDisconnect


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Hear everything, debugging included."""
    with caplog.at_level(logging.DEBUG, "reelkite.server.tracing"):
        yield caplog


def _timer() -> Iterator[float]:
    for tick in range(1000):
        yield tick / 1000


def test_every_reply_is_named_and_measured() -> None:
    """Request id, trace and time are in the headers, made where the client sent none."""
    ticks = _timer()
    reply = TestClient(Tracing(_fine, lambda: next(ticks))).get("/")

    assert reply.text == reply.headers["x-request-id"]
    assert len(reply.text) == 36
    assert reply.headers["traceparent"].startswith("00-")
    assert len(reply.headers["traceparent"]) == len(TRACE)
    assert reply.headers["openai-processing-ms"] == "1"


def test_two_requests_have_two_names() -> None:
    """Ids do not repeat."""
    client = TestClient(Tracing(_fine))

    assert len({client.get("/").headers[name] for name in ("x-request-id",) * 20}) == 20
    assert len({client.get("/").headers[name] for name in ("traceparent",) * 20}) == 20


def test_a_sane_id_and_a_trace_are_passed_on() -> None:
    """A client that names its requests finds its names again."""
    headers = {"x-request-id": "mine-1", "traceparent": TRACE}
    reply = TestClient(Tracing(_fine)).get("/", headers=headers)

    assert reply.headers["x-request-id"] == "mine-1"
    assert reply.headers["traceparent"] == TRACE


@pytest.mark.parametrize("given", ["", "a b", "x" * 129, "a\tb", "<script>"])
def test_an_odd_id_is_replaced(given: str) -> None:
    """What cannot stand in a log is not repeated."""
    reply = TestClient(Tracing(_fine)).get("/", headers={"x-request-id": given})

    assert reply.headers["x-request-id"] != given


@pytest.mark.parametrize("given", ["", "00-1-2-3", TRACE.upper(), TRACE.replace("0af", "xyz")])
def test_an_odd_trace_is_replaced(given: str) -> None:
    """W3C: a trace that cannot be read is begun anew."""
    reply = TestClient(Tracing(_fine)).get("/", headers={"traceparent": given})

    assert reply.headers["traceparent"] != given


@pytest.mark.parametrize(("path", "told"), [("/v1/x", "error"), ("/vendors/x", "detail")])
def test_a_bug_is_a_500_in_the_envelope(
    path: str, told: str, log: pytest.LogCaptureFixture
) -> None:
    """The client hears that we failed, the log hears how."""
    reply = TestClient(Tracing(_broken)).get(path)

    assert reply.status_code == 500
    assert told in reply.json()
    assert "secret" not in reply.text
    assert "x-request-id" in reply.headers
    assert "secret" in log.text


def test_a_reply_that_breaks_off_is_not_begun_again(log: pytest.LogCaptureFixture) -> None:
    """Behind the first headers there is no second status."""
    reply = TestClient(Tracing(_half)).get("/")

    assert reply.status_code == 200
    assert "secret" in log.text


def test_a_client_that_left_is_no_failure(log: pytest.LogCaptureFixture) -> None:
    """Nobody is answered, and the log says so without a trace."""
    with pytest.raises(AssertionError):
        TestClient(Tracing(_left)).post("/v1/videos")

    assert [vars(record)["status"] for record in log.records] == [499]
    assert log.records[0].exc_info is None


def test_the_log_says_who_asked_for_what(log: pytest.LogCaptureFixture) -> None:
    """One line a request, with everything to search for."""
    TestClient(Tracing(_fine)).post("/v1/videos", headers={"x-request-id": "mine"})
    line = vars(log.records[0])

    assert (line["request_id"], line["key"], line["task"]) == ("mine", "key_1", "t" * 32)
    assert (line["method"], line["path"], line["status"]) == ("POST", "/v1/videos", 200)
    assert line["ms"] >= 0


def test_good_polls_are_logged_only_for_debugging(log: pytest.LogCaptureFixture) -> None:
    """Thousands of polls a second do not fill the log."""
    TestClient(Tracing(_fine)).get("/v1/videos/video_1")

    assert [record.levelno for record in log.records] == [logging.DEBUG]


def test_other_protocols_pass() -> None:
    """Starting up is no request."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "lifespan"
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})

    with TestClient(Tracing(app)):
        pass
