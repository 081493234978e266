"""Sweeping: what expired, what nobody needs, and what nobody knows is removed.

Every duty looks at what there is now and may be broken off at any point: the next round goes on.
"""

import logging
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypeVar

from reelkite.domain.task import Instant
from reelkite.storage import Archive, TaskLedger, UploadShelf

BATCH: Final = 200
"""Rows or folders that are dealt with at a time."""

DAY: Final = 86_400_000
"""Milliseconds."""

log = logging.getLogger(__name__)

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long things are kept.

    Attributes:
        record_days: Rows of tasks that have ended.
        upload_days: Files that clients sent.
        draft_hours: Drafts that nothing is written to any more; longer than any render is silent.
    """

    record_days: float = 30.0
    upload_days: float = 30.0
    draft_hours: float = 3.0


@dataclass(slots=True)
class Sweeper:
    """Removes, duty by duty.

    Attributes:
        tasks: All tasks.
        archive: Their files.
        uploads: What clients sent.
        forget_history: Removes what the queue still knows of these tasks.
        clock: Tells the time.
        keeping: How long things are kept.
    """

    tasks: TaskLedger
    archive: Archive
    uploads: UploadShelf
    forget_history: Callable[[Iterable[str]], object]
    clock: Callable[[], Instant]
    keeping: Keeping = field(default_factory=Keeping)
    _half_forgotten: list[str] = field(default_factory=list)

    def sweep_clips(self) -> None:
        """Remove the files of clips that expired or were deleted."""
        while expired := self.tasks.to_purge(BATCH):
            for key in (key for keys in expired.values() for key in keys):
                self.archive.remove(key)
            self.tasks.purged(expired)
            log.info("removed %d clips that had expired", len(expired))

    def sweep_drafts(self) -> None:
        """Remove drafts that were left behind by tasks that have ended.

        The others stay: a machine that slept has old drafts, and goes on with them.
        """
        for drafts in _batches(self.archive.stale_drafts(self.keeping.draft_hours * 3600)):
            kept = self.tasks.known_keys(draft.name for draft in drafts)
            for draft in (draft for draft in drafts if draft.name not in kept):
                shutil.rmtree(draft, ignore_errors=True)
                log.info("removed the draft %s, which was left behind", draft.name)

    def sweep_strays(self) -> None:
        """Remove published folders that no task knows, or will: their attempt came too late."""
        for keys in _batches(self.archive.published()):
            for key in sorted(set(keys) - self.tasks.known_keys(keys)):
                self.archive.remove(key)
                log.info("removed the folder %s, which no task knows", key)

    def sweep_uploads(self) -> None:
        """Remove old uploads."""
        if count := self.uploads.sweep(self._ago(self.keeping.upload_days)):
            log.info("removed %d old uploads", count)

    def sweep_records(self) -> None:
        """Forget tasks that ended long ago, and what the queue still knows of them."""
        while True:
            ended_before = self._ago(self.keeping.record_days)
            self._half_forgotten += self.tasks.forget(ended_before, BATCH)
            if not self._half_forgotten:
                return
            self.forget_history(tuple(self._half_forgotten))
            log.info("forgot %d tasks that ended long ago", len(self._half_forgotten))
            self._half_forgotten.clear()

    def _ago(self, days: float) -> Instant:
        return self.clock() - round(days * DAY)


def _batches(things: Iterator[Thing]) -> Iterator[list[Thing]]:
    while batch := list(islice(things, BATCH)):
        yield batch
