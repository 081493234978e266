import re
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from reelkite.domain.engine import EngineFacts
from reelkite.domain.errors import (
    ArtifactExpired,
    ContentRefused,
    DatabaseUnavailable,
    IdempotencyConflict,
    InvalidImage,
    InvalidVideo,
    QueueFull,
    ScreeningUnavailable,
    StorageFull,
    TaskNotFound,
    UnsupportedFormat,
)
from reelkite.domain.policy import Category, Verdict
from reelkite.domain.request import Operation, Puppet
from reelkite.domain.task import FailureCode, Task, TaskStatus
from reelkite.production.admission import cost_of
from reelkite.production.intake import MISMATCH, CharacterOrder
from reelkite.production.intake.taking import new_task_id
from reelkite.production.request import RawRequest
from reelkite.storage import Tallies, TaskLedger
from reelkite.storage.uploads import materials_of
from reelkite.testing import PermissiveScreen
from tests.unit.production.intake.benches import (
    ABLE,
    CALLER,
    KITE,
    NOW,
    PLAIN,
    Bench,
    Room,
    grown,
    sent_film,
    upon_film,
)
from tests.unit.production.screens import DeadScreen, WordScreen


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
    assert (upload.media_type, upload.sha256) == ("image/png", task.request.reference)
    assert intake.shelf.path(upload).read_bytes() == b"720x1280 photo"
    assert materials_of(intake.shelf, task).reference == intake.shelf.path(upload)


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


def test_what_a_transparent_picture_becomes_is_judged_too(bench: Bench) -> None:
    """On paper it may show what it did not before."""
    looks: list[bytes] = []

    class Eye(PermissiveScreen):
        def image(self, content: bytes, /) -> Verdict:
            looks.append(content)
            return Verdict((), "edition-1")

    for content in (b"photo", b"clear"):
        bench.with_screen(Eye(), ABLE).accept(replace(KITE, reference=content))

    assert looks == [b"photo", b"clear", b"720x1280 clear"]


def test_a_remix_is_a_task_of_its_own(bench: Bench) -> None:
    """It has the source's model, size, seconds and seed, and tells which video it came from."""
    source = bench.completed(replace(KITE, raw=replace(KITE.raw, seed="99")))

    task = bench.able.accept(grown(source, Operation.REMIX))

    assert (task.model, task.prompt, task.remixed_from) == ("sora-2-pro", "at night", source.id)
    request = task.request
    assert (request.size, request.seconds, request.seed) == (
        source.request.size,
        8,
        99,
    )
    assert request.source is not None
    assert request.source.request == source.request
    assert materials_of(bench.intake.shelf, task).clip is None
    assert bench.queued[-1] == task.id


def test_an_extension_keeps_the_clip_that_it_extends(bench: Bench) -> None:
    """Whatever becomes of the source afterwards, its pictures are there for the worker."""
    source = bench.completed(content=b"the first clip")
    task = bench.able.accept(grown(source, Operation.EXTENSION, seconds="4"))

    bench.intake.ledger.delete(source.id, "key-1")
    for key in bench.intake.ledger.to_purge()[source.id]:
        bench.archive.remove(key)

    clip = materials_of(bench.intake.shelf, task).clip
    assert clip is not None
    assert clip.read_bytes() == b"the first clip"
    assert (task.request.seconds, task.request.added) == (12, 4)
    assert task.cost == pytest.approx(cost_of(source.request) / 2)


def test_pictures_and_characters_are_handed_on(bench: Bench, tmp_path: Path) -> None:
    """What grows out of a clip begins with its picture and shows its characters."""
    film = sent_film(tmp_path)
    pip = bench.studio.make(CharacterOrder("Pip", film, CALLER, "videos"))
    raw = replace(KITE.raw, prompt="Pip flies a kite")
    source = bench.completed(replace(KITE, raw=raw, reference=b"photo", characters=(pip.id,)))
    remix = bench.able.accept(grown(source, Operation.REMIX))
    bench.intake.ledger.delete(source.id, "key-1")
    bench.clock.now += 7_200_000
    bench.intake.shelf.sweep(bench.clock())

    materials = materials_of(bench.intake.shelf, remix)
    assert remix.request.puppets == source.request.puppets
    assert [puppet.name for puppet in remix.request.puppets] == ["Pip"]
    assert materials.reference is not None
    assert materials.reference.read_bytes() == b"720x1280 photo"
    assert [path.read_text() for path in materials.puppets] == ["sheet of fox"]
    assert remix.reference is not None


def test_a_character_may_go_before_its_clip_is_made(bench: Bench, tmp_path: Path) -> None:
    """The sheet is kept with the task."""
    pip = bench.studio.make(CharacterOrder("Pip", sent_film(tmp_path), CALLER, "videos"))
    raw = replace(KITE.raw, prompt="Pip flies a kite")
    task = bench.able.accept(replace(KITE, raw=raw, characters=(pip.id,)))
    bench.intake.casting.book.delete(pip.id, "key-1")
    bench.clock.now += 7_200_000
    bench.intake.shelf.sweep(bench.clock())

    (sheet,) = materials_of(bench.intake.shelf, task).puppets
    assert sheet.read_text() == "sheet of fox"
    assert task.request.puppets == (Puppet("Pip", task.request.puppets[0].sha256),)


