"""A server's desk with real storage, a clock that is set by hand, and nobody who renders."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from starlette.testclient import TestClient

from reelkite.domain.artifact import FILE_NAMES, Artifact, ArtifactKind, Delivery
from reelkite.domain.callers import ApiKey
from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.errors import InvalidVideo
from reelkite.domain.geometry import Size
from reelkite.domain.policy import Category
from reelkite.domain.request import Model, Operation
from reelkite.domain.task import Failure, FailureCode, Instant, Plain, Task
from reelkite.jobs.render.dispatch import Dispatcher
from reelkite.media.images import inspect_image
from reelkite.media.received import fit_picture, inspect_video
from reelkite.outbound import OutboundRules, SafeFetch
from reelkite.production.admission import Admission
from reelkite.production.intake import Casting, Intake, Pictures, Sources, Studio
from reelkite.production.intake.abilities import Abilities
from reelkite.production.offer import SIZES, SNAPSHOTS, Offer
from reelkite.production.ports import Screen
from reelkite.server.app import build_app
from reelkite.server.desk import Desk, HouseRules
from reelkite.storage import (
    Archive,
    Database,
    HookBook,
    KeyRing,
    Tallies,
    TaskLedger,
    UploadShelf,
    migrate,
    open_database,
)
from reelkite.storage.database import Transaction
from reelkite.storage.tasks import Expiry
from reelkite.storage.uploads import CharacterBook
from reelkite.testing import PermissiveScreen

START = 1_760_000_000_000

VIDEOS = Offer(
    models=SNAPSHOTS,
    sizes=(*SIZES, Size(1920, 1080), Size(1080, 1920)),
    seconds=(4, 8, 12, 16, 20),
    longest_prompt=32_000,
)
"""What the Videos API has on offer, as the contract has it."""

POLICY: Mapping[str, Plain] = {
    "object": "policy",
    "version": "1-0123456789",
    "edition": 1,
    "categories": [
        {
            "category": Category.REAL_PERSON.value,
            "title": "Real people",
            "rule": "Nobody who lives or has lived is shown.",
            "refused": ["a starlet"],
            "allowed": ["a star"],
            "checked": "By a list of names.",
            "limits": "Names that are on no list.",
            "on": True,
            "can_be_switched_off": True,
        }
    ],
}
"""What the office shows as its policy."""

ENGINE = EngineFacts("fake", "1", Capabilities(), seconds_per_cost=0.0)

ABLE = EngineFacts(
    "able",
    "1",
    Capabilities(
        reference_image=True,
        operations=frozenset(Operation),
        uploaded=frozenset({Operation.EDIT, Operation.EXTENSION}),
        characters=True,
    ),
    seconds_per_cost=0.0,
)
"""An engine that can do everything."""


@dataclass(slots=True)
class HandClock:
    """A clock that stands still until somebody moves it."""

    now: Instant = START

    def __call__(self) -> Instant:
        """Tell the time."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += round(seconds * 1000)


@dataclass(slots=True)
class Spy:
    """A dispatcher that only takes note."""

    queued: list[str] = field(default_factory=list)
    called_off: list[str] = field(default_factory=list)

    def enqueue(self, transaction: Transaction, task: Task) -> None:
        """Note what came."""
        assert transaction.in_transaction()
        self.queued.append(task.id)

    def call_off(self, task_id: str) -> None:
        """Note what was called off."""
        self.called_off.append(task_id)


