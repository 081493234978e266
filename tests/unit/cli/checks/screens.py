"""Checks of tests: fakes that know two words and one colour."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reelkite.cli.checks.judging import Screens, judged
from reelkite.config import Settings
from reelkite.domain.errors import InvalidImage, ScreeningUnavailable
from reelkite.domain.policy import Category, Finding, Layer, Verdict


@dataclass(frozen=True, slots=True)
class FakeChecks:
    """Refuse ``bad``, fail at ``odd``, and note what was judged."""

    heard: list[str | bytes] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)

    @property
    def screens(self) -> Screens:
        """How they are loaded."""
        return Screens(self._open_prompts, self._open_images, self._beside)

    @contextmanager
    def _beside(self, prompt: str, image: Path | None) -> Iterator[Callable[[], Verdict]]:
        seen = Verdict((), "1-fake") if image is None else self(image.read_bytes())
        yield lambda: judged(self, prompt).joined(seen)

    def _open_prompts(self, _: Settings) -> "FakeChecks":
        self.loaded.append("prompts")
        return self

    def _open_images(self, _: Settings) -> "FakeChecks":
        self.loaded.append("images")
        return self

    def __call__(self, content: str | bytes) -> Verdict:
        """Judge a prompt or a picture."""
        self.heard.append(content)
        if isinstance(content, bytes):
            return _seen(content)
        if "odd" in content:
            raise ScreeningUnavailable("This cannot be checked.", retry_after=5)
        place = content.find("bad")
        span = (place, place + 3)
        found = (Finding(Category.VIOLENCE, "words: bad", Layer.TERMS, span),)
        return Verdict(found if place >= 0 else (), "1-fake", 2.5)


def _seen(content: bytes) -> Verdict:
    if content == b"pdf":
        raise InvalidImage("This is no image.")
    found = (Finding(Category.FACE, "face: 1", Layer.IMAGE),)
    return Verdict(found if content == b"face" else (), "1-fake", 1.25)


PERMISSIVE: Final = FakeChecks().screens
"""Enough for tests of anything else."""
