from io import BytesIO

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from reelkite.domain.errors import InvalidImage
from reelkite.domain.geometry import Size
from reelkite.media.images import inspect_image
from reelkite.media.received.fitting import fit_picture

SIZE = Size(64, 48)


def _saved(picture: Image.Image, kind: str = "PNG", exif: Image.Exif | None = None) -> bytes:
    content = BytesIO()
    picture.save(content, kind, **({} if exif is None else {"exif": exif}))
    return content.getvalue()


def _pixels(content: bytes, size: Size = SIZE) -> npt.NDArray[np.uint8]:
    fitted = fit_picture(content, size, field="image").content
    facts = inspect_image(fitted, field="image")
    assert (facts.media_type, facts.size) == ("image/png", size)
    with Image.open(BytesIO(fitted)) as picture:
        assert (picture.mode, picture.info) == ("RGB", {})
        return np.asarray(picture)


def _noise(width: int = 64, height: int = 48) -> Image.Image:
    return Image.fromarray(np.random.default_rng(3).integers(0, 256, (height, width, 3), np.uint8))


def test_a_plain_picture_stays_what_it_is() -> None:
    """Each pixel is kept."""
    picture = _noise()

    assert np.array_equal(_pixels(_saved(picture)), np.asarray(picture))


def test_nothing_else_of_the_file_is_kept() -> None:
    """Words, positions and profiles of a picture go; its pixels stay."""
    exif = Image.Exif()
    exif[0x010E] = "a secret place"
    words = PngInfo()
    words.add_text("Comment", "a secret place")
    content = BytesIO()
    _noise().save(content, "PNG", pnginfo=words, exif=exif, dpi=(72, 72))

    assert b"secret" in content.getvalue()
    assert b"secret" not in fit_picture(content.getvalue(), SIZE, field="image").content


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_upright(orientation: int) -> None:
    """Whichever way the camera was held, the red corner is at the top left."""
    upright = Image.new("RGB", (64, 48), "black")
    upright.paste("red", (0, 0, 16, 16))
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    turned = upright.transpose(Image.Transpose(back[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation

    pixels = _pixels(_saved(turned, exif=exif))

    assert tuple(pixels[8, 8]) == (255, 0, 0)
    assert not pixels[24:, :].any()


def test_transparent_parts_are_white() -> None:
    """A picture on nothing stands on paper, and it is told that it did."""
    clear = Image.new("RGBA", (64, 48), (0, 0, 0, 0))
    clear.paste((255, 0, 0, 255), (0, 0, 32, 48))
    content = _saved(clear)

    pixels = _pixels(content)

    assert tuple(pixels[0, 0]) == (255, 0, 0)
    assert tuple(pixels[0, 63]) == (255, 255, 255)
    assert fit_picture(content, SIZE, field="image").was_clear
    assert not fit_picture(_saved(_noise()), SIZE, field="image").was_clear


@pytest.mark.parametrize("mode", ["L", "LA", "P", "CMYK", "1"])
def test_all_colours_become_rgb(mode: str) -> None:
    """Grey, palettes, ink: a white picture is white."""
    white = Image.new("RGB", (64, 48), "white").convert(mode)

    assert _pixels(_saved(white, "JPEG" if mode == "CMYK" else "PNG")).min() > 250


def test_sixteen_bits_become_eight() -> None:
    """Half of the greatest value stays half of it."""
    deep = Image.fromarray(np.full((48, 64), 0x8000, np.uint16))

    assert set(_pixels(_saved(deep)).ravel()) == {128}


def test_a_profile_is_applied() -> None:
    """The same numbers in another space are another colour, which is kept."""
    content = BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    _noise().save(content, "PNG", icc_profile=profile)
    assert np.array_equal(_pixels(content.getvalue()), np.asarray(_noise()))  # not for RGB

    linear = BytesIO()
    Image.new("RGB", (64, 48), (128, 128, 128)).save(linear, "PNG", icc_profile=_linear())
    assert _pixels(linear.getvalue()).mean() == pytest.approx(188, abs=3)


def _linear() -> bytes:
    """Return sRGB's profile with linear curves: 128 of 255 is as light as 188 in sRGB."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(profile[128:132], "big")
    for entry in range(132, 132 + 12 * count, 12):
        if bytes(profile[entry : entry + 4]) in {b"rTRC", b"gTRC", b"bTRC"}:
            at = int.from_bytes(profile[entry + 4 : entry + 8], "big")
            profile[at : at + 12] = b"curv" + bytes(8)
            profile[entry + 8 : entry + 12] = (12).to_bytes(4, "big")
    return bytes(profile)


def test_another_size_covers_what_is_wanted() -> None:
    """It is scaled, and what stands over is cut off on both sides alike."""
    wide = Image.new("RGB", (300, 96), "blue")
    wide.paste("red", (86, 0, 214, 96))

    pixels = _pixels(_saved(wide))

    assert (pixels[:, 2:-2, 0] > 240).all()
    assert (pixels[:, 2:-2, 2] < 15).all()


@pytest.mark.parametrize("size", [Size(1, 1), Size(20_000, 10), Size(10, 2000), Size(63, 48)])
def test_any_size_can_be_made_to_cover(size: Size) -> None:
    """One pixel, a strip, one pixel too few: a picture of the size comes out."""
    assert (
        _pixels(_saved(Image.new("RGB", (size.width, size.height), "red")))[:, :, 0] > 240
    ).all()


def test_a_lying_photograph_is_scaled_to_the_upright_size() -> None:
    """A JPEG is decoded to no more than is needed, turned or not."""
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = Image.new("RGB", (960, 640), "red")

    assert (_pixels(_saved(lying, "JPEG", exif), Size(64, 96))[:, :, 0] > 240).all()


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\x89PNG\r\n\x1a\n" + bytes(20)])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    """The limits are those of every picture."""
    with pytest.raises(InvalidImage) as refusal:
        fit_picture(content, SIZE, field="start")
    assert refusal.value.field == "start"
