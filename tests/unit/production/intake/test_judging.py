from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.errors import ContentRefused, DatabaseUnavailable, InvalidVideo
from reelkite.domain.geometry import Size
from reelkite.domain.policy import Category, Verdict
from reelkite.domain.request import GenerationRequest, Model, Operation
from reelkite.production.intake.judging import (
    count_refusal,
    judge,
    judged_film,
    judged_words,
    log_refusal,
)
from reelkite.production.intake.orders import Draft
from reelkite.production.ports import PARTS
from reelkite.production.refusals import refusal
from reelkite.storage import Tallies, TaskLedger
from reelkite.testing import PermissiveScreen
from tests.unit.production.intake.benches import KITE, Bench, sent_film, upon_film
from tests.unit.production.screens import WordScreen

REQUEST = GenerationRequest("a star let", Model.SORA_2, Size(720, 1280), 4, 7)
DRAFT = Draft(REQUEST, "sora-2")


def test_words_are_judged_as_sent_as_cleaned_and_together() -> None:
    """Three readings, each only if the one before was fine."""
    screen = WordScreen({"never": Category.HATE})
    draft = replace(DRAFT, earlier="once upon")

    assert judged_words(screen, "a  star let", draft).allowed
    assert screen.seen == ["a  star let", "a star let", "once upon a star let"]


@pytest.mark.parametrize(("word", "looks"), [("a  star", 1), ("a star", 2), ("upon a star", 3)])
def test_the_first_reading_that_is_unfit_is_the_last(word: str, looks: int) -> None:
    """What is refused is not read again."""
    screen = WordScreen({word: Category.HATE})

    verdict = judged_words(screen, "a  star let", replace(DRAFT, earlier="once upon"))

    assert not verdict.allowed
    assert len(screen.seen) == looks
    assert [finding.span is None for finding in verdict.findings] == [looks > 1]


def test_a_refused_prompt_spares_the_rest(tmp_path: Path) -> None:
    """Pictures and films of what is refused anyway are not looked at."""
    screen = WordScreen({"in oil": Category.HATE}, faces=True)

    found = judge(screen, upon_film(sent_film(tmp_path), Operation.EDIT), DRAFT)

    assert (found.field, found.verdict.categories) == ("prompt", (Category.HATE,))
    assert screen.seen == ["in oil"]


def test_each_finding_is_told_under_its_field(tmp_path: Path) -> None:
    """Pictures and films by the names that the surface gave them."""
    faces = WordScreen(faces=True)
    order = replace(KITE, reference=b"photo", reference_field="image")

    assert judge(faces, order, replace(DRAFT, pictures=(b"photo",))).field == "image"
    film = upon_film(sent_film(tmp_path), Operation.EDIT)
    assert judge(faces, film, DRAFT).field == "video"
    assert judge(faces, KITE, DRAFT).field == "prompt"


def test_all_parts_of_a_film_are_judged(tmp_path: Path) -> None:
    """Each counts; the time that they took is added up."""
    screen = WordScreen()

    verdict = judged_film(screen, tmp_path, "video")

    assert verdict.allowed
    assert screen.seen == [f"part {part}" for part in range(PARTS)]
    assert verdict.milliseconds == 30.0 * PARTS


def test_a_film_that_breaks_in_the_middle_is_the_callers_fault(tmp_path: Path) -> None:
    """The name of the field is the surface's."""

    class Picky(PermissiveScreen):
        def video(self, video: Path, part: int, /) -> Verdict:
            if part == 3:
                raise InvalidVideo(f"torn: {video.name}")
            return super().video(video, part)

    with pytest.raises(InvalidVideo, match="torn") as caught:
        judged_film(Picky(), tmp_path, "clip")
    assert caught.value.field == "clip"


def _refusal() -> ContentRefused:
    return refusal(WordScreen().prompt("a starlet"), "prompt")


def test_refusals_are_counted_and_logged(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    """The operator learns which rule, and how often; nobody learns the prompt."""
    caplog.set_level("INFO", logger="reelkite")

    log_refusal("videos", _refusal())
    count_refusal(bench.intake.ledger, "videos", _refusal())

    (record,) = caplog.records
    assert record.__dict__["rules"] == ["words: starlet"]
    counts = Tallies(bench.intake.ledger.database).read().refusals
    assert counts == {("real_person", "videos"): 1}


def test_a_count_that_is_missing_changes_nothing(bench: Bench) -> None:
    """A database that is away makes no other answer."""

    class Uncounted(TaskLedger):
        def count_refusal(self, route: str, verdict: Verdict) -> None:
            raise DatabaseUnavailable(f"{route} {verdict}", retry_after=1)

    count_refusal(Uncounted(bench.intake.ledger.database, bench.clock), "videos", _refusal())
