from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.errors import ArtifactExpired, InvalidVideo, SourceUnfit, TaskNotFound
from reelkite.domain.request import Model, Operation
from reelkite.domain.task import Failure, FailureCode
from reelkite.production.intake.orders import Growth, Order
from tests.unit.production.intake.benches import (
    ABLE,
    KITE,
    STRANGER,
    Bench,
    grown,
    sent_film,
    upon_film,
)


def _growth(order: Order) -> Growth:
    assert order.growth is not None
    return order.growth


def test_a_remix_needs_no_files(bench: Bench) -> None:
    """Its source's digest is told, but its plan is enough."""
    source = bench.completed()
    order = grown(source, Operation.REMIX)

    draft = bench.intake.sources.draft(order, _growth(order))

    assert (draft.model, draft.remixed_from, draft.pieces) == ("sora-2-pro", source.id, ())
    assert draft.earlier == "a red kite"
    assert draft.request.source is not None
    assert draft.request.source.sha256 is not None


def test_an_extension_needs_its_clip(bench: Bench) -> None:
    """The published file is named where it lies."""
    order = grown(bench.completed(content=b"clip"), Operation.EXTENSION, seconds="4")

    (piece,) = bench.intake.sources.draft(order, _growth(order)).pieces

    assert isinstance(piece.inside, Path)
    assert piece.inside.read_bytes() == b"clip"
    assert (piece.purpose, piece.media_type) == ("source", "video/mp4")


OLDER = replace(ABLE, version="0")


@pytest.mark.parametrize("engine", [OLDER, replace(ABLE, name="other")])
def test_a_clip_that_another_engine_drew_goes_on_by_its_pictures(
    bench: Bench, engine: EngineFacts
) -> None:
    """Another version is another engine; a remix is staged anew and needs no pictures."""
    source = bench.completed()
    sources = bench.with_engine(engine).sources
    longer, remix = (
        grown(source, operation, seconds="4")
        for operation in (Operation.EXTENSION, Operation.REMIX)
    )

    assert sources.draft(longer, _growth(longer)).request.begins_elsewhere
    assert not sources.draft(remix, _growth(remix)).request.begins_elsewhere
    assert not bench.able.sources.draft(longer, _growth(longer)).request.begins_elsewhere


def test_who_cannot_go_by_pictures_goes_by_the_plan(bench: Bench) -> None:
    """An engine that extends its own clips alone extends those of its earlier versions too."""
    own = Capabilities(operations=frozenset(Operation))
    order = grown(bench.completed(), Operation.EXTENSION, seconds="4")
    intake = bench.with_engine(replace(OLDER, capabilities=own))

    draft = intake.sources.draft(order, _growth(order))

    assert not draft.request.begins_elsewhere
    intake.abilities.check(order, draft.request)


def test_nothing_grows_where_nobody_makes_the_model(bench: Bench) -> None:
    """A clip of a model whose engine is gone is told as such, whatever is to be done to it."""
    source = bench.completed()
    sources = replace(bench.intake.sources, engines={Model.SORA_2: ABLE})
    for operation in Operation:
        order = grown(source, operation, seconds="4")
        with pytest.raises(SourceUnfit, match="'sora-2-pro', which this server makes no") as caught:
            sources.draft(order, _growth(order))
        assert caught.value.field == "video"


def test_a_clip_goes_on_by_the_engine_of_its_model(bench: Bench) -> None:
    """Another engine for the other model makes nobody a stranger."""
    order = grown(bench.completed(), Operation.EXTENSION, seconds="4")
    engines = {Model.SORA_2: replace(ABLE, name="other"), Model.SORA_2_PRO: ABLE}
    sources = replace(bench.intake.sources, engines=engines)

    assert not sources.draft(order, _growth(order)).request.begins_elsewhere


