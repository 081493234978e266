"""The materials of a task: the files behind the digests of its request."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from reelkite.domain.errors import RenderError
from reelkite.domain.request import NOTHING, GenerationRequest, Materials
from reelkite.domain.task import Task
from reelkite.storage.uploads.shelf import UploadShelf

_PICTURE: Final = "The reference image of this task"
_CLIP: Final = "The video that this task works on"
_SHEET: Final = "A character of this task"


def materials_of(shelf: UploadShelf, task: Task) -> Materials:
    """Return where the files lie that ``task`` is made of.

    Raises:
        RenderError: One is gone.
        DatabaseUnavailable: Nobody knows at the moment.
    """
    request = task.request
    if not (request.reference or _digest_of_clip(request) or request.puppets):
        return NOTHING
    kept = {
        upload.sha256: shelf.path(upload)
        for upload in shelf.kept_for(task.id)
        if upload.sha256 is not None
    }
    return Materials(
        reference=_found(kept, request.reference, _PICTURE),
        clip=_found(kept, _digest_of_clip(request), _CLIP),
        puppets=tuple(_present(kept, puppet.sha256, _SHEET) for puppet in request.puppets),
    )


def _digest_of_clip(request: GenerationRequest) -> str | None:
    """Return which clip is needed; a digest may stand there only to be told."""
    return request.source.sha256 if request.source and request.needs_clip else None


def _found(kept: Mapping[str, Path], digest: str | None, what: str) -> Path | None:
    return None if digest is None else _present(kept, digest, what)


def _present(kept: Mapping[str, Path], digest: str, what: str) -> Path:
    path = kept.get(digest)
    if path is None or not path.is_file():
        raise RenderError(f"{what} is no longer on this server.")
    return path
