"""What storage tests store."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from reelkite.domain.artifact import Artifact, ArtifactKind, Delivery
from reelkite.domain.geometry import Size
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.task import Instant, Task
from reelkite.storage.database import Transaction

NUMBERS: Iterator[int] = count(1)

FINE = Verdict((), "edition-1", 3.5)
"""Nothing was found."""

REFUSED = Verdict(
    (
        Finding(Category.REAL_PERSON, "people: somebody", Layer.NAMES, (0, 8)),
        Finding(Category.VIOLENCE, "gore", Layer.TERMS, (9, 12)),
        Finding(Category.REAL_PERSON, "offices: somebody", Layer.NAMES),
    ),
    "edition-1",
    7.0,
)
"""Two categories were found, one of them twice."""

RECIPE = Recipe("clay-1", 16, (("steps", "8"), ("cache", "none")))

REQUEST = GenerationRequest("a red kite", Model.SORA_2, Size(720, 1280), 4, 7)


@dataclass(slots=True)
class Watch:
    """A clock that goes when it is told to."""

    now: Instant = 1_800_000_000_000

    def __call__(self) -> Instant:
        """Tell the time."""
        return self.now

    def wait(self, milliseconds: int) -> None:
        """Let time go by."""
        self.now += milliseconds


def new_task(
    key_id: str = "key_a",
    created_at: Instant = 1_800_000_000_000,
    task_id: str | None = None,
    verdict: Verdict | None = None,
) -> Task:
    """Make a task that is not promised yet."""
    return Task(
        id=task_id or f"{next(NUMBERS):032x}",
        key_id=key_id,
        route="videos",
        model="sora-2",
        prompt="A red kite!",
        request=REQUEST,
        created_at=created_at,
        updated_at=created_at,
        cost=2.0,
        verdict=verdict,
    )


def quietly(transaction: Transaction, task: Task) -> None:
    """Enqueue nothing."""


def delivery(key: str = "clip-1", seconds: float = 3.0) -> Delivery:
    """Make what a well-ended attempt hands over."""
    artifacts = (
        Artifact(ArtifactKind.VIDEO, key, 1000, "ab" * 32),
        Artifact(ArtifactKind.THUMBNAIL, key, 10, "cd" * 32),
    )
    return Delivery(artifacts, "diorama", "1", seconds, RECIPE)
