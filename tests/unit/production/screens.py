"""Screens that find what tests want them to find."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reelkite.domain.errors import ScreeningUnavailable
from reelkite.domain.policy import Category, Finding, Layer, Verdict

AWAY = ScreeningUnavailable("The guardrails do not answer at the moment.", retry_after=5)


@dataclass(frozen=True, slots=True)
class WordScreen:
    """Finds words in prompts, and faces in pictures.

    Attributes:
        words: What is found, and what it stands for.
        faces: Whether every picture holds a face.
        meanwhile: Called at each look, before it finds anything.
        seen: Every prompt that it was shown.
    """

    words: Mapping[str, Category] = field(default_factory=lambda: {"starlet": Category.REAL_PERSON})
    faces: bool = False
    meanwhile: Callable[[], object] = lambda: None
    seen: list[str] = field(default_factory=list)

    def prompt(self, prompt: str, /) -> Verdict:
        """Find the words."""
        self.seen.append(prompt)
        self.meanwhile()
        found = {word: prompt.find(word) for word in self.words if word in prompt}
        return Verdict(
            tuple(
                Finding(self.words[word], f"words: {word}", Layer.TERMS, (at, at + len(word)))
                for word, at in found.items()
            ),
            "edition-1",
            2.0,
        )

    def image(self, _: bytes, /) -> Verdict:
        """Find a face, or nothing."""
        self.meanwhile()
        face = Finding(Category.FACE, "faces: 1", Layer.IMAGE)
        return Verdict((face,) if self.faces else (), "edition-1", 30.0)

    def video(self, _video: Path, part: int, /) -> Verdict:
        """Find a face in the third part, or nothing."""
        self.meanwhile()
        self.seen.append(f"part {part}")
        face = Finding(Category.FACE, "faces: 1", Layer.IMAGE)
        return Verdict((face,) if self.faces and part == 2 else (), "edition-1", 30.0)


@dataclass(frozen=True, slots=True)
class DeadScreen:
    """Answers nothing."""

    def prompt(self, _: str, /) -> Verdict:
        """Fail as a dead process does."""
        raise AWAY

    def image(self, _: bytes, /) -> Verdict:
        """Fail as a dead process does."""
        raise AWAY

    def video(self, _video: Path, _part: int, /) -> Verdict:
        """Fail as a dead process does."""
        raise AWAY


@dataclass(frozen=True, slots=True)
class Gate:
    """Holds whoever passes until it is opened.

    Attributes:
        opened: Set when all may pass.
        waiting: One release for each that came.
    """

    opened: threading.Event = field(default_factory=threading.Event)
    waiting: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def __call__(self) -> None:
        """Wait."""
        self.waiting.release()
        if not self.opened.wait(60):
            raise AWAY
