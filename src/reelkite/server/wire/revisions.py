"""The Videos API's words for what is done to a video: remix, edit, extend."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from reelkite.domain.engine import Capabilities
from reelkite.domain.errors import InvalidVideo, UnsupportedFormat
from reelkite.domain.request import Operation
from reelkite.domain.task import Plain
from reelkite.production import RawRequest
from reelkite.production.offer import Offer
from reelkite.server.parsing.jsontext import kind_of
from reelkite.server.wire.creation import CHARACTERS, REFERENCE, default_model
from reelkite.server.wire.fields import (
    EXTRAS,
    check_files,
    check_known,
    extras_of,
    given_of,
    missing,
    prompt_of,
    seconds_of,
    seed_of,
    word_of,
)

VIDEO: Final = "video"

COPIED: Final = frozenset({"model", "seconds", "seed", "size"})
"""What a video of ours already has; of a clip that was sent model and seed are asked for."""

FIXED: Final = frozenset({CHARACTERS, REFERENCE})
"""What nobody can add to a video."""

FIELDS: Final = frozenset({"prompt", VIDEO, *COPIED, *FIXED})


@dataclass(frozen=True, slots=True)
class Revision:
    """A request to do something to a video, read but not yet checked.

    Attributes:
        raw: Its words.
        video: What the client calls the video; None if it was sent.
        extras: What is kept with the task, ``not_used`` included.
    """

    raw: RawRequest
    video: str | None
    extras: dict[str, Plain]


@dataclass(frozen=True, slots=True)
class Manner:
    """How requests are read.

    Attributes:
        offer: What errors list.
        able: Tells what the engine heeds of a model's name, or of a video's where one is named.
        strict: Refuse unknown fields.
    """

    offer: Offer
    able: Callable[[str, str | None], Capabilities]
    strict: bool


def read_revision(
    fields: Mapping[str, Plain],
    operation: Operation,
    manner: Manner,
    *,
    files: Collection[str] = (),
    video: str | None = None,
) -> Revision:
    """Read the ``fields`` of a request to do something to a video.

    Args:
        fields: By name, from JSON or a form.
        operation: What is to be done.
        manner: How requests are read.
        files: Names of what came as a file.
        video: What the path calls the video, if it does.

    Raises:
        RequestError: A field has the wrong type, is missing, unknown, or cannot be given here.
    """
    given = given_of(fields)
    check_files(files, (FIELDS | EXTRAS) - {VIDEO})
    _refuse_fixed(given)
    unknown = {*given, *files} - FIELDS - EXTRAS
    check_known(unknown, strict=manner.strict)
    shown = _video(given, files) if video is None else video
    extends = operation is Operation.EXTENSION
    raw = RawRequest(
        prompt=prompt_of(given),
        model=word_of(given, "model", default_model(manner.offer)),
        seconds=seconds_of(given, manner.offer.added, None) if extends else "",
        seed=seed_of(given),
    )
    heeded = {"seconds"} if extends else set()
    heeded |= {"model", "seed"} if shown is None else set()
    heeded |= {VIDEO} if video is None else set()
    unused = unknown | (({VIDEO, *COPIED} & given.keys()) - heeded)
    return Revision(raw, shown, extras_of(given, manner.able(raw.model, shown), unused))


def _refuse_fixed(given: Mapping[str, Plain]) -> None:
    for name in sorted(FIXED & given.keys()):
        if given[name] not in ("", []):
            raise UnsupportedFormat(
                f"'{name}' cannot be given here; what the video was made with stays.", field=name
            )


def _video(given: Mapping[str, Plain], files: Collection[str]) -> str | None:
    """Return the id of the video; None if the video itself was sent."""
    written = given.get(VIDEO)
    if VIDEO in files:
        if written is not None:
            raise InvalidVideo("The video is given twice.")
        return None
    if written is None:
        raise missing(VIDEO)
    named = written.get("id") if isinstance(written, dict) else written
    if not isinstance(named, str) or not named:
        raise InvalidVideo(
            f"'{VIDEO}' must be a file of a multipart form, or an object with the 'id' of a "
            f"video, but got {kind_of(written)} instead."
        )
    return named
