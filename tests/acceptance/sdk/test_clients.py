"""OpenAI's own clients, unchanged, against a real server: only address and key are ours."""

from typing import Any

import pytest

from tests.acceptance.footage import Footage, look_at
from tests.acceptance.sdk.lives import Facts, Lives
from tests.acceptance.sdk.toolbox import NODE, OLDER, SDKS

pytestmark = [pytest.mark.slow, pytest.mark.parametrize("sdk", SDKS)]

FIELDS = {
    "id",
    "object",
    "model",
    "status",
    "progress",
    "created_at",
    "completed_at",
    "expires_at",
    "prompt",
    "size",
    "seconds",
    "remixed_from_video_id",
    "error",
}


def _error(told: Facts) -> tuple[Any, ...]:
    return tuple(told.get(name) for name in ("class", "status", "type", "param", "code"))


def test_the_version_is_the_one_that_is_meant(sdk: str, lives: Lives) -> None:
    """Each lock holds what its name says; the newest are of 2026."""
    version = lives.of(sdk).facts["sdk"]["version"]

    assert version.startswith({"newest": "3.", NODE: "7."}.get(sdk, f"{sdk}."))


def test_a_clip_is_promised(sdk: str, lives: Lives) -> None:
    """The object has all 13 fields, as they were asked for."""
    video = lives.of(sdk).step("created")

    assert video.keys() >= FIELDS
    assert video["id"].startswith("video_")
    assert (video["object"], video["model"], video["status"]) == ("video", "sora-2-pro", "queued")
    assert (video["prompt"], video["size"], video["seconds"]) == ("a red kite", "320x180", "1")
    assert (video["progress"], video["error"], video["expires_at"]) == (0, None, None)


def test_a_reference_is_taken(sdk: str, lives: Lives) -> None:
    """An image arrives as a file, as bytes without a name, and by the id of an uploaded file."""
    found = lives.of(sdk).step("referenced")

    assert set(found["statuses"]) <= {"queued", "in_progress", "completed"}
    assert len(found["statuses"]) == (4 if sdk == NODE else 3)
    assert found["file"] == "reference.png"


def test_a_reference_of_another_size_is_refused(sdk: str, lives: Lives) -> None:
    """The most reported error has its recorded words."""
    told = lives.of(sdk).step("referenced")["narrow"]

    assert told["class"] == "BadRequestError"
    assert told["message"] == "Inpaint image must match the requested width and height"


def test_a_clip_is_polled_until_it_is_ready(sdk: str, lives: Lives) -> None:
    """``create_and_poll`` and ``poll`` come back when the clip is ready, at the server's pace."""
    found = lives.of(sdk).step("polled")

    assert 0 < int(found["pace"]) <= 8000
    for video in (found["video"], found["retrieved"]):
        assert (video["status"], video["progress"], video["error"]) == ("completed", 100, None)
        assert video["expires_at"] > video["completed_at"] >= video["created_at"]


def test_a_failed_clip_is_told(sdk: str, lives: Lives) -> None:
    """A failure is a status with a code and a sentence, not an exception."""
    failed = lives.of(sdk).step("polled")["failed"]

    assert failed["status"] == "failed"
    assert failed["error"]["code"] == "processing_error"
    assert failed["error"]["message"]


def test_all_pages_are_gone_through(sdk: str, lives: Lives) -> None:
    """Auto-paging gives each task once, newest first, whatever the page's length."""
    found = lives.of(sdk).step("listed")
    made = found["made"]

    assert found["usual"][: len(made)] == made[::-1]
    assert len(set(found["usual"])) == len(found["usual"]) > 20
    assert found["short"] == found["usual"]
    assert found["upwards"] == found["usual"][::-1]
    assert found["page"] == 4


def test_every_file_is_saved(sdk: str, lives: Lives) -> None:
    """Clip, still and sheet are saved whole and are what their names say."""
    life = lives.of(sdk)
    found = life.step("downloaded")
    clip, still, sheet = [(life.folder / name).read_bytes() for name in found["files"]]

    assert look_at(clip) == Footage(320, 180, 24, 1.0)
    assert (still[:4], still[8:12]) == (b"RIFF", b"WEBP")
    assert sheet[:3] == b"\xff\xd8\xff"
    assert found["usual"] == len(clip)
    assert found["kinds"] == {
        "video": "video/mp4",
        "thumbnail": "image/webp",
        "spritesheet": "image/jpeg",
    }


def test_a_clip_is_deleted(sdk: str, lives: Lives) -> None:
    """A ready clip and a running one are gone; the receipt is the contract's."""
    found = lives.of(sdk).step("deleted")

    assert found["receipts"] == [
        {"id": video, "object": "video.deleted", "deleted": True} for video in found["ids"]
    ]
    assert [told["class"] for told in found["gone"]] == ["NotFoundError"] * 2


