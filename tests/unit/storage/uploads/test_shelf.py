import hashlib
import os
from pathlib import Path

import pytest
import sqlalchemy as sa

from reelkite.domain.errors import DatabaseUnavailable, PublishError
from reelkite.storage.database import Database, open_database
from reelkite.storage.tasks import Expiry, TaskLedger
from reelkite.storage.uploads.characters import Character, CharacterBook
from reelkite.storage.uploads.shelf import YOUNG, Label, Upload, UploadShelf, same_for
from tests.unit.storage.samples import Watch, delivery, new_task, quietly


@pytest.fixture
def clock() -> Watch:
    """A clock in the hand."""
    return Watch()


@pytest.fixture
def shelf(database: Database, tmp_path: Path, clock: Watch) -> UploadShelf:
    """An empty shelf."""
    return UploadShelf(database, tmp_path / "uploads", clock)


def _put(shelf: UploadShelf, content: bytes = b"kite", key_id: str = "key_a") -> Upload:
    return shelf.put(content, key_id=key_id, name="a.png", purpose="vision", media_type="image/png")


def test_an_upload_is_kept(shelf: UploadShelf, clock: Watch) -> None:
    """Its bytes and what is known of it come back."""
    upload = _put(shelf)

    assert shelf.find(upload.id, "key_a") == upload
    assert shelf.path(upload).read_bytes() == b"kite"
    assert (upload.bytes, upload.name, upload.created_at) == (4, "a.png", clock())
    assert (upload.purpose, upload.media_type) == ("vision", "image/png")
    assert upload.id.startswith("file-")
    assert len(upload.id) == 37


@pytest.mark.parametrize("name", ["../../x", "/etc/passwd", "a\0\ud800", "n" * 10_000])
def test_names_are_words_only(shelf: UploadShelf, name: str) -> None:
    """A client's name for a file never becomes part of a path, and is kept if it can be."""
    upload = shelf.put(b"x", key_id="key_a", name=name, purpose=name, media_type="image/png")

    assert shelf.path(upload).parent == shelf.folder
    assert upload.name == name.replace("\0", "\ufffd").replace("\ud800", "\ufffd")
    assert shelf.find(upload.id, "key_a") == upload


@pytest.mark.parametrize("upload_id", ["", "\0", "\ud800", "../x", "file-0"])
def test_nonsense_finds_nothing(shelf: UploadShelf, upload_id: str) -> None:
    """Whatever a client puts in the place of an id, it is no upload's."""
    assert shelf.find(upload_id, "key_a") is None
    assert shelf.delete(upload_id, "key_a") is False
    assert shelf.page("key_a", upload_id, 5) == ((), False)


def test_an_upload_is_its_keys_alone(shelf: UploadShelf) -> None:
    """For another key it is not there."""
    upload = _put(shelf)

    assert shelf.find(upload.id, "key_b") is None
    assert shelf.delete(upload.id, "key_b") is False
    assert shelf.page("key_b", None, 5) == ((), False)
    assert shelf.path(upload).exists()


def test_pages_hold_each_upload_once(shelf: UploadShelf, clock: Watch) -> None:
    """Walking from page to page meets every upload once, newest first."""
    made = []
    for number in range(8):
        made.append(_put(shelf))
        clock.wait(number % 2)
    _put(shelf, key_id="key_b")

    walked: list[Upload] = []
    after, more = None, True
    while more:
        found, more = shelf.page("key_a", after, 3)
        walked += found
        after = found[-1].id

    assert walked == sorted(made, key=lambda each: (each.created_at, each.id), reverse=True)


def test_a_deleted_upload_is_gone(shelf: UploadShelf) -> None:
    """Row and file go, once."""
    upload = _put(shelf)

    assert shelf.delete(upload.id, "key_a") is True
    assert shelf.delete(upload.id, "key_a") is False
    assert shelf.find(upload.id, "key_a") is None
    assert not shelf.path(upload).exists()


