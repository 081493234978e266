import hashlib
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import BodyTooLarge, MalformedBody
from reelkite.server.parsing.forms import (
    MOST_PARTS,
    Form,
    FormReader,
    parse_multipart,
    parse_urlencoded,
)

PART = b'--x\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'
END = b"--x--\r\n"


def _text(name: bytes, content: bytes) -> bytes:
    return PART % (name, b"", content)


def _file(name: bytes, content: bytes, more: bytes = b'; filename="a.png"') -> bytes:
    return PART % (name, more, content)


def test_texts_and_files_are_told_apart() -> None:
    """A part with a file name is a file, whatever its content; the others are texts in order."""
    form = parse_multipart(
        _text(b"prompt", "Möwe".encode())
        + _file(b"image", b"\x00\xff\r\n")
        + _text(b"n", b"")
        + END,
        "x",
    )

    assert form.pairs == [("prompt", "Möwe"), ("n", "")]
    assert form.files["image"].content == b"\x00\xff\r\n"
    assert form.files["image"].name == "a.png"
    assert form.files["image"].media_type == "application/octet-stream"


def test_a_file_says_what_it_claims_to_be() -> None:
    """The content type of a part is kept, to be doubted later."""
    more = b'; filename="a"\r\nContent-Type: image/webp'
    form = parse_multipart(_file(b"image", b"RIFF", more) + END, "x")

    assert form.files["image"].media_type == "image/webp"


@settings(deadline=None)
@given(st.integers(0, 200))
def test_a_form_cut_short_is_refused(cut: int) -> None:
    """Up to its closing boundary a multipart form is incomplete, wherever it was cut."""
    whole = _text(b"prompt", b"A kite.") + _file(b"image", b"0123456789") + b"--x--"
    with pytest.raises(MalformedBody):
        parse_multipart(whole[: min(cut, len(whole) - 1)], "x")


@pytest.mark.parametrize(
    "content",
    [
        b"no form at all",
        b"--y--\r\n",
        b"--x\r\nContent-Disposition: form-data\r\n\r\nnameless\r\n--x--\r\n",
        b"--x\r\nbad header\r\n\r\n\r\n--x--\r\n",
        _text(b"prompt", b"\xff") + END,
        _text(b"\xff", b"") + END,
        _text(b"a", b"") * (MOST_PARTS + 1) + END,
    ],
)
def test_what_is_no_form_is_refused(content: bytes) -> None:
    """Broken parts, other charsets and forms without end are the client's mistake."""
    with pytest.raises(MalformedBody):
        parse_multipart(content, "x")


@settings(deadline=None)
@given(st.binary(max_size=200), st.text(st.characters(codec="latin-1"), max_size=80))
def test_any_bytes_are_a_form_or_refused(content: bytes, boundary: str) -> None:
    """Whatever comes, nothing but our own error comes of it."""
    try:
        form = parse_multipart(content, boundary)
    except MalformedBody:
        return
    assert isinstance(form, Form)


def _spools(folder: Path) -> dict[str, Callable[[], Path]]:
    names = (folder / f"spool-{number}" for number in count())
    return {"video": lambda: next(names)}


@pytest.mark.parametrize("step", [1, 7, 10_000])
def test_long_files_go_to_the_disk(tmp_path: Path, step: int) -> None:
    """However the form is cut on its way; texts and other files stay in memory."""
    content = _text(b"prompt", b"A kite.") + _file(b"video", b"RIFF\r\n--y") + _file(b"a", b"b")
    reader = FormReader("x", _spools(tmp_path))
    whole = content + END
    for place in range(0, len(whole), step):
        reader.feed(whole[place : place + step])
    form = reader.finish()

    assert form.pairs == [("prompt", "A kite.")]
    assert form.files["a"].content == b"b"
    spooled = form.spooled["video"]
    assert spooled.path.read_bytes() == b"RIFF\r\n--y"
    assert spooled.sha256 == hashlib.sha256(b"RIFF\r\n--y").hexdigest()
    reader.discard()
    assert list(tmp_path.iterdir()) == []


def test_a_text_of_that_name_stays_a_text(tmp_path: Path) -> None:
    """Only files go to the disk; a video can be named by a text."""
    reader = FormReader("x", _spools(tmp_path))
    reader.feed(_text(b"video[id]", b"video_1") + END)

    assert reader.finish().pairs == [("video[id]", "video_1")]
    assert list(tmp_path.iterdir()) == []


def test_two_files_of_one_name_are_one_too_many(tmp_path: Path) -> None:
    """What was written of both is removed."""
    reader = FormReader("x", _spools(tmp_path))
    with pytest.raises(MalformedBody, match="Two files were sent as 'video'"):
        reader.feed(_file(b"video", b"1") + _file(b"video[]", b"2") + END)

    reader.discard()
    assert list(tmp_path.iterdir()) == []


def test_half_a_film_is_removed(tmp_path: Path) -> None:
    """A form that breaks off leaves no file behind."""
    reader = FormReader("x", _spools(tmp_path))
    reader.feed(_file(b"video", b"1234567890")[:-4])

    with pytest.raises(MalformedBody, match="cut short"):
        reader.finish()
    reader.discard()
    assert list(tmp_path.iterdir()) == []


def test_little_stays_in_memory(tmp_path: Path) -> None:
    """Beside its film a form may have so many bytes; the film does not count."""
    film = _file(b"video", b"1" * 1000)
    reader = FormReader("x", _spools(tmp_path), most=300)
    reader.feed(film + _text(b"prompt", b"A kite.") + END)
    assert reader.finish().pairs == [("prompt", "A kite.")]
    reader.discard()

    for more in (_text(b"prompt", b"x" * 300), _file(b"other", b"x" * 300)):
        with pytest.raises(BodyTooLarge, match="at most 300 bytes"):
            FormReader("x", _spools(tmp_path), most=300).feed(more + END)


def test_urlencoded_forms_are_read() -> None:
    """Plus signs, percent signs and empty values mean what they always meant."""
    form = parse_urlencoded(b"prompt=A+red%20kite&size=&m%5Bk%5D=%C3%BC")

    assert form.pairs == [("prompt", "A red kite"), ("size", ""), ("m[k]", "ü")]
    assert form.files == {}


@pytest.mark.parametrize("content", [b"a=%FF", b"a=\xff", b"&".join([b"a=1"] * (MOST_PARTS + 1))])
def test_urlencoded_forms_have_limits(content: bytes) -> None:
    """Other charsets and forms without end are refused."""
    with pytest.raises(MalformedBody):
        parse_urlencoded(content)


def test_an_empty_file_input_of_a_browser_is_no_file() -> None:
    """Without a name and without content nothing was chosen; an empty file with a name counts."""
    nothing, empty = _file(b"image", b"", b'; filename=""'), _file(b"image", b"")
    unnamed = _file(b"image", b"RIFF", b'; filename=""')

    assert parse_multipart(nothing + END, "x") == Form()
    assert parse_multipart(empty + END, "x").files["image"].content == b""
    assert parse_multipart(unnamed + END, "x").files["image"].content == b"RIFF"


def test_a_list_of_one_file_is_a_file() -> None:
    """Some programs write ``image[]`` for a file; of two none is dropped silently."""
    assert parse_multipart(_file(b"image[]", b"RIFF") + END, "x").files.keys() == {"image"}
    with pytest.raises(MalformedBody, match="Two files were sent as 'image'"):
        parse_multipart(_file(b"image[]", b"RIFF") + _file(b"image", b"RIFF") + END, "x")
