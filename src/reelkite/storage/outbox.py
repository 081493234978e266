"""The outbox: events, written down in the transactions that they tell of."""

import json
import secrets
from collections.abc import Iterable

import sqlalchemy as sa

from reelkite.domain.callers import EventType
from reelkite.domain.task import Instant
from reelkite.storage.database import Transaction
from reelkite.storage.tables import NOTICES, WEBHOOK_ENDPOINTS


def announce(
    transaction: Transaction, event: EventType, task: tuple[str, str], at: Instant
) -> None:
    """Put one notice into the outbox for each endpoint that listens.

    Args:
        transaction: The one in which it happens.
        event: What happens.
        task: Ids of the task and of its key.
        at: When it happens.
    """
    task_id, key_id = task
    query = (
        sa.select(WEBHOOK_ENDPOINTS.c.id, WEBHOOK_ENDPOINTS.c.events)
        .where(WEBHOOK_ENDPOINTS.c.key_id == key_id)
        .order_by(WEBHOOK_ENDPOINTS.c.id)
        # Nobody may remove an endpoint before its notice is written: the task would not end.
        .with_for_update(read=True, key_share=True)
    )
    listening = [row.id for row in transaction.execute(query) if event in row.events.split()]
    post(transaction, listening, event, (f"video_{task_id}", at))


def post(
    transaction: Transaction,
    endpoint_ids: Iterable[str],
    event: EventType,
    subject: tuple[str, Instant],
) -> str:
    """Put one event for these endpoints into the outbox, due at once; return the event's id.

    Args:
        transaction: The one in which it happens.
        endpoint_ids: Who is told.
        event: What happens.
        subject: The clip's id as clients know it, and when it happens.
    """
    video_id, at = subject
    event_id = f"evt_{secrets.token_hex(16)}"
    notices = [
        {
            "id": secrets.token_hex(16),
            "event_id": event_id,
            "endpoint_id": endpoint_id,
            "body": _body(event_id, event, video_id, at),
            "attempts": 0,
            "created_at": at,
            "next_at": at,
        }
        for endpoint_id in endpoint_ids
    ]
    if notices:
        transaction.execute(sa.insert(NOTICES), notices)
    return event_id


def _body(event_id: str, event: EventType, video_id: str, at: Instant) -> str:
    body = {
        "id": event_id,
        "object": "event",
        "created_at": at // 1000,
        "type": event.value,
        "data": {"id": video_id},
    }
    return json.dumps(body, separators=(",", ":"))
