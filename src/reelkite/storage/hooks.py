"""Webhook endpoints, and the outbox of what is still to be told."""

from collections.abc import Iterable
from dataclasses import dataclass

from reelkite.domain.hook import EventType, Notice, WebhookEndpoint
from reelkite.domain.task import Instant
from reelkite.storage.database import Clock, Database


@dataclass(frozen=True, slots=True)
class HookBook:
    """All endpoints, and the outbox."""

    database: Database
    clock: Clock

    def add(
        self, key_id: str, *, name: str, url: str, events: Iterable[EventType]
    ) -> WebhookEndpoint:
        """Make an endpoint with a new secret."""
        raise NotImplementedError

    def find(self, endpoint_id: str, key_id: str) -> WebhookEndpoint | None:
        """Return the endpoint of this key."""
        raise NotImplementedError

    def of_key(self, key_id: str) -> tuple[WebhookEndpoint, ...]:
        """Return all endpoints of this key, newest first."""
        raise NotImplementedError

    def change(
        self,
        endpoint_id: str,
        key_id: str,
        *,
        name: str | None = None,
        url: str | None = None,
        events: Iterable[EventType] | None = None,
    ) -> WebhookEndpoint | None:
        """Change what is not None; None when there is no such endpoint."""
        raise NotImplementedError

    def rotate(self, endpoint_id: str, key_id: str) -> WebhookEndpoint | None:
        """Give the endpoint a new secret."""
        raise NotImplementedError

    def remove(self, endpoint_id: str, key_id: str) -> bool:
        """Remove the endpoint and what was still to be told to it."""
        raise NotImplementedError

    def tell(self, endpoint: WebhookEndpoint, event: EventType, video_id: str) -> str:
        """Put one event for one endpoint into the outbox (a test); return the event's id."""
        raise NotImplementedError

    def due(self, limit: int, hold: int) -> tuple[Notice, ...]:
        """Take up to ``limit`` notices that are due; others see them after ``hold`` ms again.

        ``attempts`` counts the one that begins now.
        """
        raise NotImplementedError

    def delivered(self, notice: Notice) -> None:
        """Strike the notice off: it was heard."""
        raise NotImplementedError

    def postpone(self, notice: Notice, until: Instant) -> None:
        """Try again at ``until``."""
        raise NotImplementedError

    def give_up(self, notice: Notice) -> None:
        """Strike the notice off: nobody heard it in time."""
        raise NotImplementedError
