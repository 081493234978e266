import re
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import InvalidImage, InvalidPrompt, RequestError, UnsupportedFormat
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.task import Failure, FailureCode, Plain, Task, TaskStatus
from reelkite.production.offer import Offer
from reelkite.server.wire import mulerun

PRO, BASE, OLD = mulerun.ROUTES
TASK = Task(
    id="6542b4e0c0ffee4001beefcafe012345",
    key_id="k",
    route="sora-2-pro",
    model="sora-2-pro",
    prompt="kite",
    request=GenerationRequest("kite", Model.SORA_2_PRO, Size(1280, 720), 4, 0),
    created_at=1_758_412_800_007,
    updated_at=1_758_412_801_000,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


def test_the_table_has_a_line_for_each_route() -> None:
    """Each of the three documented routes stands once, with its path, defaults and sizes."""
    assert [(r.path, r.model, r.seconds, r.size) for r in mulerun.ROUTES] == [
        ("/vendors/openai/v1/sora-2-pro/generation", "sora-2-pro", "4", "1280x720"),
        ("/vendors/openai/v1/sora-2/generation", "sora-2", "4", "1280x720"),
        ("/vendors/openai/v1/sora/generation", "sora-2", "8", "1280x720"),
    ]
    assert [len(r.offer.sizes) for r in mulerun.ROUTES] == [4, 4, 2]
    assert {r.offer.longest_prompt for r in mulerun.ROUTES} == {2000}


def test_the_usual_house_changes_nothing() -> None:
    """With the standard offer each route is as the table has it."""
    assert [route.within(Offer()) for route in mulerun.ROUTES] == [*mulerun.ROUTES]


def test_an_operator_may_offer_more_and_less() -> None:
    """What is added is added everywhere, what is left out is left out; defaults follow."""
    house = Offer(sizes=(Size(64, 36), Size(720, 1280)), seconds=(1, 12))
    here = OLD.within(house)

    assert here.offer.sizes == (Size(720, 1280), Size(64, 36))
    assert here.offer.seconds == (12, 1)
    assert (here.size, here.seconds) == ("720x1280", "12")
    assert OLD.within(Offer(sizes=(Size(1024, 1792),))).size == "1024x1792"


@pytest.mark.parametrize(
    ("fields", "seconds", "size"),
    [
        ({}, "8", "1280x720"),
        ({"seconds": None, "size": None}, "8", "1280x720"),
        ({"seconds": "12", "size": "720x1280"}, "12", "720x1280"),
        ({"seconds": 4, "size": "720*1280"}, "4", "720x1280"),
        ({"seconds": 4.0, "size": "720×1280"}, "4", "720x1280"),
        ({"seconds": " 4 ", "size": " 720 X 1280 "}, "4", "720x1280"),
        ({"seconds": "5", "size": "wide"}, "5", "wide"),
    ],
)
def test_ways_of_writing_are_let_pass(fields: dict[str, object], seconds: str, size: str) -> None:
    """Whole numbers pass as lengths, other signs for the x; what is missing has its default."""
    raw = mulerun.parse_fields(OLD, {"prompt": "kite", **fields})

    assert (raw.model, raw.seconds, raw.size) == ("sora-2", seconds, size)


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({}, "prompt", "Missing required parameter: 'prompt'"),
        ({"prompt": None}, "prompt", "Missing required parameter: 'prompt'"),
        ({"prompt": 7}, "prompt", "expected a string, but got an integer"),
        ({"prompt": ["a"]}, "prompt", "expected a string, but got an array"),
        ({"prompt": "a", "seconds": True}, "seconds", "'12', but got a boolean"),
        ({"prompt": "a", "seconds": 4.5}, "seconds", "'12', but got a number"),
        ({"prompt": "a", "seconds": {}}, "seconds", "'12', but got an object"),
        ({"prompt": "a", "size": 720}, "size", "expected a string, but got an integer"),
    ],
)
def test_wrong_types_are_told(fields: dict[str, object], field: str, sentence: str) -> None:
    """An error names the field, what is expected, and what was sent."""
    with pytest.raises((InvalidPrompt, UnsupportedFormat), match=sentence) as caught:
        mulerun.parse_fields(PRO, fields)

    assert caught.value.field == field


