import zlib
from collections.abc import Callable
from io import BytesIO
from struct import pack

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from reelkite.domain.errors import InvalidImage
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.media import decode_picture
from reelkite.media.pixels import GROUND, SHORTER
from tests.unit.media.clips import busy

KINDS = ["JPEG", "PNG", "WEBP"]
ORIENTATION, GPS = 0x0112, 0x8825
RED = (220, 30, 40)


def _packed(picture: Image.Image, kind: str = "PNG") -> bytes:
    file = BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def _turned(kind: str, orientation: int, place: int | None = None) -> bytes:
    """Return a picture, red at its left and blue at its right, and what EXIF says of it."""
    pixels = np.zeros((64, 96, 3), dtype=np.uint8)
    pixels[:32, :48], pixels[:, 48:] = RED, (20, 40, 200)
    exif, file = Image.Exif(), BytesIO()
    exif[ORIENTATION] = orientation
    if place is not None:
        exif.get_ifd(GPS)[2] = (float(place), 0.0, 0.0)
    Image.fromarray(pixels).save(file, kind, exif=exif)
    return file.getvalue()


def _near(pixel: RGBFrame, colour: tuple[int, ...], within: int = 12) -> bool:
    return bool((np.abs(pixel.astype(int) - colour) <= within).all())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("orientation", "row", "column"),
    [
        (1, 0, 0),
        (2, 0, -1),
        (3, -1, -1),
        (4, -1, 0),
        (5, 0, 0),
        (6, 0, -1),
        (7, -1, -1),
        (8, -1, 0),
    ],
)
def test_pictures_are_set_upright(kind: str, orientation: int, row: int, column: int) -> None:
    """The corner that was first in the file lands where EXIF says it belongs."""
    pixels = decode_picture(_turned(kind, orientation), field="image")

    assert pixels.shape == ((96, 64, 3) if orientation >= 5 else (64, 96, 3))
    assert _near(pixels[row, column], RED)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("RGB", "PNG"),
        ("RGB", "JPEG"),
        ("RGB", "WEBP"),
        ("CMYK", "JPEG"),
        ("P", "PNG"),
        ("RGBA", "PNG"),
        ("RGBA", "WEBP"),
    ],
)
def test_colours_come_as_they_are_shown(mode: str, kind: str) -> None:
    """However a file holds red, it is red."""
    picture = Image.new("RGB", (40, 30), RED).convert(mode)

    assert _near(decode_picture(_packed(picture, kind), field="image")[15, 20], RED, within=24)


@pytest.mark.parametrize(("mode", "value"), [("L", 77), ("LA", (77, 255)), ("I;16", 77 * 256 + 9)])
def test_greys_come_as_they_are_shown(mode: str, value: int | tuple[int, int]) -> None:
    """Grey of 8 or 16 bits gives the same three numbers."""
    picture = Image.new(mode, (40, 30), value)

    assert _near(decode_picture(_packed(picture), field="image")[15, 20], (77, 77, 77), within=1)


def test_black_and_white_are_a_picture() -> None:
    """One bit a pixel is enough."""
    pixels = decode_picture(_packed(Image.new("1", (40, 30), 1)), field="image")

    assert pixels.dtype == np.uint8
    assert (pixels == 255).all()


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGBA", (40, 30), (*RED, 0)),
        Image.new("LA", (40, 30), (9, 0)),
        Image.new("RGBA", (40, 30), (*RED, 0)).quantize(),
    ],
)
def test_transparent_parts_show_the_ground(picture: Image.Image) -> None:
    """What cannot be seen is not looked at; a palette may be transparent as well."""
    assert (decode_picture(_packed(picture), field="image") == GROUND).all()


def test_half_transparent_parts_are_mixed() -> None:
    """Half of the colour, half of the ground."""
    content = _packed(Image.new("RGBA", (40, 30), (228, 28, 128, 128)))

    assert _near(decode_picture(content, field="image")[0, 0], (178, 78, 128), within=2)


def _profiled(profile: bytes) -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 30), RED).save(file, "PNG", icc_profile=profile)
    return file.getvalue()


