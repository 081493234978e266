"""Everything that can happen to tasks, in any order, beside a model of what must come of it."""

from dataclasses import dataclass, field

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from reelkite.domain.artifact import ArtifactKind
from reelkite.domain.errors import TaskNotFound
from reelkite.domain.task import (
    ENDED,
    MOST_STRIKES,
    TRANSITIONS,
    Failure,
    FailureCode,
    Task,
    TaskStatus,
)
from reelkite.storage.database import Database
from reelkite.storage.tallies import Tallies
from reelkite.storage.tasks import Expiry, TaskLedger
from tests.unit.storage.samples import Watch, delivery, new_task, quietly

BROKEN = Failure(FailureCode.PROCESSING_ERROR, "no")


@dataclass(slots=True)
class Shadow:
    """What a task must be like."""

    status: TaskStatus = TaskStatus.QUEUED
    progress: int = 0
    attempt: int = 0
    strikes: int = 0
    deleted: bool = False
    history: list[Task] = field(default_factory=list)

    @property
    def has_ended(self) -> bool:
        """Nothing may change any more."""
        return self.status in ENDED

    def holds(self, attempt: int) -> bool:
        """This attempt is the one that works on the task."""
        return self.status is TaskStatus.IN_PROGRESS and self.attempt == attempt


class LedgerMachine(RuleBasedStateMachine):
    """Calls the ledger as API, workers and caretaker might, the late and the lost among them."""

    database: Database

    tasks = Bundle("tasks")
    attempts = Bundle("attempts")

    @initialize()
    def _open(self) -> None:
        self.clock = Watch()
        self.ledger = TaskLedger(self.database, self.clock)
        self.shadows: dict[str, Shadow] = {}
        self.ended_before = sum(Tallies(self.database).read().ended.values())

    @rule(target=tasks)
    def accept(self) -> str:
        """A client is promised a task."""
        task = self.ledger.accept(new_task(created_at=self.clock()), quietly)
        self.shadows[task.id] = Shadow()
        return task.id

    @rule(target=attempts, task_id=tasks)
    def begin(self, task_id: str) -> tuple[str, int]:
        """A worker takes a task."""
        shadow = self.shadows[task_id]
        begun = self.ledger.begin(task_id, "w")
        if shadow.has_ended:
            assert begun is None
        elif shadow.strikes == MOST_STRIKES:
            assert begun is None
            shadow.status = TaskStatus.FAILED
        else:
            shadow.status = TaskStatus.IN_PROGRESS
            shadow.attempt += 1
            shadow.strikes += 1
            assert begun is not None
            assert (begun.attempt, begun.strikes) == (shadow.attempt, shadow.strikes)
        return task_id, shadow.attempt

    @rule(held=attempts, progress=st.integers(-10, 110))
    def advance(self, held: tuple[str, int], progress: int) -> None:
        """A worker, perhaps an overtaken one, notes progress."""
        shadow = self.shadows[held[0]]
        assert self.ledger.advance(*held, progress) is shadow.holds(held[1])
        if shadow.holds(held[1]):
            shadow.progress = max(shadow.progress, min(progress, 100))

    @rule(held=attempts)
    def hand_back(self, held: tuple[str, int]) -> None:
        """A worker stops in order."""
        shadow = self.shadows[held[0]]
        assert self.ledger.hand_back(*held) is shadow.holds(held[1])
        if shadow.holds(held[1]):
            shadow.status = TaskStatus.QUEUED
            shadow.strikes -= 1

    @rule(held=attempts)
    def complete(self, held: tuple[str, int]) -> None:
        """A worker is done, or says so again."""
        shadow = self.shadows[held[0]]
        again = shadow.status is TaskStatus.COMPLETED and shadow.attempt == held[1]
        key = f"{held[0]}-{held[1]}"
        done = self.ledger.complete(*held, delivery(key), Expiry())
        assert done is (shadow.holds(held[1]) or again)
        if shadow.holds(held[1]):
            shadow.status = TaskStatus.COMPLETED
            shadow.progress = 100

    @rule(held=attempts)
    def fail(self, held: tuple[str, int]) -> None:
        """A worker cannot make the clip."""
        shadow = self.shadows[held[0]]
        assert self.ledger.fail(held[0], BROKEN, held[1]) is shadow.holds(held[1])
        if shadow.holds(held[1]):
            shadow.status = TaskStatus.FAILED

    @rule(task_id=tasks)
    def give_up(self, task_id: str) -> None:
        """The caretaker fails a task whoever holds it."""
        shadow = self.shadows[task_id]
        assert self.ledger.fail(task_id, BROKEN) is not shadow.has_ended
        if not shadow.has_ended:
            shadow.status = TaskStatus.FAILED

    @rule(task_id=tasks)
    def cancel(self, task_id: str) -> None:
        """A client changes its mind."""
        shadow = self.shadows[task_id]
        if shadow.deleted:
            self._is_gone(task_id)
            return
        if not shadow.has_ended:
            shadow.status = TaskStatus.CANCELLED
        assert self.ledger.cancel(task_id, "key_a").status is shadow.status

    @rule(task_id=consumes(tasks))
    def delete(self, task_id: str) -> None:
        """A client wants to see it no more."""
        shadow = self.shadows[task_id]
        was = self.ledger.delete(task_id, "key_a")
        assert was.status is shadow.status
        if not shadow.has_ended:
            shadow.status = TaskStatus.CANCELLED
        shadow.deleted = True
        self._is_gone(task_id)

    @rule(milliseconds=st.integers(0, 10))
    def wait(self, milliseconds: int) -> None:
        """Time goes by."""
        self.clock.wait(milliseconds)

    @invariant()
    def tasks_are_as_they_must_be(self) -> None:
        """Status, progress, attempt and strikes agree, and move by the rules alone."""
        for task_id, shadow in self.shadows.items():
            task = self.ledger.find(task_id)
            if shadow.deleted:
                assert task is None
                continue
            assert task is not None
            found = (task.status, task.progress, task.attempt, task.strikes)
            assert found == (shadow.status, shadow.progress, shadow.attempt, shadow.strikes)
            assert (task.failure is not None) is (
                task.status in (TaskStatus.FAILED, TaskStatus.CANCELLED)
            )
            self._moved_by_the_rules(shadow.history, task)

    @invariant()
    def each_clip_is_of_the_last_attempt(self) -> None:
        """Files are shown exactly for completed tasks, and are those of the attempt that won."""
        for task_id, shadow in self.shadows.items():
            artifact = self.ledger.artifact(task_id, ArtifactKind.VIDEO)
            assert (artifact is not None) is (shadow.status is TaskStatus.COMPLETED)
            assert artifact is None or artifact.key == f"{task_id}-{shadow.attempt}"

    @invariant()
    def endings_are_counted_once(self) -> None:
        """As many endings were counted as there are ended tasks."""
        ended = sum(shadow.has_ended for shadow in self.shadows.values())
        counted = sum(Tallies(self.database).read().ended.values())
        assert counted - self.ended_before == ended

    def _is_gone(self, task_id: str) -> None:
        try:
            self.ledger.of_key(task_id, "key_a")
        except TaskNotFound:
            return
        raise AssertionError(f"{task_id} can still be seen")

    def _moved_by_the_rules(self, history: list[Task], task: Task) -> None:
        if history and history[-1] != task:
            last = history[-1]
            assert not last.has_ended
            assert task.progress >= last.progress
            assert task.attempt >= last.attempt
            same = task.status is last.status and task.attempt == last.attempt
            assert same or task.status in TRANSITIONS[last.status]
        history.append(task)
