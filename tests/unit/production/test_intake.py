import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

import pytest

from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.errors import (
    ContentRefused,
    DatabaseUnavailable,
    IdempotencyConflict,
    InvalidImage,
    QueueFull,
    ScreeningUnavailable,
    StorageFull,
    UnsupportedFormat,
)
from reelkite.domain.geometry import Size
from reelkite.domain.key import ApiKey
from reelkite.domain.policy import Category, Verdict
from reelkite.domain.task import FailureCode, Instant, Task, TaskStatus
from reelkite.production.admission import Admission, cost_of
from reelkite.production.intake import MISMATCH, Intake, Order, new_task_id
from reelkite.production.ports import Screen
from reelkite.production.request import RawRequest
from reelkite.storage import Tallies, TaskLedger, UploadShelf, migrate, open_database
from reelkite.storage.database import Transaction
from reelkite.testing import PermissiveScreen
from tests.unit.production.screens import DeadScreen, WordScreen

CALLER = ApiKey("key-1", "app", "sk-…", 0, priority=1)
PLAIN = EngineFacts("plain", "1", Capabilities(), 1.0)
ABLE = EngineFacts("able", "1", Capabilities(reference_image=True), 1.0)
KITE = Order(RawRequest("a red  kite", "sora-2-pro", "720x1280", "8"), CALLER, "videos")
NOW: Instant = 1_790_000_000_123


@dataclass(frozen=True)
class Photo:
    """What the inspector says of every picture."""

    size: Size = field(default_factory=lambda: Size(720, 1280))
    media_type: str = "image/png"


@dataclass(frozen=True)
class Room:
    """So much is free."""

    free: int = 10**9

    def free_bytes(self) -> int:
        """Return it."""
        return self.free


@dataclass
class Bench:
    """An intake around a real database, and what it put into the queue."""

    intake: Intake
    queued: list[str] = field(default_factory=list)

    def with_engine(self, engine: EngineFacts) -> Intake:
        """Return the intake of another engine."""
        return replace(self.intake, engine=engine)

    def with_screen(self, screen: Screen, engine: EngineFacts = PLAIN) -> Intake:
        """Return the intake that asks this screen."""
        return replace(self.intake, screen=screen, engine=engine)

    @property
    def promised(self) -> tuple[Task, ...]:
        """All that was promised."""
        return self.intake.ledger.page("key-1", None, 10, newest_first=True).tasks


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """Lend an intake that takes everything."""
    database = open_database(f"sqlite:///{tmp_path / 'tasks.db'}")
    migrate(database)
    queued: list[str] = []

    def enqueue(_transaction: Transaction, task: Task) -> None:
        queued.append(task.id)

    intake = Intake(
        ledger=TaskLedger(database, lambda: NOW),
        enqueue=enqueue,
        shelf=UploadShelf(database, tmp_path / "uploads", lambda: NOW),
        inspect=_inspect,
        engine=PLAIN,
        admission=Admission(queued_a_key=2, patience=900, free_bytes=1000),
        space=Room(),
        clock=lambda: NOW,
        screen=PermissiveScreen(),
    )
    yield Bench(intake, queued)
    database.close()


def _inspect(content: bytes, /, *, field: str) -> Photo:
    if content == b"nonsense":
        raise InvalidImage("no picture", field=field)
    return Photo(Size(64, 64)) if content == b"small" else Photo()


def test_a_task_is_promised_as_it_was_asked_for(bench: Bench) -> None:
    """Words, owner, cost and time are kept; the work is in the queue; the record can be read."""
    task = bench.intake.accept(KITE)

    assert (task.prompt, task.request.prompt) == ("a red  kite", "a red kite")
    assert (task.key_id, task.route, task.model, task.priority) == (
        "key-1",
        "videos",
        "sora-2-pro",
        1,
    )
    assert (task.status, task.progress, task.created_at) == (TaskStatus.QUEUED, 0, NOW)
    assert task.cost == pytest.approx(cost_of(task.request))
    assert bench.queued == [task.id]
    assert bench.intake.ledger.of_key(task.id, "key-1") == task


def test_every_task_has_its_own_unguessable_link(bench: Bench) -> None:
    """Tokens differ, and are long."""
    tokens = {bench.intake.accept(KITE).link_token for _ in range(2)}

    assert len(tokens) == 2
    assert min(map(len, tokens)) >= 32


def test_what_is_not_on_offer_is_not_promised(bench: Bench) -> None:
    """An order that cannot be served leaves no trace."""
    with pytest.raises(UnsupportedFormat, match="Supported values are"):
        bench.intake.accept(replace(KITE, raw=RawRequest("a kite", seconds="5")))

    assert bench.queued == []
    assert bench.intake.ledger.page("key-1", None, 10, newest_first=True).tasks == ()


