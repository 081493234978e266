import asyncio
from pathlib import Path
from typing import cast

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.types import Message, Receive, Scope, Send

from reelkite.domain.errors import ScreeningUnavailable
from reelkite.domain.task import Failure, FailureCode, TaskStatus
from reelkite.production.ports import Screen
from reelkite.server.metrics import Meter, MeteredScreen, Metering, exposition, new_meter
from reelkite.storage.tallies import Histogram, Tallies, Tally
from tests.unit.production.screens import DeadScreen, WordScreen
from tests.unit.server.office import Office, open_office

EMPTY = Histogram(at_most=(), count=0, total=0.0)
TALLY = Tally(
    tasks={TaskStatus.QUEUED: 3},
    oldest_wait=12.5,
    ended={TaskStatus.COMPLETED: 7},
    failures={"timeout": 2},
    render_seconds={"diorama": Histogram(at_most=((1, 0), (10, 4)), count=5, total=42.5)},
    wait_seconds=EMPTY,
    notices_due=1,
    notices={"delivered": 9},
    refusals={("sexual", "videos"): 2, ("sexual", "sora-2"): 3, ("hate", "sora"): 1},
)


class _Fixed:
    """Tallies that stand still."""

    def read(self) -> Tally:
        """Return them."""
        return TALLY


@pytest.fixture
def meter() -> Meter:
    """Return a meter that has counted nothing."""
    return new_meter()


def _samples(meter: Meter, tallies: object = None) -> dict[tuple[str, tuple[str, ...]], float]:
    """Return all values by name and labels."""
    text = exposition(meter, cast("Tallies", tallies or _Fixed())).decode()
    return {
        (sample.name, tuple(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_tallies_are_shown(meter: Meter) -> None:
    """Each count of the database has a name, and statuses without tasks are zero."""
    samples = _samples(meter)

    assert samples["reelkite_tasks", ("queued",)] == 3
    assert samples["reelkite_tasks", ("in_progress",)] == 0
    assert samples["reelkite_oldest_wait_seconds", ()] == 12.5
    assert samples["reelkite_tasks_ended_total", ("completed",)] == 7
    assert samples["reelkite_failures_total", ("timeout",)] == 2
    assert samples["reelkite_failures_total", ("server_error",)] == 0
    assert samples["reelkite_notices_due", ()] == 1
    assert samples["reelkite_notices_total", ("delivered",)] == 9


def test_refusals_are_counted_by_category_and_surface(meter: Meter) -> None:
    """Vendor routes are one surface; what was never refused is zero."""
    samples = _samples(meter)

    assert samples["reelkite_refusals_total", ("sexual", "videos")] == 2
    assert samples["reelkite_refusals_total", ("sexual", "mulerun")] == 3
    assert samples["reelkite_refusals_total", ("hate", "mulerun")] == 1
    assert samples["reelkite_refusals_total", ("hate", "videos")] == 0


def test_looks_are_timed_by_what_they_judge(meter: Meter) -> None:
    """Every look counts, one that failed too, and its outcome is passed on."""
    screen: Screen = MeteredScreen(WordScreen(faces=True), meter)

    assert not screen.prompt("a starlet").allowed
    assert not screen.image(b"photo").allowed
    assert not screen.video(Path("a.mp4"), 2).allowed
    with pytest.raises(ScreeningUnavailable):
        MeteredScreen(DeadScreen(), meter).prompt("a kite")

    samples = _samples(meter)
    assert samples["reelkite_screenings_seconds_count", ("prompt",)] == 2
    assert samples["reelkite_screenings_seconds_count", ("image",)] == 1
    assert samples["reelkite_screenings_seconds_count", ("video",)] == 1


def test_histograms_are_shown(meter: Meter) -> None:
    """Buckets count everything up to their bound, the last one everything."""
    samples = _samples(meter)

    assert samples["reelkite_render_seconds_bucket", ("diorama", "1.0")] == 0
    assert samples["reelkite_render_seconds_bucket", ("diorama", "10.0")] == 4
    assert samples["reelkite_render_seconds_bucket", ("diorama", "+Inf")] == 5
    assert samples["reelkite_render_seconds_sum", ("diorama",)] == 42.5
    assert samples["reelkite_wait_seconds_count", ()] == 0


def test_real_tallies_are_shown(office: Office, meter: Meter) -> None:
    """What happens to tasks is counted in the database, and shown."""
    office.complete(office.create())
    failed = office.create().removeprefix("video_")
    office.desk.tasks.fail(failed, Failure(FailureCode.TIMEOUT, "It took too long."))
    office.create()
    samples = _samples(meter, office.desk.tallies)

    assert samples["reelkite_tasks", ("queued",)] == 1
    assert samples["reelkite_tasks_ended_total", ("completed",)] == 1
    assert samples["reelkite_failures_total", ("timeout",)] == 1
    assert samples["reelkite_render_seconds_count", ("fake",)] == 1


def test_answers_are_counted_by_route(tmp_path: Path) -> None:
    """Requests are counted under their route's template, never under their path."""
    office = open_office(tmp_path)
    for path in ("/v1/models/a", "/v1/models/b", "/nowhere/at/all"):
        office.client.get(path)
    office.client.request("BREW", "/v1/models")
    text = office.client.get("/metrics").text

    assert (
        'reelkite_http_requests_total{method="GET",route="/v1/models/{model}",status="404"} 2.0'
        in text
    )
    assert 'route="(none)"' in text
    assert 'method="(other)"' in text
    assert "/nowhere" not in text
    assert "BREW" not in text


def test_time_is_taken_until_the_answer_begins(meter: Meter) -> None:
    """The histogram holds the time between request and first message."""
    times = iter((10.0, 10.75))

    async def app(_: Scope, __: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    sent = _ask(Metering(app, meter, timer=lambda: next(times)), {"type": "http", "method": "GET"})
    samples = _samples(meter)

    assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
    assert samples["reelkite_http_request_seconds_sum", ("(none)",)] == 0.75
    assert samples["reelkite_http_requests_total", ("GET", "(none)", "204")] == 1


def test_what_is_no_request_is_passed_on(meter: Meter) -> None:
    """The server's own messages are neither counted nor changed."""

    async def app(_: Scope, __: Receive, send: Send) -> None:
        await send({"type": "lifespan.startup.complete"})

    sent = _ask(Metering(app, meter), {"type": "lifespan"})

    assert sent == [{"type": "lifespan.startup.complete"}]
    assert "reelkite_http_requests_total" not in {name for name, _ in _samples(meter)}


def _ask(app: Metering, scope: Scope) -> list[Message]:
    """Return what ``app`` sends."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent
