"""One end for everything that an exchange does."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A point of time; every step asks how much is left until then.

    Attributes:
        end: When it is over, by ``clock``.
        clock: Seconds of a clock that never goes back.
    """

    end: float
    clock: Callable[[], float]

    @classmethod
    def after(cls, seconds: float, clock: Callable[[], float]) -> "Deadline":
        """Return the deadline that lies ``seconds`` ahead."""
        return cls(clock() + seconds, clock)

    def left(self) -> float:
        """Return the seconds that are left.

        Raises:
            TimeoutError: None are left.
        """
        seconds = self.end - self.clock()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    def bound(self, work: Callable[[], T]) -> T:
        """Return what ``work`` returns, or raise what it raises.

        For calls that take no time limit. One that hangs is left behind in its thread.

        Raises:
            TimeoutError: It is not done in time.
        """
        results: SimpleQueue[tuple[T] | Exception] = SimpleQueue()
        threading.Thread(target=_run, args=(work, results), daemon=True).start()
        try:
            result = results.get(timeout=self.left())
        except Empty:
            raise TimeoutError from None
        if isinstance(result, Exception):
            raise result
        return result[0]


def _run(work: Callable[[], T], results: "SimpleQueue[tuple[T] | Exception]") -> None:
    try:
        results.put((work(),))
    except Exception as error:  # noqa: BLE001 - it is raised again where it is awaited
        results.put(error)
