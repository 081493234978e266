import subprocess
import sys
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from reelkite.domain.errors import DatabaseUnavailable, ServeError
from reelkite.storage.database import VERSION_TABLE, Database, migrate, open_database
from reelkite.storage.tables import METADATA

ADD = sa.text("INSERT INTO tallies (name, label, amount) VALUES (:name, '', 1)")
COUNT = sa.text("SELECT count(*) FROM tallies")


def _count(database: Database) -> int:
    with database.reading() as connection:
        return int(connection.execute(COUNT).scalar_one())


def test_what_was_written_stays(database: Database) -> None:
    """A transaction is committed when its block ends well."""
    with database.writing() as transaction:
        transaction.execute(ADD, {"name": "a"})

    assert _count(database) == 1


def test_a_failure_undoes_everything(database: Database) -> None:
    """A block that ends badly leaves nothing, and the next may write."""
    with pytest.raises(ValueError, match="no"), database.writing() as transaction:
        transaction.execute(ADD, {"name": "a"})
        raise ValueError("no")
    with database.writing() as transaction:
        transaction.execute(ADD, {"name": "b"})

    assert _count(database) == 1


def test_readers_do_not_wait_for_writers(database: Database) -> None:
    """During a transaction others read what was there before."""
    with database.writing() as transaction:
        transaction.execute(ADD, {"name": "a"})
        assert _count(database) == 0

    assert _count(database) == 1


def test_many_threads_write(database: Database) -> None:
    """Threads take turns, and none fails."""

    def write(first: int) -> None:
        for number in range(first, first + 10):
            with database.writing() as transaction:
                transaction.execute(ADD, {"name": str(number)})

    threads = [threading.Thread(target=write, args=(10 * k,)) for k in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert _count(database) == 80


def test_transactions_see_what_the_one_before_wrote(database: Database) -> None:
    """Reading and then writing in one transaction loses no update of another thread."""
    with database.writing() as transaction:
        transaction.execute(ADD, {"name": "n"})
    read = sa.text("SELECT amount FROM tallies FOR UPDATE")
    if database.is_file:
        read = sa.text("SELECT amount FROM tallies")

    def add_one() -> None:
        with database.writing() as transaction:
            amount = transaction.execute(read).scalar_one()
            transaction.execute(sa.text("UPDATE tallies SET amount = :n"), {"n": amount + 1})

    threads = [threading.Thread(target=add_one) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.reading() as connection:
        assert connection.execute(sa.text("SELECT amount FROM tallies")).scalar_one() == 21


def test_the_clock_is_the_databases(database: Database) -> None:
    """``now`` is a plausible moment in milliseconds that goes on."""
    with database.reading() as connection:
        first = connection.execute(sa.select(database.now)).scalar_one()
        second = connection.execute(sa.select(database.now)).scalar_one()

    assert 1_700_000_000_000 < first <= second < 5_000_000_000_000


def test_migrations_and_tables_agree(database: Database) -> None:
    """The tables that the code knows are those that the migrations make."""
    with database.reading() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, METADATA) == []


def test_living_keys_alone_are_unique(database: Database) -> None:
    """The comparison above is blind to conditions of indexes: both are partial."""
    table = "sqlite_master" if database.is_file else "pg_indexes"
    column = "sql" if database.is_file else "indexdef"
    name = "name" if database.is_file else "indexname"
    query = sa.text(f"SELECT {column} FROM {table} WHERE {name} LIKE 'api_keys_%'")  # noqa: S608 - words of this test
    with database.reading() as connection:
        indexes = [text for text in connection.execute(query).scalars() if "UNIQUE" in (text or "")]

    assert len([text for text in indexes if "revoked_at IS NULL" in text]) == 2


def test_migrating_again_changes_nothing(database_url: str) -> None:
    """Migration may run at every start, and in several processes at once."""
    databases = [open_database(database_url) for _ in range(4)]
    threads = [threading.Thread(target=migrate, args=(one,)) for one in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with databases[0].writing() as transaction:
        transaction.execute(ADD, {"name": "a"})
    migrate(databases[1])

    assert _count(databases[2]) == 1
    for one in databases:
        one.close()


def test_later_tables_are_refused(database: Database) -> None:
    """A program does not touch tables of a version that it does not know."""
    with database.writing() as transaction:
        transaction.execute(sa.text(f"UPDATE {VERSION_TABLE} SET version_num = 'v9999'"))  # noqa: S608 - words of this test

    with pytest.raises(ServeError, match=r"later version \(v9999\)"):
        migrate(database)


def test_a_file_is_set_up_for_safety(tmp_path: Path) -> None:
    """SQLite keeps a log, syncs it at each commit, waits for locks, and is ours alone."""
    path = tmp_path / "reelkite.db"
    database = open_database(f"sqlite:///{path}")
    wanted = {"journal_mode": "wal", "synchronous": 2, "busy_timeout": 30_000, "foreign_keys": 1}
    with database.reading() as connection:
        found = {
            pragma: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() for pragma in wanted
        }
    database.close()

    assert found == wanted
    assert path.stat().st_mode & 0o077 == 0


def test_writing_locks_at_its_beginning(tmp_path: Path) -> None:
    """On SQLite a transaction takes the write lock before its first statement."""
    database = open_database(f"sqlite:///{tmp_path / 'reelkite.db'}")
    other = open_database(f"sqlite:///{tmp_path / 'reelkite.db'}")
    with database.writing(), other.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=0")
        with pytest.raises(sa.exc.OperationalError, match="locked"):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
    database.close()
    other.close()


def test_strangers_on_the_engine_lock_before_they_write(tmp_path: Path) -> None:
    """Who uses the engine as it is, reads without a lock, and locks with the first change.

    A change of isolation, which SQLAlchemy undoes in its own way, makes no difference.
    """
    database = open_database(f"sqlite:///{tmp_path / 'reelkite.db'}")
    migrate(database)
    with database.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.execute(COUNT)

    with database.engine.begin() as connection:
        connection.execute(COUNT)
        driver = connection.connection.driver_connection
        assert driver is not None
        assert driver.in_transaction is False
        connection.execute(ADD, {"name": "a"})
        assert driver.isolation_level == "IMMEDIATE"
        assert driver.in_transaction is True
    database.close()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://host/db", "'mysql' are not on offer"),
        ("no address", "cannot be read"),
        ("sqlite://", "must be a file"),
        ("sqlite:///:memory:", "must be a file"),
        ("sqlite:////proc/reelkite.db", "cannot use the database"),
        ("sqlite:////nowhere/reelkite.db", "cannot use the database"),
    ],
)
def test_useless_addresses_are_refused(url: str, words: str) -> None:
    """An address that cannot be a database's is refused with the reason."""
    with pytest.raises(ServeError, match=words):
        open_database(url)


