"""Where the time of a frame goes: only benchmarks ask."""

import time
from typing import Protocol

import moderngl


class Profile(Protocol):
    """Hears when a pass is done."""

    def mark(self, name: str) -> None:
        """Hear that the pass ``name`` has just been asked for."""


class Unmeasured:
    """Hears nothing: drawing is not held up."""

    def mark(self, name: str) -> None:
        """Do nothing."""


class Measured:
    """Waits for each pass and adds up processor seconds of all threads."""

    def __init__(self, context: moderngl.Context) -> None:
        """Start the clock."""
        self._context = context
        self._since = time.process_time()
        self.seconds: dict[str, float] = {}

    def start(self) -> None:
        """Forget what went before the frame."""
        self._context.finish()
        self._since = time.process_time()

    def mark(self, name: str) -> None:
        """Wait until the pass ``name`` is done and book its time."""
        self._context.finish()
        now = time.process_time()
        self.seconds[name] = self.seconds.get(name, 0.0) + now - self._since
        self._since = now
