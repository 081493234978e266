from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from openai import NotFoundError, OpenAI
from openai.types import FileObject
from starlette.testclient import TestClient

from reelkite.domain.errors import PublishError
from reelkite.server.desk import HouseRules
from reelkite.storage import UploadShelf
from tests.unit.server.office import Office, client_of, open_office


def _upload(client: TestClient, content: bytes = b"text", name: str = "a.txt") -> str:
    reply = client.post("/v1/files", files={"file": (name, content)}, data={"purpose": "vision"})
    assert reply.status_code == 200, reply.text
    return str(reply.json()["id"])


def test_a_file_is_kept_and_given_back(office: Office, picture: bytes) -> None:
    """What was sent comes back byte for byte, with the type of its content, never to be shown."""
    reply = office.client.post(
        "/v1/files",
        files={"file": ("../x/a.txt", picture, "text/html")},
        data={"purpose": "user_data"},
    )
    file = FileObject.model_validate(reply.json(), strict=True)
    content = office.client.get(f"/v1/files/{file.id}/content")

    assert (file.filename, file.bytes, file.purpose) == ("a.txt", len(picture), "user_data")
    assert office.client.get(f"/v1/files/{file.id}").json() == reply.json()
    assert content.content == picture
    assert content.headers["content-type"] == "image/png"
    assert content.headers["content-disposition"] == "attachment"
    assert content.headers["x-content-type-options"] == "nosniff"


def test_a_file_can_be_removed(office: Office) -> None:
    """A removed file is gone: its record, its content, and from the disk."""
    file_id = _upload(office.client)
    receipt = office.client.delete(f"/v1/files/{file_id}").json()
    paths = [f"/v1/files/{file_id}", f"/v1/files/{file_id}/content"]

    assert receipt == {"id": file_id, "object": "file", "deleted": True}
    assert [office.client.get(path).status_code for path in paths] == [404, 404]
    assert office.client.delete(paths[0]).status_code == 404
    assert [*office.desk.uploads.folder.iterdir()] == []


def test_nobody_sees_the_files_of_others(office: Office) -> None:
    """To another key a file does not exist, whatever is asked."""
    file_id = _upload(office.client)
    stranger = office.stranger()
    asked = [("GET", ""), ("GET", "/content"), ("DELETE", "")]
    replies = [stranger.request(how, f"/v1/files/{file_id}{end}") for how, end in asked]

    assert [reply.status_code for reply in replies] == [404, 404, 404]
    assert file_id in replies[0].json()["error"]["message"]
    assert stranger.get("/v1/files").json()["data"] == []
    assert office.client.get(f"/v1/files/{file_id}").status_code == 200


def test_files_are_listed_page_by_page(office: Office) -> None:
    """Newest first, or oldest first, from any place on."""
    ids = []
    for _ in range(3):
        ids.append(_upload(office.client))
        office.clock.advance(1)
    newest = office.client.get("/v1/files", params={"limit": 2}).json()
    rest = office.client.get("/v1/files", params={"limit": 2, "after": newest["last_id"]}).json()
    oldest = office.client.get("/v1/files", params={"order": "asc"}).json()

    assert [file["id"] for file in newest["data"]] == [ids[2], ids[1]]
    assert (newest["has_more"], rest["has_more"]) == (True, False)
    assert [file["id"] for file in rest["data"]] == [ids[0]]
    assert [file["id"] for file in oldest["data"]] == ids


def test_files_are_listed_by_purpose(office: Office) -> None:
    """Only what is for the purpose is in the list."""
    _upload(office.client)

    assert len(office.client.get("/v1/files?purpose=vision").json()["data"]) == 1
    assert office.client.get("/v1/files?purpose=batch").json()["data"] == []


def test_what_tasks_keep_is_no_file(office: Office, picture: bytes) -> None:
    """The reference image of a task is neither listed, nor told, nor removed as a file."""
    kept = office.desk.uploads.put(
        picture, key_id=office.key.id, name="r", purpose="reference", media_type="image/png"
    )

    assert office.client.get("/v1/files").json()["data"] == []
    assert office.client.get("/v1/files?purpose=reference").json()["data"] == []
    assert office.client.get(f"/v1/files/{kept.id}").status_code == 404
    assert office.client.delete(f"/v1/files/{kept.id}").status_code == 404


