"""Webhooks: who wants to be told, and what is still to be told."""

from dataclasses import dataclass
from enum import StrEnum

from reelkite.domain.task import Instant


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
