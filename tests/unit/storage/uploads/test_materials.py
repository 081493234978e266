from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.errors import RenderError
from reelkite.domain.request import NOTHING, GenerationRequest, Operation, Puppet, Source
from reelkite.domain.task import Task
from reelkite.storage.database import Database
from reelkite.storage.uploads.materials import materials_of
from reelkite.storage.uploads.shelf import Label, Upload, UploadShelf
from tests.unit.storage.samples import REQUEST, Watch, new_task


@pytest.fixture
def shelf(database: Database, tmp_path: Path) -> UploadShelf:
    """An empty shelf."""
    return UploadShelf(database, tmp_path / "uploads", Watch())


def _kept(shelf: UploadShelf, content: bytes, task: Task) -> Upload:
    return shelf.keep(content, Label("key_a", "x", "material", "image/png", task.id))


def _task(request: GenerationRequest) -> Task:
    return replace(new_task(), request=request)


def test_words_alone_need_no_files(shelf: UploadShelf) -> None:
    """A task that is made of its prompt asks nobody."""
    assert materials_of(shelf, new_task()) == NOTHING


def test_each_digest_leads_to_its_file(shelf: UploadShelf) -> None:
    """Picture, clip and sheets are found, the sheets in the order of the request."""
    task = new_task()
    picture, clip, one, two = (_kept(shelf, text, task) for text in (b"p", b"c", b"1", b"2"))
    source = Source(Operation.EXTENSION, 4, REQUEST, clip.sha256)
    puppets = (Puppet("two", str(two.sha256)), Puppet("one", str(one.sha256)))
    request = replace(REQUEST, reference=picture.sha256, source=source, puppets=puppets)

    found = materials_of(shelf, replace(task, request=request))

    assert found.reference == shelf.path(picture)
    assert found.clip == shelf.path(clip)
    assert found.puppets == (shelf.path(two), shelf.path(one))


def test_a_plan_needs_no_clip(shelf: UploadShelf) -> None:
    """A remix of our own clip is made of words, although its source's digest is known."""
    task = _task(replace(REQUEST, source=Source(Operation.REMIX, 4, REQUEST, "ab" * 32)))

    assert materials_of(shelf, task) == NOTHING


@pytest.mark.parametrize("is_row_left", [True, False])
def test_what_is_gone_is_told(shelf: UploadShelf, is_row_left: bool) -> None:
    """A task whose picture is gone fails with a sentence; it is not drawn without."""
    task = new_task()
    upload = _kept(shelf, b"picture", task)
    shelf.path(upload).unlink()
    if not is_row_left:
        shelf.delete(upload.id, "key_a")

    with pytest.raises(RenderError, match="reference image of this task is no longer"):
        materials_of(shelf, replace(task, request=replace(REQUEST, reference=upload.sha256)))


def test_files_of_others_are_no_materials(shelf: UploadShelf) -> None:
    """The same picture of another task does not count: it may be gone tomorrow."""
    upload = _kept(shelf, b"picture", new_task())

    with pytest.raises(RenderError):
        materials_of(shelf, _task(replace(REQUEST, reference=upload.sha256)))
