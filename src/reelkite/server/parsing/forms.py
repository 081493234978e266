"""Forms: urlencoded and multipart bodies, whole in memory and cut into parts."""

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from reelkite.domain.errors import MalformedBody
from reelkite.server.parsing.jsontext import decode

MOST_PARTS: Final = 256
"""Fields and files of one form."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file in a form.

    Attributes:
        name: What the client calls it; never part of a path.
        media_type: What the client says it is; never believed.
        content: Its bytes.
    """

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Form:
    """A form, cut into its parts.

    Attributes:
        pairs: Texts by their keys, in order.
        files: Files by their keys, of which ``a[]`` is the same as ``a``.
    """

    pairs: list[tuple[str, str]] = field(default_factory=list)
    files: dict[str, SentFile] = field(default_factory=dict)


def parse_urlencoded(content: bytes, *, charset: str = "utf-8") -> Form:
    """Return the form that ``content`` writes.

    Raises:
        MalformedBody: It is not in UTF-8, or has too many fields.
    """
    text = decode(content, charset)
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_PARTS)
    except UnicodeDecodeError:
        raise MalformedBody("The form must be in UTF-8, and is not.", field="") from None
    except ValueError:
        raise _too_many() from None
    return Form(pairs)


def parse_multipart(content: bytes, boundary: str) -> Form:
    """Return the form whose parts stand between the ``boundary``.

    Raises:
        MalformedBody: It is cut short, or no multipart at all.
    """
    form = Form()
    collector = _Collector(form)
    try:
        _parser(boundary, collector).write(content)
    except FormParserError:
        raise MalformedBody("The body is no multipart form.", field="") from None
    if not collector.whole:
        raise MalformedBody("The multipart form is cut short.", field="")
    return form


def _parser(boundary: str, collector: "_Collector") -> MultipartParser:
    return MultipartParser(
        boundary,
        {
            "on_part_begin": collector.begin,
            "on_header_field": collector.header_name,
            "on_header_value": collector.header_value,
            "on_header_end": collector.header_end,
            "on_part_data": collector.data,
            "on_part_end": collector.end,
            "on_end": collector.finish,
        },
    )


@dataclass(slots=True)
class _Collector:
    """Hears the parser, and fills the form part by part."""

    form: Form
    whole: bool = False
    _parts: int = 0
    _name: bytearray = field(default_factory=bytearray)
    _value: bytearray = field(default_factory=bytearray)
    _headers: dict[bytes, bytes] = field(default_factory=dict)
    _content: bytearray = field(default_factory=bytearray)

    def begin(self) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise _too_many()
        self._headers.clear()
        self._content = bytearray()

    def header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        self._headers[bytes(self._name).lower()] = bytes(self._value)
        self._name.clear()
        self._value.clear()

    def data(self, data: bytes, start: int, end: int) -> None:
        self._content += memoryview(data)[start:end]

    def end(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition"))
        if b"name" not in options:
            raise MalformedBody("A part of the form has no name.", field="")
        name = decode(options[b"name"], "utf-8")
        if b"filename" not in options:
            self.form.pairs.append((name, decode(bytes(self._content), "utf-8")))
        elif options[b"filename"] or self._content:  # else a browser's way to send no file
            self._keep(name.removesuffix("[]"), self._file(options[b"filename"]))

    def finish(self) -> None:
        self.whole = True

    def _keep(self, name: str, file: SentFile) -> None:
        if name in self.form.files:
            raise MalformedBody(f"Two files were sent as '{name[:80]}'; send one.", field="")
        self.form.files[name] = file

    def _file(self, filename: bytes) -> SentFile:
        media_type = self._headers.get(b"content-type", b"application/octet-stream")
        return SentFile(
            name=filename.decode("utf-8", "replace"),
            media_type=media_type.decode("latin-1"),
            content=bytes(self._content),
        )


def _too_many() -> MalformedBody:
    return MalformedBody(f"The form has more than {MOST_PARTS} parts.", field="")
