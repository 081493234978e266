"""Fetches a file whole, however often the connection is cut on the way."""

import contextlib
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import httpx

from reelkite.client.connection import Ask, Connection
from reelkite.domain.engine import RenderWatch
from reelkite.domain.errors import ClientError, PublishError


def download(connection: Connection, ask: Ask, onto: Path, watch: RenderWatch) -> None:
    """Write what ``ask`` gives into the file ``onto``, whole; what was in it is gone.

    Raises:
        ClientError: The server refuses, or the connection is cut again and again without bringing
            anything new.
        PublishError: The file cannot be written.
    """
    try:
        with onto.open("wb") as file:
            _Download(connection, ask, file, watch).run()
    except OSError as error:
        raise PublishError(f"cannot write in {onto.parent}: {error.strerror}") from error


@dataclass(slots=True)
class _Download:
    """A file on its way here.

    Attributes:
        connection: Way to the server.
        ask: What to ask for.
        file: Where the bytes go.
        watch: Hears how far it is.
        etag: Name of the server's file, so that two files are never mixed.
        total: Its length in bytes, where the server told.
    """

    connection: Connection
    ask: Ask
    file: BinaryIO
    watch: RenderWatch
    etag: str | None = None
    total: int | None = None

    def run(self) -> None:
        """Fetch until the file is whole, going on where the connection was cut."""
        patience = self.connection.patience
        furthest, in_vain = 0, 0
        while (why := self._fetch()) is not None:
            came_further = self.file.tell() > furthest
            furthest = max(furthest, self.file.tell())
            in_vain = 1 if came_further else in_vain + 1
            pause = patience.pause(in_vain)
            if pause is None:
                raise ClientError(f"the download was cut {in_vain} times in a row: {why}")
            patience.sleep(pause)

    def _fetch(self) -> str | None:
        """Fetch what is still missing; return why it is not whole then, or None."""
        response = self.connection.send(self._rest(), self.connection.patience, stream=True)
        with contextlib.closing(response):
            self._take_up(response)
            try:
                for chunk in response.iter_raw():
                    self.file.write(chunk)
                    self._tell()
            except httpx.RequestError as error:
                return str(error) or type(error).__name__
        whole = self.total in {None, self.file.tell()}
        return None if whole else f"{self.file.tell()} of {self.total} bytes came"

    def _rest(self) -> Ask:
        """Ask for what is missing of the same file, or for all of it."""
        if self.etag is None or not self.file.tell():
            return self.ask
        rest = {"Range": f"bytes={self.file.tell()}-", "If-Range": self.etag}
        return replace(self.ask, headers={**self.ask.headers, **rest})

    def _take_up(self, response: httpx.Response) -> None:
        """Go to where the answer begins."""
        start = _start(response) if response.status_code == httpx.codes.PARTIAL_CONTENT else 0
        if start > self.file.tell():
            raise ClientError("the server left out a part of the file")
        if start < self.file.tell():
            self.file.seek(start)
            self.file.truncate()
        etag = response.headers.get("etag", "")
        self.etag = etag if etag.startswith('"') else None
        length = response.headers.get("content-length", "")
        self.total = start + int(length) if length.isascii() and length.isdigit() else None

    def _tell(self) -> None:
        if self.total:
            self.watch.advance("download", min(self.file.tell() / self.total, 1.0))


def _start(response: httpx.Response) -> int:
    """Return the first byte of a partial answer."""
    told = re.match(r"bytes (\d{1,15})-", response.headers.get("content-range", ""), re.ASCII)
    if told is None:
        raise ClientError("the server did not tell which part of the file it sent")
    return int(told[1])