def test_profiles_are_applied() -> None:
    """A file whose red means blue is shown blue; a damaged profile is left out."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    other = plain.replace(b"rXYZ", b"none").replace(b"bXYZ", b"rXYZ").replace(b"none", b"bXYZ")

    assert _near(decode_picture(_profiled(plain), field="image")[0, 0], RED, within=2)
    assert _near(decode_picture(_profiled(other), field="image")[0, 0], RED[::-1])
    assert _near(decode_picture(_profiled(plain[:100]), field="image")[0, 0], RED, within=0)


def test_a_profile_for_other_colours_is_left_out() -> None:
    """A profile of RGB says nothing about CMYK."""
    file = BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (40, 30), RED).convert("CMYK").save(file, "JPEG", icc_profile=profile)

    assert _near(decode_picture(file.getvalue(), field="image")[0, 0], RED)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("size", "kept"),
    [
        (Size(1792, 1024), (1024, 1792)),
        (Size(1024, 1792), (1792, 1024)),
        (Size(3000, 2304), (1152, 1500)),
        (Size(9, 3000), (3000, 9)),
    ],
)
def test_large_pictures_come_smaller(kind: str, size: Size, kept: tuple[int, int]) -> None:
    """Clips' own sizes stay; a shorter side beyond 1152 pixels shrinks to that."""
    picture = Image.new("RGB", (size.width, size.height), RED)
    pixels = decode_picture(_packed(picture, kind), field="image")

    assert pixels.shape == (*kept, 3)
    assert _near(pixels[-1, -1], RED)
    assert min(kept) <= SHORTER


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_large_transparent_pictures_come_smaller_on_the_ground(mode: str) -> None:
    """Colours under clear parts do not bleed into the seen ones when the picture shrinks."""
    picture = Image.new("RGBA", (3000, 2304), (*RED, 0))
    picture.paste((250, 250, 250, 255), (0, 0, 1500, 2304))
    pixels = decode_picture(_packed(picture.convert(mode)), field="image")

    assert pixels.shape == (1152, 1500, 3)
    assert _near(pixels[600, 700], (250, 250, 250))
    assert _near(pixels[600, 800], GROUND)


def test_nothing_of_the_file_but_pixels_is_kept() -> None:
    """Two pictures that differ in place and time alone are the same."""
    here, there = (decode_picture(_turned("JPEG", 1, place), field="image") for place in (1, 60))

    assert type(here) is np.ndarray
    assert np.array_equal(here, there)


def _animated() -> bytes:
    file = BytesIO()
    first, *rest = (Image.fromarray(busy(seed)) for seed in range(3))
    first.save(file, "PNG", save_all=True, append_images=rest)
    return file.getvalue()


def _claiming(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds next to nothing."""
    head = b"IHDR" + pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + pack(">I", 13) + head + pack(">I", zlib.crc32(head))


@pytest.mark.parametrize(
    "make",
    [
        _animated,
        lambda: _claiming(10_000, 10_000),
        lambda: b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        lambda: b"%PDF-1.7\n1 0 obj",
        lambda: b"\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg'/>",
        lambda: b"\xff\xd8\xff%PDF-1.7",
        lambda: _packed(Image.fromarray(busy(1)))[:-40],
        lambda: b"",
    ],
)
def test_what_is_no_picture_is_refused(make: Callable[[], bytes]) -> None:
    """Animations, 100 megapixels, drawings and documents in disguise, cut and empty files."""
    with pytest.raises(InvalidImage) as refusal:
        decode_picture(make(), field="input_reference")

    assert refusal.value.field == "input_reference"


@settings(deadline=None, max_examples=60)
@given(
    kind=st.sampled_from(KINDS),
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=9)), min_size=1),
)
def test_damage_gives_pixels_or_a_refusal(kind: str, changes: list[tuple[float, bytes]]) -> None:
    """Whatever bytes are changed, the result is a whole picture or ``InvalidImage``."""
    content = bytearray(_turned(kind, 6, 1))
    for place, noise in changes:
        start = int(place * len(content))
        content[start : start + len(noise)] = noise
    try:
        pixels = decode_picture(bytes(content), field="image")
    except InvalidImage:
        return
    assert pixels.dtype == np.uint8
    assert pixels.ndim == 3
    assert pixels.shape[2] == 3
