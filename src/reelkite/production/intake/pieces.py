"""Pieces: the files that a task is made of, kept for it before it is promised."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reelkite.domain.errors import ArtifactExpired, PublishError, StorageFull
from reelkite.domain.task import Task
from reelkite.production.intake.orders import Draft, Piece
from reelkite.storage.uploads import Label, Upload, UploadShelf

_RETRY_AFTER = 60
"""Seconds after which to ask again when the disk does not take anything."""


@contextmanager
def kept_for(shelf: UploadShelf, draft: Draft, task: Task) -> Iterator[str | None]:
    """Keep all pieces of ``draft`` for ``task`` and lend the id of its reference image.

    When the block fails nothing stays.

    Raises:
        ArtifactExpired: One is gone since it was found.
        StorageFull: One cannot be written.
        DatabaseUnavailable: The database does not answer.
    """
    try:
        kept = {piece.purpose: _kept(shelf, piece, task) for piece in draft.pieces}
        picture = kept.get("reference")
        yield None if picture is None else picture.id
    except BaseException:
        if draft.pieces:
            shelf.let_go(task.id)
        raise


def _kept(shelf: UploadShelf, piece: Piece, task: Task) -> Upload:
    name = f"{piece.purpose}-{task.id}"
    label = Label(task.key_id, name, piece.purpose, piece.media_type, task.id)
    try:
        if isinstance(piece.inside, Path):
            return shelf.link(piece.inside, piece.sha256, label)
        return shelf.keep(piece.inside, label)
    except FileNotFoundError as error:
        raise ArtifactExpired("A file that this needs was removed a moment ago.") from error
    except PublishError as error:
        sentence = "The files of this task cannot be kept now."
        raise StorageFull(sentence, retry_after=_RETRY_AFTER) from error