@pytest.mark.parametrize(
    ("files", "data", "param"),
    [
        ({}, {"purpose": "vision"}, "file"),
        ({"other": ("a", b"a")}, {}, "file"),
        ({"file": ("a", b"")}, {}, "file"),
        ({"file": ("a", b"a")}, {"purpose": "fun"}, "purpose"),
    ],
)
def test_what_cannot_be_kept_is_told(
    office: Office, files: dict[str, tuple[str, bytes]], data: dict[str, str], param: str
) -> None:
    """A missing or empty file, or an unknown purpose, is 400 in the envelope."""
    reply = office.client.post("/v1/files", files=files, data=data)

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == param


@pytest.mark.parametrize("query", ["limit=0", "limit=10001", "limit=x", "order=up"])
def test_a_wrong_query_is_told(office: Office, query: str) -> None:
    """What the query may not be is 400, and names the parameter."""
    reply = office.client.get(f"/v1/files?{query}")

    assert reply.status_code == 400
    assert reply.json()["error"]["param"] == query.partition("=")[0]


def test_an_unknown_place_is_told(office: Office) -> None:
    """A list cannot begin behind what is not there; an empty place is none."""
    assert office.client.get("/v1/files?after=file-x").status_code == 404
    assert office.client.get("/v1/files?after=").status_code == 200


def test_a_file_may_be_too_long(tmp_path: Path) -> None:
    """What is over the limit of bodies is 413."""
    office = open_office(tmp_path, HouseRules(longest_body=1000))
    reply = office.client.post("/v1/files", files={"file": ("a", bytes(2000))})

    assert reply.status_code == 413
    assert reply.json()["error"]["code"] == "body_too_large"


def test_uploads_have_a_pace(tmp_path: Path) -> None:
    """Files count among the requests that create."""
    office = open_office(tmp_path, HouseRules(requests_a_minute=1))
    _upload(office.client)

    assert office.client.post("/v1/files", files={"file": ("a", b"a")}).status_code == 429


class _FullShelf:
    """A shelf without room."""

    def put(self, *_: object, key_id: str, name: str, purpose: str, media_type: str) -> None:
        """Fail as a full disk does."""
        raise PublishError(f"/data/{key_id}/{name}: {purpose} {media_type}")


def test_a_full_disk_is_told_without_paths(office: Office) -> None:
    """What cannot be written is 503 with a time to wait, and no path."""
    desk = replace(office.desk, uploads=cast("UploadShelf", _FullShelf()))
    reply = client_of(desk, office.secret).post("/v1/files", files={"file": ("a", b"a")})

    assert reply.status_code == 503
    assert reply.headers["retry-after"] == "60"
    assert "/data" not in reply.text


def test_a_lost_file_is_not_found(office: Office) -> None:
    """When the bytes are gone, the file is 404 and not a fault of ours."""
    file_id = _upload(office.client)
    (office.desk.uploads.folder / file_id).unlink()

    assert office.client.get(f"/v1/files/{file_id}/content").status_code == 404


def test_a_key_is_needed(office: Office) -> None:
    """Without a key nothing is kept and nothing is told."""
    nobody = office.nobody()
    replies = [
        nobody.post("/v1/files", files={"file": ("a", b"a")}),
        nobody.get("/v1/files"),
        nobody.get("/v1/files/x/content"),
        nobody.delete("/v1/files/x"),
    ]

    assert [reply.status_code for reply in replies] == [401] * 4


def test_the_official_client_is_content(office: Office) -> None:
    """Uploads, paging, content and removal work through openai-python."""
    client = OpenAI(
        api_key=office.secret,
        base_url="http://testserver/v1",
        http_client=office.client,
        max_retries=0,
    )
    files = [client.files.create(file=(f"{k}.txt", b"text"), purpose="vision") for k in range(3)]
    listed = [file.id for file in client.files.list(limit=1)]

    assert sorted(listed) == sorted(file.id for file in files)
    assert client.files.content(files[0].id).read() == b"text"
    assert client.files.delete(files[0].id).deleted
    with pytest.raises(NotFoundError, match="No such File object"):
        client.files.retrieve(files[0].id)
