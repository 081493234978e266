"""The first tables: tasks, their files, keys, uploads, webhooks, workers and counts.

Written in plain SQL that SQLite and PostgreSQL both read: a migration says for ever what it said
on its day, while ``storage.tables`` moves on.
"""

from typing import Final

from alembic import op

revision = "v0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES: Final = {
    "tasks": """
        id TEXT NOT NULL PRIMARY KEY, key_id TEXT NOT NULL, route TEXT NOT NULL,
        model TEXT NOT NULL, prompt TEXT NOT NULL, request TEXT NOT NULL,
        created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL,
        priority INTEGER NOT NULL, cost FLOAT NOT NULL,
        status TEXT NOT NULL, progress INTEGER NOT NULL,
        attempt INTEGER NOT NULL, strikes INTEGER NOT NULL,
        failure_code TEXT, failure_message TEXT,
        started_at BIGINT, completed_at BIGINT, expires_at BIGINT,
        link_token TEXT UNIQUE, link_expires_at BIGINT,
        remixed_from TEXT, reference TEXT, engine TEXT, engine_version TEXT,
        extras TEXT NOT NULL, purged BOOLEAN NOT NULL,
        ended_at BIGINT, deleted_at BIGINT, render_seconds FLOAT, worker TEXT""",
    "artifacts": """
        task_id TEXT NOT NULL REFERENCES tasks (id), kind TEXT NOT NULL, key TEXT NOT NULL,
        bytes BIGINT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (task_id, kind)""",
    "idempotency": """
        key_id TEXT NOT NULL, once TEXT NOT NULL, digest TEXT NOT NULL,
        task_id TEXT NOT NULL REFERENCES tasks (id), PRIMARY KEY (key_id, once)""",
    "api_keys": """
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, hint TEXT NOT NULL,
        created_at BIGINT NOT NULL, priority INTEGER NOT NULL,
        requests_a_minute INTEGER, queued INTEGER,
        from_environment BOOLEAN NOT NULL, revoked_at BIGINT""",
    "uploads": """
        id TEXT NOT NULL PRIMARY KEY, key_id TEXT NOT NULL, name TEXT NOT NULL,
        purpose TEXT NOT NULL, media_type TEXT NOT NULL, bytes BIGINT NOT NULL,
        created_at BIGINT NOT NULL""",
    "webhook_endpoints": """
        id TEXT NOT NULL PRIMARY KEY, key_id TEXT NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL,
        events TEXT NOT NULL, secret TEXT NOT NULL,
        created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL""",
    "notices": """
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL,
        endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints (id), body TEXT NOT NULL,
        attempts INTEGER NOT NULL, created_at BIGINT NOT NULL, next_at BIGINT NOT NULL""",
    "workers": """
        worker TEXT NOT NULL PRIMARY KEY, host TEXT NOT NULL, pid BIGINT NOT NULL,
        beat_at BIGINT NOT NULL""",
    "tallies": """
        name TEXT NOT NULL, label TEXT NOT NULL, amount FLOAT NOT NULL,
        PRIMARY KEY (name, label)""",
}
"""What each table holds; those that others refer to come first."""

INDEXES: Final = {
    "tasks_of_key": "tasks (key_id, created_at, id)",
    "tasks_load": "tasks (status, key_id, cost)",
    "tasks_completed": "tasks (status, completed_at)",
    "tasks_expired": "tasks (purged, expires_at)",
    "tasks_ended": "tasks (ended_at)",
    "artifacts_key": "artifacts (key)",
    "idempotency_task": "idempotency (task_id)",
    "uploads_of_key": "uploads (key_id, created_at, id)",
    "uploads_age": "uploads (created_at)",
    "webhook_endpoints_of_key": "webhook_endpoints (key_id, created_at)",
    "notices_due": "notices (next_at)",
    "notices_endpoint": "notices (endpoint_id)",
}
"""What is looked up."""

LIVING: Final = {"api_keys_name": "name", "api_keys_hash": "hash"}
"""What no two living keys share; revoked ones may."""


def upgrade() -> None:
    """Make the tables."""
    for table, columns in TABLES.items():
        op.execute(f"CREATE TABLE {table} ({columns})")
    for index, columns in INDEXES.items():
        op.execute(f"CREATE INDEX {index} ON {columns}")
    for index, column in LIVING.items():
        op.execute(f"CREATE UNIQUE INDEX {index} ON api_keys ({column}) WHERE revoked_at IS NULL")


def downgrade() -> None:
    """Remove the tables, those first that refer to others."""
    for table in reversed(TABLES):
        op.execute(f"DROP TABLE {table}")
