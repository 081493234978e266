"""Everything that is delivered for a request: the clip, and the stills of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from reelkite.domain.artifact import FILE_NAMES, ArtifactKind
from reelkite.domain.engine import RenderWatch
from reelkite.domain.request import NOTHING, GenerationRequest, Materials
from reelkite.production.line import ProductionLine, PublishedClip

WriteStill: TypeAlias = Callable[[Path, Path], None]
"""Writes stills of the clip at the first path to the second."""


@dataclass(frozen=True, slots=True)
class Stills:
    """How stills are written."""

    thumbnail: WriteStill
    spritesheet: WriteStill


def make_files(
    line: ProductionLine,
    request: GenerationRequest,
    folder: Path,
    watch: RenderWatch,
    stills: Stills,
    materials: Materials = NOTHING,
) -> PublishedClip:
    """Fill ``folder`` with the clip and its stills, under the names of ``FILE_NAMES``.

    Raises:
        KiteError: The prompt, the engine, or a file; the type says which.
    """
    clip = line.produce(request, folder / FILE_NAMES[ArtifactKind.VIDEO], watch, materials)
    stills.thumbnail(clip.path, folder / FILE_NAMES[ArtifactKind.THUMBNAIL])
    stills.spritesheet(clip.path, folder / FILE_NAMES[ArtifactKind.SPRITESHEET])
    watch.advance("stills", 1.0)
    return clip
