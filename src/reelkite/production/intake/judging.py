"""Judging: what the guardrails find in an order, before anything is promised."""

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from reelkite.domain.errors import (
    ContentRefused,
    DatabaseUnavailable,
    InvalidImage,
    InvalidVideo,
)
from reelkite.domain.policy import Verdict
from reelkite.production.intake.orders import Draft, Order
from reelkite.production.ports import PARTS, Screen
from reelkite.storage.tasks import TaskLedger

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found, and in which field it was looked for last."""

    verdict: Verdict
    field: str


def judge(screen: Screen, order: Order, draft: Draft) -> Judgement:
    """Return what ``screen`` finds in words, pictures and clips; it stops at what it refuses.

    Raises:
        ScreeningUnavailable: Something could not be judged.
        InvalidImage: The picture cannot be decoded.
        InvalidVideo: The clip cannot be decoded.
    """
    verdict = judged_words(screen, order.raw.prompt, draft)
    if not verdict.allowed:
        return Judgement(verdict, "prompt")
    if draft.pictures:
        verdict = verdict.joined(_pictures(screen, order, draft))
        return Judgement(verdict, order.reference_field)
    if order.growth is not None and order.growth.film is not None:
        found = judged_film(screen, order.growth.film.path, order.growth.field)
        return Judgement(verdict.joined(found), order.growth.field)
    return Judgement(verdict, "prompt")


def judged_words(screen: Screen, prompt: str, draft: Draft) -> Verdict:
    """Return what is found in a prompt.

    It is judged as it was sent, again as the planner will read it if that is spelled otherwise,
    and once more behind the prompts of the clips that it is about: nothing may show only after
    cleaning, or only together.
    """
    verdict, cleaned = screen.prompt(prompt), draft.request.prompt
    if verdict.allowed and cleaned != prompt:
        verdict = verdict.joined(_without_places(screen.prompt(cleaned)))
    if verdict.allowed and draft.earlier:
        together = screen.prompt(f"{draft.earlier} {cleaned}")
        verdict = verdict.joined(_without_places(together))
    return verdict


def judged_film(screen: Screen, film: Path, field: str) -> Verdict:
    """Return what is found in a clip that was sent, part by part, up to the first that is unfit.

    Raises:
        ScreeningUnavailable: It could not be judged.
        InvalidVideo: It cannot be decoded.
    """
    try:
        verdict = screen.video(film, 0)
        for part in range(1, PARTS):
            if not verdict.allowed:
                break
            verdict = verdict.joined(screen.video(film, part))
    except InvalidVideo as error:
        raise InvalidVideo(str(error), field=field) from error
    return verdict


def log_refusal(route: str, error: ContentRefused) -> None:
    """Tell the operator which rules refused an order."""
    rules = [finding.rule for finding in error.verdict.findings]
    _log.info("The policy refused an order.", extra={"route": route, "rules": rules})


def count_refusal(ledger: TaskLedger, route: str, error: ContentRefused) -> None:
    """Count a refusal that makes no task; a count that is missing changes no verdict."""
    with suppress(DatabaseUnavailable):
        ledger.count_refusal(route, error.verdict)


def _pictures(screen: Screen, order: Order, draft: Draft) -> Verdict:
    try:
        first, *others = (screen.image(content) for content in draft.pictures)
    except InvalidImage as error:
        raise InvalidImage(str(error), field=order.reference_field) from error
    for other in others:
        first = first.joined(other)
    return first


def _without_places(verdict: Verdict) -> Verdict:
    """Return ``verdict`` without spans, which count letters of another text than was sent."""
    return replace(
        verdict, findings=tuple(replace(finding, span=None) for finding in verdict.findings)
    )
