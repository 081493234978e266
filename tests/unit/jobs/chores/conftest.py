from collections.abc import Iterator
from pathlib import Path

import pytest

from reelkite.storage import Database, migrate, open_database
from tests.unit.storage.samples import Watch


@pytest.fixture
def clock() -> Watch:
    """Lend a clock that goes when it is told to."""
    return Watch()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Lend a new database."""
    database = open_database(f"sqlite:///{tmp_path / 'reelkite.db'}")
    migrate(database)
    yield database
    database.close()
