"""Webhook endpoints, and the outbox of what is still to be told."""

import base64
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from reelkite.domain.callers import EventType, Notice, WebhookEndpoint
from reelkite.domain.task import Instant
from reelkite.storage.database import Clock, Database
from reelkite.storage.outbox import post
from reelkite.storage.tables import NOTICES, WEBHOOK_ENDPOINTS
from reelkite.storage.tallies import NOTICES_ENDED, Tallies
from reelkite.storage.text import clean

DELIVERED: Final = "delivered"
GIVEN_UP: Final = "given_up"
SECRET_BYTES: Final = 32

_SELECT: Final = sa.select(WEBHOOK_ENDPOINTS)


@dataclass(frozen=True, slots=True)
class HookBook:
    """All endpoints, and the outbox."""

    database: Database
    clock: Clock

    def add(
        self, key_id: str, *, name: str, url: str, events: Iterable[EventType]
    ) -> WebhookEndpoint:
        """Make an endpoint with a new secret."""
        now = self.clock()
        row = {
            "id": f"we_{secrets.token_hex(16)}",
            "key_id": clean(key_id),
            "name": clean(name),
            "url": clean(url),
            "events": _joined(events),
            "secret": _new_secret(),
            "created_at": now,
            "updated_at": now,
        }
        made = sa.insert(WEBHOOK_ENDPOINTS).values(row).returning(*WEBHOOK_ENDPOINTS.c)
        with self.database.writing() as transaction:
            return _to_endpoint(transaction.execute(made).one())

    def find(self, endpoint_id: str, key_id: str) -> WebhookEndpoint | None:
        """Return the endpoint of this key."""
        with self.database.reading() as connection:
            row = connection.execute(_SELECT.where(_own(endpoint_id, key_id))).first()
        return None if row is None else _to_endpoint(row)

    def of_key(self, key_id: str) -> tuple[WebhookEndpoint, ...]:
        """Return all endpoints of this key, newest first."""
        newest = (WEBHOOK_ENDPOINTS.c.created_at.desc(), WEBHOOK_ENDPOINTS.c.id.desc())
        query = _SELECT.where(WEBHOOK_ENDPOINTS.c.key_id == clean(key_id)).order_by(*newest)
        with self.database.reading() as connection:
            return tuple(_to_endpoint(row) for row in connection.execute(query))

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
        wanted = {
            "name": None if name is None else clean(name),
            "url": None if url is None else clean(url),
            "events": None if events is None else _joined(events),
        }
        given = {column: value for column, value in wanted.items() if value is not None}
        return self._update(endpoint_id, key_id, given)

    def rotate(self, endpoint_id: str, key_id: str) -> WebhookEndpoint | None:
        """Give the endpoint a new secret."""
        return self._update(endpoint_id, key_id, {"secret": _new_secret()})

    def remove(self, endpoint_id: str, key_id: str) -> bool:
        """Remove the endpoint and what was still to be told to it."""
        own = _own(endpoint_id, key_id)
        ids = sa.select(WEBHOOK_ENDPOINTS.c.id).where(own)
        with self.database.writing() as transaction:
            # Locked first: nobody may add a notice between the two removals.
            transaction.execute(ids.with_for_update()).all()
            transaction.execute(sa.delete(NOTICES).where(NOTICES.c.endpoint_id.in_(ids)))
            return transaction.execute(sa.delete(WEBHOOK_ENDPOINTS).where(own)).rowcount == 1

    def tell(self, endpoint: WebhookEndpoint, event: EventType, video_id: str) -> str:
        """Put one event for one endpoint into the outbox (a test); return the event's id."""
        with self.database.writing() as transaction:
            return post(transaction, [endpoint.id], event, (clean(video_id), self.clock()))

    def due(self, limit: int, hold: int) -> tuple[Notice, ...]:
        """Take up to ``limit`` notices that are due; others see them after ``hold`` ms again.

        ``attempts`` counts the one that begins now.
        """
        now = self.clock()
        query = (
            sa.select(NOTICES.c.id)
            .where(NOTICES.c.next_at <= now)
            .order_by(NOTICES.c.next_at, NOTICES.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        with self.database.writing() as transaction:
            ids = list(transaction.execute(query).scalars())
            taken = NOTICES.c.id.in_(ids)
            held = {"attempts": NOTICES.c.attempts + 1, "next_at": now + hold}
            transaction.execute(sa.update(NOTICES).where(taken).values(held))
            notices = transaction.execute(sa.select(NOTICES).where(taken)).all()
            wanted = {row.endpoint_id for row in notices}
            found = transaction.execute(_SELECT.where(WEBHOOK_ENDPOINTS.c.id.in_(wanted)))
            endpoints = {row.id: _to_endpoint(row) for row in found}
        by_id = {row.id: _to_notice(row, endpoints[row.endpoint_id]) for row in notices}
        return tuple(by_id[notice_id] for notice_id in ids)

    def keep(self, notices: Iterable[Notice], hold: int) -> None:
        """See to it that nobody else takes these for ``hold`` ms from now.

        Those that were taken by another meanwhile, or put off for longer, stay as they are.
        """
        until = self.clock() + hold
        with self.database.writing() as transaction:
            for notice in notices:
                ours = (NOTICES.c.id == notice.id) & (NOTICES.c.attempts == notice.attempts)
                earlier = NOTICES.c.next_at < until
                transaction.execute(sa.update(NOTICES).where(ours & earlier).values(next_at=until))

    def delivered(self, notice: Notice) -> None:
        """Strike the notice off: it was heard."""
        self._strike_off(notice, DELIVERED)

    def postpone(self, notice: Notice, until: Instant) -> None:
        """Try again at ``until``, unless a later attempt has begun meanwhile."""
        ours = (NOTICES.c.id == notice.id) & (NOTICES.c.attempts == notice.attempts)
        with self.database.writing() as transaction:
            transaction.execute(sa.update(NOTICES).where(ours).values(next_at=until))

    def give_up(self, notice: Notice) -> None:
        """Strike the notice off: nobody heard it in time."""
        self._strike_off(notice, GIVEN_UP)

    def _update(
        self, endpoint_id: str, key_id: str, values: Mapping[str, str]
    ) -> WebhookEndpoint | None:
        statement = (
            sa.update(WEBHOOK_ENDPOINTS)
            .where(_own(endpoint_id, key_id))
            .values(updated_at=self.clock(), **values)
            .returning(*WEBHOOK_ENDPOINTS.c)
        )
        with self.database.writing() as transaction:
            row = transaction.execute(statement).first()
        return None if row is None else _to_endpoint(row)

    def _strike_off(self, notice: Notice, outcome: str) -> None:
        """Remove the notice, and count it if nobody else has removed it before."""
        removal = sa.delete(NOTICES).where(NOTICES.c.id == notice.id)
        with self.database.writing() as transaction:
            if transaction.execute(removal).rowcount == 1:
                Tallies.add(transaction, NOTICES_ENDED, outcome)


def _own(endpoint_id: str, key_id: str) -> sa.ColumnElement[bool]:
    return sa.and_(
        WEBHOOK_ENDPOINTS.c.id == clean(endpoint_id), WEBHOOK_ENDPOINTS.c.key_id == clean(key_id)
    )


def _new_secret() -> str:
    return "whsec_" + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode("ascii")


def _joined(events: Iterable[EventType]) -> str:
    """Return the events in their usual order, each once."""
    wanted = set(events)
    return " ".join(event.value for event in EventType if event in wanted)


def _to_endpoint(row: sa.Row[Any]) -> WebhookEndpoint:
    return WebhookEndpoint(
        id=row.id,
        key_id=row.key_id,
        name=row.name,
        url=row.url,
        events=tuple(EventType(event) for event in row.events.split()),
        secret=row.secret,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def _to_notice(row: sa.Row[Any], endpoint: WebhookEndpoint) -> Notice:
    return Notice(
        id=row.id,
        event_id=row.event_id,
        endpoint=endpoint,
        body=row.body,
        attempts=row.attempts,
        created_at=row.created_at,
        next_at=row.next_at,
    )
