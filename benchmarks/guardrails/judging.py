"""Judges prompts one after the other, and takes the time."""

import gc
import os
import resource
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.guardrails.sets import Sample
from reelkite.bootstrap.guarding import open_prompts
from reelkite.config import read_settings
from reelkite.domain.errors import ScreeningUnavailable
from reelkite.domain.policy import Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a prompt.

    Attributes:
        sample: The prompt.
        verdict: What the checks say; None if they could not.
        milliseconds: How long it took, as a caller sees it.
    """

    sample: Sample
    verdict: Verdict | None
    milliseconds: float

    @property
    def is_refused(self) -> bool:
        """Something was found. What could not be judged is no refusal, and no pass."""
        return self.verdict is not None and not self.verdict.allowed

    @property
    def is_right(self) -> bool:
        """It was found for what it is."""
        return self.verdict is not None and self.sample.name in self.verdict.categories


def opened() -> Callable[[str], Verdict]:
    """Return what judges prompts, with all checks and nothing switched off, as a guard does."""
    judge = open_prompts(read_settings({}))
    gc.freeze()
    return judge


def judged(judge: Callable[[str], Verdict], samples: Iterable[Sample]) -> list[Judged]:
    """Return what ``judge`` says of each prompt."""
    return [_timed(judge, sample) for sample in samples]


def on_one_core() -> None:
    """Keep this process and its threads to one core."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def peak_megabytes() -> float:
    """Return the most memory that this process held so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _timed(judge: Callable[[str], Verdict], sample: Sample) -> Judged:
    began = time.perf_counter()
    try:
        verdict = judge(sample.prompt)
    except ScreeningUnavailable:
        verdict = None
    return Judged(sample, verdict, (time.perf_counter() - began) * 1000)
