from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest

from reelkite.domain.errors import DatabaseUnavailable
from reelkite.domain.task import FailureCode, Task, TaskStatus
from reelkite.jobs.chores.audit import QUIET, STILL, Auditor
from reelkite.jobs.render.dispatch import Whereabouts
from reelkite.storage import Database, TaskLedger
from tests.unit.storage.samples import Watch, new_task, quietly

LOST = (Whereabouts.ENDED, Whereabouts.MISSING)


@dataclass
class Queue:
    """A queue that thinks what we want it to."""

    state: Whereabouts = Whereabouts.MISSING
    after: Whereabouts = Whereabouts.WAITING
    submitted: list[str] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def states(self, ids: Iterable[str]) -> dict[str, Whereabouts]:
        """Say where they are."""
        return {name: self.after if name in self.submitted else self.state for name in ids}

    def resubmit(self, task: Task) -> None:
        """Take the task."""
        if task.id in self.broken:
            raise DatabaseUnavailable("gone", retry_after=1)
        self.submitted.append(task.id)


@dataclass
class Office:
    """An auditor, and what it looks at."""

    tasks: TaskLedger
    clock: Watch
    queue: Queue = field(default_factory=Queue)
    auditor: Auditor = field(init=False)

    def __post_init__(self) -> None:
        self.auditor = Auditor(self.tasks, self.queue.states, self.queue.resubmit, self.clock)

    def promise(self) -> str:
        """Promise a task and return its id."""
        return self.tasks.accept(new_task(created_at=self.clock.now), quietly).id

    def audit(self, times: int = 2) -> None:
        """Look so often, with time between."""
        for _ in range(times):
            self.clock.wait(QUIET + 1)
            self.auditor.audit()

    def find(self, task_id: str) -> Task:
        """Return the task."""
        task = self.tasks.find(task_id)
        assert task is not None
        return task


@pytest.fixture
def office(database: Database, clock: Watch) -> Office:
    """Lend an office without tasks."""
    return Office(TaskLedger(database, clock), clock)


@pytest.mark.parametrize("state", LOST)
def test_a_lost_task_goes_into_the_queue_again(office: Office, state: Whereabouts) -> None:
    """A task whose workflow ended without it, or is not there, is submitted once more."""
    task_id = office.promise()
    office.queue.state = state
    office.audit(5)

    assert office.queue.submitted == [task_id]
    assert office.find(task_id).strikes == 1


def test_one_look_is_not_enough(office: Office) -> None:
    """Only what was lost twice in a row is helped: it may just be changing hands."""
    office.promise()
    office.audit(1)
    office.queue.state = Whereabouts.RUNNING
    office.audit(1)
    office.queue.state = Whereabouts.MISSING
    office.audit(1)
    assert office.queue.submitted == []

    office.audit(1)
    assert len(office.queue.submitted) == 1


@pytest.mark.parametrize("state", [Whereabouts.WAITING, Whereabouts.RUNNING])
def test_what_is_cared_for_is_left_alone(office: Office, state: Whereabouts) -> None:
    """A task that waits or is worked on is nobody's business, however long it takes."""
    task_id = office.promise()
    office.queue.state = state
    office.audit(20)

    assert office.queue.submitted == []
    assert office.find(task_id).strikes == 0


def test_what_changed_just_now_is_left_alone(office: Office) -> None:
    """A task that was promised a moment ago is not looked at."""
    office.promise()
    office.clock.wait(QUIET - 1)
    office.auditor.audit()
    office.auditor.audit()

    assert office.queue.submitted == []


def test_no_task_is_lost_for_ever(office: Office) -> None:
    """A task that gets lost each time ends after three strikes as failed, with a sentence."""
    task_id = office.promise()
    office.queue.after = Whereabouts.ENDED
    office.audit(20)

    task = office.find(task_id)
    assert task.status is TaskStatus.FAILED
    assert task.failure is not None
    assert task.failure.code is FailureCode.SERVER_ERROR
    assert task.failure.message
    assert office.queue.submitted == [task_id] * 3


def test_a_worker_that_comes_back_is_fenced_off(office: Office) -> None:
    """Whoever still works on a task that was found lost cannot complete it any more."""
    task_id = office.promise()
    begun = office.tasks.begin(task_id, "local-0")
    assert begun is not None
    office.audit()

    assert not office.tasks.advance(task_id, begun.attempt, 50)


def test_an_outdated_task_is_no_strike(office: Office) -> None:
    """After an upgrade waiting tasks are submitted anew at once, and unharmed."""
    task_id = office.promise()
    office.queue.state = Whereabouts.OUTDATED
    office.audit()

    assert office.queue.submitted == [task_id]
    assert office.find(task_id).strikes == 0


def test_an_older_worker_may_finish(office: Office) -> None:
    """A task that a worker of another version holds is taken only when nothing moves for long."""
    task_id = office.promise()
    office.tasks.begin(task_id, "old-0")
    office.queue.state = Whereabouts.OUTDATED
    office.audit(3)
    assert office.queue.submitted == []

    office.clock.wait(STILL)
    office.audit()
    assert office.queue.submitted == [task_id]


def test_trouble_with_one_harms_no_other(office: Office) -> None:
    """A task that cannot be submitted is tried again, and the others are helped at once."""
    first, second = office.promise(), office.promise()
    office.queue.broken = {first}
    office.audit()
    assert office.queue.submitted == [second]

    office.queue.broken = set()
    office.audit()
    assert sorted(office.queue.submitted) == sorted([first, second])


def test_an_ended_task_is_not_woken(office: Office) -> None:
    """A task that ends between two looks stays as it is."""
    task_id = office.promise()
    office.audit(1)
    known = office.find(task_id)
    office.tasks.cancel(task_id, known.key_id)
    office.auditor._help(known, Whereabouts.ENDED)

    assert office.queue.submitted == []
    assert office.find(task_id).status is TaskStatus.CANCELLED