def test_the_same_order_twice_is_one_task(bench: Bench) -> None:
    """A repeated order with an idempotency key gives the first task, even in a full queue."""
    once = replace(KITE, once=("abc", "digest"))
    first = bench.intake.accept(once)
    bench.intake.accept(KITE)

    with pytest.raises(QueueFull):
        bench.intake.accept(KITE)
    assert bench.intake.accept(once).id == first.id
    assert len(bench.queued) == 2


def test_another_body_under_the_same_key_is_a_conflict(bench: Bench) -> None:
    """The idempotency key belongs to the first body."""
    bench.intake.accept(replace(KITE, once=("abc", "digest")))

    with pytest.raises(IdempotencyConflict):
        bench.intake.accept(replace(KITE, once=("abc", "other")))


def test_a_full_disk_promises_nothing(bench: Bench) -> None:
    """Space is asked for before anything is written."""
    with pytest.raises(StorageFull):
        replace(bench.intake, space=Room(0)).accept(KITE)

    assert bench.queued == []


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"nonsense", "no picture"), (b"small", MISMATCH)],
)
def test_a_picture_that_nobody_could_use_is_told_first(
    bench: Bench, content: bytes, message: str
) -> None:
    """What is wrong with the picture is said before what the engine cannot do."""
    with pytest.raises(InvalidImage, match=message) as caught:
        bench.intake.accept(replace(KITE, reference=content, reference_field="image"))

    assert caught.value.field == "image"


def test_a_picture_is_refused_and_not_ignored(bench: Bench) -> None:
    """An engine that cannot begin with a picture says so."""
    with pytest.raises(UnsupportedFormat, match="'plain' cannot begin a clip") as caught:
        bench.intake.accept(replace(KITE, reference=b"photo"))

    assert caught.value.field == "input_reference"
    assert bench.queued == []


def test_a_picture_is_kept_with_its_task(bench: Bench) -> None:
    """An engine that can begin with a picture finds its bytes by the task."""
    intake = bench.with_engine(ABLE)

    task = intake.accept(replace(KITE, reference=b"photo"))
    assert task.reference is not None
    upload = intake.shelf.find(task.reference, "key-1")

    assert upload is not None
    assert upload.media_type == "image/png"
    assert intake.shelf.path(upload).read_bytes() == b"photo"


def test_an_id_tells_when_it_was_made() -> None:
    """32 digits, the first 8 of which are the second; also a UUID of version 4."""
    made = new_task_id(NOW)

    assert re.fullmatch(r"[0-9a-f]{32}", made)
    assert int(made[:8], 16) == NOW // 1000
    assert UUID(made).version == 4
    assert new_task_id(NOW) != made


STARLET = replace(KITE, raw=RawRequest("a starlet"))


def test_what_was_judged_is_kept(bench: Bench) -> None:
    """The verdict stands with the task, of prompt and picture together."""
    task = bench.with_screen(WordScreen(), ABLE).accept(replace(KITE, reference=b"photo"))

    assert task.verdict is not None
    assert (task.verdict.allowed, task.verdict.policy) == (True, "edition-1")
    assert task.verdict.milliseconds == 2.0 + 2.0 + 30.0  # as sent, as cleaned, the picture
    assert bench.promised == (task,)


def test_a_refused_prompt_is_an_error_that_names_why(bench: Bench) -> None:
    """Nothing is promised; the error names the field and the category, and it is counted."""
    intake = bench.with_screen(WordScreen())

    with pytest.raises(ContentRefused, match=r"a real person \(real_person\)") as caught:
        intake.accept(replace(STARLET, once=("abc", "digest")))

    assert caught.value.field == "prompt"
    assert caught.value.verdict.categories == (Category.REAL_PERSON,)
    assert (bench.queued, bench.promised) == ([], ())
    assert Tallies(intake.ledger.database).read().refusals == {("real_person", "videos"): 1}
    with pytest.raises(ContentRefused):
        intake.accept(replace(STARLET, once=("abc", "digest")))


