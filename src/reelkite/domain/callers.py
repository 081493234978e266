"""Callers: by which keys they ask, and by which webhooks they want to be told."""

from dataclasses import dataclass
from enum import StrEnum

from reelkite.domain.task import Instant


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key, without its secret.

    Attributes:
        id: What tasks are filed under; stays the same when a named key gets a new secret.
        name: What its owner calls it.
        hint: First and last characters of the secret, to tell keys apart.
        created_at: When it was made.
        priority: 1 goes first, 2 is usual, 3 waits for both.
        requests_a_minute: Its own limit of requests that create; None for the server's.
        queued: Its own limit of waiting tasks; None for the server's.
        from_environment: It is given by the settings, not by the database.
        revoked_at: Since when it is refused.
    """

    id: str
    name: str
    hint: str
    created_at: Instant
    priority: int = 2
    requests_a_minute: int | None = None
    queued: int | None = None
    from_environment: bool = False
    revoked_at: Instant | None = None


class EventType(StrEnum):
    """What a webhook may hear of."""

    VIDEO_COMPLETED = "video.completed"
    VIDEO_FAILED = "video.failed"


@dataclass(frozen=True, slots=True)
class WebhookEndpoint:
    """An address that wants to hear of events.

    Attributes:
        id: ``we_`` and 32 hexadecimal digits.
        key_id: Whose it is; it hears of this key's tasks only.
        name: What its owner calls it.
        url: Where events are posted.
        events: Which events.
        secret: ``whsec_`` and base64; signs what is posted.
        created_at: When it was made.
        updated_at: When it last changed.
    """

    id: str
    key_id: str
    name: str
    url: str
    events: tuple[EventType, ...]
    secret: str
    created_at: Instant
    updated_at: Instant


@dataclass(frozen=True, slots=True)
class Notice:
    """One event on its way to one endpoint.

    Attributes:
        id: Id of this notice.
        event_id: ``evt_`` and 32 hexadecimal digits; the ``webhook-id``, stable over attempts.
        endpoint: Where it goes.
        body: What is posted, byte for byte.
        attempts: How often it was tried.
        created_at: When the event happened.
        next_at: When it is to be tried next.
    """

    id: str
    event_id: str
    endpoint: WebhookEndpoint
    body: str
    attempts: int
    created_at: Instant
    next_at: Instant