def test_a_clip_out_of_a_strangers_is_worked_on_by_its_pictures(
    bench: Bench, tmp_path: Path
) -> None:
    """A remix of an edit of an upload is made of the edit's file."""
    edited = bench.finish(bench.able.accept(upon_film(sent_film(tmp_path), Operation.EDIT)), b"new")
    order = grown(edited, Operation.EDIT)

    draft = bench.intake.sources.draft(order, _growth(order))

    assert draft.request.begins_elsewhere
    assert [Path(str(piece.inside)).read_bytes() for piece in draft.pieces] == [b"new"]
    assert draft.earlier == "in oil"


def test_a_film_is_read_and_named(bench: Bench, tmp_path: Path) -> None:
    """What was sent is a piece of the task; it grew out of no task."""
    order = upon_film(sent_film(tmp_path), Operation.EDIT)

    draft = bench.intake.sources.draft(order, _growth(order))

    assert (draft.model, draft.remixed_from, draft.earlier) == ("sora-2", None, "")
    assert [piece.sha256 for piece in draft.pieces] == ["ab" * 32]


def test_what_is_no_film_is_refused(bench: Bench, tmp_path: Path) -> None:
    """The reader's sentence is told."""
    order = upon_film(sent_film(tmp_path, "a picture"), Operation.EDIT)

    with pytest.raises(InvalidVideo, match="is no film"):
        bench.intake.sources.draft(order, _growth(order))


def test_what_is_not_there_is_not_found(bench: Bench) -> None:
    """An id that leads nowhere, that cannot be one, or that is another's."""
    source = bench.completed()
    order = grown(source, Operation.REMIX)
    nowhere = replace(_growth(order), task_id="0" * 32, shown="video_0")
    nonsense = replace(_growth(order), task_id=None, shown="video_x", field="video_id")

    for growth in (nowhere, nonsense):
        with pytest.raises(TaskNotFound, match=f"'{growth.shown}' not found") as refusal:
            bench.intake.sources.draft(order, growth)
        assert refusal.value.field == growth.field
    with pytest.raises(TaskNotFound):
        bench.intake.sources.draft(replace(order, caller=STRANGER), _growth(order))


@pytest.mark.parametrize("operation", list(Operation))
def test_only_a_finished_clip_will_do(bench: Bench, operation: Operation) -> None:
    """Where it stands instead is said, and what cannot be done."""
    words = {"remix": "remixed", "edit": "edited", "extension": "extended"}[operation]
    task = bench.intake.accept(KITE)
    order = grown(task, operation, seconds="4")

    with pytest.raises(SourceUnfit, match=rf"still waiting; .* can be {words}"):
        bench.intake.sources.draft(order, _growth(order))
    bench.intake.ledger.begin(task.id, "local-0")
    with pytest.raises(SourceUnfit, match="still in progress"):
        bench.intake.sources.draft(order, _growth(order))
    bench.intake.ledger.fail(task.id, Failure(FailureCode.PROCESSING_ERROR, "no"))
    with pytest.raises(SourceUnfit, match="is failed"):
        bench.intake.sources.draft(order, _growth(order))


def test_an_expired_clip_is_told(bench: Bench) -> None:
    """Before it is swept away and after, whatever is to be done to it."""
    source = bench.completed()
    order = grown(source, Operation.REMIX)
    bench.clock.now += 25 * 3_600_000

    with pytest.raises(ArtifactExpired, match="has expired"):
        bench.intake.sources.draft(order, _growth(order))
    bench.intake.ledger.purged([source.id])
    with pytest.raises(ArtifactExpired, match="has expired"):
        bench.intake.sources.draft(order, _growth(order))


def test_a_picture_that_is_gone_is_told(bench: Bench) -> None:
    """A remix of a clip that began with a picture is not made without it."""
    source = bench.completed(replace(KITE, reference=b"photo"))
    order = grown(source, Operation.REMIX)
    (piece,) = bench.intake.sources.draft(order, _growth(order)).pieces
    assert piece.sha256 == source.request.reference

    bench.intake.shelf.let_go(source.id)
    with pytest.raises(ArtifactExpired):
        bench.intake.sources.draft(order, _growth(order))