def test_the_log_tells_the_operator_which_rule(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever is asked why something was refused finds the rule, and not the prompt."""
    caplog.set_level("INFO", logger="reelkite")

    with pytest.raises(ContentRefused):
        bench.with_screen(WordScreen()).accept(replace(KITE, raw=RawRequest("starlet in mauve")))

    (record,) = caplog.records
    assert record.__dict__["rules"] == ["words: starlet"]
    assert "mauve" not in str(record.__dict__)


def test_a_refused_prompt_can_be_a_task_that_failed(bench: Bench) -> None:
    """Where a surface wants it so the task is kept with its verdict, and no work is queued."""
    intake = bench.with_screen(WordScreen())
    order = replace(STARLET, route="sora-2", refused_as_task=True, once=("abc", "digest"))

    task = intake.accept(order)

    assert task.status is TaskStatus.FAILED
    assert task.failure is not None
    assert task.failure.code is FailureCode.MODERATION_BLOCKED
    assert "real_person" in task.failure.message
    assert task.verdict is not None
    assert not task.verdict.allowed
    assert bench.queued == []
    assert intake.accept(order) == task
    assert Tallies(intake.ledger.database).read().refusals == {("real_person", "sora-2"): 1}


@pytest.mark.parametrize("engine", [PLAIN, ABLE], ids=["plain", "able"])
def test_a_refused_picture_names_its_field(bench: Bench, engine: EngineFacts) -> None:
    """The picture is judged when the prompt may pass, whatever the engine could do with it."""
    intake = bench.with_screen(WordScreen(faces=True), engine)

    with pytest.raises(ContentRefused, match="face_in_image") as caught:
        intake.accept(replace(KITE, reference=b"photo", reference_field="image"))

    assert caught.value.field == "image"
    assert intake.shelf.page("key-1", None, 9) == ((), False)


def test_a_picture_that_the_screen_cannot_read_is_the_callers_fault(bench: Bench) -> None:
    """What the inspector let pass and the screen cannot decode is told under the field's name."""

    class PickyScreen(PermissiveScreen):
        def image(self, content: bytes, /) -> Verdict:
            raise InvalidImage(f"torn: {len(content)}")

    with pytest.raises(InvalidImage, match="torn: 5") as caught:
        bench.with_screen(PickyScreen(), ABLE).accept(
            replace(KITE, reference=b"photo", reference_field="image")
        )

    assert caught.value.field == "image"
    assert bench.promised == ()


@pytest.mark.parametrize("refused_as_task", [True, False])
def test_without_a_verdict_nothing_is_promised(bench: Bench, refused_as_task: bool) -> None:
    """A screen that does not answer lets nothing pass, on no surface, and leaves no trace."""
    order = replace(KITE, refused_as_task=refused_as_task, once=("abc", "digest"))

    with pytest.raises(ScreeningUnavailable):
        bench.with_screen(DeadScreen()).accept(order)

    assert (bench.queued, bench.promised) == ([], ())
    assert bench.intake.accept(order).status is TaskStatus.QUEUED


def test_disguises_that_cleaning_takes_off_hide_nothing(bench: Bench) -> None:
    """What the planner would read is judged too; where it stood in the sent text is unknown."""
    screen = WordScreen()
    hidden = replace(KITE, raw=RawRequest("a star\x1b[31mlet"))

    with pytest.raises(ContentRefused) as caught:
        bench.with_screen(screen).accept(hidden)

    assert screen.seen == ["a star\x1b[31mlet", "a starlet"]
    assert [finding.span for finding in caught.value.verdict.findings] == [None]


def test_a_clean_prompt_is_judged_once(bench: Bench) -> None:
    """The usual prompt costs one look."""
    screen = WordScreen()
    bench.with_screen(screen).accept(replace(KITE, raw=RawRequest("a red kite")))

    assert screen.seen == ["a red kite"]


def test_what_fails_for_other_reasons_is_not_judged(bench: Bench) -> None:
    """Wrong fields, full queues and repeated orders cost no look."""
    once = replace(KITE, once=("abc", "digest"))
    known = bench.intake.accept(once)
    screen = WordScreen()
    intake = bench.with_screen(screen)

    assert intake.accept(once) == known
    with pytest.raises(UnsupportedFormat):
        intake.accept(replace(KITE, raw=RawRequest("a starlet", seconds="5")))
    with pytest.raises(StorageFull):
        replace(intake, space=Room(0)).accept(KITE)
    assert screen.seen == []


def test_no_transaction_is_open_while_it_is_judged(bench: Bench) -> None:
    """Others write while a screen takes its time."""
    others: list[Task] = []
    look = WordScreen(meanwhile=lambda: others.append(bench.intake.accept(STARLET)))

    bench.with_screen(look).accept(replace(KITE, raw=RawRequest("a red kite")))

    assert len(others) == 1
    assert {task.id for task in bench.promised} >= {others[0].id}


def test_a_refusal_that_cannot_be_counted_is_still_a_refusal(bench: Bench) -> None:
    """A database that is away at that moment makes no other answer."""

    class Uncounted(TaskLedger):
        def count_refusal(self, route: str, verdict: Verdict) -> None:
            raise DatabaseUnavailable(f"{route} {verdict}", retry_after=1)

    intake = bench.with_screen(WordScreen())
    ledger = Uncounted(intake.ledger.database, intake.clock)

    with pytest.raises(ContentRefused):
        replace(intake, ledger=ledger).accept(STARLET)
