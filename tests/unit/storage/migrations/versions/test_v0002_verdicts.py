import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from reelkite.domain.task import Task
from reelkite.storage.database import MIGRATIONS, Database, migrate
from reelkite.storage.ledger.rows import from_task
from reelkite.storage.tables import TASKS
from reelkite.storage.tasks import TaskLedger
from tests.unit.storage.samples import FINE, Watch, new_task, quietly


def _back_to_the_first(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as transaction:
        config.attributes["connection"] = transaction
        command.downgrade(config, "v0001")


def _columns(database: Database) -> set[str]:
    with database.reading() as connection:
        return {column["name"] for column in sa.inspect(connection).get_columns("tasks")}


def test_old_tasks_have_no_verdict(database: Database) -> None:
    """A task that was promised before the upgrade is kept, and nobody has judged it."""
    _back_to_the_first(database)
    assert "verdict" not in _columns(database)
    old = new_task()
    row = {name: value for name, value in from_task(old).items() if name != "verdict"}
    with database.writing() as transaction:
        transaction.execute(sa.insert(TASKS).values(row))

    migrate(database)

    assert TaskLedger(database, Watch()).find(old.id) == old
    assert old.verdict is None


def test_new_tasks_keep_theirs(database: Database) -> None:
    """After the upgrade there is room for verdicts."""
    ledger = TaskLedger(database, Watch())
    task: Task = ledger.accept(new_task(verdict=FINE), quietly)

    assert ledger.find(task.id) == task
    assert task.verdict == FINE
