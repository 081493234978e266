"""Databases for tests: a SQLite file, and a PostgreSQL server of our own where one can be had.

Fixtures: ``database`` (each test runs on both), ``postgres_url`` (makes addresses for real
server processes); ``running_postgres`` lends a server that a test may restart. Where no server
programs are found, the PostgreSQL half is skipped.
"""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from reelkite.storage.database import Database, migrate, open_database

PATIENCE = 60.0
"""Seconds that the server may take to start."""

TEMPLATE = "template_of_reelkite"
"""A database with our tables, to copy."""


@dataclass(slots=True)
class PostgresServer:
    """A server that listens on a socket in its own folder only."""

    folder: Path
    programs: Path
    process: subprocess.Popen[bytes] | None = None

    def url(self, name: str) -> str:
        """Return the address of one of its databases."""
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def new_database(self, template: str = "template1") -> str:
        """Make a database and return its address."""
        name = f"test_{secrets.token_hex(8)}"
        self.run(f'CREATE DATABASE {name} TEMPLATE "{template}"')
        return self.url(name)

    def start(self) -> None:
        """Start it, and return when it answers."""
        words = ("-D", str(self.folder / "data"), "-k", str(self.folder), "-h", "")
        self.process = _start(_owner(), self.folder, self.programs / "postgres", *words)
        _await(self, self.process)

    def stop(self) -> None:
        """End it at once, as a crash would: what is committed must survive that."""
        if self.process is not None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait()
            self.process = None

    def restart(self, seconds_away: float = 0.0) -> None:
        """Let it crash, stay away for a while, and come back."""
        self.stop()
        time.sleep(seconds_away)
        self.start()

    def drop(self, url: str) -> None:
        """Remove one of its databases, whoever still uses it."""
        name = sa.make_url(url).database
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, statement: str) -> None:
        """Run a statement as the server's owner."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Lend a server of one's own, which may be restarted; skip the test where there is none."""
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL server programs (initdb, postgres) on this machine")
    with _running(programs) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Start one server for all tests; skip where there is none to start."""
    with running_postgres() as server:
        server.run(f"CREATE DATABASE {TEMPLATE}")
        database = open_database(server.url(TEMPLATE))
        migrate(database)
        database.close()
        yield server


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[Callable[[], str]]:
    """Make the address of a fresh, empty database at each call."""
    made: list[str] = []

    def make() -> str:
        made.append(postgres_server.new_database())
        return made[-1]

    yield make
    for url in made:
        postgres_server.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a fresh database without tables: on a file, then on a server."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'reelkite.db'}"
    make: Callable[[], str] = request.getfixturevalue("postgres_url")
    return make()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Lend a fresh database with our tables: on a file, then on a server."""
    if request.param == "sqlite":
        opened = open_database(f"sqlite:///{tmp_path / 'reelkite.db'}")
        migrate(opened)
        yield opened
        opened.close()
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    opened = open_database(server.new_database(TEMPLATE))
    yield opened
    opened.close()
    server.drop(opened.url)


@contextmanager
def _running(programs: Path) -> Iterator[PostgresServer]:
    # Not in pytest's folder: its path is too long for a socket, and closed to other users.
    folder = Path(tempfile.mkdtemp(prefix="reelkite-pg-"))
    owner = _owner()
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    server = PostgresServer(folder, programs)
    try:
        how = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"]
        _start(owner, folder, programs / "initdb", "-D", folder / "data", *how).wait()
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _start(owner: pwd.struct_passwd, folder: Path, *command: str | Path) -> subprocess.Popen[bytes]:
    """Run a program of the server as ``owner``; what it says goes to a file."""
    root = os.getuid() == 0
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(  # noqa: S603 - a fixed program with our own words
            command,
            cwd=folder,
            stdout=log,
            stderr=log,
            user=owner.pw_uid if root else None,
            group=owner.pw_gid if root else None,
            extra_groups=[] if root else None,
        )


def _await(server: PostgresServer, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail((server.folder / "log").read_text(encoding="utf-8", errors="replace"))
            time.sleep(0.05)
        else:
            return


def _owner() -> pwd.struct_passwd:
    """Return who runs the server: it refuses to be run by root."""
    if os.getuid() != 0:
        return pwd.getpwuid(os.getuid())
    known = {user.pw_name: user for user in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


def _programs() -> Path | None:
    """Return the folder of the newest server programs."""
    found = shutil.which("postgres")
    homes = [Path(found).resolve().parent] if found else []
    packaged = Path("/usr/lib/postgresql").glob("*/bin")
    homes += sorted(packaged, key=lambda home: home.parent.name.zfill(4), reverse=True)
    whole = (home for home in homes if all((home / name).exists() for name in _NEEDED))
    return next(whole, None)


_NEEDED = ("initdb", "postgres")
