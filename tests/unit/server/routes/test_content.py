import pytest

from reelkite.domain.artifact import ArtifactKind
from tests.unit.server.office import Office

NOT_READY = "Video is not ready yet, use GET /v1/videos/{video_id} to check status."


@pytest.fixture
def video_id(office: Office) -> str:
    """Return a completed video of ten bytes."""
    made = office.create()
    office.complete(made)
    return made


@pytest.mark.parametrize(
    ("query", "media_type", "suffix"),
    [
        ("", "video/mp4", "mp4"),
        ("?variant=video", "video/mp4", "mp4"),
        ("?variant=thumbnail", "image/webp", "webp"),
        ("?variant=spritesheet", "image/jpeg", "jpg"),
    ],
)
def test_every_variant_is_sent(
    query: str, media_type: str, suffix: str, video_id: str, office: Office
) -> None:
    """The bytes come with their type, length and name, whatever the client says it accepts."""
    reply = office.client.get(
        f"/v1/videos/{video_id}/content{query}", headers={"accept": "application/binary"}
    )

    assert reply.status_code == 200
    assert reply.content == b"0123456789"
    assert reply.headers["content-type"] == media_type
    assert reply.headers["content-length"] == "10"
    assert reply.headers["accept-ranges"] == "bytes"
    assert reply.headers["content-disposition"] == f'attachment; filename="{video_id}.{suffix}"'
    assert reply.headers["cache-control"].startswith("private")


def test_head_tells_without_sending(video_id: str, office: Office) -> None:
    """HEAD gives the headers of GET and no body."""
    reply = office.client.head(f"/v1/videos/{video_id}/content")

    assert reply.status_code == 200
    assert reply.headers["content-length"] == "10"
    assert reply.headers["etag"] == f'"{office.artifact(video_id).sha256}"'
    assert reply.content == b""


def test_a_part_is_sent(video_id: str, office: Office) -> None:
    """Players ask for ranges."""
    reply = office.client.get(f"/v1/videos/{video_id}/content", headers={"range": "bytes=2-4"})

    assert reply.status_code == 206
    assert reply.content == b"234"
    assert reply.headers["content-range"] == "bytes 2-4/10"


def test_unknown_variants_are_refused(video_id: str, office: Office) -> None:
    """The error lists the variants."""
    reply = office.client.get(f"/v1/videos/{video_id}/content?variant=gif")

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == "variant"
    assert reply.json()["error"]["message"] == (
        "Invalid value: 'gif'. Supported values are: 'video', 'thumbnail' or 'spritesheet'."
    )


@pytest.mark.parametrize("begun", [False, True])
def test_what_is_not_ready_is_not_found(begun: bool, office: Office) -> None:
    """Waiting and running videos are refused in the recorded sentence."""
    made = office.create()
    if begun:
        office.begin(made)
    reply = office.client.get(f"/v1/videos/{made}/content")

    assert reply.status_code == 404
    assert reply.json()["error"] == {
        "message": NOT_READY,
        "type": "invalid_request_error",
        "param": None,
        "code": None,
    }


def test_what_failed_has_no_content(office: Office) -> None:
    """The reason is told again."""
    made = office.create()
    office.fail(made)
    reply = office.client.get(f"/v1/videos/{made}/content")

    assert reply.status_code == 404
    assert "The clay was too soft." in reply.json()["error"]["message"]


def test_what_expired_says_so(video_id: str, office: Office) -> None:
    """After its day the clip is gone, with a code of its own, and the video can still be read."""
    path = f"/v1/videos/{video_id}"
    office.clock.advance(24 * 3600 - 1)
    assert office.client.get(f"{path}/content").status_code == 200
    office.clock.advance(1)
    reply = office.client.get(f"{path}/content")

    assert reply.status_code == 404
    assert reply.json()["error"]["code"] == "video_expired"
    assert office.client.get(path).json()["status"] == "completed"


def test_a_file_that_was_swept_has_expired(video_id: str, office: Office) -> None:
    """Between the row and the file the sweeper may come: that is no failure of the server."""
    office.desk.archive.remove(office.artifact(video_id, ArtifactKind.VIDEO).key)
    reply = office.client.get(f"/v1/videos/{video_id}/content")

    assert reply.status_code == 404
    assert reply.json()["error"]["code"] == "video_expired"


def test_content_needs_a_key(video_id: str, office: Office) -> None:
    """Nobody downloads without a key."""
    assert office.nobody().get(f"/v1/videos/{video_id}/content").status_code == 401
