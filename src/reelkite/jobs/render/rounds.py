"""Rounds: something small, done again and again in a thread of its own."""

import logging
import threading
from collections.abc import Callable

_log = logging.getLogger(__name__)


class Rounds:
    """Calls ``act`` every ``seconds`` until it is stopped, whatever ``act`` raises."""

    def __init__(self, name: str, seconds: float, act: Callable[[], None]) -> None:
        """Start nothing yet."""
        self._seconds = seconds
        self._act = act
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._go, name=name, daemon=True)

    def start(self) -> None:
        """Begin with the first round now."""
        self._thread.start()

    def stop(self, seconds: float = 1.0) -> None:
        """Begin no other round, and wait at most ``seconds`` for the one that is going on."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _go(self) -> None:
        while not self._stopped.is_set():
            try:
                self._act()
            except Exception:  # noqa: BLE001 - the next round may do better
                _log.warning("A round of %s failed.", self._thread.name, exc_info=True)
            self._stopped.wait(self._seconds)
