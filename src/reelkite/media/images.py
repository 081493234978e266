"""Pictures that clients send: what they are, and whether they can be used."""

import json
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from reelkite.domain.errors import InvalidImage, RequestError
from reelkite.domain.geometry import Size

MOST_BYTES: Final = 10 * 1024 * 1024
MOST_PIXELS: Final = 40_000_000

MOST_SCANS: Final = 64
"""Passes over a progressive JPEG. Real ones have about ten; each costs time but next to no bytes,
so a small file could keep a decoder busy for hours."""

READERS: Final[dict[str, type[ImageFile]]] = {
    "image/jpeg": JpegImageFile,
    "image/png": PngImageFile,
    "image/webp": WebPImageFile,
}
"""The types that are allowed. Their readers are used directly: ``Image.open`` would look at
limits and warnings that the whole process shares."""

ORIENTATION: Final = 0x0112
"""The EXIF tag that says how a picture is to be turned."""

LYING: Final = frozenset({5, 6, 7, 8})
"""Orientations that swap width and height."""

UNKNOWN: Final = "application/octet-stream"

SIGNATURES: Final = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"%PDF-", "application/pdf"),
    (4, b"ftypqt  ", "video/quicktime"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heif"),
    (4, b"ftyp", "video/mp4"),
)
"""Where a type's mark stands, the mark, and the type; the first that fits counts."""

