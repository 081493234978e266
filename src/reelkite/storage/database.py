"""One database: a SQLite file by default, PostgreSQL when one machine is outgrown."""

import fcntl
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError

from reelkite.domain.errors import DatabaseUnavailable, ServeError
from reelkite.domain.task import Instant
from reelkite.storage.disks import MOUNTS, network_disk

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

Transaction: TypeAlias = sa.Connection
"""An open transaction; whoever is lent one may add to it, and leaves the end to its owner."""

Clock: TypeAlias = Callable[[], Instant]
"""Tells the time."""

PATIENCE: Final = 30
"""Seconds to wait for a lock, or for a connection."""

RETRY_AFTER: Final = 2
"""Seconds after which a client may ask again when the database did not answer."""

DRIVERS: Final = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
"""Names of databases in addresses, and what we open them with."""

VERSION_TABLE: Final = "reelkite_version"
MIGRATIONS: Final = Path(__file__).parent / "migrations"

NETWORK: Final = {
    "connect_timeout": 5,  # seconds
    "keepalives_idle": 10,  # seconds
    "tcp_user_timeout": 10_000,  # milliseconds without an acknowledgement
}
"""What libpq is told, so that a network that falls silent is noticed within a lease or two."""

_OFFER: Final = "sqlite:////PATH or postgresql://USER@HOST/NAME"

_NOW: Final = {
    "sqlite": sa.literal_column(
        "CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)", sa.BigInteger
    ),
    "postgresql": sa.literal_column(
        "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)", sa.BigInteger
    ),
}

_MIGRATION_LOCK: Final = 0x5EE1817E
"""Number of the PostgreSQL lock under which one process migrates."""

_SILENCE: Final = (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.TimeoutError)
"""What SQLAlchemy raises when a database is away, busy beyond patience, or out of space."""


class _Cursor(Protocol):
    """The part of a SQLite connection that is used here."""

    isolation_level: str | None

    def execute(self, statement: str, /) -> object:
        """Run a statement."""


