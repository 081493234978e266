import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.artifact import FILE_NAMES, Artifact, ArtifactKind, Delivery
from reelkite.domain.errors import (
    ContentRefused,
    DatabaseUnavailable,
    EngineUnavailable,
    OutOfMemory,
    PublishError,
    RenderError,
    RenderLost,
    ScreeningUnavailable,
)
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import Materials
from reelkite.domain.task import FailureCode, Task, TaskStatus
from reelkite.jobs.render.child import ChildRules, Listen, RenderChild
from reelkite.jobs.render.lease import Lease
from reelkite.jobs.render.lines import Commission, Made, Progress
from reelkite.jobs.render.stint import AGAIN, Bench, Drawn, Hands, Stint, leave, percent_of
from reelkite.storage import Archive, Database, TaskLedger, migrate, open_database
from reelkite.storage.tasks import Expiry
from tests.unit.jobs.render.benches import FINE, claim, make_bench, make_task, now, promise

Act: TypeAlias = Callable[[Commission, Listen], None]

AWAY = DatabaseUnavailable("away", retry_after=1)


@dataclass(frozen=True, slots=True)
class FlakyLedger(TaskLedger):
    """A ledger whose database is away as often as was said."""

    absences: dict[str, int] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def advance(self, task_id: str, attempt: int, progress: int) -> bool:
        """Count, be away, or do it."""
        self._call("advance")
        return TaskLedger.advance(self, task_id, attempt, progress)

    def complete(self, task_id: str, attempt: int, delivery: Delivery, expiry: Expiry) -> bool:
        """Count, be away, or do it."""
        self._call("complete")
        return TaskLedger.complete(self, task_id, attempt, delivery, expiry)

    def hand_back(self, task_id: str, attempt: int) -> bool:
        """Count, be away, or do it."""
        self._call("hand_back")
        return TaskLedger.hand_back(self, task_id, attempt)

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if self.absences.get(name, 0) > 0:
            self.absences[name] -= 1
            raise AWAY


class ScriptedChild(RenderChild):
    """A child that acts by a script, and then draws well."""

    def __init__(self) -> None:
        """Draw well."""
        super().__init__(ChildRules(("none",)))
        self.script: list[Exception | Act] = []
        self.recipe: Recipe | None = None

    def render(self, commission: Commission, listen: Listen) -> Made:
        """Do what is next in the script; unless it raises, write the files."""
        act = self.script.pop(0) if self.script else None
        if isinstance(act, Exception):
            raise act
        if act is not None:
            act(commission, listen)
        for name in FILE_NAMES.values():
            (commission.folder / name).write_text(f"1 {commission.request.seed}")
        return Made("fake", "7", self.recipe)


@dataclass
class Scene:
    """A task in the hands of "local-0"."""

    bench: Bench
    ledger: FlakyLedger
    hands: Hands
    child: ScriptedChild
    task: Task
    time: list[float]

    def found(self) -> Task:
        """Return the task as the ledger has it."""
        found = self.ledger.find(self.task.id)
        assert found is not None
        return found

    @property
    def drafts(self) -> list[str]:
        """Names of all drafts."""
        folder = self.bench.archive.root / "drafts"
        return sorted(path.name for path in folder.iterdir())

    def stint(self) -> Stint:
        """Begin an attempt and take it up."""
        begun = self.ledger.begin(self.task.id, "local-0")
        assert begun is not None
        return Stint(self.bench, self.hands, begun)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """Lend a task that "local-0" has taken from the queue."""
    database = open_database(f"sqlite:///{tmp_path / 'reelkite.db'}")
    migrate(database)
    yield _scene(database, tmp_path)
    database.close()


def _scene(database: Database, root: Path, verdict: Verdict | None = FINE) -> Scene:
    ledger, child, time = FlakyLedger(database, now), ScriptedChild(), [0.0]
    bench = replace(make_bench(database, root), ledger=ledger)
    lease = Lease(lambda: None, 5.0, lambda: time[0])
    hands = Hands("local-0", child, lease, threading.Event(), pause=0.001)
    task = promise(bench, replace(make_task(), verdict=verdict))
    assert claim(bench.dispatcher, "local-0") == [task.id]
    return Scene(bench, ledger, hands, child, task, time)