def test_a_clip_that_was_sent_is_kept_for_its_task(bench: Bench, tmp_path: Path) -> None:
    """An edit has the size on offer that is most like it, and its whole seconds."""
    film = sent_film(tmp_path, "film 6.7 a fox")

    task = bench.able.accept(upon_film(film, Operation.EDIT))
    film.path.unlink()

    assert (str(task.request.size), task.request.seconds) == ("1280x720", 6)
    assert (task.model, task.request.seed, task.remixed_from) == ("sora-2", 7, None)
    clip = materials_of(bench.intake.shelf, task).clip
    assert clip is not None
    assert clip.read_text() == "film 6.7 a fox"


def test_a_clip_that_was_sent_is_judged(bench: Bench, tmp_path: Path) -> None:
    """A face in it is refused under the name of its field; nothing is kept of it."""
    screen = WordScreen(faces=True)

    with pytest.raises(ContentRefused, match="face_in_image") as caught:
        bench.with_screen(screen, ABLE).accept(upon_film(sent_film(tmp_path), Operation.EDIT))

    assert caught.value.field == "video"
    assert screen.seen == ["in oil", "part 0", "part 1", "part 2"]
    assert bench.intake.shelf.page("key-1", None, 9) == ((), False)


def test_a_clip_that_nobody_can_judge_does_not_pass(bench: Bench, tmp_path: Path) -> None:
    """A screen that does not answer lets no clip pass."""

    class Blind(PermissiveScreen):
        def video(self, video: Path, part: int, /) -> Verdict:
            return DeadScreen().video(video, part)

    with pytest.raises(ScreeningUnavailable):
        bench.with_screen(Blind(), ABLE).accept(upon_film(sent_film(tmp_path), Operation.EDIT))

    assert bench.promised == ()


def test_a_clip_that_is_none_is_refused(bench: Bench, tmp_path: Path) -> None:
    """What cannot be read is told under the name of its field."""
    with pytest.raises(InvalidVideo) as caught:
        bench.able.accept(upon_film(sent_film(tmp_path, "picture"), Operation.EXTENSION, "4"))

    assert caught.value.field == "video"


@pytest.mark.parametrize("operation", list(Operation))
def test_words_that_are_unfit_only_together_are_refused(bench: Bench, operation: Operation) -> None:
    """The prompt of every operation is judged behind those of the clip that it is about."""
    source = bench.completed(replace(KITE, raw=replace(KITE.raw, prompt="a star")))
    screen = WordScreen({"star let": Category.REAL_PERSON})

    with pytest.raises(ContentRefused) as caught:
        bench.with_screen(screen, ABLE).accept(grown(source, operation, "let it shine", "4"))

    assert screen.seen == ["let it shine", "a star let it shine"]
    assert caught.value.field == "prompt"
    assert [finding.span for finding in caught.value.verdict.findings] == [None]


def test_the_same_operation_twice_is_two_tasks(bench: Bench) -> None:
    """Each asks for a clip of its own."""
    order = grown(bench.completed(), Operation.REMIX)

    one, two = (bench.able.accept(order) for _ in range(2))

    assert one.id != two.id


def test_the_same_operation_twice_under_one_key_is_one_task(bench: Bench) -> None:
    """Even when the source is gone by the second time."""
    source = bench.completed()
    order = replace(grown(source, Operation.REMIX), once=("abc", "digest"))
    first = bench.able.accept(order)

    bench.intake.ledger.delete(source.id, "key-1")

    assert bench.able.accept(order) == first
    with pytest.raises(TaskNotFound):
        bench.able.accept(grown(source, Operation.REMIX))


def test_a_clip_that_goes_at_this_very_moment_is_told(bench: Bench) -> None:
    """Between looking and keeping a clip may be swept away; nothing is promised then."""
    source = bench.completed()
    artifact_key = f"{source.id}-1"
    look = WordScreen(meanwhile=lambda: bench.archive.remove(artifact_key))

    with pytest.raises(ArtifactExpired):
        bench.with_screen(look, ABLE).accept(grown(source, Operation.EXTENSION, seconds="4"))

    assert len(bench.promised) == 1


def test_what_was_kept_goes_when_the_promise_fails(bench: Bench) -> None:
    """A database that goes away in the middle leaves no file behind."""

    class Forgetful(TaskLedger):
        def accept(self, *words: object) -> Task:
            raise DatabaseUnavailable(str(len(words)), retry_after=1)

    ledger = Forgetful(bench.intake.ledger.database, bench.clock)
    with pytest.raises(DatabaseUnavailable):
        replace(bench.able, ledger=ledger).accept(replace(KITE, reference=b"photo"))

    assert bench.intake.shelf.page("key-1", None, 9) == ((), False)
    assert list(bench.intake.shelf.folder.iterdir()) == []


@pytest.mark.parametrize("operation", list(Operation))
def test_an_engine_that_cannot_is_told_at_the_door(bench: Bench, operation: Operation) -> None:
    """Nothing is promised that nobody could make."""
    order = grown(bench.completed(), operation, seconds="4")

    with pytest.raises(UnsupportedFormat, match="'plain' cannot") as caught:
        bench.intake.accept(order)

    assert caught.value.field == "video"
    assert len(bench.promised) == 1