@dataclass(frozen=True, slots=True)
class Database:
    """Reads side by side, writes one after the other.

    SQLite: WAL, synchronous=FULL, busy_timeout 30 s; writing transactions begin IMMEDIATE, and
    a lock lets one thread of this process write at a time. PostgreSQL needs neither.

    Attributes:
        engine: Connections; DBOS is given the same.
        url: Normalised: ``sqlite:///...`` or ``postgresql+psycopg://...``.
    """

    engine: sa.Engine
    url: str = field(repr=False)  # it may hold a password
    _writer: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def is_file(self) -> bool:
        """It is SQLite's."""
        return self.engine.dialect.name == "sqlite"

    @property
    def now(self) -> sa.ColumnElement[int]:
        """The database's own clock, one for all machines that share it: an ``Instant``."""
        return _NOW[self.engine.dialect.name]

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Lend a connection to read with.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        with _telling(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Lend a transaction; it is committed when the block ends well, else rolled back.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        with _telling(), self._turn(), self.engine.begin() as connection:
            if self.is_file:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection

    def close(self) -> None:
        """Let all connections go."""
        self.engine.dispose()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for this thread's turn to write; PostgreSQL lets all write at once."""
        if not self.is_file:
            yield
            return
        if not self._writer.acquire(timeout=PATIENCE):
            raise _unavailable()
        try:
            yield
        finally:
            self._writer.release()


def open_database(url: str, mounts: Path = MOUNTS) -> Database:
    """Open the database at ``url``: ``sqlite:////path``, ``postgresql://...``, ``postgres://...``.

    A SQLite file is made if there is none; a PostgreSQL server is not asked yet.

    Raises:
        ServeError: The address cannot be used, or the file lies on a network disk.
    """
    address = _address(url)
    whole = address.render_as_string(hide_password=False)
    if address.drivername != "sqlite":
        engine = sa.create_engine(
            address,
            pool_size=5,
            max_overflow=15,
            pool_timeout=PATIENCE,
            pool_pre_ping=True,
            connect_args=dict(NETWORK),
        )
        return Database(engine, whole)
    _prepare_file(address, mounts)
    return Database(_engine_of_file(address), whole)


def migrate(database: Database) -> None:
    """Bring our tables to this version's shape (Alembic); safe to call at every start.

    Raises:
        ServeError: The tables are of a later version than this program.
        DatabaseUnavailable: The database does not answer.
    """
    from alembic import command  # noqa: PLC0415 - needed once, at the start of a server
    from alembic.config import Config  # noqa: PLC0415 - as above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with database.writing() as transaction:
        if not database.is_file:
            transaction.execute(sa.select(sa.func.pg_advisory_xact_lock(_MIGRATION_LOCK)))
        _refuse_later_tables(transaction, ScriptDirectory.from_config(config))
        config.attributes["connection"] = transaction
        command.upgrade(config, "head")


def _address(url: str) -> sa.URL:
    try:
        address = sa.make_url(url)
    except ArgumentError:
        raise ServeError("the database's address cannot be read; try sqlite:////PATH") from None
    driver = DRIVERS.get(address.drivername)
    if driver is None:
        raise ServeError(f"databases of the kind {address.drivername!r} are not on offer: {_OFFER}")
    return address.set(drivername=driver)


def _prepare_file(address: sa.URL, mounts: Path) -> None:
    """Make the file, for us alone: it holds the secrets of webhooks."""
    if not address.database or address.database == ":memory:" or address.query:
        raise ServeError(f"the database must be a file or a server: {_OFFER}")
    path = Path(address.database)
    kind = network_disk(path.parent, mounts)
    if kind is not None:
        raise ServeError(
            f"{path.parent} is a network disk ({kind}), where SQLite loses data; "
            "choose a local folder, or PostgreSQL"
        )
    try:
        path.touch(mode=0o600, exist_ok=True)
        with _alone_in(path.parent), closing(sqlite3.connect(path, timeout=PATIENCE)) as file:
            file.execute("PRAGMA journal_mode=WAL")
    except (OSError, sqlite3.Error) as error:
        raise ServeError(f"cannot use the database {path}: {error}") from error


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes waiting: SQLite does not, when two change the journal's mode.

    The folder is locked, not the file: closing a file drops all locks that SQLite has on it.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _engine_of_file(address: sa.URL) -> sa.Engine:
    """Open the file in the way that DBOS, which shares the engine, opens its own.

    The driver itself begins a transaction, IMMEDIATE, before the first statement that writes;
    reads outside of one take no lock. ``Database.writing`` begins before that, by a statement.
    """
    engine = sa.create_engine(address, pool_size=10, max_overflow=30, pool_timeout=PATIENCE)

    def prepare(connection: _Cursor, _record: object) -> None:
        for pragma in (
            f"busy_timeout={PATIENCE * 1000}",
            "synchronous=FULL",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    def insist(connection: _Cursor, _record: object, _proxy: object) -> None:
        # At every checkout: SQLAlchemy resets it to deferred after a change of isolation.
        if connection.isolation_level != "IMMEDIATE":
            connection.isolation_level = "IMMEDIATE"

    sa.event.listen(engine, "connect", prepare)
    sa.event.listen(engine, "checkout", insist)
    return engine


def _refuse_later_tables(transaction: Transaction, scripts: "ScriptDirectory") -> None:
    from alembic.migration import MigrationContext  # noqa: PLC0415 - as in migrate

    context = MigrationContext.configure(transaction, opts={"version_table": VERSION_TABLE})
    current = context.get_current_revision()
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
        raise ServeError(
            f"the database is of a later version ({current}) than this program; "
            "install that version or a later one"
        )


@contextmanager
def _telling() -> Iterator[None]:
    """Tell a database that is away or broken as what it is."""
    try:
        yield
    except _SILENCE as error:
        raise _unavailable() from error
    except sa.exc.DatabaseError as error:
        if type(error) is sa.exc.DatabaseError:  # not of a kind: SQLite says so of broken files
            raise _unavailable() from error
        raise


def _unavailable() -> DatabaseUnavailable:
    return DatabaseUnavailable(
        "The database does not answer at the moment. Please try again shortly.",
        retry_after=RETRY_AFTER,
    )