def test_a_clip_is_drawn_and_shown(scene: Scene) -> None:
    """The first step notes what was made as plain words; the second shows it."""
    stint = scene.stint()
    drawn = stint.render()
    assert (drawn["attempt"], drawn["engine"], drawn["engine_version"]) == (1, "fake", "7")
    assert scene.found().status is TaskStatus.IN_PROGRESS

    assert stint.publish(drawn) == ""
    assert scene.found().status is TaskStatus.COMPLETED
    assert scene.drafts == []


def test_the_child_gets_what_the_task_is_made_of(scene: Scene) -> None:
    """Where its picture and clips lie is found out for each attempt."""
    materials = Materials(Path("/shelf/picture"), Path("/shelf/clip"), (Path("/shelf/sheet"),))
    scene.bench = replace(scene.bench, materials_of=lambda _: materials)
    told: list[Materials] = []
    scene.child.script = [lambda commission, _: told.append(commission.materials)]

    assert scene.stint().render()["attempt"] == 1
    assert told == [materials]


def test_a_task_whose_picture_is_gone_fails_at_once(scene: Scene) -> None:
    """It is not drawn without, not tried again, and says why."""

    def lose(_: Task) -> Materials:
        raise RenderError("The reference image of this task is no longer on this server.")

    scene.bench = replace(scene.bench, materials_of=lose)
    stint = scene.stint()
    stint.publish(stint.render())

    failure = scene.found().failure
    assert failure is not None
    assert failure.code is FailureCode.PROCESSING_ERROR
    assert failure.message == "The reference image of this task is no longer on this server."
    assert scene.found().attempt == 1


@pytest.mark.parametrize(
    "error", [RenderLost("x"), EngineUnavailable("x"), PublishError("x"), AWAY]
)
def test_what_may_pass_is_tried_again(scene: Scene, error: Exception) -> None:
    """Each try is an attempt of its own, with a draft of its own."""
    scene.child.script = [error, error]
    stint = scene.stint()

    assert stint.render()["attempt"] == 3
    assert (scene.found().attempt, scene.found().strikes) == (3, 3)
    assert scene.drafts == [f"{scene.task.id}-3"]


@pytest.mark.parametrize(
    ("errors", "code"),
    [
        ([RenderLost("x")] * 3, FailureCode.SERVER_ERROR),
        ([RenderLost("x"), EngineUnavailable("x"), EngineUnavailable("x")], "engine_unavailable"),
        ([RenderError("Torn.")], FailureCode.PROCESSING_ERROR),
        ([RenderLost("x"), RenderError("Torn.")], FailureCode.PROCESSING_ERROR),
        ([OutOfMemory("x"), OutOfMemory("x")], FailureCode.ENGINE_UNAVAILABLE),
        ([OutOfMemory("x"), RenderError("Torn.")], FailureCode.PROCESSING_ERROR),
        ([KeyError("x")], FailureCode.SERVER_ERROR),
    ],
)
def test_the_last_error_is_told(scene: Scene, errors: list[Exception], code: str) -> None:
    """When no attempt is left, or none would help, the step notes why, and the task fails."""
    scene.child.script = list(errors)
    stint = scene.stint()
    drawn = stint.render()
    assert drawn["failure"] == code
    assert scene.found().status is TaskStatus.IN_PROGRESS

    assert stint.publish(drawn) == ""
    failure = scene.found().failure
    assert failure is not None
    assert (failure.code, failure.message) == (code, drawn["message"])
    assert scene.drafts == []


def test_memory_is_tried_once_more(scene: Scene) -> None:
    """A fresh process may have what the last had not; a third would have no more."""
    scene.child.script = [OutOfMemory("x")]
    assert scene.stint().render()["attempt"] == 2


def test_memory_that_stays_too_little_is_told_at_once(scene: Scene) -> None:
    """Two attempts are made, no third; the task says that memory was missing."""
    scene.child.script = [OutOfMemory("x")] * 3
    stint = scene.stint()
    stint.publish(stint.render())

    found = scene.found()
    assert (found.attempt, len(scene.child.script)) == (2, 1)
    assert found.failure is not None
    assert "not enough memory" in found.failure.message


