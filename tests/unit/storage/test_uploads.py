import os
from pathlib import Path

import pytest
import sqlalchemy as sa

from reelkite.domain.errors import DatabaseUnavailable, PublishError
from reelkite.storage.database import Database, open_database
from reelkite.storage.uploads import YOUNG, Upload, UploadShelf
from tests.unit.storage.samples import Watch


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
