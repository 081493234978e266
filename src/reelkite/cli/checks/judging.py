"""Prompts and pictures judged in this process, and what is said of the verdict."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Thread
from typing import Final, TypeAlias

from reelkite.bootstrap.guarding import open_images, open_prompts
from reelkite.config import Settings
from reelkite.domain.errors import ContentRefused, InvalidPrompt
from reelkite.domain.policy import Finding, Verdict
from reelkite.planning import clean_prompt

JudgePrompt: TypeAlias = Callable[[str], Verdict]
JudgeImage: TypeAlias = Callable[[bytes], Verdict]

MOST_TOLD: Final = 3
"""Findings that a sentence names."""


@dataclass(frozen=True, slots=True)
class Screens:
    """How the checks are loaded; that takes a moment, so each is loaded when it is needed.

    Attributes:
        prompts: Loads the checks of prompts.
        images: Loads the checks of pictures.
    """

    prompts: Callable[[Settings], JudgePrompt] = open_prompts
    images: Callable[[Settings], JudgeImage] = open_images


HOUSE_SCREENS: Final = Screens()
"""All checks of the house."""


def judged(judge: JudgePrompt, prompt: str) -> Verdict:
    """Judge ``prompt`` as it was written, and as the planner will read it where that differs.

    Raises:
        ScreeningUnavailable: It could not be judged.
    """
    verdict = judge(prompt)
    clean = _cleaned(prompt)
    if not verdict.allowed or clean == prompt:
        return verdict
    other = judge(clean)
    placeless = tuple(replace(finding, span=None) for finding in other.findings)
    return verdict.joined(replace(other, findings=placeless))


def begin_judging(screens: Screens, settings: Settings, prompt: str) -> Callable[[], None]:
    """Judge ``prompt`` in another thread; what is returned waits for the verdict.

    It returns when the prompt is allowed, and else raises what stands in the way: ContentRefused,
    ScreeningUnavailable, or what the loading of the checks raised.
    """
    outcome: list[Verdict | BaseException] = []

    def judge() -> None:
        try:
            outcome.append(judged(screens.prompts(settings), prompt))
        except BaseException as error:  # noqa: BLE001 - told by the thread that waits
            outcome.append(error)

    thread = Thread(target=judge, name="screen", daemon=True)
    thread.start()

    def wait() -> None:
        thread.join()
        match outcome[0]:
            case Verdict() as verdict:
                refuse(verdict, prompt)
            case BaseException() as error:
                raise error

    return wait


def refuse(verdict: Verdict, prompt: str) -> None:
    """Return if ``verdict`` allows.

    Raises:
        ContentRefused: It does not; the message names categories and rules.
    """
    if not verdict.allowed:
        raise ContentRefused(
            f"The policy refuses this: {reasons(verdict, prompt)}.", verdict=verdict
        )


def reasons(verdict: Verdict, prompt: str) -> str:
    """Return what was found, in a few words: category, place, rule."""
    told = [_reason(finding, prompt) for finding in verdict.findings[:MOST_TOLD]]
    more = len(verdict.findings) - len(told)
    return "; ".join((*told, f"{more} more") if more else told)


def _reason(finding: Finding, prompt: str) -> str:
    if finding.span is None:
        return f"{finding.category} (rule {finding.rule})"
    words = " ".join(prompt[slice(*finding.span)].split())
    return f"{finding.category} ('{words}', rule {finding.rule})"


def _cleaned(prompt: str) -> str:
    try:
        return clean_prompt(prompt)
    except InvalidPrompt:  # nothing is left that could be shown
        return prompt