def test_what_was_used_is_shown_with_the_clip(scene: Scene) -> None:
    """The recipe passes through both steps, as plain words, and heeds its own frame rate."""
    recipe = Recipe("clay-1", 16, (("steps", "8"),))
    scene.child.recipe = recipe
    probe = scene.bench.probe
    scene.bench = replace(scene.bench, probe=lambda clip: replace(probe(clip), frames=4 * 16))
    stint = scene.stint()
    drawn = stint.render()
    assert drawn["recipe"] == {"model": "clay-1", "frame_rate": 16, "details": {"steps": "8"}}

    stint.publish(drawn)
    assert scene.found().recipe == recipe


def test_a_note_of_an_earlier_version_has_no_recipe(scene: Scene) -> None:
    """What was drawn before an upgrade is published after it."""
    stint = scene.stint()
    drawn = stint.render()
    del drawn["recipe"]

    stint.publish(drawn)
    assert (scene.found().status, scene.found().recipe) == (TaskStatus.COMPLETED, None)


def test_the_child_hears_how_long_it_may_take(scene: Scene) -> None:
    """The limit of a request goes with its commission."""
    scene.bench = replace(scene.bench, limit_of=lambda request: request.seconds * 10.0)
    heard: list[float] = []
    scene.child.script = [lambda commission, _: heard.append(commission.seconds)]
    scene.stint().render()

    assert heard == [scene.task.request.seconds * 10.0]