def test_sweeping_removes_the_old_and_the_lost(shelf: UploadShelf, clock: Watch) -> None:
    """Old uploads go, and old files without a row; young ones of both kinds stay."""
    assert shelf.sweep(clock()) == 0
    old = _put(shelf)
    clock.wait(10)
    young = _put(shelf)
    for name, age in (("file-lost", YOUNG + 1000), ("file-coming", YOUNG - 1000)):
        (shelf.folder / name).write_bytes(b"")
        os.utime(shelf.folder / name, ((clock() - age) / 1000,) * 2)

    assert shelf.sweep(young.created_at) == 2
    assert {path.name for path in shelf.folder.iterdir()} == {young.id, "file-coming"}
    assert shelf.find(old.id, "key_a") is None
    assert shelf.find(young.id, "key_a") == young


def test_a_disk_that_refuses_is_told(database: Database, clock: Watch) -> None:
    """Without its bytes there is no upload."""
    shelf = UploadShelf(database, Path("/proc/uploads"), clock)

    with pytest.raises(PublishError, match="cannot be kept"):
        _put(shelf)
    assert shelf.page("key_a", None, 5) == ((), False)


def test_without_a_row_no_file_stays(tmp_path: Path, clock: Watch) -> None:
    """When the database is away nothing is kept."""
    database = open_database("postgresql://kite@127.0.0.1:1/clips")
    shelf = UploadShelf(database, tmp_path / "uploads", clock)

    with pytest.raises(DatabaseUnavailable):
        _put(shelf)
    assert list((tmp_path / "uploads").iterdir()) == []


def test_the_bytes_are_there_before_the_row(shelf: UploadShelf) -> None:
    """A row whose bytes are missing cannot be: the file comes first."""
    seen: list[bool] = []

    def look(*_words: object) -> None:
        seen.append(len(list(shelf.folder.iterdir())) == 1)

    sa.event.listen(shelf.database.engine, "commit", look)
    _put(shelf)

    assert seen == [True]


def _label(kept_for: str | None = None) -> Label:
    return Label("key_a", "a.mp4", "source", "video/mp4", kept_for)


def test_what_is_kept_is_known_by_its_digest(shelf: UploadShelf) -> None:
    """Who it is kept for finds it again, with the digest of its bytes."""
    upload = shelf.keep(b"kite", _label("task-1"))

    assert shelf.kept_for("task-1") == (upload,)
    assert shelf.kept_for("task-2") == ()
    assert upload.sha256 == hashlib.sha256(b"kite").hexdigest()


def test_a_link_outlives_what_it_was_made_of(shelf: UploadShelf, tmp_path: Path) -> None:
    """The bytes stay when their first name goes, and take no room twice."""
    clip = tmp_path / "video.mp4"
    clip.write_bytes(b"clip")

    upload = shelf.link(clip, "ab" * 32, _label("task-1"))

    assert shelf.path(upload).stat().st_ino == clip.stat().st_ino
    clip.unlink()
    assert shelf.path(upload).read_bytes() == b"clip"
    assert (upload.sha256, upload.bytes) == ("ab" * 32, 4)


