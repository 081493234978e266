"""What the guardrails found, kept with each task.

Tasks from before have no verdict; a worker draws nothing without one.
"""

from alembic import op

revision = "v0002"
down_revision = "v0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for verdicts."""
    op.execute("ALTER TABLE tasks ADD COLUMN verdict TEXT")


def downgrade() -> None:
    """Forget all verdicts."""
    op.execute("ALTER TABLE tasks DROP COLUMN verdict")
