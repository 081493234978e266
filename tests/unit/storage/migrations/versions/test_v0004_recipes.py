import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from reelkite.storage.database import MIGRATIONS, Database, migrate
from reelkite.storage.tables import TASKS
from reelkite.storage.tasks import Expiry, TaskLedger
from tests.unit.storage.samples import RECIPE, Watch, delivery, new_task, quietly


def _back_to_the_third(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as transaction:
        config.attributes["connection"] = transaction
        command.downgrade(config, "v0003")


def _completed(ledger: TaskLedger) -> str:
    task = ledger.accept(new_task(), quietly)
    assert ledger.begin(task.id, "w")
    assert ledger.complete(task.id, 1, delivery(), Expiry())
    return task.id


def test_old_clips_have_no_recipe(database: Database) -> None:
    """A clip that was made before the upgrade is kept; what made it is not made up."""
    ledger = TaskLedger(database, Watch())
    task_id = _completed(ledger)
    _back_to_the_third(database)
    with database.reading() as connection:
        names = {column["name"] for column in sa.inspect(connection).get_columns(TASKS.name)}
    assert "recipe" not in names

    migrate(database)

    found = ledger.find(task_id)
    assert found is not None
    assert (found.engine, found.recipe) == ("diorama", None)


def test_new_clips_keep_theirs(database: Database) -> None:
    """After the upgrade there is room for recipes."""
    ledger = TaskLedger(database, Watch())
    found = ledger.find(_completed(ledger))

    assert found is not None
    assert found.recipe == RECIPE
