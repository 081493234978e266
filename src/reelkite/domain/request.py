"""What was asked, validated and frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from reelkite.domain.geometry import FrameGrid, Size

FRAME_RATE: Final = Fraction(24)
"""Frames per second of every clip."""


class Model(StrEnum):
    """Public model names; each is a tier of quality."""

    SORA_2 = "sora-2"  #: The fast tier.
    SORA_2_PRO = "sora-2-pro"  #: The fine tier: motion blur, supersampling, finer shadows.


class Operation(StrEnum):
    """What is done to an earlier clip."""

    REMIX = "remix"  #: The same again, but for what the prompt says.
    EDIT = "edit"  #: The clip itself, changed as the prompt says.
    EXTENSION = "extension"  #: The clip, and then more of it.


@dataclass(frozen=True, slots=True)
class Source:
    """The clip that another grows out of.

    Attributes:
        operation: What is done to it.
        seconds: Its length.
        request: How it was asked for; None if it is no clip of ours.
        sha256: Hexadecimal digest of its file, or None if nobody knows it.
        elsewhere: Its pictures are to be gone on with as a stranger's: it was asked for here, but
            another engine drew it, or another version, so its plan would show others.
    """

    operation: Operation
    seconds: int
    request: "GenerationRequest | None" = None
    sha256: str | None = None
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Puppet:
    """A client's own character that the clip may show.

    Attributes:
        name: By which prompts call it, as it was given.
        sha256: Hexadecimal digest of its sheet.
    """

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """One clip, asked for.

    Attributes:
        prompt: The user's words, cleaned (see ``parse_request``).
        model: Which tier.
        size: Exact size of the clip.
        seconds: Exact length, in whole seconds; of an extension, with the clip that it extends.
        seed: Chooses among equally valid clips; 0 <= seed < 2**32.
        reference: Hexadecimal digest of the picture that the clip begins with, or None.
        source: The clip that this one grows out of, or None.
        puppets: Characters that the prompt may name; at most two.
    """

    prompt: str
    model: Model
    size: Size
    seconds: int
    seed: int
    reference: str | None = None
    source: Source | None = None
    puppets: tuple[Puppet, ...] = ()

    @property
    def grid(self) -> FrameGrid:
        """When the frames of the clip are shown."""
        return FrameGrid.covering(Fraction(self.seconds), FRAME_RATE)

    @property
    def added_grid(self) -> FrameGrid:
        """When the frames are shown that are to be made; 0 is the first of them."""
        return FrameGrid.covering(Fraction(self.added), FRAME_RATE)

    @property
    def added(self) -> int:
        """Seconds that are to be made: all, or what an extension adds."""
        source = self.source
        extends = source is not None and source.operation is Operation.EXTENSION
        return self.seconds - source.seconds if source and extends else self.seconds

    @property
    def begins_elsewhere(self) -> bool:
        """The line of clips that it grew out of has pictures that no plan of ours would show."""
        source = self.source
        while source is not None and source.request is not None and not source.elsewhere:
            source = source.request.source
        return source is not None

    @property
    def needs_clip(self) -> bool:
        """It is made of its source's pictures, and not of its source's plan alone."""
        source = self.source
        extends = source is not None and source.operation is Operation.EXTENSION
        return extends or self.begins_elsewhere


@dataclass(frozen=True, slots=True)
class Materials:
    """The files behind the digests of a request, where they lie on the machine that renders.

    Attributes:
        reference: The picture to begin with, as it was sent; it was judged and fits the size.
        clip: The clip that this one grows out of: an MP4 of the size of the request if it is
            ours, and anything that could be opened if it was uploaded.
        puppets: Sheets of the characters, in the order of the request.
    """

    reference: Path | None = None
    clip: Path | None = None
    puppets: tuple[Path, ...] = ()


NOTHING: Final = Materials()
"""A clip is made of its request alone."""


def request_to_plain(request: GenerationRequest) -> dict[str, Any]:
    """Return ``request`` as plain data; what is not there is left out."""
    kept: dict[str, Any] = {
        "prompt": request.prompt,
        "model": request.model.value,
        "width": request.size.width,
        "height": request.size.height,
        "seconds": request.seconds,
        "seed": request.seed,
    }
    if request.reference is not None:
        kept["reference"] = request.reference
    if request.source is not None:
        kept["source"] = _source_to_plain(request.source)
    if request.puppets:
        kept["puppets"] = [{"name": each.name, "sha256": each.sha256} for each in request.puppets]
    return kept


def request_from_plain(kept: Mapping[str, Any]) -> GenerationRequest:
    """Return the request in plain data.

    Raises:
        KeyError: A field is missing.
        TypeError: A field is of another type.
        ValueError: A field has a value that cannot be.
    """
    source, puppets = kept.get("source"), kept.get("puppets", ())
    return GenerationRequest(
        prompt=str(kept["prompt"]),
        model=Model(kept["model"]),
        size=Size(int(kept["width"]), int(kept["height"])),
        seconds=int(kept["seconds"]),
        seed=int(kept["seed"]),
        reference=kept.get("reference"),
        source=None if source is None else _source_from_plain(source),
        puppets=tuple(Puppet(str(each["name"]), str(each["sha256"])) for each in puppets),
    )


def _source_to_plain(source: Source) -> dict[str, Any]:
    kept: dict[str, Any] = {
        "operation": source.operation.value,
        "seconds": source.seconds,
        "request": None if source.request is None else request_to_plain(source.request),
        "sha256": source.sha256,
    }
    return kept | ({"elsewhere": True} if source.elsewhere else {})


def _source_from_plain(kept: Mapping[str, Any]) -> Source:
    request = kept["request"]
    return Source(
        operation=Operation(kept["operation"]),
        seconds=int(kept["seconds"]),
        request=None if request is None else request_from_plain(request),
        sha256=kept["sha256"],
        elsewhere=bool(kept.get("elsewhere", False)),
    )