@pytest.mark.parametrize(
    ("what", "error", "message"),
    [
        (
            "seconds",
            ("BadRequestError", 400, "invalid_request_error", "seconds", "invalid_value"),
            "Invalid value: '5'. Supported values are: ",
        ),
        (
            "size",
            ("BadRequestError", 400, "invalid_request_error", "size", "invalid_value"),
            "Invalid value: '1x1'. Supported values are: ",
        ),
        (
            "model",
            ("BadRequestError", 400, "invalid_request_error", "model", "invalid_value"),
            "Invalid value: 'sora-9'. Supported values are: ",
        ),
        (
            "key",
            ("AuthenticationError", 401, "invalid_request_error", None, "invalid_api_key"),
            "Incorrect API key provided: ",
        ),
        (
            "unknown",
            ("NotFoundError", 404, "invalid_request_error", None, None),
            "Video with id 'video_0' not found.",
        ),
        (
            "delete",
            ("NotFoundError", 404, "invalid_request_error", None, None),
            "Video with id 'video_0' not found.",
        ),
        (
            "pending",
            ("NotFoundError", 404, "invalid_request_error", None, None),
            "Video is not ready yet, use GET /v1/videos/{video_id} to check status.",
        ),
    ],
)
def test_a_refusal_reaches_its_class(
    what: str, error: tuple[object, ...], message: str, sdk: str, lives: Lives
) -> None:
    """Each error comes as the SDK's class for it, with message, type, param, code and request."""
    told = lives.of(sdk).step("refused")[what]

    assert _error(told) == error
    assert told["message"].startswith(message)
    assert told["request"]


@pytest.mark.parametrize(("what", "param"), [("prompt", "prompt"), ("page", "limit")])
def test_a_refusal_names_its_field(what: str, param: str, sdk: str, lives: Lives) -> None:
    """What no record has words for still names the field and says something."""
    told = lives.of(sdk).step("refused")[what]

    assert (told["class"], told["param"]) == ("BadRequestError", param)
    assert told["message"]


@pytest.mark.parametrize("path", ["/videos/edits", "/videos/extensions", "remix"])
def test_what_is_not_built_is_told(path: str, sdk: str, lives: Lives) -> None:
    """Edits, extensions and remixes by id are answered in the envelope, and not tried again."""
    told = lives.of(sdk).step("unbuilt")[path]

    assert (told["class"], told["status"]) == ("InternalServerError", 501)
    assert told["message"]
    assert told.get("tries", 1) == 1


def test_a_webhook_is_believed(sdk: str, lives: Lives) -> None:
    """The SDK's ``unwrap`` takes what the server signed, and nothing that was changed since."""
    found = lives.of(sdk).step("told")

    assert (found["type"], found["id"]) == ("video.completed", found["video"])
    assert found["forged"] == {"class": "InvalidWebhookSignatureError"}


def test_a_webhook_endpoint_is_managed(sdk: str, lives: Lives) -> None:
    """The endpoint has its fields, the secret once, and can be removed."""
    found = lives.of(sdk).step("told")

    assert found["endpoint"]["object"] == "webhook_endpoint"
    assert found["endpoint"]["signing_secret"].startswith("whsec_")
    assert found["endpoint"]["event_types"] == ["video.completed", "video.failed"]
    assert found["removed"]["deleted"] is True


def test_webhook_endpoints_are_managed(sdk: str, lives: Lives) -> None:
    """The newest SDKs list, change, test and remove endpoints, and give them new secrets."""
    found = lives.of(sdk).step("managed")
    if "absent" in found:
        assert sdk in OLDER
        return

    assert found["listed"] == found["made"][::-1]
    assert (found["sample"], found["tested"]["status_code"]) == ("video.failed", 200)
    for endpoint in (found["changed"], found["retrieved"]):
        assert (endpoint["name"], endpoint["event_types"]) == ("new", ["video.failed"])
    assert found["events"] == ["video.completed", "video.failed"]
    assert (found["removed"], found["left"]) == ([True] * 3, [])


def test_models_are_offered(sdk: str, lives: Lives) -> None:
    """Both tiers are among the models."""
    assert {"sora-2", "sora-2-pro"} <= set(lives.of(sdk).step("offered")["models"])


def test_every_step_was_taken(sdk: str, lives: Lives) -> None:
    """Both programs take the same steps."""
    assert list(lives.of(sdk).facts) == [
        "sdk",
        "created",
        "referenced",
        "polled",
        "listed",
        "downloaded",
        "deleted",
        "refused",
        "unbuilt",
        "told",
        "managed",
        "offered",
    ]
