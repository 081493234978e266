"""Orders as the surfaces understood them, and drafts of what they come to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reelkite.domain.callers import ApiKey
from reelkite.domain.request import GenerationRequest, Operation
from reelkite.domain.task import Plain
from reelkite.production.offer import STANDARD, Offer
from reelkite.production.request import RawRequest


@dataclass(frozen=True, slots=True)
class SentFilm:
    """A video that a client sent; whoever took it in removes the file in the end.

    Attributes:
        path: Where it lies.
        sha256: Hexadecimal digest of its bytes.
    """

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Growth:
    """What is to be done to which clip.

    Attributes:
        operation: What is done.
        task_id: Id of the task whose clip it is; None if the client's word can be no id.
        shown: What the client calls it.
        film: The clip itself, where it was sent instead.
        field: Name of the field that names the clip; empty where the path does.
    """

    operation: Operation
    task_id: str | None = None
    shown: str = ""
    film: SentFilm | None = None
    field: str = "video"


@dataclass(frozen=True, slots=True)
class Order:
    """A request to create, as one of the surfaces understood it.

    Attributes:
        raw: The words of the request; of a growth out of our own clip prompt and seconds count.
        caller: Who asks.
        route: ``videos``, or the vendor route's name.
        offer: What this surface has on offer.
        reference: Bytes of a reference image, not yet checked.
        reference_field: What the surface calls it.
        characters: Ids of the client's own characters, in order.
        growth: The clip that it is to grow out of.
        extras: What else came along and is kept (``metadata``, ``user``, ...).
        once: Idempotency key and digest of the body.
        refused_as_task: What the policy refuses becomes a task that failed, and no error.
    """

    raw: RawRequest
    caller: ApiKey
    route: str
    offer: Offer = STANDARD
    reference: bytes | None = None
    reference_field: str = "input_reference"
    characters: tuple[str, ...] = ()
    growth: Growth | None = None
    extras: Mapping[str, Plain] = field(default_factory=dict)
    once: tuple[str, str] | None = None
    refused_as_task: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A file that a task is made of, before it is kept for it.

    Attributes:
        sha256: Hexadecimal digest of its bytes.
        purpose: ``reference``, ``source`` or ``character``.
        media_type: What it is.
        inside: Its bytes, or where they lie.
    """

    sha256: str
    purpose: str
    media_type: str
    inside: bytes | Path


@dataclass(frozen=True, slots=True)
class Draft:
    """What an order comes to, before anybody has judged it.

    Attributes:
        request: What is to be made.
        model: The model's name as it was asked for.
        pieces: Files that it is made of, each digest of the request once.
        pictures: What the guardrails must see of a picture that came along.
        earlier: Prompts of the clips that it grows out of, as one text.
        remixed_from: Id of the task whose clip it grows out of.
    """

    request: GenerationRequest
    model: str
    pieces: tuple[Piece, ...] = ()
    pictures: tuple[bytes, ...] = ()
    earlier: str = ""
    remixed_from: str | None = None
