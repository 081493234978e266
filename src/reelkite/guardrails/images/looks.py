"""All looks at pictures: at those that clients send, and at frames of finished clips."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from reelkite.domain.errors import ScreeningUnavailable
from reelkite.domain.media import RGBFrame
from reelkite.domain.policy import Category, Finding, Layer, Policy, Verdict
from reelkite.guardrails.images.faces import FaceLook
from reelkite.guardrails.images.nudity import NudityLook

Look: TypeAlias = Callable[[RGBFrame], Iterable[Finding]]
"""Finds what is wrong with a picture: sRGB, upright, ``(height, width, 3)``."""

_RETRY_AFTER: Final = 5
"""Seconds after which callers may ask again."""

_log = logging.getLogger(__name__)


class PictureScreen:
    """Looks at one picture in all ways, and fails closed."""

    def __init__(self, looks: Iterable[Look]) -> None:
        """Take the looks; the quickest to find something comes first."""
        self._looks = tuple(looks)

    def __call__(self, pixels: RGBFrame) -> tuple[Finding, ...]:
        """Return what all looks find.

        Raises:
            ScreeningUnavailable: One of them failed.
        """
        try:
            return tuple(finding for look in self._looks for finding in look(pixels))
        except Exception as error:
            _log.exception("A look at a picture failed; what was not looked at does not pass.")
            raise unavailable() from error

    def warm(self) -> None:
        """Load everything by a look at an even grey.

        Raises:
            ScreeningUnavailable: A model is missing or broken.
        """
        self(np.full((64, 64, 3), 128, np.uint8))


def open_images() -> tuple[PictureScreen, ...]:
    """Return all looks at pictures that clients send as layers, loaded and tried.

    Raises:
        ScreeningUnavailable: A model is missing or broken.
    """
    screen = PictureScreen((FaceLook(), NudityLook()))
    screen.warm()
    return (screen,)


class ClipLooks:
    """Looks at frames of a finished clip."""

    def __init__(
        self,
        policy: Policy,
        sample: Callable[[Path], Iterator[RGBFrame]],
        *,
        faces: bool = False,
        looks: Iterable[Look] | None = None,
    ) -> None:
        """Take what is needed; nothing is loaded before the first clip.

        Args:
            policy: What is in force.
            sample: Yields a few frames of a clip, one at a time.
            faces: Whether faces are sought as well; an engine may draw people.
            looks: Other looks than these.
        """
        usual = (NudityLook(Layer.OUTPUT), FaceLook(Layer.OUTPUT)) if faces else None
        self._screen = PictureScreen(looks or usual or (NudityLook(Layer.OUTPUT),))
        self._policy = policy
        self._sample = sample

    def __call__(self, clip: Path) -> Verdict:
        """Judge frames of ``clip``; each category is told once.

        Raises:
            ScreeningUnavailable: They could not be judged; so the clip must not be published.
        """
        began = time.perf_counter()
        found = self._found(clip)
        return self._policy.judge(found.values(), (time.perf_counter() - began) * 1000)

    def _found(self, clip: Path) -> dict[Category, Finding]:
        found: dict[Category, Finding] = {}
        looked = 0
        for pixels in self._frames(clip):
            looked += 1
            for finding in self._screen(pixels):
                found.setdefault(finding.category, finding)
        if not looked:
            raise unavailable()
        return found

    def _frames(self, clip: Path) -> Iterator[RGBFrame]:
        try:
            yield from self._sample(clip)
        except Exception as error:
            _log.exception("The frames of a clip cannot be read; so it does not pass.")
            raise unavailable() from error


def unavailable() -> ScreeningUnavailable:
    """Return what is raised when a look could not be made."""
    return ScreeningUnavailable(
        "This cannot be checked at the moment, so it is not accepted.", retry_after=_RETRY_AFTER
    )
