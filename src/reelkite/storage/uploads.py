"""Uploads: files that clients sent, for ``file_id`` and as reference images."""

import math
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from reelkite.domain.errors import PublishError
from reelkite.domain.task import Instant
from reelkite.storage.database import Clock, Database
from reelkite.storage.disks import sync
from reelkite.storage.tables import UPLOADS
from reelkite.storage.text import clean

YOUNG: Final = 3_600_000
"""Milliseconds for which a file may still be waiting for its row."""

_SELECT: Final = sa.select(UPLOADS)
_PLACE: Final = sa.tuple_(UPLOADS.c.created_at, UPLOADS.c.id)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that a client sent.

    Attributes:
        id: ``file-`` and 32 hexadecimal digits.
        key_id: Whose it is.
        name: The client's name for it; never part of a path.
        purpose: What the client said it is for.
        media_type: What it is, found from its content.
        bytes: Its length.
        created_at: When it came.
    """

    id: str
    key_id: str
    name: str
    purpose: str
    media_type: str
    bytes: int
    created_at: Instant


@dataclass(frozen=True, slots=True)
class UploadShelf:
    """Rows in the database, bytes in files of our own names, synced before the row."""

    database: Database
    folder: Path
    clock: Clock

    def put(
        self, content: bytes, *, key_id: str, name: str, purpose: str, media_type: str
    ) -> Upload:
        """Keep ``content``.

        Raises:
            PublishError: It cannot be written.
            DatabaseUnavailable: The database does not answer; nothing is kept.
        """
        row = {
            "id": f"file-{secrets.token_hex(16)}",
            "key_id": clean(key_id),
            "name": clean(name),
            "purpose": clean(purpose),
            "media_type": clean(media_type),
            "bytes": len(content),
            "created_at": self.clock(),
        }
        path = self.folder / str(row["id"])
        self._write(path, content)
        kept = sa.insert(UPLOADS).values(row).returning(*UPLOADS.c)
        try:
            with self.database.writing() as transaction:
                return _to_upload(transaction.execute(kept).one())
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def find(self, upload_id: str, key_id: str) -> Upload | None:
        """Return the upload of this key."""
        with self.database.reading() as connection:
            row = connection.execute(_SELECT.where(_own(upload_id, key_id))).first()
        return None if row is None else _to_upload(row)

    def page(self, key_id: str, after: str | None, limit: int) -> tuple[tuple[Upload, ...], bool]:
        """Return up to ``limit`` uploads, newest first, and whether more follow.

        Nothing follows an ``after`` that is no upload of this key.
        """
        query = _SELECT.where(UPLOADS.c.key_id == clean(key_id))
        if after is not None:
            mark = sa.select(*_PLACE).where(_own(after, key_id)).subquery()
            query = query.join(mark, sa.tuple_(*mark.c) > _PLACE)
        newest = [column.desc() for column in _PLACE]
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(*newest).limit(limit + 1)).all()
        return tuple(_to_upload(row) for row in rows[:limit]), len(rows) > limit

    def path(self, upload: Upload) -> Path:
        """Return the file with its bytes."""
        return self.folder / upload.id

    def delete(self, upload_id: str, key_id: str) -> bool:
        """Remove it; False when there is none."""
        return bool(self._remove(_own(upload_id, key_id)))

    def sweep(self, before: Instant) -> int:
        """Remove uploads older than ``before``, and files without a row; return how many.

        A file without a row is left alone for an hour: its row may be on the way.
        """
        late = self._remove(UPLOADS.c.created_at < before)
        return len(late) + self._remove_strays()

    def _write(self, path: Path, content: bytes) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            sync(path, self.folder)
        except OSError as error:
            path.unlink(missing_ok=True)
            raise PublishError(f"the upload cannot be kept: {error.strerror}") from error

    def _remove(self, condition: sa.ColumnElement[bool]) -> list[str]:
        """Remove the rows, then their files: a crash between leaves a stray file, no lost one."""
        with self.database.writing() as transaction:
            removal = sa.delete(UPLOADS).where(condition).returning(UPLOADS.c.id)
            ids = list(transaction.execute(removal).scalars())
        for upload_id in ids:
            (self.folder / upload_id).unlink(missing_ok=True)
        return ids

    def _remove_strays(self) -> int:
        oldest = self.clock() - YOUNG
        files = sorted(self.folder.glob("file-*"))
        with self.database.reading() as connection:
            known = set(connection.execute(sa.select(UPLOADS.c.id)).scalars())
        strays = [path for path in files if path.name not in known and _written(path) < oldest]
        for path in strays:
            path.unlink(missing_ok=True)
        return len(strays)


def _written(path: Path) -> float:
    """Return when the file was written, as an instant; never, if it is gone already."""
    try:
        return path.stat().st_mtime * 1000
    except FileNotFoundError:
        return math.inf


def _own(upload_id: str, key_id: str) -> sa.ColumnElement[bool]:
    return sa.and_(UPLOADS.c.id == clean(upload_id), UPLOADS.c.key_id == clean(key_id))


def _to_upload(row: sa.Row[Any]) -> Upload:
    return Upload(
        id=row.id,
        key_id=row.key_id,
        name=row.name,
        purpose=row.purpose,
        media_type=row.media_type,
        bytes=row.bytes,
        created_at=row.created_at,
    )
