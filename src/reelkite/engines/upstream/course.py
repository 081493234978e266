"""How far a clip is, told so that it never goes back."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reelkite.domain.engine import RenderWatch

MADE: Final = 0.95
"""Where the bar stands when the server has made the clip; no estimate passes it."""

FETCHED: Final = 0.97
"""Where it stands when the clip is here."""

BREATH: Final = 0.25
"""Seconds in which somebody may ask us to stop without being heard."""


@dataclass(slots=True)
class Course:
    """Tells a watch how far it is, and asks it whether to go on.

    Attributes:
        watch: Hears of it.
        sleep: Lets seconds pass.
        clock: Tells seconds.
    """

    watch: RenderWatch
    sleep: Callable[[float], object] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _furthest: float = 0.0

    def rest(self, seconds: float) -> None:
        """Let some time pass.

        Raises:
            RenderCancelled: Somebody asked for the render to stop.
        """
        end = self.clock() + seconds
        while True:
            self._tell(0.0)
            left = end - self.clock()
            if left <= 0:
                return
            self.sleep(min(left, BREATH))

    def made(self, fraction: float) -> None:
        """Tell that the server has made ``fraction`` of the clip; raises as ``rest``."""
        self._tell(MADE * min(fraction, 1.0))

    def fetched(self, fraction: float) -> None:
        """Tell that ``fraction`` of the clip's bytes are here; raises as ``rest``."""
        self._tell(MADE + (FETCHED - MADE) * min(fraction, 1.0))

    def read(self, fraction: float) -> None:
        """Tell that ``fraction`` of the clip's frames were read; raises as ``rest``."""
        self._tell(FETCHED + (1.0 - FETCHED) * min(fraction, 1.0))

    def _tell(self, share: float) -> None:
        self._furthest = max(self._furthest, share)
        self.watch.advance("draw", self._furthest)
