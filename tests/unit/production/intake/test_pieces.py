from pathlib import Path

import pytest

from reelkite.domain.errors import ArtifactExpired, PublishError, StorageFull
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.task import Task
from reelkite.production.intake.orders import Draft, Piece
from reelkite.production.intake.pieces import kept_for
from reelkite.storage import UploadShelf
from reelkite.storage.uploads import Label, Upload
from tests.unit.production.intake.benches import KITE, Bench

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(720, 1280), 4, 7)
PICTURE = Piece("ab" * 32, "reference", "image/png", b"picture")


def _task(bench: Bench) -> Task:
    return bench.intake.accept(KITE)


def _clip(folder: Path) -> Piece:
    path = folder / "clip.mp4"
    path.write_bytes(b"clip")
    return Piece("cd" * 32, "source", "video/mp4", path)


def test_all_pieces_are_kept(bench: Bench, tmp_path: Path) -> None:
    """Bytes and files alike, under names that tell whose they are."""
    task = _task(bench)
    draft = Draft(REQUEST, "sora-2", (PICTURE, _clip(tmp_path)))

    with kept_for(bench.intake.shelf, draft, task) as reference:
        kept = bench.intake.shelf.kept_for(task.id)

    assert {upload.name for upload in kept} == {f"reference-{task.id}", f"source-{task.id}"}
    assert {upload.id for upload in kept if upload.purpose == "reference"} == {reference}
    assert {bench.intake.shelf.path(upload).read_bytes() for upload in kept} == {
        b"picture",
        b"clip",
    }


def test_a_task_of_words_keeps_nothing(bench: Bench) -> None:
    """There is no picture to name."""
    with kept_for(bench.intake.shelf, Draft(REQUEST, "sora-2"), _task(bench)) as reference:
        assert reference is None


def test_what_fails_keeps_nothing(bench: Bench, tmp_path: Path) -> None:
    """Neither when the promise fails, nor when a piece is missing."""
    task = _task(bench)
    with (
        pytest.raises(ZeroDivisionError),
        kept_for(bench.intake.shelf, Draft(REQUEST, "sora-2", (PICTURE,)), task),
    ):
        raise ZeroDivisionError
    gone = Piece("cd" * 32, "source", "video/mp4", tmp_path / "gone.mp4")
    with (
        pytest.raises(ArtifactExpired, match="a moment ago"),
        kept_for(bench.intake.shelf, Draft(REQUEST, "sora-2", (PICTURE, gone)), task),
    ):
        pass

    assert bench.intake.shelf.kept_for(task.id) == ()
    assert list(bench.intake.shelf.folder.glob("file-*")) == []


def test_a_disk_that_is_full_is_told(bench: Bench) -> None:
    """The caller may come back."""

    class Full(UploadShelf):
        def keep(self, content: bytes, label: Label) -> Upload:
            raise PublishError(f"no room for {len(content)} bytes of {label.name}")

    shelf = Full(bench.intake.shelf.database, bench.intake.shelf.folder, bench.clock)
    with (
        pytest.raises(StorageFull) as refusal,
        kept_for(shelf, Draft(REQUEST, "sora-2", (PICTURE,)), _task(bench)),
    ):
        pass
    assert refusal.value.retry_after == 60