def test_a_bug_is_logged_with_its_trace(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    """Of what nobody foresaw the log tells where it arose; of the rest it tells one line."""
    scene.child.script = [RenderLost("gone"), ZeroDivisionError("bug")]
    scene.stint().render()

    traces = {record.getMessage(): bool(record.exc_info) for record in caplog.records}
    assert traces == {"Attempt 1 went wrong: gone": False, "Attempt 2 went wrong: bug": True}


def test_who_was_overtaken_leaves(scene: Scene) -> None:
    """When another attempt has begun the render is left at once, and its draft goes."""

    def be_overtaken(_commission: Commission, listen: Listen) -> None:
        scene.ledger.begin(scene.task.id, "local-1")
        listen(Progress("draw", 0.5))

    scene.child.script = [be_overtaken]
    with pytest.raises(SystemExit):
        scene.stint().render()

    assert (scene.found().attempt, scene.found().progress) == (2, 0)
    assert scene.drafts == []


def test_who_was_overtaken_shows_nothing(scene: Scene) -> None:
    """A finished draft is left alone when the task is another's: it may be needed there."""
    stint = scene.stint()
    drawn = stint.render()
    scene.ledger.begin(scene.task.id, "local-1")
    with pytest.raises(SystemExit):
        stint.publish(drawn)

    assert (scene.found().status, scene.found().attempt) == (TaskStatus.IN_PROGRESS, 2)
    assert scene.drafts == [f"{scene.task.id}-1"]


def test_who_was_overtaken_fails_nothing(scene: Scene) -> None:
    """An error of an attempt that nobody waits for any more is not the task's."""
    scene.child.script = [RenderError("Torn.")]
    stint = scene.stint()
    drawn = stint.render()
    scene.ledger.begin(scene.task.id, "local-1")
    stint.publish(drawn)

    assert (scene.found().status, scene.found().failure) == (TaskStatus.IN_PROGRESS, None)


def test_who_does_not_hold_the_workflow_begins_nothing(scene: Scene) -> None:
    """After a loss the task is not begun again by a worker from whom it was taken."""
    scene.bench.dispatcher.put_back("local-0")
    scene.child.script = [RenderLost("x")]
    with pytest.raises(SystemExit):
        scene.stint().render()

    assert scene.found().attempt == 1


def _lose_the_lease(scene: Scene) -> Act:
    def lose(_commission: Commission, _listen: Listen) -> None:
        scene.time[0] += 9.0
        scene.hands.lease.watch(lambda: None)
        scene.hands.lease.renew()
        raise RenderLost("killed by ourselves")

    return lose


def test_a_lost_lease_costs_no_strike(scene: Scene) -> None:
    """Who kills its own child because nobody could hear it begins again without a loss."""
    scene.child.script = [_lose_the_lease(scene)] * 5
    stint = scene.stint()
    stint.publish(stint.render())

    assert (scene.found().status, scene.found().attempt) == (TaskStatus.COMPLETED, 6)
    assert scene.found().strikes == 1


def test_a_clip_that_always_costs_the_lease_fails(scene: Scene) -> None:
    """A clip that stops the whole machine each time is not begun for ever."""
    scene.child.script = [_lose_the_lease(scene)] * 50
    stint = scene.stint()
    stint.publish(stint.render())

    assert (scene.found().status, scene.found().attempt) == (TaskStatus.FAILED, 23)


def test_who_stops_leaves_and_hands_back(scene: Scene) -> None:
    """A stopping worker ends its render; the attempt does not count."""

    def stop(_commission: Commission, listen: Listen) -> None:
        scene.hands.stopping.set()
        listen(None)

    scene.child.script = [stop]
    stint = scene.stint()
    with pytest.raises(SystemExit):
        stint.render()
    stint.hand_back()

    assert (scene.found().status, scene.found().strikes) == (TaskStatus.QUEUED, 0)
    assert scene.drafts == []


def test_who_stops_does_not_wait_for_the_database(scene: Scene) -> None:
    """A task that cannot be handed back is left as it is: recovery finds it."""
    scene.ledger.absences["hand_back"] = 1
    scene.stint().hand_back()

    assert scene.found().status is TaskStatus.IN_PROGRESS


def test_progress_is_written_once_a_second(scene: Scene) -> None:
    """However much the child says, the ledger hears little, and what it cannot hear is let go."""

    def chatter(_commission: Commission, listen: Listen) -> None:
        for number in range(100):
            listen(Progress("draw", number / 100))

    scene.ledger.absences["advance"] = 1
    scene.child.script = [chatter]
    scene.stint().render()

    assert scene.ledger.calls == ["advance"]


def test_what_was_not_written_is_written_later(scene: Scene) -> None:
    """What came too soon after the last note is not forgotten while the child draws on."""
    half = percent_of(Progress("draw", 0.5))

    def ponder(_commission: Commission, listen: Listen) -> None:
        listen(Progress("stage", 0.5))
        listen(Progress("draw", 0.5))
        end = time.monotonic() + 20
        while scene.found().progress < half and time.monotonic() < end:
            listen(None)
            time.sleep(0.02)

    scene.child.script = [ponder]
    scene.stint().render()

    assert scene.found().progress == half


def test_the_end_is_insisted_on(scene: Scene) -> None:
    """A finished clip waits until the database is back."""
    scene.ledger.absences["complete"] = 4
    stint = scene.stint()
    stint.publish(stint.render())

    assert scene.ledger.calls.count("complete") == 5
    assert scene.found().status is TaskStatus.COMPLETED


def test_a_draft_that_vanished_is_drawn_again(scene: Scene) -> None:
    """Files that cannot be published, not even after a while, cost an attempt."""
    stint = scene.stint()
    drawn = stint.render()
    scene.bench.archive.discard(scene.task.id, 1)
    assert stint.publish(drawn) == AGAIN

    again = stint.render()
    assert again["attempt"] == 2
    assert stint.publish(again) == ""
    artifact = scene.ledger.artifact(scene.task.id, ArtifactKind.VIDEO)
    assert artifact is not None
    assert artifact.key == f"{scene.task.id}-2"


def test_a_disk_that_is_full_for_good_fails_the_task(scene: Scene) -> None:
    """With no attempt left, what cannot be published ends as our fault."""
    scene.child.script = [RenderLost("x"), RenderLost("x")]
    stint = scene.stint()
    drawn = stint.render()
    scene.bench.archive.discard(scene.task.id, 3)
    assert stint.publish(drawn) == ""

    failure = scene.found().failure
    assert failure is not None
    assert failure.code is FailureCode.SERVER_ERROR


def test_a_disk_that_comes_back_is_enough(scene: Scene) -> None:
    """A short trouble of the archive costs no attempt."""
    calls: list[int] = []

    class ShortlyFull(Archive):
        def publish(self, task_id: str, attempt: int) -> tuple[Artifact, ...]:
            calls.append(attempt)
            if len(calls) < 3:
                raise PublishError("full")
            return Archive.publish(self, task_id, attempt)

    scene.bench = replace(scene.bench, archive=ShortlyFull(scene.bench.archive.root))
    stint = scene.stint()
    stint.publish(stint.render())

    assert calls == [1, 1, 1]
    assert (scene.found().status, scene.found().attempt) == (TaskStatus.COMPLETED, 1)


def test_what_was_drawn_before_a_crash_is_shown_after_it(scene: Scene) -> None:
    """The next attempt publishes the draft of the one that noted it, in its own name."""
    drawn = scene.stint().render()
    heir = scene.stint()
    assert heir.publish(drawn) == ""

    assert (scene.found().status, scene.found().attempt) == (TaskStatus.COMPLETED, 2)
    artifact = scene.ledger.artifact(scene.task.id, ArtifactKind.VIDEO)
    assert artifact is not None
    assert artifact.key == f"{scene.task.id}-1"


NUDE = Verdict((Finding(Category.NUDITY, "frames: 3 of 12", Layer.OUTPUT),), "edition-1", 90.0)


def test_a_clip_that_was_refused_is_never_shown(scene: Scene) -> None:
    """One look is enough: no second attempt, no file, and the task keeps what was found."""
    scene.child.script = [ContentRefused("The finished clip was blocked.", verdict=NUDE)]
    stint = scene.stint()
    drawn = stint.render()
    assert stint.publish(drawn) == ""

    found = scene.found()
    assert (found.status, found.attempt) == (TaskStatus.FAILED, 1)
    assert found.failure is not None
    assert found.failure.code is FailureCode.MODERATION_BLOCKED
    assert found.failure.message == "The finished clip was blocked."
    assert found.verdict == FINE.joined(NUDE)
    assert scene.drafts == []
    assert list(scene.bench.archive.published()) == []


def test_a_clip_that_could_not_be_checked_is_not_shown(scene: Scene) -> None:
    """It is drawn and checked again, and in the end the task fails with a code of its own."""
    scene.child.script = [ScreeningUnavailable("No model.", retry_after=1)] * 3
    stint = scene.stint()
    stint.publish(stint.render())

    found = scene.found()
    assert (found.status, found.attempt) == (TaskStatus.FAILED, 3)
    assert found.failure is not None
    assert found.failure.code is FailureCode.MODERATION_UNAVAILABLE
    assert found.verdict == FINE
    assert list(scene.bench.archive.published()) == []


@pytest.mark.parametrize(
    ("verdict", "code", "words"),
    [
        (None, FailureCode.MODERATION_UNAVAILABLE, "Please send it again."),
        (NUDE, FailureCode.MODERATION_BLOCKED, "refuse"),
    ],
)
def test_what_nobody_has_allowed_is_not_drawn(
    tmp_path: Path, verdict: Verdict | None, code: FailureCode, words: str
) -> None:
    """A task of an earlier version, or one with a refusal, fails before the engine hears of it."""
    database = open_database(f"sqlite:///{tmp_path / 'reelkite.db'}")
    migrate(database)
    scene = _scene(database, tmp_path, verdict)
    scene.child.script = [RenderLost("it was asked to draw")]
    stint = scene.stint()
    stint.publish(stint.render())

    found = scene.found()
    database.close()
    assert len(scene.child.script) == 1
    assert found.failure is not None
    assert found.failure.code is code
    assert words in found.failure.message


def test_what_was_drawn_unjudged_is_not_shown(tmp_path: Path) -> None:
    """A clip that an earlier version drew before the upgrade is not published after it."""
    database = open_database(f"sqlite:///{tmp_path / 'reelkite.db'}")
    migrate(database)
    scene = _scene(database, tmp_path, None)
    drawn: Drawn = {"attempt": 1, "engine": "fake", "engine_version": "7", "seconds": 1.0}
    scene.stint().publish(drawn)

    found = scene.found()
    database.close()
    assert found.failure is not None
    assert found.failure.code is FailureCode.MODERATION_UNAVAILABLE


def test_leaving_is_no_error() -> None:
    """What ends the thread passes by all who catch errors."""
    with pytest.raises(SystemExit) as left:
        leave()

    assert not isinstance(left.value, Exception)


@given(st.sampled_from(["stage", "draw", "stills"]), st.floats(0, 1), st.floats(0, 1))
def test_percents_grow_with_the_work(stage: str, one: float, other: float) -> None:
    """Within a stage, and from stage to stage, progress only grows, and leaves room to publish."""
    less, more = (percent_of(Progress(stage, share)) for share in sorted((one, other)))
    assert 0 <= less <= more <= 98
    assert percent_of(Progress("stage", 1.0)) == 8 == percent_of(Progress("draw", 0.0))
    assert percent_of(Progress("draw", 1.0)) == 97
