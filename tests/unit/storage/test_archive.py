import hashlib
import os
from pathlib import Path

import pytest

from reelkite.domain.artifact import FILE_NAMES, Artifact, ArtifactKind
from reelkite.domain.errors import PublishError
from reelkite.storage.archive import YOUNG, Archive, task_of

TASK = "a" * 32
NOW = 1_800_000_000.0


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive without clips, whose clock stands."""
    return Archive(tmp_path, clock=lambda: NOW)


def _fill(folder: Path) -> None:
    for kind, name in FILE_NAMES.items():
        (folder / name).write_bytes(kind.value.encode() * 1000)


def _age(folder: Path, seconds: float) -> None:
    for path in (folder, *folder.iterdir()):
        os.utime(path, (NOW - seconds, NOW - seconds))


def test_a_draft_is_published_whole(archive: Archive) -> None:
    """The files move under their key in one step, and are measured."""
    draft = archive.draft(TASK, 1)
    _fill(draft)

    artifacts = archive.publish(TASK, 1)

    assert not draft.exists()
    assert [artifact.kind for artifact in artifacts] == list(ArtifactKind)
    content = b"video" * 1000
    digest = hashlib.sha256(content).hexdigest()
    assert artifacts[0] == Artifact(ArtifactKind.VIDEO, f"{TASK}-1", len(content), digest)
    for artifact in artifacts:
        path = archive.path(artifact.key, artifact.kind)
        assert path.read_bytes() == artifact.kind.value.encode() * 1000


def test_publishing_twice_gives_the_same(archive: Archive) -> None:
    """A step that is done again after a crash measures what is there."""
    _fill(archive.draft(TASK, 1))
    first = archive.publish(TASK, 1)

    assert archive.publish(TASK, 1) == first


def test_what_was_renamed_before_a_crash_is_synced(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who publishes again makes sure of the folders: the first may have died before it could."""
    _fill(archive.draft(TASK, 1))
    archive.publish(TASK, 1)
    synced: list[Path] = []
    monkeypatch.setattr("reelkite.storage.archive.sync", lambda *paths: synced.extend(paths))
    archive.publish(TASK, 1)

    assert synced == [archive.root / "drafts", archive.root / "clips", archive.root]


def test_the_name_of_a_folder_tells_its_task(archive: Archive) -> None:
    """Drafts and published folders are named by their task; other names tell of none."""
    assert task_of(archive.draft(TASK, 12).name) == TASK
    assert task_of("lost+found") == ""


def test_attempts_do_not_meet(archive: Archive) -> None:
    """A late attempt publishes beside the other, never over it."""
    _fill(archive.draft(TASK, 1))
    _fill(archive.draft(TASK, 2))
    second = archive.publish(TASK, 2)
    first = archive.publish(TASK, 1)

    assert {artifact.key for artifact in first} == {f"{TASK}-1"}
    assert all(archive.path(each.key, each.kind).exists() for each in (*first, *second))


def test_a_draft_begins_empty(archive: Archive) -> None:
    """What an earlier try of the same attempt left is gone."""
    _fill(archive.draft(TASK, 1))

    assert list(archive.draft(TASK, 1).iterdir()) == []


@pytest.mark.parametrize("missing", FILE_NAMES.values())
def test_half_a_clip_is_not_published(archive: Archive, missing: str) -> None:
    """A missing file is told, without its path, and nothing appears under the key."""
    draft = archive.draft(TASK, 1)
    _fill(draft)
    (draft / missing).unlink()

    with pytest.raises(PublishError, match=r"^the draft lacks a file$"):
        archive.publish(TASK, 1)
    assert not archive.path(f"{TASK}-1", ArtifactKind.VIDEO).exists()


def test_nothing_is_published_without_a_draft(archive: Archive) -> None:
    """A draft that was swept away is told."""
    with pytest.raises(PublishError, match="lacks"):
        archive.publish(TASK, 1)


def test_a_disk_that_refuses_is_told() -> None:
    """Where nobody may write there is no draft, and no clip."""
    with pytest.raises(PublishError, match="cannot make a draft"):
        Archive(Path("/proc")).draft(TASK, 1)


def test_a_clip_that_cannot_be_placed_is_told(archive: Archive) -> None:
    """A clips folder that is none is an error of publishing, and the draft stays."""
    draft = archive.draft(TASK, 1)
    _fill(draft)
    (archive.root / "clips").write_bytes(b"")

    with pytest.raises(PublishError, match="cannot publish the clip"):
        archive.publish(TASK, 1)
    assert draft.exists()


def test_drafts_and_clips_can_be_removed(archive: Archive) -> None:
    """Both go with all their files; what is gone already is no error."""
    draft = archive.draft(TASK, 1)
    _fill(draft)
    _fill(archive.draft(TASK, 2))
    key = archive.publish(TASK, 2)[0].key

    for _ in range(2):
        archive.discard(TASK, 1)
        archive.remove(key)

    assert not draft.exists()
    assert not archive.path(key, ArtifactKind.VIDEO).parent.exists()


def test_no_key_leads_out_of_the_archive(archive: Archive) -> None:
    """Removing by an empty key, or one that is a way, removes nothing."""
    (archive.root / "kept").mkdir()
    _fill(archive.draft(TASK, 1))
    key = archive.publish(TASK, 1)[0].key

    for way in ("", ".", "..", "../kept"):
        archive.remove(way)

    assert archive.path(key, ArtifactKind.VIDEO).exists()
    assert (archive.root / "kept").exists()


def test_old_clips_are_listed(archive: Archive) -> None:
    """The list leaves out what was published within the hour: its row may be on the way."""
    assert list(archive.published()) == []
    for attempt, age in ((1, YOUNG + 1), (2, YOUNG - 1)):
        _fill(archive.draft(TASK, attempt))
        key = archive.publish(TASK, attempt)[0].key
        _age(archive.path(key, ArtifactKind.VIDEO).parent, age)

    assert list(archive.published()) == [f"{TASK}-1"]


def test_idle_drafts_are_listed(archive: Archive) -> None:
    """A draft is stale when nothing in it was written to; one new file keeps it."""
    idle, busy = archive.draft(TASK, 1), archive.draft(TASK, 2)
    for draft in (idle, busy):
        _fill(draft)
        _age(draft, 100)
    (busy / "more").write_bytes(b"")
    os.utime(busy / "more", (NOW, NOW))
    os.utime(busy, (NOW - 100, NOW - 100))

    assert list(archive.stale_drafts(50)) == [idle]
    assert list(archive.stale_drafts(150)) == []


def test_free_space_is_told(archive: Archive) -> None:
    """Room is counted in bytes where the clips will lie."""
    assert archive.free_bytes() > 0
