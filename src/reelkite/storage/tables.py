"""Our tables as this version has them; ``migrations`` leads there from any earlier version.

DBOS keeps its own tables in the same SQLite file; no name of ours may be one of its names.
Instants are milliseconds in BIGINT. Text of clients has passed ``storage.text`` before.
"""

from typing import Final

import sqlalchemy as sa

METADATA: Final = sa.MetaData()

TASKS: Final = sa.Table(
    "tasks",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("key_id", sa.Text, nullable=False),
    sa.Column("route", sa.Text, nullable=False),
    sa.Column("model", sa.Text, nullable=False),
    sa.Column("prompt", sa.Text, nullable=False),
    sa.Column("request", sa.Text, nullable=False),
    sa.Column("created_at", sa.BigInteger, nullable=False),
    sa.Column("updated_at", sa.BigInteger, nullable=False),
    sa.Column("priority", sa.Integer, nullable=False),
    sa.Column("cost", sa.Float, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("progress", sa.Integer, nullable=False),
    sa.Column("attempt", sa.Integer, nullable=False),
    sa.Column("strikes", sa.Integer, nullable=False),
    sa.Column("failure_code", sa.Text),
    sa.Column("failure_message", sa.Text),
    sa.Column("started_at", sa.BigInteger),
    sa.Column("completed_at", sa.BigInteger),
    sa.Column("expires_at", sa.BigInteger),
    sa.Column("link_token", sa.Text, unique=True),
    sa.Column("link_expires_at", sa.BigInteger),
    sa.Column("remixed_from", sa.Text),
    sa.Column("reference", sa.Text),
    sa.Column("engine", sa.Text),
    sa.Column("engine_version", sa.Text),
    sa.Column("recipe", sa.Text),
    sa.Column("extras", sa.Text, nullable=False),
    sa.Column("verdict", sa.Text),
    sa.Column("purged", sa.Boolean, nullable=False),
    sa.Column("ended_at", sa.BigInteger),
    sa.Column("deleted_at", sa.BigInteger),
    sa.Column("render_seconds", sa.Float),
    sa.Column("worker", sa.Text),
    sa.Index("tasks_of_key", "key_id", "created_at", "id"),
    sa.Index("tasks_load", "status", "key_id", "cost"),
    sa.Index("tasks_completed", "status", "completed_at"),
    sa.Index("tasks_expired", "purged", "expires_at"),
    sa.Index("tasks_ended", "ended_at"),
)
"""One row a task; the columns up to ``purged`` are those of ``domain.task.Task``."""

ARTIFACTS: Final = sa.Table(
    "artifacts",
    METADATA,
    sa.Column("task_id", sa.Text, sa.ForeignKey("tasks.id"), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("bytes", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Index("artifacts_key", "key"),
)
"""Published files of tasks, until they are purged."""

IDEMPOTENCY: Final = sa.Table(
    "idempotency",
    METADATA,
    sa.Column("key_id", sa.Text, primary_key=True),
    sa.Column("once", sa.Text, primary_key=True),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("task_id", sa.Text, sa.ForeignKey("tasks.id"), nullable=False),
    sa.Index("idempotency_task", "task_id"),
)
"""Idempotency keys, as digests (``once``): clients choose them, of any length."""

API_KEYS: Final = sa.Table(
    "api_keys",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("hint", sa.Text, nullable=False),
    sa.Column("created_at", sa.BigInteger, nullable=False),
    sa.Column("priority", sa.Integer, nullable=False),
    sa.Column("requests_a_minute", sa.Integer),
    sa.Column("queued", sa.Integer),
    sa.Column("from_environment", sa.Boolean, nullable=False),
    sa.Column("revoked_at", sa.BigInteger),
)
"""API keys; ``hash`` is the SHA-256 of the secret, which is kept nowhere."""

_LIVING: Final = sa.text("revoked_at IS NULL")

sa.Index(
    "api_keys_name", API_KEYS.c.name, unique=True, sqlite_where=_LIVING, postgresql_where=_LIVING
)
sa.Index(
    "api_keys_hash", API_KEYS.c.hash, unique=True, sqlite_where=_LIVING, postgresql_where=_LIVING
)

UPLOADS: Final = sa.Table(
    "uploads",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("key_id", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("purpose", sa.Text, nullable=False),
    sa.Column("media_type", sa.Text, nullable=False),
    sa.Column("bytes", sa.BigInteger, nullable=False),
    sa.Column("created_at", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.Text),
    sa.Column("kept_for", sa.Text),
    sa.Index("uploads_of_key", "key_id", "created_at", "id"),
    sa.Index("uploads_age", "created_at"),
    sa.Index("uploads_kept_for", "kept_for"),
)
"""Files that clients sent, or that tasks are made of; the bytes lie in files named by ``id``."""

CHARACTERS: Final = sa.Table(
    "characters",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("key_id", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("created_at", sa.BigInteger, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Index("characters_of_key", "key_id"),
)
"""Clients' own characters; their sheets are uploads that are kept for them."""

WEBHOOK_ENDPOINTS: Final = sa.Table(
    "webhook_endpoints",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("key_id", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("events", sa.Text, nullable=False),
    sa.Column("secret", sa.Text, nullable=False),
    sa.Column("created_at", sa.BigInteger, nullable=False),
    sa.Column("updated_at", sa.BigInteger, nullable=False),
    sa.Index("webhook_endpoints_of_key", "key_id", "created_at"),
)
"""Who wants to hear of events; ``events`` holds their names with blanks between."""

NOTICES: Final = sa.Table(
    "notices",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("event_id", sa.Text, nullable=False),
    sa.Column("endpoint_id", sa.Text, sa.ForeignKey("webhook_endpoints.id"), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("created_at", sa.BigInteger, nullable=False),
    sa.Column("next_at", sa.BigInteger, nullable=False),
    sa.Index("notices_due", "next_at"),
    sa.Index("notices_endpoint", "endpoint_id"),
)
"""The outbox: what is still to be told to whom."""

WORKERS: Final = sa.Table(
    "workers",
    METADATA,
    sa.Column("worker", sa.Text, primary_key=True),
    sa.Column("host", sa.Text, nullable=False),
    sa.Column("pid", sa.BigInteger, nullable=False),
    sa.Column("beat_at", sa.BigInteger, nullable=False),
)
"""Who is alive; ``beat_at`` is of the database's clock."""

TALLIES: Final = sa.Table(
    "tallies",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("label", sa.Text, primary_key=True),
    sa.Column("amount", sa.Float, nullable=False),
)
"""Counts that only grow."""
