import json
import struct
import threading
import warnings
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from reelkite.domain.errors import InvalidImage
from reelkite.domain.geometry import Size
from reelkite.media import ImageFacts, inspect_image, sniff
from reelkite.media.images import MOST_BYTES, MOST_PIXELS, MOST_SCANS
from tests.unit.media.clips import busy, make_clip, make_silent, plain

TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
KINDS = list(TYPES)
SIZE = Size(64, 48)
ORIENTATION = 0x0112


def _packed(
    kind: str, size: Size = SIZE, mode: str = "RGB", orientation: int | None = None
) -> bytes:
    """Return a picture as a file's content."""
    picture = Image.fromarray(busy(3, size)).convert(mode)
    file = BytesIO()
    if orientation is None:
        picture.save(file, kind)
    else:
        exif = Image.Exif()
        exif[ORIENTATION] = orientation
        picture.save(file, kind, exif=exif)
    return file.getvalue()


def _moving(kind: str, frames: int) -> bytes:
    pictures = [Image.fromarray(busy(seed)) for seed in range(frames)]
    file = BytesIO()
    pictures[0].save(file, kind, save_all=True, append_images=pictures[1:])
    return file.getvalue()


def _chunk(kind: bytes, content: bytes) -> bytes:
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def _png_claiming(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in parts)


def _webp_claiming(width: int, height: int) -> bytes:
    canvas = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + canvas
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _jpeg_claiming(width: int, height: int) -> bytes:
    content = bytearray(_packed("JPEG"))
    place = content.index(b"\xff\xc0") + 5
    content[place : place + 4] = struct.pack(">HH", height, width)
    return bytes(content)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [Size(64, 48), Size(1, 1), Size(720, 1280)])
def test_pictures_are_known(kind: str, size: Size) -> None:
    """Type and size are those of the content."""
    facts = inspect_image(_packed(kind, size), field="image")

    assert facts == ImageFacts(TYPES[kind], size)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_lying_pictures_are_set_upright(kind: str, orientation: int) -> None:
    """From orientation 5 on width and height are swapped, as a viewer would show them."""
    facts = inspect_image(_packed(kind, orientation=orientation), field="image")

    assert facts.size == (Size(48, 64) if orientation >= 5 else Size(64, 48))


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_senseless_orientations_turn_nothing(orientation: int) -> None:
    """A number that EXIF does not know leaves the picture as it is."""
    assert inspect_image(_packed("JPEG", orientation=orientation), field="image").size == Size(
        64, 48
    )


def test_damaged_exif_turns_nothing() -> None:
    """Pixels are not refused for what is said about them."""
    content = _packed("JPEG", orientation=6)
    place = content.index(b"Exif\0\0") + 6
    damaged = content[:place] + b"\xaa" * 8 + content[place + 8 :]

    assert inspect_image(damaged, field="image").size == Size(64, 48)


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("JPEG", "CMYK"),
        ("JPEG", "L"),
        ("PNG", "L"),
        ("PNG", "1"),
        ("PNG", "P"),
        ("PNG", "LA"),
        ("PNG", "RGBA"),
        ("PNG", "I;16"),
        ("WEBP", "RGBA"),
    ],
)
def test_all_colours_will_do(kind: str, mode: str) -> None:
    """Grey, CMYK, 16 bits, palettes and transparency are pictures as well."""
    assert inspect_image(_packed(kind, mode=mode), field="image").size == Size(64, 48)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_moving_pictures_are_refused(kind: str) -> None:
    """An animation is no reference; a single frame is one whatever its file could hold."""
    with pytest.raises(InvalidImage, match="animation of 3 frames"):
        inspect_image(_moving(kind, 3), field="image")

    assert inspect_image(_moving(kind, 1), field="image").media_type == TYPES[kind]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"GIF89a" + bytes(50), "image/gif"),
        (b"%PDF-1.7", "application/pdf"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "text/plain"),
        (b'{"image": 1}', "application/json"),
        (b"\0\1\2\3", ""),
        (b"BM" + bytes(50), ""),
        (b"\0\0\0\x20ftypavif" + bytes(20), "image/avif"),
    ],
)
def test_other_types_are_refused(content: bytes, found: str) -> None:
    """The message names the field, what was found and what is allowed."""
    with pytest.raises(InvalidImage) as refusal:
        inspect_image(content, field="input_reference")

    assert refusal.value.field == "input_reference"
    known = f" ({found})" if found else ""
    assert str(refusal.value) == (
        f"'input_reference' is no image that is taken{known}; "
        "allowed are image/jpeg, image/png, image/webp."
    )


