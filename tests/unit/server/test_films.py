from dataclasses import replace
from pathlib import Path

import anyio
import pytest
from fastapi import FastAPI, Request
from starlette.testclient import TestClient
from starlette.types import Message

from reelkite.domain.errors import MalformedBody, PublishError
from reelkite.server import errors
from reelkite.server.desk import Desk
from reelkite.server.films import film_body
from reelkite.storage import UploadShelf
from tests.unit.server.office import Office

FORM = "multipart/form-data; boundary=x"


class _Shelfless(UploadShelf):
    """A shelf on a disk that takes nothing."""

    def spool(self) -> Path:
        raise PublishError(f"no room below {self.folder}")


class _Broken(UploadShelf):
    """A shelf whose folder went away."""

    def spool(self) -> Path:
        return self.folder / "gone" / "file-1"


def _client(desk: Desk) -> TestClient:
    """Return a client of an application that tells what came."""
    app = FastAPI()
    app.state.desk = desk
    errors.install(app)

    @app.post("/")
    async def tell(request: Request) -> dict[str, object]:
        async with film_body(request) as body:
            files = {name: file.path.read_bytes() for name, file in body.spooled.items()}
            return {
                "fields": body.fields,
                "films": {name: content.decode() for name, content in files.items()},
                "files": sorted(body.files),
                "digest": body.digest,
            }

    return TestClient(app, raise_server_exceptions=False)


def test_a_film_is_on_the_disk_while_it_is_worked_on(office: Office) -> None:
    """It is there as it was sent, and gone afterwards."""
    reply = _client(office.desk).post(
        "/", data={"prompt": "At night."}, files={"video": ("a.mp4", b"film"), "other": b"x"}
    )

    assert reply.status_code == 200, reply.text
    told = reply.json()
    assert (told["fields"], told["films"]) == ({"prompt": "At night."}, {"video": "film"})
    assert told["files"] == ["other"]
    assert list(office.desk.uploads.folder.iterdir()) == []


def test_long_films_come_in_pieces(office: Office) -> None:
    """Three megabytes are as good as three bytes."""
    content = b"0123456789ab" * 262_144
    reply = _client(office.desk).post("/", files={"video": ("a.mp4", content)})

    assert reply.json()["films"] == {"video": content.decode()}


def test_other_bodies_are_read_as_always(office: Office) -> None:
    """JSON and urlencoded forms bring no film."""
    client = _client(office.desk)

    for reply in (
        client.post("/", json={"prompt": "At night."}),
        client.post("/", data={"prompt": "At night."}),
    ):
        assert (reply.json()["fields"], reply.json()["films"]) == ({"prompt": "At night."}, {})


def test_the_digest_counts_the_film(office: Office) -> None:
    """The same film under another name is the same, another film is not."""
    client = _client(office.desk)
    digests = [
        client.post("/", files={"video": (name, content)}).json()["digest"]
        for name, content in (("a", b"1"), ("b", b"1"), ("a", b"2"))
    ]

    assert digests[0] == digests[1] != digests[2]


def test_what_would_fill_the_disk_is_not_read(office: Office) -> None:
    """Its announced length counts, with what must stay free."""
    floor = office.desk.archive.free_bytes() - 1_000_000
    desk = replace(office.desk, rules=replace(office.desk.rules, free_floor=floor))
    reply = _client(desk).post("/", files={"video": ("a.mp4", b"x" * 2_000_000)})

    assert (reply.status_code, reply.json()["error"]["code"]) == (503, "storage_full")
    assert reply.headers["retry-after"] == "60"


@pytest.mark.parametrize("kind", [_Shelfless, _Broken])
def test_a_disk_that_refuses_is_told(office: Office, kind: type[UploadShelf]) -> None:
    """Whoever sent it may come back."""
    shelf = office.desk.uploads
    broken = kind(shelf.database, shelf.folder, shelf.clock)
    reply = _client(replace(office.desk, uploads=broken)).post("/", files={"video": ("a", b"x")})

    assert (reply.status_code, reply.json()["error"]["code"]) == (503, "storage_full")


def test_a_body_that_does_not_come_is_given_up(office: Office) -> None:
    """Nobody holds a connection with half a film."""
    app = FastAPI()
    app.state.desk = office.desk

    async def receive() -> Message:
        await anyio.sleep(60)
        raise AssertionError

    async def read() -> None:
        headers = [(b"content-type", FORM.encode())]
        scope = {"type": "http", "headers": headers, "app": app, "method": "POST", "path": "/"}
        async with film_body(Request(scope, receive), patience=0.05):
            raise AssertionError

    with pytest.raises(MalformedBody, match="in time"):
        anyio.run(read)
