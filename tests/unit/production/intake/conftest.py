from collections.abc import Iterator
from pathlib import Path

import pytest

from reelkite.storage import migrate, open_database
from tests.unit.production.intake.benches import Bench, make_bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """Lend an intake that takes everything."""
    database = open_database(f"sqlite:///{tmp_path / 'tasks.db'}")
    migrate(database)
    yield make_bench(database, tmp_path)
    database.close()