def test_nothing_is_no_picture() -> None:
    """An empty file is told as such."""
    with pytest.raises(InvalidImage, match="'image' is empty"):
        inspect_image(b"", field="image")


def test_long_files_are_refused() -> None:
    """One byte over 10 MiB is too much, however good the picture."""
    picture = _packed("PNG")
    with pytest.raises(InvalidImage, match=f"{MOST_BYTES + 1} bytes; at most {MOST_BYTES}"):
        inspect_image(picture + bytes(MOST_BYTES + 1 - len(picture)), field="image")

    assert inspect_image(picture + bytes(MOST_BYTES - len(picture)), field="image")


@pytest.mark.parametrize("claim", [_png_claiming, _webp_claiming, _jpeg_claiming])
@pytest.mark.parametrize("side", [6325, 9000, 16000])
def test_bombs_are_refused_by_their_size(claim: Callable[[int, int], bytes], side: int) -> None:
    """A small file that claims many pixels is refused before any are made."""
    with pytest.raises(InvalidImage, match=f"{side}x{side}; at most 40 megapixels"):
        inspect_image(claim(side, side), field="image")


def test_a_bomb_in_lossless_webp_is_refused() -> None:
    """The other coding of WebP tells its size elsewhere, and is read there."""
    bits = (16000 - 1) | (16000 - 1) << 14
    body = b"WEBPVP8L" + struct.pack("<I", 5) + b"\x2f" + struct.pack("<I", bits) + b"\0"
    with pytest.raises(InvalidImage, match="16000x16000; at most 40 megapixels"):
        inspect_image(b"RIFF" + struct.pack("<I", len(body)) + body, field="image")


def test_endless_scans_are_refused() -> None:
    """A JPEG that would be gone over again and again is refused before it is decoded."""
    picture = Image.fromarray(busy(1))
    file = BytesIO()
    picture.save(file, "JPEG", progressive=True)
    assert inspect_image(file.getvalue(), field="image")

    content = file.getvalue()
    last = content.rindex(b"\xff\xda")
    end = content.rindex(b"\xff\xd9")
    endless = content[:end] + content[last:end] * MOST_SCANS + content[end:]
    with pytest.raises(InvalidImage, match="scans; at most 64"):
        inspect_image(endless, field="image")


