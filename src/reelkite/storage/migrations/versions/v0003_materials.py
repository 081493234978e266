"""What tasks are made of, and clients' own characters.

Uploads are known by their digest, and may be kept for a task or a character.
"""

from alembic import op

revision = "v0003"
down_revision = "v0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for materials and characters."""
    op.execute("ALTER TABLE uploads ADD COLUMN sha256 TEXT")
    op.execute("ALTER TABLE uploads ADD COLUMN kept_for TEXT")
    op.execute("CREATE INDEX uploads_kept_for ON uploads (kept_for)")
    op.execute(
        "CREATE TABLE characters (id TEXT NOT NULL PRIMARY KEY, key_id TEXT NOT NULL, "
        "name TEXT NOT NULL, created_at BIGINT NOT NULL, digest TEXT NOT NULL)"
    )
    op.execute("CREATE INDEX characters_of_key ON characters (key_id)")


def downgrade() -> None:
    """Forget all characters, and what belongs to which task."""
    op.execute("DROP TABLE characters")
    op.execute("DROP INDEX uploads_kept_for")
    op.execute("ALTER TABLE uploads DROP COLUMN kept_for")
    op.execute("ALTER TABLE uploads DROP COLUMN sha256")