def test_a_network_disk_is_refused(tmp_path: Path) -> None:
    """SQLite's locks do not reach over a network."""
    table = tmp_path / "mounts"
    table.write_text(f"host:/x {tmp_path.resolve()} nfs4 rw 0 0\n", encoding="utf-8")

    with pytest.raises(ServeError, match=r"network disk \(nfs4\)"):
        open_database(f"sqlite:///{tmp_path / 'reelkite.db'}", table)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_addresses_of_servers_are_normalised(scheme: str) -> None:
    """All spellings lead to the one driver, and a printed database keeps its password."""
    database = open_database(f"{scheme}://kite:wind@localhost/clips")

    assert database.url == "postgresql+psycopg://kite:wind@localhost/clips"
    assert "wind" not in repr(database)


def test_a_silent_server_is_unavailable() -> None:
    """A server that does not answer is told as what it is, with when to ask again."""
    database = open_database("postgresql://kite@127.0.0.1:1/clips")

    with pytest.raises(DatabaseUnavailable) as reading, database.reading():
        pass
    with pytest.raises(DatabaseUnavailable), database.writing():
        pass
    with pytest.raises(DatabaseUnavailable):
        migrate(database)
    assert 1 <= reading.value.retry_after <= 5


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """Another file of that name is told, and left as it is."""
    path = tmp_path / "reelkite.db"
    path.write_bytes(b"kite" * 5000)

    with pytest.raises(ServeError, match="not a database"):
        open_database(f"sqlite:///{path}")
    assert path.read_bytes() == b"kite" * 5000


def test_a_file_that_broke_is_unavailable(tmp_path: Path) -> None:
    """A file that is spoilt later is told like a database that is away."""
    path = tmp_path / "reelkite.db"
    database = open_database(f"sqlite:///{path}")
    path.write_bytes(b"kite" * 5000)

    with pytest.raises(DatabaseUnavailable), database.writing():
        pass
    database.close()


def test_other_errors_stay_what_they_are(database: Database) -> None:
    """A broken rule of the tables is not mistaken for a database that is away."""
    with pytest.raises(sa.exc.IntegrityError), database.writing() as transaction:
        transaction.execute(ADD, {"name": "a"})
        transaction.execute(ADD, {"name": "a"})


def test_processes_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    """Whoever comes first sets the file up; the others wait for it."""
    url = f"sqlite:///{tmp_path / 'reelkite.db'}"
    program = (
        "import sys; from reelkite.storage.database import migrate, open_database; "
        "database = open_database(sys.argv[1]); sys.stdin.read(); migrate(database)"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", program, url], stdin=subprocess.PIPE)  # noqa: S603 - our own program
        for _ in range(4)
    ]
    for process in processes:
        process.communicate(timeout=60)

    assert [process.returncode for process in processes] == [0] * 4
