"""Intakes around real storage, whose readers of pictures and films are fakes."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from reelkite.domain.artifact import FILE_NAMES, Delivery
from reelkite.domain.callers import ApiKey
from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.errors import InvalidImage, InvalidVideo
from reelkite.domain.geometry import Size
from reelkite.domain.request import Model, Operation
from reelkite.domain.task import Instant, Task
from reelkite.production.admission import Admission
from reelkite.production.intake import (
    Casting,
    Growth,
    Intake,
    Order,
    Pictures,
    SentFilm,
    Sources,
    Studio,
)
from reelkite.production.intake.abilities import Abilities
from reelkite.production.ports import Screen
from reelkite.production.request import RawRequest
from reelkite.storage import Archive, Database, TaskLedger, UploadShelf
from reelkite.storage.database import Transaction
from reelkite.storage.tasks import Expiry
from reelkite.storage.uploads import CharacterBook
from reelkite.testing import PermissiveScreen

CALLER = ApiKey("key-1", "app", "sk-…", 0, priority=1)
STRANGER = replace(CALLER, id="key-2")
PLAIN = EngineFacts("plain", "1", Capabilities(), 1.0)
ABLE = EngineFacts(
    "able",
    "1",
    Capabilities(
        reference_image=True,
        operations=frozenset(Operation),
        uploaded=frozenset({Operation.EDIT, Operation.EXTENSION}),
        characters=True,
    ),
    1.0,
)
EVERY = dict.fromkeys(Model, ABLE)
"""The able one makes all models."""

KITE = Order(RawRequest("a red  kite", "sora-2-pro", "720x1280", "8"), CALLER, "videos")
NOW: Instant = 1_790_000_000_123


@dataclass(slots=True)
class HandClock:
    """A clock that stands still until somebody moves it."""

    now: Instant = NOW

    def __call__(self) -> Instant:
        """Tell the time."""
        return self.now


@dataclass(frozen=True)
class Photo:
    """What the inspector says of every picture."""

    size: Size = field(default_factory=lambda: Size(720, 1280))
    media_type: str = "image/png"


@dataclass(frozen=True)
class Plain:
    """What the fitter makes of every picture."""

    content: bytes
    was_clear: bool


@dataclass(frozen=True)
class Film:
    """What the inspector says of a film."""

    seconds: float = 4.0
    size: Size = field(default_factory=lambda: Size(1920, 1080))
    media_type: str = "video/mp4"


@dataclass(frozen=True)
class Room:
    """So much is free."""

    free: int = 10**9

    def free_bytes(self) -> int:
        """Return it."""
        return self.free


@dataclass
class Bench:
    """An intake around a real database, and what it put into the queue."""

    intake: Intake
    studio: Studio
    archive: Archive
    clock: HandClock
    queued: list[str] = field(default_factory=list)

    def with_engine(self, engine: EngineFacts) -> Intake:
        """Return the intake of another engine."""
        engines = dict.fromkeys(Model, engine)
        sources = replace(self.intake.sources, engines=engines)
        return replace(self.intake, abilities=Abilities(engines), sources=sources)

    def with_screen(self, screen: Screen, engine: EngineFacts = PLAIN) -> Intake:
        """Return the intake that asks this screen."""
        return replace(self.with_engine(engine), screen=screen)

    @property
    def able(self) -> Intake:
        """The intake of an engine that can do everything."""
        return self.with_engine(ABLE)

    @property
    def promised(self) -> tuple[Task, ...]:
        """All that was promised."""
        return self.intake.ledger.page("key-1", None, 10, newest_first=True).tasks

    def completed(self, order: Order = KITE, content: bytes = b"clip") -> Task:
        """Take an order, let a worker make its files out of ``content``, and return the task."""
        return self.finish(self.able.accept(order), content)

    def finish(self, task: Task, content: bytes = b"clip") -> Task:
        """Let a worker make all files of ``task``."""
        ledger = self.intake.ledger
        begun = ledger.begin(task.id, "local-0")
        assert begun is not None
        draft = self.archive.draft(task.id, begun.attempt)
        for name in FILE_NAMES.values():
            (draft / name).write_bytes(content)
        delivery = Delivery(self.archive.publish(task.id, begun.attempt), "able", "1", 1.0)
        assert ledger.complete(task.id, begun.attempt, delivery, Expiry())
        return ledger.of_key(task.id, task.key_id)


def make_bench(database: Database, folder: Path) -> Bench:
    """Return an intake that takes everything, on an engine that can do next to nothing."""
    queued: list[str] = []
    clock = HandClock()

    def enqueue(_transaction: Transaction, task: Task) -> None:
        queued.append(task.id)

    ledger, archive = TaskLedger(database, clock), Archive(folder)
    shelf, book = UploadShelf(database, folder / "uploads", clock), CharacterBook(database)
    engines = dict.fromkeys(Model, PLAIN)
    intake = Intake(
        ledger=ledger,
        enqueue=enqueue,
        shelf=shelf,
        pictures=Pictures(inspect_picture, fit_picture),
        sources=Sources(ledger, archive, shelf, inspect_film, clock, engines),
        casting=Casting(book, shelf),
        abilities=Abilities(engines),
        admission=Admission(queued_a_key=2, patience=900, free_bytes=1000),
        space=Room(),
        clock=clock,
        screen=PermissiveScreen(),
    )
    studio = Studio(
        book=book,
        shelf=shelf,
        ledger=ledger,
        inspect=inspect_film,
        cut=cut_film,
        abilities=Abilities(EVERY),
        clock=clock,
        screen=PermissiveScreen(),
    )
    return Bench(intake, studio, archive, clock, queued)


def inspect_picture(content: bytes, /, *, field: str) -> Photo:
    """Know three kinds of pictures."""
    if content == b"nonsense":
        raise InvalidImage("no picture", field=field)
    return Photo(Size(64, 64)) if content == b"small" else Photo()


def fit_picture(content: bytes, size: Size, /, *, field: str) -> Plain:
    """Write the size in front; one kind of pictures is transparent."""
    assert field
    return Plain(f"{size} ".encode() + content, content == b"clear")


def inspect_film(video: Path, /, *, field: str) -> Film:
    """Read how many seconds a film has from its text."""
    text = video.read_text()
    if not text.startswith("film"):
        raise InvalidVideo(f"'{field}' is no film", field=field)
    return Film(float(text.split()[1]))


def cut_film(video: Path, sheet: Path, /, *, field: str) -> None:
    """Cut the last word of a film's text out."""
    word = video.read_text().split()[-1]
    if word == "nothing":
        raise InvalidVideo(f"'{field}' shows nothing that moves", field=field)
    sheet.write_text(f"sheet of {word}")


def sent_film(folder: Path, text: str = "film 4 a fox") -> SentFilm:
    """Return a film that was sent."""
    path = folder / "file-film"
    path.write_text(text)
    return SentFilm(path, "ab" * 32)


def grown(task: Task, operation: Operation, prompt: str = "at night", seconds: str = "") -> Order:
    """Return the order to do something to the clip of ``task``."""
    growth = Growth(operation, task.id, f"video_{task.id}")
    return replace(KITE, raw=RawRequest(prompt, seconds=seconds), growth=growth)


def upon_film(film: SentFilm, operation: Operation, seconds: str = "") -> Order:
    """Return the order to do something to a film that was sent."""
    raw = RawRequest("in oil", "sora-2", seconds=seconds, seed="7")
    return replace(KITE, raw=raw, growth=Growth(operation, film=film))
