from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.geometry import Size
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.task import Failure, FailureCode, Task, TaskStatus
from reelkite.server.wire.videos import UNUSED, receipt, task_id, video, video_id, video_list
from reelkite.storage.ledger.pages import Page

DIGITS = "68e77800ab0c4d55a1b2c3d4e5f60718"

TASK = Task(
    id=DIGITS,
    key_id="key_1",
    route="videos",
    model="sora-2-2025-12-08",
    prompt="  A kite.  ",
    request=GenerationRequest("A kite.", Model.SORA_2, Size(1280, 720), 8, 7),
    created_at=1_760_000_000_999,
    updated_at=1_760_000_001_000,
)


def test_a_waiting_task_is_shown_in_full() -> None:
    """All 13 fields are there, null where nothing is known; prompt and model are echoed."""
    assert video(TASK) == {
        "id": f"video_{DIGITS}",
        "object": "video",
        "model": "sora-2-2025-12-08",
        "status": "queued",
        "progress": 0,
        "created_at": 1_760_000_000,
        "completed_at": None,
        "expires_at": None,
        "prompt": "  A kite.  ",
        "size": "1280x720",
        "seconds": "8",
        "remixed_from_video_id": None,
        "error": None,
        "reelkite": {
            "engine": None,
            "engine_version": None,
            "recipe": None,
            "seed": 7,
            "attempts": 0,
            "metadata": None,
            "user": None,
            "not_used": [],
        },
    }


def test_a_finished_task_says_when_and_by_whom() -> None:
    """Moments are whole seconds; what else was sent along stands under our key."""
    task = replace(
        TASK,
        status=TaskStatus.COMPLETED,
        progress=100,
        completed_at=1_760_000_060_500,
        expires_at=1_760_086_460_500,
        remixed_from="0" * 32,
        engine="diorama",
        engine_version="3",
        recipe=Recipe("clay-1", 16, (("steps", "8"),)),
        attempt=2,
        extras={"metadata": {"a": "b"}, "user": "u", UNUSED: ["fps"]},
    )
    shown = video(task)

    assert (shown["completed_at"], shown["expires_at"]) == (1_760_000_060, 1_760_086_460)
    assert shown["remixed_from_video_id"] == "video_" + "0" * 32
    assert shown["reelkite"] == {
        "engine": "diorama",
        "engine_version": "3",
        "recipe": {"model": "clay-1", "frame_rate": 16, "details": {"steps": "8"}},
        "seed": 7,
        "attempts": 2,
        "metadata": {"a": "b"},
        "user": "u",
        "not_used": ["fps"],
    }


def test_a_prompt_that_was_not_kept_is_null() -> None:
    """The contract lets a prompt be unknown; an empty one would be a lie."""
    assert video(replace(TASK, prompt=""))["prompt"] is None


@pytest.mark.parametrize("status", TaskStatus)
def test_clients_see_only_the_four_words(status: TaskStatus) -> None:
    """An unknown status would end their polling."""
    assert video(replace(TASK, status=status))["status"] in {
        "queued",
        "in_progress",
        "completed",
        "failed",
    }


def test_a_cancelled_task_has_failed_with_a_code() -> None:
    """What the status cannot say, the code says."""
    failure = Failure(FailureCode.CANCELLED, "Stopped on request.")
    shown = video(replace(TASK, status=TaskStatus.CANCELLED, failure=failure))

    assert shown["status"] == "failed"
    assert shown["error"] == {"code": "cancelled", "message": "Stopped on request."}


def test_lists_name_their_ends() -> None:
    """The first and the last id are those of the page."""
    other = replace(TASK, id="0" * 32)
    shown = video_list(Page((TASK, other), has_more=True))

    assert shown["data"] == [video(TASK), video(other)]
    assert (shown["first_id"], shown["last_id"]) == (video_id(DIGITS), video_id("0" * 32))
    assert shown["has_more"] is True
    assert video_list(Page((), has_more=False))["first_id"] is None


def test_a_receipt_names_what_is_gone() -> None:
    """Deleting is answered with the id."""
    assert receipt(TASK) == {"id": f"video_{DIGITS}", "object": "video.deleted", "deleted": True}


@settings(deadline=None)
@given(st.from_regex(r"[0-9a-f]{32}", fullmatch=True))
def test_ids_go_there_and_back(digits: str) -> None:
    """Whatever id we show, we understand."""
    assert task_id(video_id(digits)) == digits


@settings(deadline=None)
@given(st.text(max_size=40) | st.from_regex(r"video_[0-9A-Fa-f]{31,33}"))
def test_other_ids_are_nobodys(text: str) -> None:
    """What we could not have shown is not looked for."""
    found = task_id(text)

    assert found is None or video_id(found) == text
