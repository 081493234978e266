"""The roll of workers: who is alive, by the database's clock."""

from dataclasses import dataclass

import sqlalchemy as sa

from reelkite.storage.database import Database
from reelkite.storage.tables import WORKERS
from reelkite.storage.text import clean


@dataclass(frozen=True, slots=True)
class WorkerRoll:
    """Heartbeats."""

    database: Database

    def beat(self, worker: str, host: str, pid: int) -> None:
        """Note that ``worker`` is alive now."""
        facts = {"host": clean(host), "pid": pid, "beat_at": self.database.now}
        known = sa.update(WORKERS).where(WORKERS.c.worker == worker).values(facts)
        with self.database.writing() as transaction:
            if transaction.execute(known).rowcount == 0:
                transaction.execute(sa.insert(WORKERS).values(worker=worker, **facts))

    def silent(self, milliseconds: int) -> tuple[str, ...]:
        """Return workers whose last beat is longer ago, and who did not sign off."""
        query = sa.select(WORKERS.c.worker).where(self._silence > milliseconds)
        with self.database.reading() as connection:
            return tuple(connection.execute(query.order_by(WORKERS.c.worker)).scalars())

    def silence(self, worker: str) -> int | None:
        """Return for how many milliseconds ``worker`` has been silent; None if never heard of."""
        query = sa.select(self._silence).where(WORKERS.c.worker == worker)
        with self.database.reading() as connection:
            return connection.execute(query).scalar()

    def alive(self, milliseconds: int) -> int:
        """Return how many workers beat within this time."""
        query = sa.select(sa.func.count()).select_from(WORKERS).where(self._silence <= milliseconds)
        with self.database.reading() as connection:
            return connection.execute(query).scalar_one()

    def sign_off(self, worker: str) -> None:
        """Forget ``worker``: it has ended in order, and holds nothing."""
        with self.database.writing() as transaction:
            transaction.execute(sa.delete(WORKERS).where(WORKERS.c.worker == worker))

    @property
    def _silence(self) -> sa.ColumnElement[int]:
        return self.database.now - WORKERS.c.beat_at
