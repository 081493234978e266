"""Pictures that cannot be used, on both surfaces: each is refused, named, and costs nothing.

The server is real but for its socket.
"""

import base64
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reelkite.production.intake import MISMATCH
from tests.unit.media.received.films import make_film
from tests.unit.server.office import ABLE, Office, open_office

WIDTH, HEIGHT = 720, 1280


def _saved(picture: Image.Image, kind: str = "PNG") -> bytes:
    content = BytesIO()
    picture.save(content, kind)
    return content.getvalue()


def _plain(width: int = WIDTH, height: int = HEIGHT, mode: str = "RGB") -> Image.Image:
    return Image.new(mode, (width, height))


def _moving(kind: str) -> bytes:
    content = BytesIO()
    first, second = _plain(), Image.new("RGB", (WIDTH, HEIGHT), "red")
    first.save(content, kind, save_all=True, append_images=[second], duration=40)
    return content.getvalue()


def _deep() -> bytes:
    return _saved(Image.fromarray(np.full((HEIGHT, WIDTH), 0x8000, np.uint16)))


SIZES = {
    "one pixel narrower": _saved(_plain(WIDTH - 1)),
    "one pixel higher": _saved(_plain(WIDTH, HEIGHT + 1)),
    "lying": _saved(_plain(HEIGHT, WIDTH)),
    "a single pixel": _saved(_plain(1, 1)),
    "a long strip": _saved(_plain(20_000, 10)),
}

BROKEN = {
    "cut short": _saved(_plain())[:-40],
    "a jpeg cut short": _saved(_plain(), "JPEG")[:400],
    "an animated png": _moving("PNG"),
    "an animated webp": _moving("WEBP"),
    "a gif": _saved(_plain(), "GIF"),
    "a tiff": _saved(_plain(), "TIFF"),
    "heic": b"\0\0\0\x18ftypheic" + bytes(200),
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' width='720' height='1280'/>",
    "a pdf": b"%PDF-1.7\n" + bytes(200),
    "text": b"a red kite",
}

FINE = {
    "png": _saved(_plain()),
    "jpeg": _saved(_plain(), "JPEG"),
    "webp": _saved(_plain(), "WEBP"),
    "ink": _saved(_plain(mode="CMYK"), "JPEG"),
    "16 bits": _deep(),
    "grey": _saved(_plain(mode="L")),
    "a palette": _saved(_plain(mode="P")),
    "transparent": _saved(_plain(mode="RGBA")),
}


@pytest.fixture
def able(tmp_path: Path) -> Office:
    """Return an office whose engine can begin with pictures."""
    return open_office(tmp_path, engine=ABLE)


def _sent(office: Office, picture: bytes) -> tuple[int, dict[str, str | None]]:
    """Send it as a file, and return what the Videos API says."""
    reply = office.client.post(
        "/v1/videos", data={"prompt": "A kite."}, files={"input_reference": ("a.png", picture)}
    )
    return reply.status_code, reply.json().get("error")


def _vendored(office: Office, picture: bytes) -> tuple[int, str]:
    """Send it as base64, and return what the vendor's route says."""
    body = {"prompt": "A kite.", "size": "720x1280", "image": base64.b64encode(picture).decode()}
    reply = office.client.post("/vendors/openai/v1/sora-2-pro/generation", json=body)
    return reply.status_code, str(reply.json().get("detail"))


@pytest.mark.parametrize("picture", SIZES.values(), ids=SIZES)
def test_a_wrong_size_has_the_recorded_words(able: Office, picture: bytes) -> None:
    """On both surfaces, and nothing is kept."""
    assert _sent(able, picture) == (
        400,
        {"message": MISMATCH, "type": "invalid_request_error", "param": None, "code": None},
    )
    status, detail = _vendored(able, picture)
    assert (status, MISMATCH in detail) == (400, True)
    assert able.spy.queued == []
    assert not able.desk.uploads.folder.exists()


@pytest.mark.parametrize("picture", BROKEN.values(), ids=BROKEN)
def test_what_is_no_still_image_is_named(able: Office, picture: bytes) -> None:
    """The field is told, and what would be taken."""
    status, error = _sent(able, picture)

    assert status == 400
    assert error is not None
    assert (error["code"], error["param"]) == ("invalid_image", "input_reference")
    status, detail = _vendored(able, picture)
    assert (status, "'image'" in detail) == (400, True)
    assert able.spy.queued == []


def test_nothing_and_films_are_no_images(able: Office, tmp_path: Path) -> None:
    """Zero bytes, and a film where a picture belongs."""
    film = make_film(tmp_path / "a.mp4").read_bytes()

    for picture in (b"", film):
        status, error = _sent(able, picture)
        assert status == 400
        assert error is not None
        assert error["param"] == "input_reference"
    assert _vendored(able, film)[0] == 400


@pytest.mark.parametrize("picture", FINE.values(), ids=FINE)
def test_all_sound_images_become_plain(able: Office, picture: bytes) -> None:
    """Whatever their colours, the kept one is a PNG of 8 bits and of the size."""
    status, _ = _sent(able, picture)

    assert status == 200
    (task_id,) = able.spy.queued
    (upload,) = able.desk.uploads.kept_for(task_id)
    with Image.open(able.desk.uploads.path(upload)) as kept:
        assert (kept.format, kept.mode, kept.size) == ("PNG", "RGB", (WIDTH, HEIGHT))
    assert _vendored(able, picture)[0] == 202
