import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reelkite.domain.artifact import FILE_NAMES, Delivery
from reelkite.domain.task import Task
from reelkite.jobs.chores.sweeping import DAY, Keeping, Sweeper
from reelkite.storage import Archive, Database, TaskLedger, UploadShelf
from reelkite.storage.tasks import Expiry
from tests.unit.storage.samples import Watch, new_task, quietly

HOUR = 3_600_000


@dataclass
class House:
    """Everything that is swept, and who sweeps."""

    tasks: TaskLedger
    archive: Archive
    uploads: UploadShelf
    clock: Watch
    forgotten: list[str] = field(default_factory=list)
    broken: bool = False
    sweeper: Sweeper = field(init=False)

    def __post_init__(self) -> None:
        keeping = Keeping(record_days=30, upload_days=7, draft_hours=3)
        self.sweeper = Sweeper(
            self.tasks, self.archive, self.uploads, self.forget, self.clock, keeping
        )

    def forget(self, ids: Iterable[str]) -> None:
        """Forget what the queue knows."""
        if self.broken:
            raise OSError("no queue")
        self.forgotten += ids

    def publish(self, task: Task) -> str:
        """Publish files for the task's attempt and return their key."""
        draft = self.archive.draft(task.id, task.attempt)
        for name in FILE_NAMES.values():
            (draft / name).write_bytes(b"x")
        return self.archive.publish(task.id, task.attempt)[0].key

    def complete(self) -> tuple[Task, Path]:
        """Promise and complete a task; return it and its folder."""
        promised = self.tasks.accept(new_task(created_at=self.clock.now), quietly)
        task = self.tasks.begin(promised.id, "local-0")
        assert task is not None
        self.publish(task)
        artifacts = self.archive.publish(task.id, task.attempt)
        done = Delivery(artifacts, "fake", "1", 1.0)
        assert self.tasks.complete(task.id, task.attempt, done, Expiry())
        return task, self.archive.root / "clips" / artifacts[0].key

    def age(self, folder: Path, hours: float) -> None:
        """Let all in ``folder`` look as if it was written so long ago."""
        then = self.clock.now / 1000 - hours * 3600
        for path in (*folder.rglob("*"), folder):
            os.utime(path, (then, then))


@pytest.fixture
def house(database: Database, clock: Watch, tmp_path: Path) -> House:
    """Lend a house with nothing in it."""
    return House(
        TaskLedger(database, clock),
        Archive(tmp_path, lambda: clock.now / 1000),
        UploadShelf(database, tmp_path / "uploads", clock),
        clock,
    )


def test_clips_go_when_they_expire(house: House) -> None:
    """Until its expiry a clip stays; then its files go, and its row says so."""
    task, folder = house.complete()
    house.sweeper.sweep_clips()
    assert folder.is_dir()

    house.clock.wait(25 * HOUR)
    house.sweeper.sweep_clips()
    assert not folder.exists()
    kept = house.tasks.find(task.id)
    assert kept is not None
    assert kept.purged


def test_deleted_clips_go(house: House) -> None:
    """What its owner deleted is removed in the next round, and nothing else."""
    task, folder = house.complete()
    _, other = house.complete()
    house.tasks.delete(task.id, task.key_id)
    house.clock.wait(1)
    house.sweeper.sweep_clips()

    assert not folder.exists()
    assert other.is_dir()


def test_many_clips_go_in_one_round(house: House) -> None:
    """A round goes on until nothing is left to remove, even if files are gone already."""
    folders = [house.complete()[1] for _ in range(5)]
    house.archive.remove(folders[0].name)
    house.clock.wait(25 * HOUR)
    house.sweeper.sweep_clips()

    assert not any(folder.exists() for folder in folders)
    assert house.tasks.to_purge() == {}


def test_drafts_that_were_left_go(house: House) -> None:
    """Only drafts that nothing was written to for hours are removed."""
    old, young = house.archive.draft("a" * 32, 1), house.archive.draft("b" * 32, 1)
    for draft, hours in ((old, 4), (young, 2)):
        (draft / "video.mp4").write_bytes(b"half")
        house.age(draft, hours)
    house.sweeper.sweep_drafts()

    assert (old.exists(), young.exists()) == (False, True)


def test_strays_go(house: House) -> None:
    """A published folder that no row names goes after an hour; one that has a row stays."""
    task, known = house.complete()
    lost = house.archive.root / "clips" / house.publish(_next_attempt(task))
    fresh = house.archive.root / "clips" / house.publish(_next_attempt(task, 3))
    house.age(known, 5)
    house.age(lost, 5)
    house.age(fresh, 0.5)
    house.sweeper.sweep_strays()

    assert (known.exists(), lost.exists(), fresh.exists()) == (True, False, True)


def test_what_a_task_may_still_need_stays(house: House) -> None:
    """However old, draft and folder of a task that has not ended stay: its row may be late.

    Disks that are full, databases that are away and machines that sleep keep it waiting.
    """
    promised = house.tasks.accept(new_task(created_at=house.clock.now), quietly)
    task = house.tasks.begin(promised.id, "local-0")
    assert task is not None
    folder = house.archive.root / "clips" / house.publish(task)
    draft = house.archive.draft(task.id, 2)
    for place in (folder, draft):
        house.age(place, 10)
    house.sweeper.sweep_strays()
    house.sweeper.sweep_drafts()
    assert (folder.exists(), draft.exists()) == (True, True)

    house.tasks.cancel(task.id, task.key_id)
    house.sweeper.sweep_strays()
    house.sweeper.sweep_drafts()
    assert (folder.exists(), draft.exists()) == (False, False)


def _next_attempt(task: Task, attempt: int = 2) -> Task:
    return Task(
        id=task.id,
        key_id=task.key_id,
        route=task.route,
        model=task.model,
        prompt=task.prompt,
        request=task.request,
        created_at=task.created_at,
        updated_at=task.updated_at,
        attempt=attempt,
    )


def test_old_uploads_go(house: House) -> None:
    """An upload stays for its days."""
    shelf = house.uploads
    old = shelf.put(b"x", key_id="k", name="n", purpose="vision", media_type="image/png")
    house.clock.wait(5 * DAY)
    young = shelf.put(b"x", key_id="k", name="n", purpose="vision", media_type="image/png")
    house.clock.wait(3 * DAY)
    house.sweeper.sweep_uploads()

    assert shelf.find(old.id, "k") is None
    assert shelf.find(young.id, "k") == young


def test_records_go_with_their_history(house: House) -> None:
    """Tasks that ended long ago are forgotten here and by the queue; files go first."""
    task, _ = house.complete()
    house.clock.wait(31 * DAY)
    house.sweeper.sweep_records()
    assert house.tasks.find(task.id) is not None

    house.sweeper.sweep_clips()
    house.sweeper.sweep_records()
    assert house.tasks.find(task.id) is None
    assert house.forgotten == [task.id]


def test_history_is_not_left_when_the_queue_fails(house: House) -> None:
    """What the queue could not forget in one round is asked of it again in the next."""
    task, _ = house.complete()
    house.clock.wait(31 * DAY)
    house.sweeper.sweep_clips()
    house.broken = True
    with pytest.raises(OSError, match="no queue"):
        house.sweeper.sweep_records()
    house.broken = False
    house.sweeper.sweep_records()
    house.sweeper.sweep_records()

    assert house.forgotten == [task.id]
