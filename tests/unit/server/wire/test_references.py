import base64
from dataclasses import dataclass
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import FetchError, ForbiddenAddress, InvalidImage
from reelkite.server.desk import Desk
from reelkite.server.wire.references import LARGEST_IMAGE, LONGEST_TEXT, reference_bytes


@dataclass
class _Web:
    """An outside with one picture."""

    refuses: FetchError | None = None
    content: bytes = b"picture"

    def get(self, url: str) -> bytes:
        """Give the picture, or refuse."""
        if self.refuses:
            raise self.refuses
        return self.content if url == "https://example.com/a.png" else b""


def _desk(web: _Web | None = None) -> Desk:
    return cast("Desk", SimpleNamespace(fetch=web or _Web()))


def test_an_address_is_fetched() -> None:
    """What stands at an http address is the image."""
    assert reference_bytes(_desk(), "https://example.com/a.png", "image") == b"picture"


@given(st.binary(min_size=1, max_size=200), st.sampled_from(["", "image/png", "image/jpeg"]))
def test_what_was_packed_is_unpacked(content: bytes, media_type: str) -> None:
    """Base64 comes back byte for byte: alone, URL-safe, broken into lines, or as a data URL."""
    packed = base64.b64encode(content).decode()
    safe = base64.urlsafe_b64encode(content).decode().rstrip("=")

    for text in (packed, safe, base64.encodebytes(content).decode()):
        assert reference_bytes(_desk(), text, "image") == content
        assert reference_bytes(_desk(), f"data:{media_type};base64,{text}", "image") == content


@given(st.text(max_size=60))
def test_no_text_does_harm(text: str) -> None:
    """Whatever is written gives bytes or an error that names the field."""
    outcome = _outcome(text)

    assert outcome in ("bytes", "image")


def _outcome(text: str) -> str:
    try:
        return (
            "bytes" if reference_bytes(_desk(_Web(refuses=FetchError("no"))), text, "image") else ""
        )
    except InvalidImage as error:
        return error.field


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("file:///etc/passwd", "must be an http or https address"),
        ("gopher://example.com/", "must be an http or https address"),
        ("data:image/png;base64", "no comma"),
        ("data:image/png,plain", "must be base64"),
        ("data:image/gif;base64,AAAA", "image/jpeg, image/png, image/webp"),
        ("data:image/png;base64,", "holds no image"),
        ("data:image/png;base64,A", "no valid base64"),
        ("not base64!", "no valid base64; send an http or https address"),
    ],
)
def test_what_cannot_be_read_is_told(value: str, reason: str) -> None:
    """The error says what is wrong with the text, and names the field."""
    with pytest.raises(InvalidImage, match=reason) as caught:
        reference_bytes(_desk(), value, "images")

    assert caught.value.field == "images"


@pytest.mark.parametrize("error", [FetchError("no answer"), ForbiddenAddress("private")])
def test_an_address_that_gives_nothing_is_told(error: FetchError) -> None:
    """What keeps us from fetching is the caller's to change."""
    with pytest.raises(InvalidImage, match=f"could not be fetched: {error}"):
        reference_bytes(_desk(_Web(refuses=error)), "https://example.com/a.png", "image")


def test_images_have_a_largest_size() -> None:
    """Text, decoded bytes and fetched bytes are limited."""
    large = bytes(LARGEST_IMAGE + 1)
    for value in ("https://example.com/a.png", base64.b64encode(large).decode()):
        with pytest.raises(InvalidImage, match="too large"):
            reference_bytes(_desk(_Web(content=large)), value, "image")
    with pytest.raises(InvalidImage, match="characters"):
        reference_bytes(_desk(), "A" * (LONGEST_TEXT + 1), "image")
