import hashlib
from email.utils import formatdate, parsedate_to_datetime
from pathlib import Path

import pytest
from fastapi import FastAPI, Request, Response
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from reelkite.domain.artifact import Artifact, ArtifactKind
from reelkite.server import errors
from reelkite.server.sending import send_file

CONTENT = bytes(range(100))
DIGEST = hashlib.sha256(CONTENT).hexdigest()
TAG = f'"{DIGEST}"'


def _client(folder: Path, content: bytes | None = CONTENT) -> TestClient:
    path = folder / "video.mp4"
    if content is not None:
        path.write_bytes(content)
    artifact = Artifact(ArtifactKind.VIDEO, "t-1", len(content or b""), DIGEST)
    app = FastAPI()
    errors.install(app)

    @app.head("/")
    @app.get("/", response_class=Response)
    async def download(request: Request) -> Response:
        return await send_file(request, path, artifact, "a clip.mp4")

    return TestClient(app)


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    """Return a client that downloads a hundred bytes."""
    return _client(tmp_path)


def test_the_whole_file_is_sent(client: TestClient) -> None:
    """Length, type, tag, date and name come along."""
    reply = client.get("/")

    assert reply.status_code == 200
    assert reply.content == CONTENT
    assert reply.headers["content-length"] == "100"
    assert reply.headers["content-type"] == "video/mp4"
    assert reply.headers["etag"] == TAG
    assert reply.headers["accept-ranges"] == "bytes"
    assert reply.headers["cache-control"] == "private, max-age=3600"
    assert "a%20clip.mp4" in reply.headers["content-disposition"]
    assert parsedate_to_datetime(reply.headers["last-modified"])


@pytest.mark.parametrize(
    ("wanted", "content", "place"),
    [
        ("bytes=0-9", CONTENT[:10], "bytes 0-9/100"),
        ("bytes=90-", CONTENT[90:], "bytes 90-99/100"),
        ("bytes=-5", CONTENT[95:], "bytes 95-99/100"),
        ("bytes=95-1000", CONTENT[95:], "bytes 95-99/100"),
        ("bytes=-1000", CONTENT, "bytes 0-99/100"),
        ("BYTES=0-0", CONTENT[:1], "bytes 0-0/100"),
    ],
)
def test_a_range_is_sent(wanted: str, content: bytes, place: str, client: TestClient) -> None:
    """From, to, and from the end."""
    reply = client.get("/", headers={"range": wanted})

    assert reply.status_code == 206
    assert reply.content == content
    assert reply.headers["content-range"] == place
    assert reply.headers["content-length"] == str(len(content))


def test_several_ranges_are_sent_as_parts(client: TestClient) -> None:
    """A multipart reply holds each part with its place."""
    reply = client.get("/", headers={"range": "bytes=0-1, 50-51"})

    assert reply.status_code == 206
    assert reply.headers["content-type"].startswith("multipart/byteranges; boundary=")
    assert reply.headers["content-length"] == str(len(reply.content))
    assert b"bytes 0-1/100\r\n\r\n" + CONTENT[:2] in reply.content
    assert b"bytes 50-51/100\r\n\r\n" + CONTENT[50:52] in reply.content


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "junk",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=9-1",
        "bytes=-0",
        "lines=0-1",
        "bytes=0-1,junk",
        "bytes=" + ",".join(["0-0"] * 200),
        "bytes=" + "9" * 40 + "-",
    ],
)
def test_a_range_that_is_none_is_ignored(junk: str, client: TestClient) -> None:
    """What cannot be read as a range gets the whole file, as HTTP wants it."""
    reply = client.get("/", headers={"range": junk})

    assert reply.status_code == 200
    assert reply.content == CONTENT


def test_behind_the_end_there_is_nothing(client: TestClient) -> None:
    """A range that begins behind the end is answered with the length."""
    reply = client.get("/", headers={"range": "bytes=100-"})

    assert reply.status_code == 416
    assert reply.headers["content-range"] == "bytes */100"
    assert reply.json()["error"] == {
        "message": "The range begins behind the end: the file has 100 bytes.",
        "type": "invalid_request_error",
        "param": "Range",
        "code": "invalid_range",
    }


@pytest.mark.parametrize(
    ("held", "status"), [(TAG, 206), ('"other"', 200), (f"W/{TAG}", 200), ("junk", 200)]
)
def test_a_range_of_another_file_is_not_sent(held: str, status: int, client: TestClient) -> None:
    """If-Range: a client that has the beginning of something else gets the whole file."""
    reply = client.get("/", headers={"range": "bytes=0-9", "if-range": held})

    assert reply.status_code == status


def test_a_range_of_the_same_date_is_sent(client: TestClient) -> None:
    """If-Range takes the date, too."""
    modified = client.get("/").headers["last-modified"]
    reply = client.get("/", headers={"range": "bytes=0-9", "if-range": modified})

    assert reply.status_code == 206


@pytest.mark.parametrize("held", [TAG, f"W/{TAG}", f'"other", {TAG}', "*"])
def test_what_the_client_has_is_not_sent_again(held: str, client: TestClient) -> None:
    """If-None-Match: 304 without a body, and the tag to keep."""
    reply = client.get("/", headers={"if-none-match": held, "range": "bytes=0-1"})

    assert reply.status_code == 304
    assert reply.content == b""
    assert reply.headers["etag"] == TAG


def test_the_tag_counts_more_than_the_date(client: TestClient) -> None:
    """If-Modified-Since serves only those who sent no tag."""
    headers = {"if-modified-since": formatdate(usegmt=True)}

    assert client.get("/", headers=headers).status_code == 304
    assert client.get("/", headers={**headers, "if-none-match": '"other"'}).status_code == 200


@pytest.mark.parametrize("date", ["junk", formatdate(0, usegmt=True), "", "Thu, 99 Foo 2020"])
def test_an_old_date_or_none_gets_the_file(date: str, client: TestClient) -> None:
    """A date before the file's, or no date at all, changes nothing."""
    assert client.get("/", headers={"if-modified-since": date}).status_code == 200


def test_head_sends_no_body(client: TestClient) -> None:
    """HEAD has the headers of GET, in ranges as well."""
    assert client.head("/").headers["content-length"] == "100"
    assert client.head("/").content == b""
    assert client.head("/", headers={"range": "bytes=0-9"}).headers["content-length"] == "10"


def test_an_empty_file_has_no_ranges(tmp_path: Path) -> None:
    """Of nothing no part can be sent, and nothing breaks."""
    reply = _client(tmp_path, b"").get("/", headers={"range": "bytes=0-9"})

    assert (reply.status_code, reply.content) == (200, b"")


def test_a_file_that_is_gone_has_expired(tmp_path: Path) -> None:
    """The sweeper may be faster than the client."""
    reply = _client(tmp_path, None).get("/")

    assert reply.status_code == 404
    assert reply.json()["error"]["code"] == "video_expired"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text("bytes=0123456789-, ;*", max_size=24) | st.text(st.characters(codec="latin-1")),
    st.text('W/"*,abc ', max_size=8),
)
def test_no_header_breaks_a_download(client: TestClient, wanted: str, held: str) -> None:
    """Whatever stands in the headers, the reply is one of five, and never ours to be ashamed of."""
    headers = {b"range": wanted.encode("latin-1"), b"if-range": held.encode("latin-1")}
    reply = client.get("/", headers=headers)

    assert reply.status_code in (200, 206, 416)
