"""What every wire format has: how a clip is asked for, and how a task stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, Protocol

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.task import Plain
from reelkite.engines.upstream.faults import Complaint, complaint_in
from reelkite.engines.upstream.film import Film


class Status(Enum):
    """How far a task is."""

    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()


WORDS: Final[Mapping[str, Status]] = {
    "queued": Status.WAITING,
    "pending": Status.WAITING,
    "in_progress": Status.RUNNING,
    "processing": Status.RUNNING,
    "running": Status.RUNNING,
    "completed": Status.DONE,
    "succeeded": Status.DONE,
    "failed": Status.FAILED,
    "cancelled": Status.FAILED,
    "canceled": Status.FAILED,
    "deleted": Status.FAILED,
    "expired": Status.FAILED,
}
"""Words of all servers for it; one that is not here is taken for ``RUNNING``."""


NOTHING_SAID: Final = Complaint()


@dataclass(frozen=True, slots=True)
class Question:
    """A request for a clip, as it goes over the wire.

    Attributes:
        path: Behind the server's address.
        fields: What is asked for, by the wire's names.
        form: It goes as a multipart form; else as JSON.
        image: A PNG that goes along as the file ``input_reference``, or nothing.
    """

    path: str
    fields: Mapping[str, Plain]
    form: bool = False
    image: bytes | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a task stands.

    Attributes:
        id: Its name at the server.
        status: How far it is.
        progress: Done to this fraction, 0..1, if the server tells; None if it does not.
        complaint: Why it failed.
        clip: Address of its clip, where that is not one of the task's own paths.
        model: Name of the model by which the server calls it.
    """

    id: str
    status: Status
    progress: float | None = None
    complaint: Complaint = NOTHING_SAID
    clip: str = ""
    model: str = ""


class Dialect(Protocol):
    """A wire format.

    Attributes:
        explicit: Width, height, frames, rate and seed are asked for as numbers; else a size and
            seconds that are on offer.
        idempotent: It knows ``Idempotency-Key``: asked twice under one key, it makes one clip.
        deletes: Tasks can be deleted.
    """

    @property
    def explicit(self) -> bool:
        """See above."""

    @property
    def idempotent(self) -> bool:
        """See above."""

    @property
    def deletes(self) -> bool:
        """See above."""

    def question(
        self, film: Film, model: str, image: bytes | None, extra: Mapping[str, Plain]
    ) -> Question:
        """Return how to ask for ``film`` from ``model``, beginning with the PNG ``image``."""

    def place(self, model: str, task: str) -> str:
        """Return the path of a task."""

    def content(self, model: str, task: str) -> str:
        """Return the path of its clip, where ``Standing.clip`` names none; may be empty."""

    def standing(self, said: Plain) -> Standing:
        """Return the state that a reply tells of.

        Raises:
            EngineUnavailable: It tells of none.
        """


def standing_in(said: dict[str, Plain], clip: str = "") -> Standing:
    """Return the state in an object with ``id`` and ``status``.

    Raises:
        EngineUnavailable: It has none.
    """
    match said:
        case {"id": str(task), "status": str(word)} if task and word:
            pass
        case _:
            raise EngineUnavailable(
                "the upstream server's reply describes no task: see the setting 'protocol'"
            )
    model = said.get("model")
    return Standing(
        id=task,
        status=WORDS.get(word.lower(), Status.RUNNING),
        progress=_fraction(said.get("progress")),
        complaint=complaint_in({"error": said.get("error")}),
        clip=clip,
        model=model if isinstance(model, str) else "",
    )


def _fraction(progress: Plain) -> float | None:
    """Return a progress that says something: most servers only ever tell 0 and 100."""
    if isinstance(progress, bool) or not isinstance(progress, int | float):
        return None
    return progress / 100 if 0 < progress < 100 else None  # noqa: PLR2004 - percent
