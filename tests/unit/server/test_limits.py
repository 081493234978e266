from types import SimpleNamespace

import anyio
import anyio.from_thread
import anyio.to_thread
import pytest
from fastapi import Request
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from reelkite.domain.errors import BodyTooLarge
from reelkite.server.limits import (
    MINUTE,
    SLOW_THREADS,
    BodyLimit,
    Pace,
    SlowLanes,
    run_slowly,
)


class Eater:
    """An application that reads its whole body."""

    def __init__(self) -> None:
        """Begin hungry."""
        self.eaten = 0

    async def __call__(self, _: Scope, receive: Receive, send: Send) -> None:
        """Read, then answer."""
        more = True
        while more:
            message = await receive()
            self.eaten += len(message.get("body", b""))
            more = message.get("more_body", False)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


def test_a_body_that_says_it_is_too_long_is_not_read() -> None:
    """The answer comes before the body, and the connection is closed behind it."""
    eater = Eater()
    reply = TestClient(BodyLimit(eater, 10)).post("/v1/videos", content=b"x" * 11)

    assert reply.status_code == 413
    assert reply.json()["error"]["code"] == "body_too_large"
    assert reply.json()["error"]["message"] == "The body is too long: at most 10 bytes are taken."
    assert reply.headers["connection"] == "close"
    assert reply.headers["x-should-retry"] == "false"
    assert eater.eaten == 0


@pytest.mark.parametrize(
    ("path", "media_type", "status"),
    [
        ("/films", "multipart/form-data; boundary=x", 200),
        ("/films", "Multipart/Form-Data; boundary=x", 200),
        ("/films", "application/json", 413),
        ("/films", "", 413),
        ("/other", "multipart/form-data; boundary=x", 413),
    ],
)
def test_forms_with_films_may_be_longer(path: str, media_type: str, status: int) -> None:
    """Only forms, and only where films are taken: all else is held in memory."""
    limit = BodyLimit(Eater(), 10, {"/films": 20})
    headers = {"content-type": media_type} if media_type else {}

    assert TestClient(limit).post(path, content=b"x" * 15, headers=headers).status_code == status
    longer = TestClient(limit).post("/films", content=b"x" * 21, headers=headers)
    assert longer.status_code == 413


def test_a_body_that_grows_too_long_is_stopped() -> None:
    """Without a length it is counted as it comes."""
    eater = Eater()
    with pytest.raises(BodyTooLarge):
        TestClient(BodyLimit(eater, 10)).post("/", content=iter([b"12345678"] * 100))

    assert eater.eaten <= 10


@pytest.mark.parametrize("content", [b"", b"x" * 10])
def test_a_body_within_the_limit_passes(content: bytes) -> None:
    """The limit itself is allowed."""
    eater = Eater()

    assert TestClient(BodyLimit(eater, 10)).post("/", content=content).status_code == 200
    assert eater.eaten == len(content)


@pytest.mark.parametrize("length", ["many", "-1", "٣", ""])
def test_a_length_that_is_none_is_counted_instead(length: str) -> None:
    """Odd headers are left to the HTTP parser; nothing breaks here."""
    headers = {b"content-length": length.encode()}
    reply = TestClient(BodyLimit(Eater(), 10)).get("/", headers=headers)

    assert reply.status_code == 200


def test_other_protocols_pass() -> None:
    """Starting up has no body."""
    seen: list[str] = []

    async def app(_: Scope, receive: Receive, send: Send) -> None:
        message: Message = await receive()
        seen.append(message["type"])
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})

    with TestClient(BodyLimit(app, 10)):
        pass

    assert seen == ["lifespan.startup"]


@pytest.mark.parametrize("fetches", [True, False])
def test_slow_work_has_threads_of_its_own(fetches: bool) -> None:
    """What waits for others takes a place in its lane, and none of those that polls need."""
    free: list[int] = []

    async def work() -> str:
        lanes = SlowLanes()
        app = SimpleNamespace(state=SimpleNamespace(slow_lanes=lanes))
        request = Request({"type": "http", "app": app})

        def wait() -> str:
            usual = anyio.from_thread.run_sync(anyio.to_thread.current_default_thread_limiter)
            left = (lanes.fetching.available_tokens, lanes.judging.available_tokens)
            free.extend((*map(int, left), int(usual.borrowed_tokens)))
            return "done"

        return await run_slowly(request, wait, fetches=fetches)

    assert anyio.run(work) == "done"
    assert free == [SLOW_THREADS - fetches, SLOW_THREADS - (not fetches), 0]


def test_a_burst_then_a_steady_pace() -> None:
    """A minute's worth may come at once; after that one comes back at a time."""
    pace = Pace()
    assert [pace.take("a", 3, 0) for _ in range(4)] == [0, 0, 0, 20]
    assert pace.take("a", 3, MINUTE // 3) == 0
    assert pace.take("a", 3, MINUTE // 3) == 20
    assert pace.take("b", 3, MINUTE // 3) == 0


@settings(deadline=None)
@given(st.integers(1, 50), st.lists(st.integers(0, 20_000), min_size=1, max_size=200))
def test_no_minute_sees_more_than_two_minutes_worth(a_minute: int, gaps: list[int]) -> None:
    """However requests come, a bucket never lets more through than it holds and was refilled."""
    pace, now, taken = Pace(), 0, 0
    for gap in gaps:
        now += gap
        taken += pace.take("a", a_minute, now) == 0
    assert taken <= a_minute + now * a_minute / MINUTE + 1e-6


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    """A correction of the clock refuses nobody."""
    pace = Pace()
    pace.take("a", 2, MINUTE)

    assert pace.take("a", 2, 0) == 0


def test_full_buckets_are_forgotten() -> None:
    """Keys that were not seen for a minute take no memory."""
    pace = Pace(most=3)
    for name in "abc":
        pace.take(name, 1, 0)
    pace.take("c", 1, MINUTE - 1)
    pace.take("d", 1, MINUTE)

    assert sorted(pace._buckets) == ["c", "d"]
