"""Drafts and names: a clip appears under its name whole, or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reelkite.domain.errors import PublishError


class FilePublisher:
    """Publishes into the file system.

    A draft is a hidden file beside the final name, so that giving it its name is one atomic step
    on one file system. A killed process may leave a draft (``.NAME.*.part``), never a name.
    """

    @contextmanager
    def draft(self, into: Path) -> Iterator[Path]:
        """Lend a new empty file; name it ``into`` when the block ends well, else remove it.

        Raises:
            PublishError: ``into`` is a folder, its folder is missing or not writable, or the
                disk failed at the last step.
        """
        draft = _new_draft(into)
        try:
            yield draft
            _publish(draft, into)
        finally:
            draft.unlink(missing_ok=True)


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """Return the first of ``stem.suffix``, ``stem-2.suffix``, ... that ``folder`` does not hold."""
    path = folder / f"{stem}{suffix}"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{suffix}"
    return path


def _new_draft(into: Path) -> Path:
    try:
        _refuse_what_is_no_file(into)
        draft = into.parent / f".{into.name[:40]}.{secrets.token_hex(4)}.part"
        draft.touch(exist_ok=False)
    except OSError as error:
        raise PublishError(f"cannot write in {into.parent}: {error.strerror}") from error
    return draft


def _refuse_what_is_no_file(into: Path) -> None:
    if into.is_dir():
        raise PublishError(f"{into} is a folder; name a file in it")
    if into.exists() and not into.is_file():
        raise PublishError(f"{into} is not a file that could be replaced")
    if not into.parent.is_dir():
        raise PublishError(f"the folder {into.parent} does not exist")


def _publish(draft: Path, into: Path) -> None:
    """Make sure that the bytes are on the disk, then give them their name."""
    try:
        _sync(draft)
        draft.replace(into)
        _sync(into.parent)
    except OSError as error:
        raise PublishError(f"cannot write {into}: {error.strerror}") from error


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
