import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from reelkite.storage.database import MIGRATIONS, VERSION_TABLE, Database, migrate
from reelkite.storage.migrations.versions.v0001_first_tables import TABLES


def _tables(database: Database) -> set[str]:
    with database.reading() as connection:
        return set(sa.inspect(connection).get_table_names())


def test_the_tables_come_and_go(database: Database) -> None:
    """The migration makes its tables; taken back it removes them all, and can be done again."""
    assert {*TABLES, VERSION_TABLE} <= _tables(database)

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as transaction:
        config.attributes["connection"] = transaction
        command.downgrade(config, "base")
    assert _tables(database) == {VERSION_TABLE}

    migrate(database)
    assert {*TABLES, VERSION_TABLE} <= _tables(database)
