import sqlalchemy as sa

from reelkite.storage.database import Database
from reelkite.storage.workers import WorkerRoll


def _age(database: Database, worker: str, milliseconds: int) -> None:
    """Let the worker's last beat be longer ago."""
    with database.writing() as transaction:
        transaction.execute(
            sa.text("UPDATE workers SET beat_at = beat_at - :age WHERE worker = :worker"),
            {"age": milliseconds, "worker": worker},
        )


def test_who_beats_is_alive(database: Database) -> None:
    """A beat counts for as long as it is asked for."""
    roll = WorkerRoll(database)
    roll.beat("local-0", "here", 1)
    roll.beat("local-1", "here", 2)
    _age(database, "local-1", 60_000)

    assert roll.alive(30_000) == 1
    assert roll.alive(300_000) == 2
    assert roll.silent(30_000) == ("local-1",)
    assert roll.silent(300_000) == ()


def test_silence_is_measured(database: Database) -> None:
    """Silence is told in milliseconds, and ends with the next beat."""
    roll = WorkerRoll(database)
    roll.beat("local-0", "here", 1)
    _age(database, "local-0", 60_000)
    long = roll.silence("local-0")
    roll.beat("local-0", "there", 2)
    short = roll.silence("local-0")

    assert long is not None
    assert short is not None
    assert 60_000 <= long < 120_000
    assert 0 <= short < 60_000
    assert roll.silence("local-9") is None


def test_who_signs_off_is_forgotten(database: Database) -> None:
    """A worker that ended in order is neither alive nor silent; it may come back."""
    roll = WorkerRoll(database)
    roll.beat("local-0", "here", 1)
    roll.sign_off("local-0")
    roll.sign_off("local-0")

    assert roll.alive(1_000_000) == 0
    assert roll.silent(-1_000_000) == ()
    assert roll.silence("local-0") is None
    roll.beat("local-0", "here", 1)
    assert roll.alive(1_000_000) == 1
