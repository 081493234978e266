"""Published files, and what an attempt hands over for publishing."""

from dataclasses import dataclass
from enum import StrEnum

from reelkite.domain.geometry import Size
from reelkite.domain.recipe import Recipe


class ArtifactKind(StrEnum):
    """What a published file is; the words are those of the ``variant`` parameter."""

    VIDEO = "video"  #: The clip.
    THUMBNAIL = "thumbnail"  #: One still of it.
    SPRITESHEET = "spritesheet"  #: A grid of stills.


FILE_NAMES = {
    ArtifactKind.VIDEO: "video.mp4",
    ArtifactKind.THUMBNAIL: "thumbnail.webp",
    ArtifactKind.SPRITESHEET: "spritesheet.jpg",
}
"""Name of each kind in its task's folder."""

MEDIA_TYPES = {
    ArtifactKind.VIDEO: "video/mp4",
    ArtifactKind.THUMBNAIL: "image/webp",
    ArtifactKind.SPRITESHEET: "image/jpeg",
}
"""Content type of each kind."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A published file.

    Attributes:
        kind: What it is.
        key: Folder in the archive that holds it; differs from attempt to attempt.
        bytes: Its length.
        sha256: Hexadecimal digest of its content; also its ETag.
    """

    kind: ArtifactKind
    key: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What a probe found in a file.

    Attributes:
        size: Size of the picture.
        frames: Pictures in the file, counted.
        seconds: Length of the picture, in seconds.
        sound_seconds: Length of the sound, in seconds; 0 without sound.
        sound_rate: Sampling rate in Hz; 0 without sound.
        channels: Channels of the sound; 0 without sound.
    """

    size: Size
    frames: int
    seconds: float
    sound_seconds: float
    sound_rate: int
    channels: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """What an attempt made, published but not yet shown to anybody.

    Attributes:
        artifacts: Every published file.
        engine: Name of the engine.
        engine_version: Its version.
        render_seconds: How long the attempt took.
        recipe: What the engine really used, if it told more than its version.
    """

    artifacts: tuple[Artifact, ...]
    engine: str
    engine_version: str
    render_seconds: float
    recipe: Recipe | None = None
