"""What an engine really used for a task's clip, as JSON."""

from alembic import op

revision = "v0004"
down_revision = "v0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for recipes."""
    op.execute("ALTER TABLE tasks ADD COLUMN recipe TEXT")


def downgrade() -> None:
    """Forget them."""
    op.execute("ALTER TABLE tasks DROP COLUMN recipe")