def test_large_pictures_are_taken() -> None:
    """A picture just within the limit is decoded, although Pillow alone might warn."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        facts = inspect_image(_packed_plain(Size(8000, MOST_PIXELS // 8000)), field="image")

    assert facts.size == Size(8000, 5000)


def _packed_plain(size: Size) -> bytes:
    file = BytesIO()
    Image.new("L", (size.width, size.height)).save(file, "PNG", compress_level=1)
    return file.getvalue()


def test_pillows_own_limit_stays() -> None:
    """What threads share is neither used nor changed."""
    before = Image.MAX_IMAGE_PIXELS
    inspect_image(_packed("PNG"), field="image")

    assert before == Image.MAX_IMAGE_PIXELS


def test_threads_do_not_disturb_each_other() -> None:
    """Good and bad pictures at the same time are told apart."""
    good, bad = _packed("PNG"), _packed("PNG")[:-30]
    verdicts: list[bool] = []

    def judge(content: bytes, expected: bool) -> None:
        for _ in range(20):
            try:
                inspect_image(content, field="image")
            except InvalidImage:
                verdicts.append(not expected)
            else:
                verdicts.append(expected)

    jobs = [(good, True), (bad, False)] * 2
    threads = [threading.Thread(target=judge, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert verdicts == [True] * 80


@settings(deadline=None)
@given(kind=st.sampled_from(KINDS), share=st.floats(0, 0.97))
def test_cut_pictures_are_refused(kind: str, share: float) -> None:
    """A picture that lacks a part is refused, not shown in grey."""
    content = _packed(kind)

    with pytest.raises(InvalidImage):
        inspect_image(content[: int(share * len(content))], field="image")


@settings(deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=9)), min_size=1),
)
def test_damage_is_told_in_one_way(kind: str, changes: list[tuple[float, bytes]]) -> None:
    """Whatever bytes are changed, the picture is read or refused."""
    content = bytearray(_packed(kind, orientation=6))
    for place, noise in changes:
        start = int(place * len(content))
        content[start : start + len(noise)] = noise
    _read_or_refuse(bytes(content))


@settings(deadline=None)
@given(
    mark=st.sampled_from(
        [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 ", b"RIFF\0\0\0\0WEBPVP8X"]
    ),
    rest=st.binary(max_size=200),
)
def test_noise_behind_a_mark_is_told(mark: bytes, rest: bytes) -> None:
    """A file that only begins like a picture is read or refused."""
    _read_or_refuse(mark + rest)


def test_a_wrong_checksum_is_damage() -> None:
    """A PNG whose pixels do not match their checksum was damaged on its way."""
    content = bytearray(_packed("PNG"))
    place = content.index(b"IEND") - 8
    content[place + 1] ^= 0xFF

    with pytest.raises(InvalidImage, match="damaged or incomplete image/png"):
        inspect_image(bytes(content), field="image")


def _read_or_refuse(content: bytes) -> None:
    try:
        facts = inspect_image(content, field="image")
    except InvalidImage:
        return
    assert 0 < facts.size.width * facts.size.height <= MOST_PIXELS


@pytest.mark.parametrize("kind", KINDS)
def test_pictures_are_sniffed(kind: str) -> None:
    """A picture's type is seen at its first bytes."""
    assert sniff(_packed(kind)) == TYPES[kind]
    assert sniff(_packed(kind)[:16]) == TYPES[kind]


def test_clips_are_sniffed(tmp_path: Path) -> None:
    """Our clips, and others' in the same container, are MP4."""
    ours = make_clip(tmp_path / "ours.mp4", [plain((1, 2, 3))] * 2)
    theirs = make_silent(tmp_path / "theirs.mp4", [plain((1, 2, 3))] * 2)

    assert sniff(ours.read_bytes()) == sniff(theirs.read_bytes()) == "video/mp4"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"GIF87a..", "image/gif"),
        (b"\0\0\0\x14ftypqt  ", "video/quicktime"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"\0\0\0\x18ftypisom", "video/mp4"),
        (b"%PDF-1.4\n", "application/pdf"),
        (b"[]", "application/json"),
        (b' \n{"a": [1, 2]}\n', "application/json"),
        (b'\xef\xbb\xbf{"a": 1}', "application/json"),
        (b'{"a": "' + b"b" * 10_000 + b'"}', "application/json"),
        (b"{curly, but no json}", "text/plain"),
        (b"[" * 4000, "text/plain"),
        (b'{"a": 1}\n{"a": 2}\n', "text/plain"),
        (b"Hello\tworld\r\n", "text/plain"),
        ("für später".encode(), "text/plain"),
        ("ü".encode() * 5000, "text/plain"),
        (b"a" + "ü".encode() * 5000, "text/plain"),
        (b"a" * 4095 + b"\xff" * 10, "application/octet-stream"),
        ("für".encode("latin-1"), "application/octet-stream"),
        (b"text with a \0", "application/octet-stream"),
        (b"RIFF\0\0\0\0WAVE", "application/octet-stream"),
        (b"", "application/octet-stream"),
        (b" \n", "application/octet-stream"),
    ],
)
def test_other_contents_are_sniffed(content: bytes, media_type: str) -> None:
    """Known marks first, then JSON and text by their characters; else nothing is claimed."""
    assert sniff(content) == media_type


@settings(deadline=None)
@given(st.binary(max_size=5000))
def test_anything_can_be_sniffed(content: bytes) -> None:
    """Every content has some type."""
    assert "/" in sniff(content)


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ).filter(lambda value: isinstance(value, list | dict))
)
def test_json_is_sniffed(value: object) -> None:
    """Objects and lists are JSON, in ASCII or not."""
    assert sniff(json.dumps(value).encode()) == "application/json"