SAMPLE: Final = 4096
"""Bytes that are looked at to tell text from anything else."""


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What a picture is.

    Attributes:
        media_type: ``image/jpeg``, ``image/png`` or ``image/webp``, from its content.
        size: Pixels, after its EXIF orientation is applied.
    """

    media_type: str
    size: Size


def inspect_image(content: bytes, *, field: str) -> ImageFacts:
    """Decode ``content`` whole and return what it is.

    At most 10 MiB, 40 megapixels, one frame; jpeg, png and webp, told by content, never by name.
    Any colours will do: CMYK, grey, 16 bits and palettes too. A size is read and judged before
    anything is decoded. Touches nothing that threads share.

    Raises:
        InvalidImage: It cannot be used; the message says what is allowed.
    """
    with opened_picture(content, field=field) as (media_type, picture):
        picture.load()
        return ImageFacts(media_type, _upright(picture))


@contextmanager
def opened_picture(content: bytes, *, field: str) -> Iterator[tuple[str, ImageFile]]:
    """Lend the type of ``content`` and its reader, which has not decoded anything yet.

    It was judged by the limits of ``inspect_image``.

    Raises:
        InvalidImage: It cannot be used, or what is done with it fails.
    """
    media_type = _allowed_type(content, field)
    _refuse_endless_scans(content, media_type, field)
    with refusing_damage(media_type, field):
        if media_type == "image/webp":  # its reader makes room for the picture as it opens it
            _refuse_many_pixels(_webp_size(content), field)
        if media_type == "image/png":  # decoding skips the checksums of the pixels
            _verify(content)
        with READERS[media_type](BytesIO(content)) as picture:
            _refuse_many_pixels(Size(*picture.size), field)
            _refuse_moving(picture, field)
            yield media_type, picture


def orientation_of(picture: ImageFile) -> int:
    """Return how ``picture`` is to be turned, 1..8 as EXIF counts; 1 is upright."""
    try:
        orientation = picture.getexif().get(ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - damaged EXIF data turn nothing; the pixels are sound
        return 1
    return orientation if orientation in range(1, 9) else 1


def sniff(content: bytes) -> str:
    """Return the content type of a file by its first bytes.

    Knows jpeg, png, webp, gif, avif, heic, mp4, mov, pdf, json and UTF-8 text; anything else is
    ``application/octet-stream``.
    """
    for place, mark, media_type in SIGNATURES:
        if content.startswith(mark, place):
            return media_type
    if content.startswith(b"RIFF") and content.startswith(b"WEBP", 8):
        return "image/webp"
    return _kind_of_text(content)


def _known_as(media_type: str) -> str:
    return "" if media_type == UNKNOWN else f" ({media_type})"


def _kind_of_text(content: bytes) -> str:
    """Tell JSON from other text, and text from anything else."""
    text = _sampled(content).removeprefix("\ufeff")
    if not text.strip() or not all(sign.isprintable() or sign in "\t\n\r\f" for sign in text):
        return UNKNOWN
    if not text.lstrip().startswith(("{", "[")):
        return "text/plain"
    if len(content) > SAMPLE:
        return "application/json"
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return "text/plain"
    return "application/json"


def _sampled(content: bytes) -> str:
    """Return the first characters as text, without one that the sample cuts; empty if no text."""
    decoder = getincrementaldecoder("utf-8")()
    try:
        return decoder.decode(content[:SAMPLE], final=len(content) <= SAMPLE)
    except UnicodeDecodeError:
        return ""


def _allowed_type(content: bytes, field: str) -> str:
    if not content:
        raise InvalidImage(f"'{field}' is empty; it must be an image.", field=field)
    if len(content) > MOST_BYTES:
        raise InvalidImage(
            f"'{field}' has {len(content)} bytes; at most {MOST_BYTES} are allowed.", field=field
        )
    media_type = sniff(content)
    if media_type not in READERS:
        raise InvalidImage(
            f"'{field}' is no image that is taken{_known_as(media_type)}; "
            f"allowed are {', '.join(READERS)}.",
            field=field,
        )
    return media_type


def _refuse_endless_scans(content: bytes, media_type: str, field: str) -> None:
    # Within compressed data FF is always followed by 00, so this mark is never there by chance.
    scans = content.count(b"\xff\xda") if media_type == "image/jpeg" else 0
    if scans > MOST_SCANS:
        raise InvalidImage(
            f"'{field}' is an image of {scans} scans; at most {MOST_SCANS} are allowed.",
            field=field,
        )


def _refuse_many_pixels(size: Size, field: str) -> None:
    if size.width * size.height > MOST_PIXELS:
        raise InvalidImage(
            f"'{field}' is {size}; at most {MOST_PIXELS // 1_000_000} megapixels are allowed.",
            field=field,
        )


def _refuse_moving(picture: ImageFile, field: str) -> None:
    frames = getattr(picture, "n_frames", 1)
    if frames > 1:
        raise InvalidImage(
            f"'{field}' is an animation of {frames} frames; it must be a still image.", field=field
        )


@contextmanager
def refusing_damage(
    media_type: str, field: str, kind: type[RequestError] = InvalidImage
) -> Iterator[None]:
    """Tell whatever a decoder says to bytes from outside as one sentence, an error of ``kind``."""
    try:
        yield
    except kind:
        raise
    except Exception as error:  # decoders of strangers' bytes raise all kinds
        raise kind(
            f"'{field}' is a damaged or incomplete {media_type} that cannot be decoded.",
            field=field,
        ) from error


def _verify(content: bytes) -> None:
    with PngImageFile(BytesIO(content)) as picture:
        picture.verify()


def _webp_size(content: bytes) -> Size:
    """Read the size of a WebP from its first chunk (RFC 9649, section 2)."""
    kind, head = content[12:16], content[20:30].ljust(10, b"\0")
    if kind == b"VP8X":
        return Size(
            int.from_bytes(head[4:7], "little") + 1, int.from_bytes(head[7:10], "little") + 1
        )
    if kind == b"VP8L":
        bits = int.from_bytes(head[1:5], "little")
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    return Size(
        int.from_bytes(head[6:8], "little") & 0x3FFF, int.from_bytes(head[8:10], "little") & 0x3FFF
    )


def _upright(picture: ImageFile) -> Size:
    """Return the size after the picture is turned as its EXIF data says."""
    width, height = picture.size
    return Size(height, width) if orientation_of(picture) in LYING else Size(width, height)
