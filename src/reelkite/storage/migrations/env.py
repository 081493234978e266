"""Runs the migrations on the connection, and in the transaction, that ``migrate`` hands in."""

from alembic import context

from reelkite.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table="reelkite_version",
)
context.run_migrations()
