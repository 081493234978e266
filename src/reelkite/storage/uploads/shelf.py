"""The shelf: files that clients sent, for ``file_id``, and what tasks and characters are made of.

What belongs to a task or a character is kept for as long as these are, a copy for each: nothing
that happens to the file it came from can take it away.
"""

import hashlib
import math
import os
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from reelkite.domain.errors import PublishError
from reelkite.domain.task import Instant, TaskStatus
from reelkite.storage.database import Clock, Database
from reelkite.storage.disks import sync
from reelkite.storage.ledger.rows import IS_ACTIVE, IS_SHOWN
from reelkite.storage.tables import CHARACTERS, TASKS, UPLOADS
from reelkite.storage.text import clean, clean_or_none

YOUNG: Final = 3_600_000
"""Milliseconds for which a file may still be waiting for its row, or for whom it is kept."""

_SELECT: Final = sa.select(UPLOADS)
_PLACE: Final = sa.tuple_(UPLOADS.c.created_at, UPLOADS.c.id)

_HAS_CLIP: Final = sa.and_(
    TASKS.c.status == TaskStatus.COMPLETED.value, TASKS.c.purged.is_(sa.false())
)
_IS_NEEDED: Final = sa.or_(
    sa.exists().where(TASKS.c.id == UPLOADS.c.kept_for, IS_SHOWN, sa.or_(IS_ACTIVE, _HAS_CLIP)),
    sa.exists().where(CHARACTERS.c.id == UPLOADS.c.kept_for),
)
"""There is still who it is kept for: a task that runs, or has its clip; a character."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is known of a file beside its bytes.

    Attributes:
        key_id: Whose it is.
        name: The client's name for it; never part of a path.
        purpose: What it is for.
        media_type: What it is, found from its content.
        kept_for: Id of the task or the character that it belongs to; None for ``file_id``.
    """

    key_id: str
    name: str
    purpose: str
    media_type: str
    kept_for: str | None = None


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
        sha256: Hexadecimal digest of its content; None if it came to an earlier version.
        kept_for: As in ``Label``.
    """

    id: str
    key_id: str
    name: str
    purpose: str
    media_type: str
    bytes: int
    created_at: Instant
    sha256: str | None = None
    kept_for: str | None = None


@dataclass(frozen=True, slots=True)
class UploadShelf:
    """Rows in the database, bytes in files of our own names, synced before the row."""

    database: Database
    folder: Path
    clock: Clock

    def put(
        self, content: bytes, *, key_id: str, name: str, purpose: str, media_type: str
    ) -> Upload:
        """Keep ``content`` for ``file_id``; see ``keep``."""
        return self.keep(content, Label(key_id, name, purpose, media_type))

    def keep(self, content: bytes, label: Label) -> Upload:
        """Keep ``content``.

        Raises:
            PublishError: It cannot be written.
            DatabaseUnavailable: The database does not answer; nothing is kept.
        """
        digest = hashlib.sha256(content).hexdigest()
        return self._shelved(lambda path: path.write_bytes(content), digest, label)

    def link(self, file: Path, sha256: str, label: Label) -> Upload:
        """Keep ``file`` under another name: its bytes stay, whatever becomes of its own name.

        Raises:
            FileNotFoundError: It is gone.
            PublishError: As ``keep``.
            DatabaseUnavailable: As ``keep``.
        """
        return self._shelved(lambda path: _link(file, path), sha256, label)

    def spool(self) -> Path:
        """Return a new path to write to; what lies there is swept away after an hour of silence.

        Raises:
            PublishError: There can be none.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unkept(error) from error
        return self.folder / f"file-{secrets.token_hex(16)}"

    def find(self, upload_id: str, key_id: str) -> Upload | None:
        """Return the upload of this key."""
        with self.database.reading() as connection:
            row = connection.execute(_SELECT.where(_own(upload_id, key_id))).first()
        return None if row is None else _to_upload(row)

    def kept_for(self, owner: str) -> tuple[Upload, ...]:
        """Return what is kept for a task or a character, the oldest first."""
        query = _SELECT.where(UPLOADS.c.kept_for == clean(owner))
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(*_PLACE.clauses)).all()
        return tuple(_to_upload(row) for row in rows)

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

    def let_go(self, owner: str) -> None:
        """Remove what is kept for a task or a character."""
        self._remove(UPLOADS.c.kept_for == clean(owner))

    def sweep(self, before: Instant) -> int:
        """Remove what came for ``file_id`` before ``before``, and what is kept for nobody.

        Files without a row, and rows for whom there is nobody, are left alone for an hour: who
        they are for may be on the way. Returns how many were removed.
        """
        late = sa.and_(UPLOADS.c.kept_for.is_(None), UPLOADS.c.created_at < before)
        young = self.clock() - YOUNG
        left = sa.and_(UPLOADS.c.kept_for.is_not(None), UPLOADS.c.created_at < young, ~_IS_NEEDED)
        return len(self._remove(sa.or_(late, left))) + self._remove_strays(young)

    def _shelved(self, fill: Callable[[Path], object], sha256: str, label: Label) -> Upload:
        """Fill a new file, then write its row."""
        path = self.spool()
        try:
            self._fill(fill, path)
            row = self._row(path, sha256, label)
            with self.database.writing() as transaction:
                kept = sa.insert(UPLOADS).values(row).returning(*UPLOADS.c)
                return _to_upload(transaction.execute(kept).one())
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def _fill(self, fill: Callable[[Path], object], path: Path) -> None:
        try:
            fill(path)
            sync(path, self.folder)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise _unkept(error) from error

    def _row(self, path: Path, sha256: str, label: Label) -> dict[str, Any]:
        return {
            "id": path.name,
            "key_id": clean(label.key_id),
            "name": clean(label.name),
            "purpose": clean(label.purpose),
            "media_type": clean(label.media_type),
            "bytes": path.stat().st_size,
            "created_at": self.clock(),
            "sha256": sha256,
            "kept_for": clean_or_none(label.kept_for),
        }

    def _remove(self, condition: sa.ColumnElement[bool]) -> list[str]:
        """Remove the rows, then their files: a crash between leaves a stray file, no lost one."""
        with self.database.writing() as transaction:
            removal = sa.delete(UPLOADS).where(condition).returning(UPLOADS.c.id)
            ids = list(transaction.execute(removal).scalars())
        for upload_id in ids:
            (self.folder / upload_id).unlink(missing_ok=True)
        return ids

    def _remove_strays(self, oldest: Instant) -> int:
        files = sorted(self.folder.glob("file-*"))
        with self.database.reading() as connection:
            known = set(connection.execute(sa.select(UPLOADS.c.id)).scalars())
        strays = [path for path in files if path.name not in known and _written(path) < oldest]
        for path in strays:
            path.unlink(missing_ok=True)
        return len(strays)


def same_for(upload: Upload, owner: str) -> Label:
    """Return the label of a copy of ``upload`` that is kept for another owner."""
    label = Label(upload.key_id, upload.name, upload.purpose, upload.media_type)
    return replace(label, kept_for=owner)


def _link(file: Path, path: Path) -> None:
    """Give ``file`` another name; where the disk cannot, copy it."""
    try:
        os.link(file, path)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(file, path)


def _written(path: Path) -> float:
    """Return when the file was written, as an instant; never, if it is gone already."""
    try:
        return path.stat().st_mtime * 1000
    except FileNotFoundError:
        return math.inf


def _unkept(error: OSError) -> PublishError:
    return PublishError(f"the upload cannot be kept: {error.strerror}")


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
        sha256=row.sha256,
        kept_for=row.kept_for,
    )