def test_where_no_link_can_be_a_copy_is(
    shelf: UploadShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk without links, or another one, is no reason to lose a clip."""

    def refuse(*_words: object) -> None:
        raise OSError(18, "another disk")

    clip = tmp_path / "video.mp4"
    clip.write_bytes(b"clip")
    monkeypatch.setattr(os, "link", refuse)

    upload = shelf.link(clip, "ab" * 32, _label("task-1"))

    assert shelf.path(upload).read_bytes() == b"clip"


def test_what_is_gone_cannot_be_linked(shelf: UploadShelf, tmp_path: Path) -> None:
    """A clip that was swept away a moment ago is told as such, and leaves nothing."""
    with pytest.raises(FileNotFoundError):
        shelf.link(tmp_path / "gone.mp4", "ab" * 32, _label("task-1"))

    assert shelf.kept_for("task-1") == ()
    assert list(shelf.folder.iterdir()) == []


def test_a_spooled_file_that_nobody_removes_is_swept(shelf: UploadShelf, clock: Watch) -> None:
    """An upload that broke off leaves its file for an hour, no longer."""
    path = shelf.spool()
    path.write_bytes(b"half a cl")
    os.utime(path, (clock() / 1000,) * 2)

    assert shelf.sweep(0) == 0
    clock.wait(YOUNG + 1000)
    assert shelf.sweep(0) == 1
    assert not path.exists()


def test_no_folder_no_spool(database: Database, clock: Watch) -> None:
    """Where nothing can be written nothing is promised."""
    with pytest.raises(PublishError, match="cannot be kept"):
        UploadShelf(database, Path("/proc/uploads"), clock).spool()


def test_a_task_keeps_what_it_is_made_of(shelf: UploadShelf, clock: Watch) -> None:
    """While it runs, and while its clip is there, nothing is taken away; then all of it is."""
    ledger = TaskLedger(shelf.database, clock)
    task = ledger.accept(new_task(), quietly)
    kept = shelf.keep(b"picture", _label(task.id))
    month = 31 * 24 * YOUNG

    clock.wait(month)
    assert shelf.sweep(clock()) == 0
    begun = ledger.begin(task.id, "local-0")
    assert begun is not None
    assert ledger.complete(task.id, begun.attempt, delivery(), Expiry())
    assert shelf.sweep(clock()) == 0
    ledger.purged([task.id])
    assert shelf.sweep(clock()) == 1
    assert not shelf.path(kept).exists()


@pytest.mark.parametrize("end", ["delete", "cancel"])
def test_what_is_kept_for_nobody_goes(shelf: UploadShelf, clock: Watch, end: str) -> None:
    """A task that was deleted or has no clip needs nothing any more."""
    ledger = TaskLedger(shelf.database, clock)
    task = ledger.accept(new_task(), quietly)
    shelf.keep(b"picture", _label(task.id))

    getattr(ledger, end)(task.id, "key_a")
    assert shelf.sweep(clock()) == 0
    clock.wait(YOUNG + 1)
    assert shelf.sweep(clock()) == 1


def test_whom_it_is_kept_for_may_be_on_the_way(shelf: UploadShelf, clock: Watch) -> None:
    """Files come before the rows of their tasks; an hour is time enough."""
    shelf.keep(b"picture", _label("task-that-never-came"))

    clock.wait(YOUNG - 1)
    assert shelf.sweep(clock()) == 0
    clock.wait(2)
    assert shelf.sweep(clock()) == 1


def test_a_character_keeps_its_sheet(shelf: UploadShelf, clock: Watch) -> None:
    """Its sheet stays for as long as it does."""
    book = CharacterBook(shelf.database)
    book.add(Character("char_1", "key_a", "Pip", clock()))
    shelf.keep(b"sheet", _label("char_1"))

    clock.wait(400 * 24 * YOUNG)
    assert shelf.sweep(clock()) == 0
    book.delete("char_1", "key_a")
    assert shelf.sweep(clock()) == 1


def test_what_is_let_go_is_gone_at_once(shelf: UploadShelf) -> None:
    """An order that came to nothing takes its files along, and no others."""
    gone, kept = shelf.keep(b"a", _label("task-1")), shelf.keep(b"b", _label("task-2"))

    shelf.let_go("task-1")

    assert not shelf.path(gone).exists()
    assert shelf.kept_for("task-2") == (kept,)


def test_a_copy_has_the_same_label(shelf: UploadShelf) -> None:
    """Only whom it is kept for differs."""
    upload = shelf.keep(b"a", _label("task-1"))

    assert same_for(upload, "task-2") == _label("task-2")
