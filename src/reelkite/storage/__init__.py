"""Floor 2: what must survive. The only door to SQLAlchemy and Alembic, and to the data folder."""

from reelkite.storage.archive import Archive
from reelkite.storage.database import Database, migrate, open_database
from reelkite.storage.hooks import HookBook
from reelkite.storage.keys import KeyRing
from reelkite.storage.tallies import Tallies
from reelkite.storage.tasks import TaskLedger
from reelkite.storage.uploads import UploadShelf
from reelkite.storage.workers import WorkerRoll

__all__ = [
    "Archive",
    "Database",
    "HookBook",
    "KeyRing",
    "Tallies",
    "TaskLedger",
    "UploadShelf",
    "WorkerRoll",
    "migrate",
    "open_database",
]
