import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from reelkite.domain.errors import IdempotencyConflict
from reelkite.storage.database import Database
from reelkite.storage.ledger.promises import Once, made_with, promise
from reelkite.storage.tables import IDEMPOTENCY
from tests.unit.storage.samples import new_task, quietly

ONCE = Once("my own key", "digest")


def test_a_promise_is_found_by_its_key(database: Database) -> None:
    """What was promised once is found by key and digest, and only by its owner."""
    with database.writing() as transaction:
        made = promise(transaction, new_task(), quietly, ONCE)

    with database.reading() as connection:
        assert made_with(connection, "key_a", ONCE) == made
        assert made_with(connection, "key_b", ONCE) is None
        assert made_with(connection, "key_a", Once("another", "digest")) is None


def test_another_body_is_a_conflict(database: Database) -> None:
    """The key belongs to the first body; it cannot be promised with twice."""
    with database.writing() as transaction:
        promise(transaction, new_task(), quietly, ONCE)

    with database.reading() as connection, pytest.raises(IdempotencyConflict):
        made_with(connection, "key_a", Once("my own key", "other"))
    with pytest.raises(IntegrityError), database.writing() as transaction:
        promise(transaction, new_task(), quietly, ONCE)


def test_keys_of_clients_are_kept_as_digests(database: Database) -> None:
    """What a client chose for a key may be anything, and is not kept itself."""
    with database.writing() as transaction:
        promise(transaction, new_task(), quietly, ONCE)
        (kept,) = transaction.execute(sa.select(IDEMPOTENCY.c.once)).scalars()

    assert len(kept) == 64
    assert "my own key" not in kept
