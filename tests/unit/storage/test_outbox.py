import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from reelkite.domain.callers import EventType
from reelkite.storage.database import Database
from reelkite.storage.hooks import HookBook
from reelkite.storage.outbox import announce, post
from reelkite.storage.tables import WEBHOOK_ENDPOINTS
from tests.unit.storage.samples import Watch


def test_the_body_is_as_the_contract_says(database: Database) -> None:
    """An event has an id, a kind, a moment in seconds, and the clip's id; nothing else."""
    book = HookBook(database, Watch())
    book.add("key_a", name="", url="http://a.test", events=list(EventType))
    with database.writing() as transaction:
        announce(transaction, EventType.VIDEO_COMPLETED, ("ab" * 16, "key_a"), 1_799_999_999_999)

    (notice,) = book.due(10, 0)

    assert json.loads(notice.body) == {
        "id": notice.event_id,
        "object": "event",
        "created_at": 1_799_999_999,
        "type": "video.completed",
        "data": {"id": "video_" + "ab" * 16},
    }
    assert notice.event_id.startswith("evt_")
    assert len(notice.event_id) == 36


def test_all_listeners_hear_of_one_event(database: Database) -> None:
    """Endpoints that listen to the same event are told with one event id, each by its notice."""
    book = HookBook(database, Watch())
    for name in ("a", "b"):
        book.add("key_a", name=name, url="http://a.test", events=[EventType.VIDEO_FAILED])
    with database.writing() as transaction:
        announce(transaction, EventType.VIDEO_FAILED, ("t", "key_a"), 1)
        announce(transaction, EventType.VIDEO_COMPLETED, ("t", "key_a"), 1)

    notices = book.due(10, 0)

    assert len({notice.id for notice in notices}) == 2
    assert len({notice.event_id for notice in notices}) == 1


def test_an_undone_transaction_tells_nobody(database: Database) -> None:
    """A notice is as durable as what it tells of, and no more."""
    book = HookBook(database, Watch())
    endpoint = book.add("key_a", name="", url="http://a.test", events=list(EventType))
    with pytest.raises(ValueError, match="no"), database.writing() as transaction:
        post(transaction, [endpoint.id], EventType.VIDEO_FAILED, ("video_1", 1))
        raise ValueError("no")

    assert book.due(10, 0) == ()


def test_an_endpoint_that_is_being_removed_harms_nobody(database: Database) -> None:
    """Who announces waits for a removal, and then tells those who are left."""
    book = HookBook(database, Watch())
    leaving = book.add("key_a", name="", url="http://a.test", events=list(EventType))
    kept = book.add("key_a", name="", url="http://b.test", events=list(EventType))
    begun = threading.Event()

    def tell() -> None:
        begun.set()
        with database.writing() as transaction:
            announce(transaction, EventType.VIDEO_COMPLETED, ("t", "key_a"), 1)

    with ThreadPoolExecutor(1) as pool:
        with database.writing() as transaction:
            removal = sa.delete(WEBHOOK_ENDPOINTS).where(WEBHOOK_ENDPOINTS.c.id == leaving.id)
            transaction.execute(removal)
            telling = pool.submit(tell)
            begun.wait(60)
            time.sleep(0.2)  # it asks who listens, and must wait here
        telling.result(60)

    assert [notice.endpoint.id for notice in book.due(10, 0)] == [kept.id]