@given(st.dictionaries(st.sampled_from([*sorted(mulerun.FIELDS), "other"]), JSON))
def test_no_body_does_harm(fields: dict[str, Plain]) -> None:
    """Any JSON is read, or refused with one of our errors."""
    for parse in (lambda: mulerun.parse_fields(BASE, fields), lambda: mulerun.parse_image(fields)):
        try:
            parse()
        except RequestError as error:
            refused = error.field
            assert refused in mulerun.FIELDS


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, None),
        ({"image": None}, None),
        ({"image": ""}, None),
        ({"image": "AAAA"}, ("image", "AAAA")),
        ({"input_reference": "AAAA"}, ("input_reference", "AAAA")),
        ({"input_reference": {"image_url": "AAAA"}}, ("input_reference", "AAAA")),
        ({"images": ["AAAA"]}, ("images", "AAAA")),
        ({"images": [{"image_url": "AAAA"}]}, ("images", "AAAA")),
    ],
)
def test_the_image_has_three_names(fields: dict[str, Plain], found: tuple[str, str] | None) -> None:
    """The documented name and its aliases are read."""
    assert mulerun.parse_image(fields) == found


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"image": 7}, "image"),
        ({"input_reference": {"file_id": "x"}}, "input_reference"),
        ({"images": ["A", "B"]}, "images"),
        ({"image": "A", "images": ["B"]}, "images"),
    ],
)
def test_what_is_not_one_image_is_refused(fields: dict[str, Plain], field: str) -> None:
    """Two images, or something else than text, are the caller's to change."""
    with pytest.raises(InvalidImage) as caught:
        mulerun.parse_image(fields)

    assert caught.value.field == field


def test_unknown_fields_can_be_refused() -> None:
    """In strict mode the first unknown field is named; known ones pass."""
    mulerun.check_known({"prompt": "a", "images": []})
    with pytest.raises(RequestError, match="Unknown parameter: 'cfg'"):
        mulerun.check_known({"prompt": "a", "cfg": 1})


@pytest.mark.parametrize("change", [str, lambda u: u.hex, lambda u: str(u).upper()])
def test_ids_are_read_with_and_without_hyphens(change: type[str]) -> None:
    """A UUID leads to the same 32 digits however it is written."""
    identity = uuid4()

    assert mulerun.parse_task_id(change(identity)) == identity.hex


@pytest.mark.parametrize("text", ["", "video_" + "a" * 32, "a" * 31, "g" * 32, "a-" * 16, "../x"])
def test_anything_else_is_no_id(text: str) -> None:
    """What is no UUID leads nowhere."""
    assert mulerun.parse_task_id(text) is None


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (TaskStatus.QUEUED, "pending"),
        (TaskStatus.IN_PROGRESS, "processing"),
        (TaskStatus.COMPLETED, "completed"),
        (TaskStatus.FAILED, "failed"),
        (TaskStatus.CANCELLED, "failed"),
    ],
)
def test_there_are_four_states(status: TaskStatus, word: str) -> None:
    """Each of our states has a word of the vendor's; only the completed one has videos."""
    task = replace(TASK, status=status, link_token="abc")  # noqa: S106 - a link
    told = mulerun.answer_of(task, "https://kites.example")
    info = told["task_info"]

    assert isinstance(info, dict)
    assert info["status"] == word
    assert told.get("videos") == (
        ["https://kites.example/public/abc/video.mp4"] if word == "completed" else None
    )


@pytest.mark.parametrize(
    ("code", "number"),
    [
        (FailureCode.MODERATION_BLOCKED, 3001),
        (FailureCode.PROCESSING_ERROR, 3001),
        (FailureCode.TIMEOUT, 3002),
        (FailureCode.ENGINE_UNAVAILABLE, 3003),
        (FailureCode.INVALID_IMAGE, 3004),
        (FailureCode.SERVER_ERROR, 4002),
        (FailureCode.MODERATION_UNAVAILABLE, 4002),
        (FailureCode.CANCELLED, 4002),
    ],
)
def test_failures_are_numbered(code: FailureCode, number: int) -> None:
    """Each failure has its number, a title, and our sentence as its detail."""
    task = replace(TASK, status=TaskStatus.FAILED, failure=Failure(code, "The clay was too soft."))
    info = mulerun.answer_of(task, "")["task_info"]

    assert isinstance(info, dict)
    error = info["error"]
    assert isinstance(error, dict)
    assert error["code"] == number
    assert error["title"]
    assert error["detail"] == "Video generation failed: The clay was too soft."


def test_every_failure_has_a_number() -> None:
    """No code is forgotten."""
    assert set(mulerun.FAILURES) == set(FailureCode)


@given(st.integers(0, 4_000_000_000_000))
def test_moments_are_written_in_utc_to_the_millisecond(instant: int) -> None:
    """What is written can be read back to the millisecond."""
    text = mulerun.moment(instant)

    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", text)
    assert round(datetime.fromisoformat(text).timestamp() * 1000) == instant


def test_a_task_is_told_as_documented() -> None:
    """A new task is ``task_info`` with four members, and nothing beside it."""
    assert mulerun.answer_of(TASK, "") == {
        "task_info": {
            "id": "6542b4e0-c0ff-ee40-01be-efcafe012345",
            "status": "pending",
            "created_at": "2025-09-21T00:00:00.007Z",
            "updated_at": "2025-09-21T00:00:01.000Z",
        }
    }
