"""Reference images as clients write them: an address, a data URL, or base64 alone."""

import base64
import binascii
import re
from typing import Final

from reelkite.domain.errors import FetchError, InvalidImage
from reelkite.server.desk import Desk

LONGEST_TEXT: Final = 20_971_520
"""Characters that an image written as text may have (the contract's limit of ``image_url``)."""

LARGEST_IMAGE: Final = 10_485_760
"""Bytes that the image itself may have."""

SCHEME: Final = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
ALPHABET: Final = str.maketrans("-_", "+/")
"""The base64 of addresses is base64 too."""

PICTURES: Final = ("image/jpeg", "image/png", "image/webp")


def reference_bytes(desk: Desk, value: str, field: str) -> bytes:
    """Return the bytes that ``value`` stands for; whether they are a picture is not checked here.

    Args:
        desk: Lends the way out, for addresses.
        value: An ``http(s)`` address, a data URL, or base64 alone.
        field: What errors call it.

    Raises:
        InvalidImage: It is none of these, is too long, or cannot be fetched.
    """
    text = value.strip()
    if not text:
        raise InvalidImage(
            f"'{field}' is empty; send an address, a data URL or base64.", field=field
        )
    if len(text) > LONGEST_TEXT:
        raise InvalidImage(
            f"'{field}' has {len(text)} characters; at most {LONGEST_TEXT} are allowed.",
            field=field,
        )
    scheme = SCHEME.match(text)
    if scheme is None:
        return _decoded(text, field)
    if scheme[1].lower() == "data":
        return _from_data_url(text, field)
    return _fetched(desk, text, scheme[1].lower(), field)


def _fetched(desk: Desk, address: str, scheme: str, field: str) -> bytes:
    if scheme not in {"http", "https"}:
        raise InvalidImage(
            f"'{field}' must be an http or https address, a data URL or base64.", field=field
        )
    try:
        return _of_allowed_size(desk.fetch.get(address), field)
    except FetchError as error:
        raise InvalidImage(
            f"The image of '{field}' could not be fetched: {error}", field=field
        ) from error


def _from_data_url(text: str, field: str) -> bytes:
    head, comma, payload = text[len("data:") :].partition(",")
    if not comma:
        raise InvalidImage(f"The data URL of '{field}' has no comma before its data.", field=field)
    media_type, *parameters = (part.strip().lower() for part in head.split(";"))
    if "base64" not in parameters:
        raise InvalidImage(f"The data URL of '{field}' must be base64.", field=field)
    if media_type not in {"", "image/jpg", "application/octet-stream", *PICTURES}:
        raise InvalidImage(
            f"The data URL of '{field}' must hold one of {', '.join(PICTURES)}.", field=field
        )
    return _decoded(payload, field)


def _decoded(text: str, field: str) -> bytes:
    """Decode base64, letting line breaks, missing padding and the URL-safe letters pass."""
    packed = "".join(text.split()).rstrip("=").translate(ALPHABET)
    try:
        content = base64.b64decode(packed + "=" * (-len(packed) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidImage(
            f"'{field}' holds no valid base64; "
            "send an http or https address, a data URL or base64.",
            field=field,
        ) from error
    if not content:
        raise InvalidImage(f"'{field}' holds no image.", field=field)
    return _of_allowed_size(content, field)


def _of_allowed_size(content: bytes, field: str) -> bytes:
    if len(content) > LARGEST_IMAGE:
        raise InvalidImage(
            f"The image of '{field}' is too large: at most {LARGEST_IMAGE} bytes are allowed.",
            field=field,
        )
    return content
