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


def test_videos_are_changed(sdk: str, lives: Lives) -> None:
    """A remix, an edit and an extension by id are videos of their own, and all are made."""
    found = lives.of(sdk).step("revised")
    made = found["made"]

    assert {video["remixed_from_video_id"] for video in made.values()} == {found["source"]}
    assert len({found["source"], *(video["id"] for video in made.values())}) == 4
    assert {made[name]["seconds"] for name in ("remix", "edit")} == {"1"}
    assert {video["size"] for video in made.values()} == {"320x180"}
    assert set(found["ends"]) == {"completed"}
    assert len(found["ends"]) == (3 if sdk == "2.26" else 5)


def test_an_extension_is_one_clip(sdk: str, lives: Lives) -> None:
    """What was there and what was added are one file with sound, as long as it says."""
    life = lives.of(sdk)
    found = life.step("revised")

    assert found["made"]["extension"]["seconds"] == "5"
    clip = (life.folder / found["file"]).read_bytes()
    assert look_at(clip) == Footage(320, 180, 120, 5.0)


def test_films_are_changed(sdk: str, lives: Lives) -> None:
    """What a client sends gets the size on offer that is most like it; 2.26 cannot send any."""
    sent = lives.of(sdk).step("revised")["sent"]

    assert {video["remixed_from_video_id"] for video in sent.values()} <= {None}
    assert {video["size"] for video in sent.values()} <= {"320x180", "1280x720"}
    seconds = {name: video["seconds"] for name, video in sent.items()}
    assert seconds == ({} if sdk == "2.26" else {"edit": "2", "extension": "6"})


def test_a_character_is_cast(sdk: str, lives: Lives) -> None:
    """It is made out of a film, found again, and shown where the prompt names it."""
    found = lives.of(sdk).step("cast")

    assert found["character"]["id"].startswith("char_")
    assert found["character"]["name"] == "Pip"
    assert found["found"] == found["character"]
    assert found["ends"] == ["completed", "completed"]
    assert _error(found["unnamed"])[1:4] == (400, "invalid_request_error", "characters")
    assert found["unknown"]["status"] == 404


@pytest.mark.parametrize("path", ["/videos/edits", "/videos/extensions", "remix"])
def test_what_is_not_finished_cannot_be_changed(path: str, sdk: str, lives: Lives) -> None:
    """409, which the clients do not repeat; what is not there is 404."""
    found = lives.of(sdk).step("unfit")

    assert (found[path]["class"], found[path]["status"]) == ("ConflictError", 409)
    assert found[path]["code"] == "video_not_usable"
    assert found[path].get("tries", 1) == 1
    assert found["unknown"]["status"] == 404
    assert found["unknown"]["message"] == "Video with id 'video_0' not found."


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
        "revised",
        "cast",
        "unfit",
        "told",
        "managed",
        "offered",
    ]
