"""Uploads: files that clients sent, for ``file_id`` and as reference images."""

from dataclasses import dataclass
from pathlib import Path

from reelkite.domain.task import Instant
from reelkite.storage.database import Clock, Database


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
        """
        raise NotImplementedError

    def find(self, upload_id: str, key_id: str) -> Upload | None:
        """Return the upload of this key."""
        raise NotImplementedError

    def page(self, key_id: str, after: str | None, limit: int) -> tuple[tuple[Upload, ...], bool]:
        """Return up to ``limit`` uploads, newest first, and whether more follow."""
        raise NotImplementedError

    def path(self, upload: Upload) -> Path:
        """Return the file with its bytes."""
        raise NotImplementedError

    def delete(self, upload_id: str, key_id: str) -> bool:
        """Remove it; False when there is none."""
        raise NotImplementedError

    def sweep(self, before: Instant) -> int:
        """Remove uploads older than ``before``, and files without a row; return how many."""
        raise NotImplementedError
