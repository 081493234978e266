from pathlib import Path

import pytest

from tests.unit.server.office import Office, open_office


@pytest.fixture
def link(office: Office) -> str:
    """Return the path of a completed clip's public link."""
    task = office.complete(office.create(), b"0123456789")
    return f"/public/{task.link_token}/video.mp4"


def test_a_link_needs_no_key(office: Office, link: str) -> None:
    """Whoever knows the link gets the clip, with its type and length."""
    reply = office.nobody().get(link)

    assert reply.status_code == 200
    assert reply.content == b"0123456789"
    assert reply.headers["content-type"] == "video/mp4"
    assert reply.headers["content-length"] == "10"
    assert reply.headers["accept-ranges"] == "bytes"


def test_a_link_can_be_looked_at(office: Office, link: str) -> None:
    """HEAD tells the length and sends nothing."""
    reply = office.nobody().head(link)

    assert (reply.status_code, reply.headers["content-length"], reply.content) == (200, "10", b"")


def test_a_link_gives_parts(office: Office, link: str) -> None:
    """A range is answered with its bytes, one behind the end with 416."""
    part = office.nobody().get(link, headers={"range": "bytes=2-4"})
    beyond = office.nobody().get(link, headers={"range": "bytes=99-"})

    assert (part.status_code, part.content) == (206, b"234")
    assert part.headers["content-range"] == "bytes 2-4/10"
    assert beyond.status_code == 416


def test_a_link_ends(office: Office, link: str) -> None:
    """It works for an hour; then it is 410 in the envelope, for HEAD as well."""
    office.clock.advance(3599)
    assert office.nobody().get(link).status_code == 200
    office.clock.advance(1)
    reply = office.nobody().get(link)

    assert reply.status_code == 410
    assert reply.json()["error"]["code"] == "link_expired"
    assert office.nobody().head(link).status_code == 410


def test_a_link_ends_with_its_file(office: Office) -> None:
    """When the file is gone before its time, the link has ended too."""
    task = office.complete(office.create())
    office.desk.archive.remove(office.artifact(task.id).key)

    assert office.nobody().get(f"/public/{task.link_token}/video.mp4").status_code == 410


def test_a_link_ends_with_its_video(office: Office) -> None:
    """A deleted video has no link."""
    task = office.complete(office.create())
    office.client.delete(f"/v1/videos/video_{task.id}")

    assert office.nobody().get(f"/public/{task.link_token}/video.mp4").status_code == 404


def test_a_link_begins_with_the_clip(tmp_path: Path) -> None:
    """The link of a task that is not completed leads nowhere."""
    office = open_office(tmp_path)
    video_id = office.create()
    task = office.desk.tasks.find(video_id.removeprefix("video_"))

    assert task is not None
    assert office.nobody().get(f"/public/{task.link_token}/video.mp4").status_code == 404


@pytest.mark.parametrize("token", ["x", "%00", "a%2Fb", "..", "%20", "a" * 9000])
def test_guesses_lead_nowhere(office: Office, link: str, token: str) -> None:
    """Any other token is 404 in the envelope."""
    assert link
    reply = office.nobody().get(f"/public/{token}/video.mp4")

    assert reply.status_code == 404
    assert reply.json()["error"]["type"] == "invalid_request_error"
