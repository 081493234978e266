"""A picture that was sent, made the one that a clip begins with: plain, upright, exactly its size.

What is kept is a PNG of 8 bits a channel in sRGB, and nothing else of the file: no metadata, no
profile, no transparency.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image
from PIL.ImageFile import ImageFile

from reelkite.domain.geometry import Size
from reelkite.media.images import LYING, opened_picture, orientation_of
from reelkite.media.pixels import TURNS, in_bytes, in_srgb

PAPER: Final = (255, 255, 255)
"""What shines through where a picture is transparent, as on a page."""

COMPRESSION: Final = 4
"""zlib's level: half the time of the usual one for a twentieth more bytes."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture that a clip can begin with.

    Attributes:
        content: The PNG.
        was_clear: The picture was transparent somewhere, so this one may show what it did not.
    """

    content: bytes
    was_clear: bool


def fit_picture(content: bytes, size: Size, *, field: str) -> Fitted:
    """Return the picture in ``content`` as one of ``size``.

    A picture of another size is scaled to cover it, and what stands over is cut off evenly.
    EXIF orientation is applied, an embedded profile is turned to sRGB, 16 bits become 8, what is
    transparent becomes white.

    Raises:
        InvalidImage: It cannot be used; the message says what is allowed.
    """
    with opened_picture(content, field=field) as (_, picture):
        orientation = orientation_of(picture)
        lying = Size(size.height, size.width) if orientation in LYING else size
        picture.draft(None, _covering(Size(*picture.size), lying))
        picture.load()
        pixels = _covered(_on_paper(picture), lying)
        turn = TURNS.get(orientation)
        kept = BytesIO()
        upright = pixels if turn is None else pixels.transpose(turn)
        _bare(upright).save(kept, "PNG", compress_level=COMPRESSION)
        return Fitted(kept.getvalue(), picture.has_transparency_data)


def _on_paper(picture: ImageFile) -> Image.Image:
    """Return ``picture`` in sRGB, opaque."""
    profile = picture.info.get("icc_profile")
    if not picture.has_transparency_data:
        return in_srgb(in_bytes(picture), profile)
    clear = picture.convert("RGBA")
    colours = in_srgb(clear.convert("RGB"), profile)
    return Image.composite(colours, Image.new("RGB", clear.size, PAPER), clear.getchannel("A"))


def _covering(own: Size, size: Size) -> tuple[int, int]:
    """Return the least size of the proportions of ``own`` that covers ``size``."""
    scale = max(size.width / own.width, size.height / own.height)
    return max(round(own.width * scale), size.width), max(round(own.height * scale), size.height)


def _covered(picture: Image.Image, size: Size) -> Image.Image:
    """Return the middle of ``picture``, scaled to ``size``."""
    own = Size(*picture.size)
    if own == size:
        return picture
    scale = max(size.width / own.width, size.height / own.height)
    width, height = size.width / scale, size.height / scale
    left, top = (own.width - width) / 2, (own.height - height) / 2
    box = (left, top, left + width, top + height)
    return picture.resize((size.width, size.height), Image.Resampling.LANCZOS, box, 2.0)


def _bare(picture: Image.Image) -> Image.Image:
    """Return ``picture`` without anything that its file said beside the pixels."""
    bare = Image.new("RGB", picture.size)
    bare.paste(picture)
    return bare
