"""The worker's only slot: one task at a time, and of those that wait the most urgent first."""

import threading


class Slot:
    """A lock that goes to the waiting thread with the smallest number."""

    def __init__(self) -> None:
        """Start free."""
        self._changed = threading.Condition()
        self._waiting: list[int] = []
        self._taken = False

    def take(self, priority: int, seconds: float) -> bool:
        """Wait for the slot, at most ``seconds``; True when it is ours."""
        with self._changed:
            self._waiting.append(priority)
            try:
                ours = self._changed.wait_for(lambda: self._is_due(priority), seconds)
                self._taken = self._taken or ours
                return ours
            finally:
                self._waiting.remove(priority)
                self._changed.notify_all()

    def give(self) -> None:
        """Let the next one have it."""
        with self._changed:
            self._taken = False
            self._changed.notify_all()

    def _is_due(self, priority: int) -> bool:
        return not self._taken and min(self._waiting) == priority
