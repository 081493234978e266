"""The rooms of a server around one open database.

Rooms are imported where they are wired: not every process needs all of them.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reelkite.bootstrap.casting import facts_of
from reelkite.bootstrap.guarding import new_guard, policy_document
from reelkite.config import Settings
from reelkite.domain.engine import EngineFacts
from reelkite.domain.request import Model
from reelkite.domain.task import Instant, Plain

if TYPE_CHECKING:
    from reelkite.jobs.guard.guard import Guard
    from reelkite.jobs.render.dispatch import Dispatcher
    from reelkite.outbound import SafeFetch
    from reelkite.production.intake import Intake, Studio
    from reelkite.storage import (
        Archive,
        Database,
        HookBook,
        KeyRing,
        Tallies,
        TaskLedger,
        UploadShelf,
        WorkerRoll,
    )
    from reelkite.storage.uploads import CharacterBook


@dataclass(frozen=True, slots=True)
class House:
    """All rooms of a server around one open database.

    Attributes:
        database: The open database; whoever opened the house closes it.
        dispatcher: The queue, seen from outside.
        engines: What is known of the engine of each model that is made here.
        guard: Judges prompts and pictures; whoever takes orders starts it, and closes it.
        policy: What is in force, as JSON can say it.
    """

    database: "Database"
    tasks: "TaskLedger"
    keys: "KeyRing"
    hooks: "HookBook"
    uploads: "UploadShelf"
    characters: "CharacterBook"
    archive: "Archive"
    workers: "WorkerRoll"
    tallies: "Tallies"
    dispatcher: "Dispatcher"
    fetch: "SafeFetch"
    intake: "Intake"
    studio: "Studio"
    engines: Mapping[Model, EngineFacts]
    guard: "Guard"
    policy: Mapping[str, Plain]


def clock() -> Instant:
    """Return the time, in milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000


def database(settings: Settings) -> "Database":
    """Open the database; ``roles.open_office`` has given its tables this version's shape.

    Raises:
        ServeError: It cannot be used.
    """
    from reelkite.storage import open_database  # noqa: PLC0415 - see above

    return open_database(settings.database_url)


def house(settings: Settings) -> House:
    """Open the database and return every room of the server around it; see ``database``.

    Raises:
        ServeError: The database or the engine cannot be used.
    """
    from reelkite import storage  # noqa: PLC0415 - see above
    from reelkite.bootstrap.orders import Store, new_intake, new_studio  # noqa: PLC0415 - see above
    from reelkite.jobs.render.dispatch import open_dispatcher  # noqa: PLC0415 - see above
    from reelkite.outbound import OutboundRules, SafeFetch  # noqa: PLC0415 - see above
    from reelkite.storage.uploads import CharacterBook  # noqa: PLC0415 - see above

    opened = database(settings)
    shelf = storage.UploadShelf(opened, settings.data / "uploads", clock)
    store = Store(
        storage.TaskLedger(opened, clock, settings.serving.keep_prompts),
        shelf,
        CharacterBook(opened),
        storage.Archive(settings.data),
    )
    dispatcher = open_dispatcher(opened, settings.serving.running_a_key)
    guard = new_guard(settings)
    return House(
        database=opened,
        tasks=store.ledger,
        keys=storage.KeyRing(opened, clock),
        hooks=storage.HookBook(opened, clock),
        uploads=shelf,
        characters=store.characters,
        archive=store.archive,
        workers=storage.WorkerRoll(opened),
        tallies=storage.Tallies(opened),
        dispatcher=dispatcher,
        fetch=SafeFetch(OutboundRules(allowed=settings.serving.fetch_allow)),
        intake=new_intake(settings, store, dispatcher.enqueue, guard),
        studio=new_studio(settings, store, guard),
        engines=facts_of(settings),
        guard=guard,
        policy=policy_document(settings),
    )
