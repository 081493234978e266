"""The archive: published files below the data folder, and drafts that nobody sees.

``drafts/TASK-ATTEMPT/`` is where an attempt works; publishing syncs and renames that folder to
``clips/TASK-ATTEMPT/``, whose name is then the artifacts' ``key``. A folder without a row is
rubbish to sweep; a row without a folder cannot be.
"""

import hashlib
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.artifact import FILE_NAMES, Artifact, ArtifactKind
from reelkite.domain.errors import PublishError
from reelkite.storage.disks import sync

YOUNG: Final = 3600.0
"""Seconds for which a published folder may still be waiting for its row."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Files of clips.

    Attributes:
        root: The data folder.
        clock: Tells the time as files do: seconds since 1970-01-01 UTC.
    """

    root: Path
    clock: Callable[[], float] = time.time

    def draft(self, task_id: str, attempt: int) -> Path:
        """Return a new empty folder for this attempt; what an earlier try left is removed.

        Raises:
            PublishError: It cannot be made.
        """
        folder = self._draft(task_id, attempt)
        try:
            if folder.exists():
                shutil.rmtree(folder)
            folder.mkdir(parents=True)
        except OSError as error:
            raise PublishError(f"cannot make a draft: {error.strerror}") from error
        return folder

    def publish(self, task_id: str, attempt: int) -> tuple[Artifact, ...]:
        """Sync the draft's files and the folder, rename it, and return its artifacts.

        Done twice it gives the same answer: what is published already is only measured again.

        Raises:
            PublishError: A file is missing, or the disk failed.
        """
        key = _key(task_id, attempt)
        draft, final = self._draft(task_id, attempt), self._clips / key
        try:
            if final.is_dir():
                sync(draft.parent, final.parent, self.root)  # who renamed it may have died then
                return _measure(final, key)
            artifacts = _measure(draft, key)
            self._clips.mkdir(parents=True, exist_ok=True)
            sync(*(draft / name for name in FILE_NAMES.values()), draft)
            draft.rename(final)
            sync(draft.parent, final.parent, self.root)
        except FileNotFoundError as error:
            raise PublishError("the draft lacks a file") from error
        except OSError as error:
            raise PublishError(f"cannot publish the clip: {error.strerror}") from error
        return artifacts

    def discard(self, task_id: str, attempt: int) -> None:
        """Remove the draft, if there is one."""
        shutil.rmtree(self._draft(task_id, attempt), ignore_errors=True)

    def path(self, key: str, kind: ArtifactKind) -> Path:
        """Return where the published file of this kind lies."""
        return self._clips / key / FILE_NAMES[kind]

    def remove(self, key: str) -> None:
        """Remove a published folder; nothing happens if it is gone already."""
        if key not in {"", ".", ".."} and "/" not in key:  # a name, and no way out of the archive
            shutil.rmtree(self._clips / key, ignore_errors=True)

    def published(self) -> Iterator[str]:
        """Yield the keys of all published folders that are older than an hour."""
        for folder, age in self._ages(self._clips):
            if age > YOUNG:
                yield folder.name

    def stale_drafts(self, seconds: float) -> Iterator[Path]:
        """Yield drafts that nothing was written to for so long."""
        for folder, age in self._ages(self.root / "drafts"):
            if age > seconds:
                yield folder

    def free_bytes(self) -> int:
        """Return how many bytes are free where the archive lies."""
        return shutil.disk_usage(self.root).free

    @property
    def _clips(self) -> Path:
        return self.root / "clips"

    def _draft(self, task_id: str, attempt: int) -> Path:
        return self.root / "drafts" / _key(task_id, attempt)

    def _ages(self, parent: Path) -> Iterator[tuple[Path, float]]:
        """Yield each folder in ``parent``, and for how many seconds nothing in it was written."""
        now = self.clock()
        for folder in sorted(parent.iterdir()) if parent.is_dir() else ():
            try:
                written = max(path.stat().st_mtime for path in (folder, *folder.rglob("*")))
            except FileNotFoundError:  # somebody is at work in it just now
                continue
            yield folder, now - written


def _key(task_id: str, attempt: int) -> str:
    return f"{task_id}-{attempt}"


def task_of(key: str) -> str:
    """Return the id of the task that a published folder or a draft of this name belongs to."""
    return key.rpartition("-")[0]


def _measure(folder: Path, key: str) -> tuple[Artifact, ...]:
    return tuple(_artifact(folder / name, kind, key) for kind, name in FILE_NAMES.items())


def _artifact(path: Path, kind: ArtifactKind, key: str) -> Artifact:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return Artifact(kind, key, file.tell(), digest)
