"""The screen: every check of a kind, one after the other, and what follows from what they find.

A check that fails in any way is no pass: whatever goes wrong becomes ``ScreeningUnavailable``.
"""

import logging
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Final, Generic, TypeAlias, TypeVar

from reelkite.domain.errors import InvalidImage, InvalidVideo, ScreeningUnavailable
from reelkite.domain.policy import Category, Finding, Policy, Span, Verdict
from reelkite.guardrails.reading import Hidden, Reading, hidden, read

Seen = TypeVar("Seen")

TextLayer: TypeAlias = Callable[[Reading], Iterable[Finding]]
"""Finds what is wrong with a prompt that was read."""

DEPTH: Final = 2
"""How often words may be wrapped in codes one around the other; deeper is not looked."""

MOST_ALIKE: Final = 20
"""Findings of one category that a verdict keeps: more would say nothing new."""

_SEAM: Final = ".\n"
"""Stands between decoded texts, so that nothing is found across them."""

_RETRY_AFTER: Final = 5
"""Seconds after which callers may ask again."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PromptScreen:
    """Judges prompts.

    Attributes:
        layers: All checks of a text.
        policy: What is in force.
    """

    layers: Sequence[TextLayer]
    policy: Policy

    def __post_init__(self) -> None:
        """Refuse to judge without a check: that would pass everything.

        Raises:
            ValueError: There is none.
        """
        _need(self.layers)

    def __call__(self, prompt: str) -> Verdict:
        """Judge ``prompt`` as it was sent, and what it says in codes.

        Raises:
            ScreeningUnavailable: A check failed; so it must not pass.
        """
        return _judged(self.policy, lambda: self._findings(prompt))

    def _findings(self, prompt: str) -> Iterator[Finding]:
        yield from _looked(self.layers, read(prompt))
        wrapped = _Wrapped.of(prompt)
        for _ in range(DEPTH):
            if wrapped is None:
                return
            found = _looked(self.layers, read(wrapped.text))
            yield from (replace(each, span=wrapped.origin(each.span)) for each in found)
            wrapped = wrapped.inner()


@dataclass(frozen=True, slots=True)
class ImageScreen(Generic[Seen]):
    """Judges pictures that were sent.

    Attributes:
        decode: Makes of a file what the layers look at; raises InvalidImage.
        layers: All checks of a picture.
        policy: What is in force.
    """

    decode: Callable[[bytes], Seen]
    layers: Sequence[Callable[[Seen], Iterable[Finding]]]
    policy: Policy

    def __post_init__(self) -> None:
        """As PromptScreen.

        Raises:
            ValueError: There is no check.
        """
        _need(self.layers)

    def __call__(self, content: bytes) -> Verdict:
        """Judge the picture in the file ``content``.

        Raises:
            ScreeningUnavailable: A check failed; so it must not pass.
            InvalidImage: It cannot be decoded.
        """
        return _judged(self.policy, lambda: _looked(self.layers, self.decode(content)))


@dataclass(frozen=True, slots=True)
class VideoScreen(Generic[Seen]):
    """Judges videos that were sent, part by part.

    Attributes:
        sample: Makes of a part of a file frames to look at; raises InvalidVideo.
        look: Finds what is wrong with frames in order; told whether rules alone drew them.
        drawn: Tells whether it is known that rules alone drew a file.
        policy: What is in force.
    """

    sample: Callable[[Path, int], Iterable[Seen]]
    look: Callable[[Iterable[Seen], bool], Iterable[Finding]]
    drawn: Callable[[Path], bool]
    policy: Policy

    def __call__(self, video: Path, part: int) -> Verdict:
        """Judge a part of the video in the file ``video``.

        Raises:
            ScreeningUnavailable: A check failed; so it must not pass.
            InvalidVideo: It cannot be decoded.
        """
        return _judged(self.policy, lambda: self.look(self.sample(video, part), self.drawn(video)))


@dataclass(frozen=True, slots=True)
class InHouseScreen:
    """All screens, in this process.

    Attributes:
        prompt: Judges a prompt.
        image: Judges a picture.
        video: Judges a part of a video.
    """

    prompt: Callable[[str], Verdict]
    image: Callable[[bytes], Verdict]
    video: Callable[[Path, int], Verdict]


def _need(layers: Sequence[object]) -> None:
    if not layers:
        raise ValueError("A screen without any check would pass everything.")


def _judged(policy: Policy, find: Callable[[], Iterable[Finding]]) -> Verdict:
    began = time.perf_counter()
    try:
        findings = _few_alike(find())
    except (InvalidImage, InvalidVideo):
        raise
    except Exception as error:
        _log.exception("A check failed; what was not checked does not pass.")
        raise ScreeningUnavailable(
            "This cannot be checked at the moment, so it is not accepted.",
            retry_after=_RETRY_AFTER,
        ) from error
    return policy.judge(findings, (time.perf_counter() - began) * 1000)


def _looked(layers: Iterable[Callable[[Seen], Iterable[Finding]]], seen: Seen) -> Iterator[Finding]:
    for layer in layers:
        yield from layer(seen)


def _few_alike(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return each finding once, and of one category no more than anybody would read."""
    counts: Counter[Category] = Counter()
    kept: list[Finding] = []
    for finding in dict.fromkeys(findings):
        counts[finding.category] += 1
        if counts[finding.category] <= MOST_ALIKE:
            kept.append(finding)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Wrapped:
    """What a prompt says in codes, as one text.

    Attributes:
        text: All decoded runs, one after the other.
        starts: Where each begins in ``text``.
        spans: Where each stands in the prompt as it was sent.
    """

    text: str
    starts: tuple[int, ...]
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, prompt: str) -> "_Wrapped | None":
        """Decode what ``prompt`` says in codes; None if there is nothing."""
        return cls._joined(tuple(hidden(prompt)))

    def inner(self) -> "_Wrapped | None":
        """Decode what these texts say in codes again."""
        found = (replace(each, span=self._place(each.span[0])) for each in hidden(self.text))
        return self._joined(tuple(found))

    def origin(self, span: Span | None) -> Span | None:
        """Return where something that stands in ``text`` stands in the prompt."""
        return None if span is None else self._place(span[0])

    def _place(self, begin: int) -> Span:
        return self.spans[bisect_right(self.starts, begin) - 1]

    @classmethod
    def _joined(cls, runs: Sequence[Hidden]) -> "_Wrapped | None":
        if not runs:
            return None
        lengths = (len(run.text) + len(_SEAM) for run in runs[:-1])
        starts = tuple(accumulate(lengths, initial=0))
        return cls(_SEAM.join(run.text for run in runs), starts, tuple(run.span for run in runs))
