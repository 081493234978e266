"""A program for tests: promises tasks without end, and says each one aloud once it is promised.

python promiser.py URL FIRST COUNT
"""

import sys

from reelkite.storage.database import open_database
from reelkite.storage.ledger.promises import Once
from reelkite.storage.tallies import Tallies
from reelkite.storage.tasks import TaskLedger
from tests.unit.storage.samples import Watch, new_task


def promise(url: str, first: int, count: int) -> None:
    """Promise ``count`` tasks with ids from ``first`` on."""
    ledger = TaskLedger(open_database(url), Watch())
    for number in range(first, first + count):
        task_id = f"{number:032x}"
        task = ledger.accept(
            new_task(task_id=task_id),
            lambda transaction, task: Tallies.add(transaction, "queue", task.id),
            Once(task_id, "digest"),
        )
        sys.stdout.write(f"{task.id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    promise(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
