"""Forms: urlencoded and multipart bodies, cut into parts; long files go to the disk."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import IO, Final
from urllib.parse import parse_qsl

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from reelkite.domain.errors import BodyTooLarge, MalformedBody
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
class SpooledFile:
    """A file in a form that was written to the disk as it came.

    Attributes:
        path: Where it lies; whoever asked for it removes it.
        sha256: Hexadecimal digest of its bytes.
    """

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form, cut into its parts.

    Attributes:
        pairs: Texts by their keys, in order.
        files: Files by their keys, of which ``a[]`` is the same as ``a``.
        spooled: Files that are on the disk, likewise.
    """

    pairs: list[tuple[str, str]] = field(default_factory=list)
    files: dict[str, SentFile] = field(default_factory=dict)
    spooled: dict[str, SpooledFile] = field(default_factory=dict)


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
    reader = FormReader(boundary)
    reader.feed(content)
    return reader.finish()


class FormReader:
    """Reads a multipart form as it comes, piece by piece."""

    def __init__(
        self,
        boundary: str,
        spools: Mapping[str, Callable[[], Path]] = MappingProxyType({}),
        most: int | None = None,
    ) -> None:
        """Begin a form.

        Args:
            boundary: What stands between its parts.
            spools: By key, where a file of that key is to be written; others stay in memory.
            most: Bytes that may stay in memory; None for any number.
        """
        self._collector = _Collector(Form(), spools, most)
        self._parser = _parser(boundary, self._collector)

    def feed(self, content: bytes) -> None:
        """Read on.

        Raises:
            MalformedBody: It is no multipart form.
            BodyTooLarge: More of it would stay in memory than may.
            OSError: A file cannot be written.
        """
        try:
            self._parser.write(content)
        except FormParserError:
            raise MalformedBody("The body is no multipart form.", field="") from None

    def finish(self) -> Form:
        """Return the form.

        Raises:
            MalformedBody: It is cut short.
        """
        if not self._collector.whole:
            raise MalformedBody("The multipart form is cut short.", field="")
        return self._collector.form

    def discard(self) -> None:
        """Remove all files that it wrote, finished or not."""
        for path, file in self._collector.written:
            file.close()
            path.unlink(missing_ok=True)


def _parser(boundary: str, collector: "_Collector") -> MultipartParser:
    return MultipartParser(
        boundary,
        {
            "on_part_begin": collector.begin,
            "on_header_field": collector.header_name,
            "on_header_value": collector.header_value,
            "on_header_end": collector.header_end,
            "on_headers_finished": collector.headers_end,
            "on_part_data": collector.data,
            "on_part_end": collector.end,
            "on_end": collector.finish,
        },
    )


@dataclass(slots=True)
class _Spool:
    """A file that is being written."""

    path: Path
    file: IO[bytes]
    digest: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def write(self, content: memoryview) -> None:
        self.file.write(content)
        self.digest.update(content)

    def close(self) -> SpooledFile:
        self.file.close()
        return SpooledFile(self.path, self.digest.hexdigest())


@dataclass(slots=True)
class _Collector:
    """Hears the parser, and fills the form part by part."""

    form: Form
    spools: Mapping[str, Callable[[], Path]]
    most: int | None
    whole: bool = False
    written: list[tuple[Path, IO[bytes]]] = field(default_factory=list)
    _parts: int = 0
    _held: int = 0
    _name: bytearray = field(default_factory=bytearray)
    _value: bytearray = field(default_factory=bytearray)
    _headers: dict[bytes, bytes] = field(default_factory=dict)
    _content: bytearray = field(default_factory=bytearray)
    _key: str = ""
    _filename: bytes | None = None
    _spool: _Spool | None = None

    def begin(self) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise _too_many()
        self._headers.clear()
        self._content = bytearray()

    def header_name(self, data: bytes, start: int, end: int) -> None:
        self._hold(end - start)
        self._name += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._hold(end - start)
        self._value += data[start:end]

    def header_end(self) -> None:
        self._headers[bytes(self._name).lower()] = bytes(self._value)
        self._name.clear()
        self._value.clear()

    def headers_end(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition"))
        if b"name" not in options:
            raise MalformedBody("A part of the form has no name.", field="")
        self._key = decode(options[b"name"], "utf-8")
        self._filename = options.get(b"filename")
        self._spool = None
        spool = self.spools.get(self._key.removesuffix("[]"))
        if self._filename is not None and spool is not None:
            path = spool()
            file = path.open("wb")
            self.written.append((path, file))
            self._spool = _Spool(path, file)

    def data(self, data: bytes, start: int, end: int) -> None:
        content = memoryview(data)[start:end]
        if self._spool is not None:
            self._spool.write(content)
            return
        self._hold(end - start)
        self._content += content

    def end(self) -> None:
        key = self._key.removesuffix("[]")
        if self._spool is not None:
            self._refuse_second(key)
            self.form.spooled[key] = self._spool.close()
        elif self._filename is None:
            self.form.pairs.append((self._key, decode(bytes(self._content), "utf-8")))
        elif self._filename or self._content:  # else a browser's way to send no file
            self._refuse_second(key)
            self.form.files[key] = self._file(self._filename)

    def finish(self) -> None:
        self.whole = True

    def _hold(self, more: int) -> None:
        self._held += more
        if self.most is not None and self._held > self.most:
            raise BodyTooLarge(
                f"The form is too long: beside its file at most {self.most} bytes are taken.",
                field="",
            )

    def _refuse_second(self, key: str) -> None:
        if key in self.form.files or key in self.form.spooled:
            raise MalformedBody(f"Two files were sent as '{key[:80]}'; send one.", field="")

    def _file(self, filename: bytes) -> SentFile:
        media_type = self._headers.get(b"content-type", b"application/octet-stream")
        return SentFile(
            name=filename.decode("utf-8", "replace"),
            media_type=media_type.decode("latin-1"),
            content=bytes(self._content),
        )


def _too_many() -> MalformedBody:
    return MalformedBody(f"The form has more than {MOST_PARTS} parts.", field="")
