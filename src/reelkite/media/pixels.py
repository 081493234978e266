"""Pictures that clients send, as the pixels that a viewer would show."""

from io import BytesIO
from typing import Final

import numpy as np
from PIL import Image, ImageCms
from PIL.ImageFile import ImageFile

from reelkite.domain.media import RGBFrame
from reelkite.media.images import opened_picture, orientation_of

SHORTER: Final = 1152
"""Pixels that the shorter side keeps at most. No clip has more, and 40 megapixels as RGB would
fill 120 MB."""

GROUND: Final = (128, 128, 128)
"""What shines through where a picture is transparent: neither dark nor light shapes drown in it."""

TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What sets a picture upright, by EXIF orientation (CIPA DC-008, section 4.6.4)."""

SRGB: Final = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def decode_picture(content: bytes, *, field: str) -> RGBFrame:
    """Return the pixels of ``content``: upright, sRGB, opaque, and nothing else of the file.

    The limits are those of ``inspect_image``. Transparent parts show a grey ground, 16 bits become
    8, an embedded colour profile is applied; one that is damaged is left out. A picture whose
    shorter side has more than 1152 pixels is scaled down to that.

    Raises:
        InvalidImage: It cannot be used; the message says what is allowed.
    """
    with opened_picture(content, field=field) as (_, picture):
        _decode_small(picture)
        turn = TURNS.get(orientation_of(picture))
        pixels = _opaque(picture)
        return np.array(pixels if turn is None else pixels.transpose(turn), dtype=np.uint8)


def _decode_small(picture: ImageFile) -> None:
    """Decode; a JPEG whose pixels are not all needed is decoded to fewer at once."""
    picture.draft(None, _kept(picture.size))
    picture.load()


def _kept(size: tuple[int, int]) -> tuple[int, int]:
    """Return ``size`` with no more than ``SHORTER`` pixels on the shorter side."""
    scale = min(1.0, SHORTER / min(size))
    return round(size[0] * scale), round(size[1] * scale)


def _fitted(picture: Image.Image) -> Image.Image:
    size = _kept(picture.size)
    if size == picture.size:
        return picture
    return picture.resize(size, Image.Resampling.BOX, reducing_gap=2.0)


def _opaque(picture: Image.Image) -> Image.Image:
    """Return ``picture`` fitted, in sRGB, on the ground.

    It is scaled before anything else: each step makes a copy, of 160 MB at 40 megapixels.
    """
    profile = picture.info.get("icc_profile")
    if not picture.has_transparency_data:
        return in_srgb(_fitted(in_bytes(picture)), profile)
    clear = _fitted(picture if picture.mode == "RGBA" else picture.convert("RGBA"))
    colours = in_srgb(clear.convert("RGB"), profile)
    return Image.composite(colours, Image.new("RGB", clear.size, GROUND), clear.getchannel("A"))


def in_bytes(picture: Image.Image) -> Image.Image:
    """Return ``picture`` with 8 bits a channel, in a mode that profiles know."""
    if picture.mode.startswith("I"):
        return Image.fromarray((np.asarray(picture) >> 8).clip(0, 255).astype(np.uint8))
    return picture if picture.mode in {"L", "RGB", "CMYK"} else picture.convert("RGB")


def in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return ``picture`` in sRGB; ``profile`` tells which colours it has."""
    if not profile:
        return picture.convert("RGB")
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        turned = ImageCms.profileToProfile(picture, own, SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        turned = None  # a profile for other colours, or damaged: viewers leave it out as well
    return turned or picture.convert("RGB")
