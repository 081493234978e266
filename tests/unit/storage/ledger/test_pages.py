import pytest

from reelkite.domain.errors import TaskNotFound
from reelkite.storage.database import Database
from reelkite.storage.ledger.pages import not_found, page
from reelkite.storage.tasks import TaskLedger
from tests.unit.storage.samples import Watch, new_task, quietly


def test_pages_follow_each_other(database: Database) -> None:
    """The next page begins behind the task that is named, in either direction."""
    ledger = TaskLedger(database, Watch())
    made = [ledger.accept(new_task(), quietly) for _ in range(3)]

    with database.reading() as connection:
        forth = page(connection, "key_a", made[0].id, 1, newest_first=False)
        back = page(connection, "key_a", made[1].id, 5, newest_first=True)

    assert (forth.tasks, forth.has_more) == ((made[1],), True)
    assert (back.tasks, back.has_more) == ((made[0],), False)


def test_a_page_begins_behind_a_task_of_the_key(database: Database) -> None:
    """The task of another key is no place in this key's list."""
    task = TaskLedger(database, Watch()).accept(new_task("key_b"), quietly)

    with database.reading() as connection, pytest.raises(TaskNotFound, match=task.id):
        page(connection, "key_a", task.id, 1, newest_first=True)


def test_what_is_not_there_is_told_in_the_recorded_words() -> None:
    """Clients know this sentence."""
    assert str(not_found("video_1")) == "Video with id 'video_1' not found."
