"""Progress on stderr: a bar where somebody watches, a few lines where only a log does."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, TextIO

from reelkite.domain.engine import RenderWatch

BAR: Final = 24
"""Characters of the bar."""

STEP: Final = 0.25
"""Share of a stage after which a log gets a new line."""

REDRAW_SECONDS: Final = 0.1
"""A bar is drawn anew at most this often."""


@contextmanager
def watching(*, quiet: bool, onto: TextIO | None = None) -> Iterator[RenderWatch]:
    """Lend a watch that shows progress on ``onto`` (stderr), or none if ``quiet``."""
    stream = onto or sys.stderr
    if quiet:
        yield Unseen()
    elif stream.isatty():
        bar = Bar(stream)
        try:
            yield bar
        finally:
            bar.wipe()
    else:
        yield Log(stream)


class Unseen:
    """Shows nothing."""

    def advance(self, stage: str, fraction: float) -> None:
        """Hear, and say nothing."""


@dataclass(slots=True)
class Log:
    """Writes a line at every quarter of a stage."""

    stream: TextIO
    stage: str = ""
    told: float = 0.0

    def advance(self, stage: str, fraction: float) -> None:
        """Write a line when ``stage`` is new, or a quarter further."""
        if stage != self.stage:
            self.stage, self.told = stage, -STEP
        if fraction >= self.told + STEP:
            self.told = fraction - fraction % STEP
            print(f"reelkite: {stage} {fraction:.0%}", file=self.stream, flush=True)


@dataclass(slots=True)
class Bar:
    """Draws one line over and over: stage, bar, percent, time left."""

    stream: TextIO
    clock: Callable[[], float] = time.monotonic
    stage: str = ""
    started: float = 0.0
    drawn: float = float("-inf")

    def advance(self, stage: str, fraction: float) -> None:
        """Draw how far ``stage`` is."""
        now = self.clock()
        if stage != self.stage:
            self.stage, self.started, self.drawn = stage, now, float("-inf")
        if fraction < 1 and now - self.drawn < REDRAW_SECONDS:
            return
        self.drawn = now
        self._write(f"{stage:<8} {_bar(fraction)} {fraction:4.0%} {self._left(fraction, now)}")

    def wipe(self) -> None:
        """Leave the line empty."""
        self._write("")

    def _left(self, fraction: float, now: float) -> str:
        """Tell how long the stage will still take, going on as it went so far."""
        if not 0 < fraction < 1:
            return ""
        seconds = round((now - self.started) * (1 - fraction) / fraction)
        return f"{seconds // 60}:{seconds % 60:02d} left"

    def _write(self, text: str) -> None:
        self.stream.write(f"\r\x1b[K{text}")
        self.stream.flush()


def _bar(fraction: float) -> str:
    full = round(BAR * min(max(fraction, 0.0), 1.0))
    return "█" * full + "░" * (BAR - full)
