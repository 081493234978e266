"""The desk: everything that the routes are given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from fastapi import Request

from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.request import Model
from reelkite.domain.task import Plain
from reelkite.jobs.render.dispatch import Dispatcher
from reelkite.outbound import SafeFetch
from reelkite.production.intake import Intake, Studio
from reelkite.production.offer import Offer
from reelkite.storage import Archive, HookBook, KeyRing, Tallies, TaskLedger, UploadShelf
from reelkite.storage.database import Clock
from reelkite.storage.uploads import CharacterBook


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What the operator decided about the server.

    Attributes:
        public_url: Base of public links, without a slash at the end; empty to use the request's.
        strict: Refuse unknown fields instead of ignoring them.
        requests_a_minute: Requests that create, for each key without a limit of its own.
        longest_body: Bytes that a body may have.
        poll_after: Milliseconds that clients are asked to wait between polls.
        videos: What the Videos API has on offer.
        link_hours: How long public links work.
        free_floor: Bytes that must be free for the server to be ready.
    """

    public_url: str = ""
    strict: bool = False
    requests_a_minute: int = 120
    longest_body: int = 33_554_432
    poll_after: int = 2000
    videos: Offer = Offer()  # noqa: RUF009 - frozen
    link_hours: float = 1.0
    free_floor: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that the routes are given.

    Attributes:
        engines: What is known of the engine of each model on offer.
        policy: The policy in force, as it is shown.
        guardrails: Tells ``ok``, or in a few words why nothing can be judged at the moment.
    """

    tasks: TaskLedger
    keys: KeyRing
    hooks: HookBook
    uploads: UploadShelf
    characters: CharacterBook
    archive: Archive
    tallies: Tallies
    intake: Intake
    studio: Studio
    dispatcher: Dispatcher
    fetch: SafeFetch
    engines: Mapping[Model, EngineFacts]
    clock: Clock
    rules: HouseRules
    policy: Mapping[str, Plain]
    guardrails: Callable[[], str]

    def able(self, model: str) -> Capabilities:
        """Return what the engine of ``model`` can do, as clients name it; nothing if unknown."""
        named = self.rules.videos.models.get(model)
        return self.able_of(named) if named else Capabilities()

    def able_of(self, model: Model) -> Capabilities:
        """Return what the engine of ``model`` can do; nothing if there is none."""
        return self.engines[model].capabilities if model in self.engines else Capabilities()


def desk_of(request: Request) -> Desk:
    """Return the desk of the application that serves ``request`` (a FastAPI dependency)."""
    return cast("Desk", request.app.state.desk)
