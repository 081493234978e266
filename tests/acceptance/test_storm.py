"""The witness of a storm must notice what must never happen."""

from typing import Any

import httpx
import pytest

from tests.acceptance.storm import Witness


def _answer(status: str, progress: int) -> httpx.Response:
    return httpx.Response(200, json={"status": status, "progress": progress})


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        ([_answer("in_progress", 30), _answer("in_progress", 20)], "went from 30 to 20"),
        ([_answer("processing", 30)], "says processing"),
        ([_answer("completed", 100), _answer("failed", 100)], "went from completed to failed"),
        ([_answer("queued", 0), httpx.Response(404, text="gone")], "answers 404: gone"),
    ],
)
def test_what_must_never_be_seen_is_noted(answers: list[httpx.Response], fault: str) -> None:
    """Going backwards, a fifth status, a change after the end, and a lost task are faults."""
    witness = Witness()
    for answer in answers:
        witness.see("video_1", answer)

    assert witness.faults == [f"video_1 {fault}"]


def test_an_outage_is_no_fault() -> None:
    """While the server is away, answers say so; that is counted, not held against it."""
    witness = Witness()
    witness.see("video_1", httpx.Response(503))

    assert (witness.faults, witness.outages["poll 503"]) == ([], 1)


def test_one_key_is_one_promise() -> None:
    """The same idempotency key with another id is a fault."""
    witness = Witness()
    for video in ("video_1", "video_1", "video_2"):
        witness.promise("once", video)

    assert witness.faults == ["once gave video_1, then video_2"]


def test_what_has_not_ended_is_open() -> None:
    """A promised video stays open until it was seen ended, also when it was never seen."""
    witness = Witness()
    ends: dict[str, Any] = {"a": "completed", "b": "failed", "c": "queued"}
    for video, status in ends.items():
        witness.promise(video, video)
        witness.see(video, _answer(status, 0))
    witness.promise("d", "d")

    assert witness.open == ["c", "d"]
