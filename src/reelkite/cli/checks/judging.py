"""Prompts judged for commands, and what is said of the verdict."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from reelkite.bootstrap.guarding import open_images, open_prompts
from reelkite.config import Settings
from reelkite.domain.engine import RenderWatch
from reelkite.domain.errors import ContentRefused, InvalidPrompt, ScreeningUnavailable
from reelkite.domain.policy import Finding, Verdict, verdict_from_plain
from reelkite.planning import clean_prompt
from reelkite.production.ports import ClipScreen

JudgePrompt: TypeAlias = Callable[[str], Verdict]
JudgeImage: TypeAlias = Callable[[bytes], Verdict]

Beside: TypeAlias = Callable[[str, Path | None], AbstractContextManager[Callable[[], Verdict]]]
"""Judges a prompt, and perhaps a picture, while other things go on; lends the wait."""

MOST_TOLD: Final = 3
"""Findings that a sentence names."""


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


@contextmanager
def judging_elsewhere(prompt: str, image: Path | None = None) -> Iterator[Callable[[], Verdict]]:
    """Have ``reelkite check`` judge what is given while the block goes on; lend the wait for it.

    Loading the checks takes about as long as loading the engine. In another process the two do
    not wait for each other, as threads of Python would, and the engine may fork meanwhile.

    Raises:
        ScreeningUnavailable: By the wait: there is no verdict.
    """
    picture = () if image is None else ("--image", str(image))
    command = (sys.executable, "-m", "reelkite", "check", "--json", *picture, "--", prompt)
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 - our own command, no shell
        command, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe
    ) as process:
        try:
            yield partial(_verdict_of, process)
        finally:
            process.kill()


def _verdict_of(process: "subprocess.Popen[bytes]") -> Verdict:
    told, complaint = process.communicate()
    try:
        return verdict_from_plain(json.loads(told))
    except (ValueError, TypeError) as error:
        reason = complaint.decode("utf-8", "replace").strip().removeprefix("reelkite: ")
        raise ScreeningUnavailable(
            reason or "The prompt could not be checked.", retry_after=5
        ) from error


@dataclass(frozen=True, slots=True)
class Screens:
    """How the checks are loaded; that takes a moment, so each is loaded when it is needed.

    Attributes:
        prompts: Loads the checks of prompts.
        images: Loads the checks of pictures.
        beside: Judges a prompt, and perhaps a picture, while other things go on.
    """

    prompts: Callable[[Settings], JudgePrompt] = open_prompts
    images: Callable[[Settings], JudgeImage] = open_images
    beside: Beside = judging_elsewhere


HOUSE_SCREENS: Final = Screens()
"""All checks of the house."""


def refuse(verdict: Verdict, prompt: str) -> None:
    """Return if ``verdict`` allows.

    Raises:
        ContentRefused: It does not; the message names categories and rules.
    """
    if not verdict.allowed:
        raise ContentRefused(
            f"The policy refuses this: {reasons(verdict, prompt)}.", verdict=verdict
        )


@dataclass(slots=True)
class Gate:
    """Stays shut until a prompt is allowed.

    Attributes:
        verdict: Waits for it.
        prompt: What is judged.
    """

    verdict: Callable[[], Verdict]
    prompt: str
    _is_open: bool = False

    def open(self) -> None:
        """Wait for the verdict; return if it allows.

        Raises:
            ContentRefused: It does not.
            ScreeningUnavailable: There is none.
        """
        if not self._is_open:
            refuse(self.verdict(), self.prompt)
            self._is_open = True

    def before(self, look: ClipScreen) -> ClipScreen:
        """Return what opens the gate before it looks at a clip: nothing is published before."""

        def opened(clip: Path) -> Verdict:
            self.open()
            return look(clip)

        return opened


@dataclass(frozen=True, slots=True)
class GatedWatch:
    """Lets the first frame be drawn, and nothing more before the gate is open."""

    watch: RenderWatch
    gate: Gate

    def advance(self, stage: str, fraction: float) -> None:
        """Tell the watch; with the first frame wait for the verdict."""
        if stage == "draw" and fraction > 0:
            self.gate.open()
        self.watch.advance(stage, fraction)


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