@dataclass(frozen=True, slots=True)
class Office:
    """A desk, a client with a key, and what tests want to look at.

    Attributes:
        desk: Everything that the routes are given.
        client: Asks with the key ``key``.
        key: The client's key.
        secret: Its secret.
        clock: Moved by hand.
        spy: The desk's dispatcher.
    """

    desk: Desk
    client: TestClient
    key: ApiKey
    secret: str
    clock: HandClock
    spy: Spy

    def screened(self, screen: Screen) -> "Office":
        """Return the same office with another screen."""
        intake = replace(self.desk.intake, screen=screen)
        studio = replace(self.desk.studio, screen=screen)
        desk = replace(self.desk, intake=intake, studio=studio)
        return replace(self, desk=desk, client=client_of(desk, self.secret))

    def stranger(self, name: str = "stranger") -> TestClient:
        """Return a client with another key."""
        _, secret = self.desk.keys.create(name)
        return client_of(self.desk, secret)

    def nobody(self) -> TestClient:
        """Return a client without a key."""
        return TestClient(self.client.app, raise_server_exceptions=False)

    def create(self, prompt: str = "A red kite over a bay.") -> str:
        """Create a video and return its id, ``video_...``."""
        reply = self.client.post("/v1/videos", json={"prompt": prompt})
        assert reply.status_code == 200, reply.text
        return str(reply.json()["id"])

    def begin(self, video_id: str) -> Task:
        """Let a worker begin the task."""
        task = self.desk.tasks.begin(video_id.removeprefix("video_"), "local-0")
        assert task is not None
        return task

    def complete(self, video_id: str, content: bytes = b"0123456789") -> Task:
        """Let a worker make every file of the task out of ``content``."""
        task = self.begin(video_id)
        draft = self.desk.archive.draft(task.id, task.attempt)
        for name in FILE_NAMES.values():
            (draft / name).write_bytes(content)
        artifacts = self.desk.archive.publish(task.id, task.attempt)
        delivery = Delivery(artifacts, "fake", "1", 1.0)
        assert self.desk.tasks.complete(task.id, task.attempt, delivery, Expiry())
        return self.desk.tasks.of_key(task.id, self.key.id)

    def fail(self, video_id: str, message: str = "The clay was too soft.") -> None:
        """Let the task fail."""
        failure = Failure(FailureCode.PROCESSING_ERROR, message)
        assert self.desk.tasks.fail(video_id.removeprefix("video_"), failure)

    def artifact(self, video_id: str, kind: ArtifactKind = ArtifactKind.VIDEO) -> Artifact:
        """Return a published file of the task."""
        artifact = self.desk.tasks.artifact(video_id.removeprefix("video_"), kind)
        assert artifact is not None
        return artifact


def open_office(
    folder: Path, rules: HouseRules | None = None, engine: EngineFacts = ENGINE
) -> Office:
    """Open an office in ``folder``, with a new database."""
    (folder / "reelkite.db").write_bytes(_empty_tables())
    database = open_database(f"sqlite:///{folder / 'reelkite.db'}")
    clock, spy = HandClock(), Spy()
    rules = replace(rules or HouseRules(), videos=VIDEOS)
    desk = _desk(folder, database, clock, spy, (rules, engine))
    key, secret = desk.keys.create("app")
    return Office(desk, client_of(desk, secret), key, secret, clock, spy)


@cache
def _empty_tables() -> bytes:
    """Return a database with our tables and nothing in them; migrating takes its time."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "reelkite.db"
        database = open_database(f"sqlite:///{file}")
        migrate(database)
        database.close()
        return file.read_bytes()


def client_of(desk: Desk, secret: str) -> TestClient:
    """Return a client of a new application around ``desk``."""
    headers = {"authorization": f"Bearer {secret}"}
    return TestClient(build_app(desk), headers=headers, raise_server_exceptions=False)


def _cut(video: Path, sheet: Path, /, *, field: str) -> None:
    """Take the beginning of a film for a character that it shows, unless it is a square."""
    size = inspect_video(video, field=field).size
    if size.width == size.height:
        raise InvalidVideo(f"'{field}' shows nothing that moves.", field=field)
    sheet.write_bytes(video.read_bytes()[:100])


def _desk(
    folder: Path,
    database: Database,
    clock: HandClock,
    spy: Spy,
    ways: tuple[HouseRules, EngineFacts],
) -> Desk:
    rules, engine = ways
    engines = dict.fromkeys(Model, engine)
    ledger, archive = TaskLedger(database, clock), Archive(folder)
    uploads = UploadShelf(database, folder / "uploads", clock)
    admission = Admission(queued_a_key=1000, patience=1e9, free_bytes=0)
    characters, abilities = CharacterBook(database), Abilities(engines, (ABLE,))
    intake = Intake(
        ledger=ledger,
        enqueue=spy.enqueue,
        shelf=uploads,
        pictures=Pictures(inspect_image, fit_picture),
        sources=Sources(ledger, archive, uploads, inspect_video, clock, engines),
        casting=Casting(characters, uploads),
        abilities=abilities,
        admission=admission,
        space=archive,
        clock=clock,
        screen=PermissiveScreen(),
    )
    studio = Studio(
        book=characters,
        shelf=uploads,
        ledger=ledger,
        inspect=inspect_video,
        cut=_cut,
        abilities=abilities,
        clock=clock,
        screen=PermissiveScreen(),
    )
    return Desk(
        tasks=ledger,
        keys=KeyRing(database, clock),
        hooks=HookBook(database, clock),
        uploads=uploads,
        characters=characters,
        archive=archive,
        tallies=Tallies(database),
        intake=intake,
        studio=studio,
        dispatcher=cast("Dispatcher", spy),
        fetch=SafeFetch(OutboundRules()),
        engines=engines,
        clock=clock,
        rules=rules,
        policy=POLICY,
        guardrails=lambda: "ok",
    )
