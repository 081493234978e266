"""The pulse of the HTTP server: does it answer, and since when not."""

import http.client
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

ASKED: Final = "/healthz"
"""What is asked for; any answer will do."""

TIMEOUT: Final = 5.0
"""Seconds within which an answer must come."""

PAUSE: Final = 2.0
"""Seconds between two questions, once it has answered."""

EAGER: Final = 0.05
"""Seconds between two questions until it answers for the first time."""


@dataclass(slots=True)
class Pulse:
    """Asks again and again, in a thread of its own.

    Attributes:
        host: Where it listens.
        port: Its port.
        ready: Called once, at the first answer.
    """

    host: str
    port: int
    ready: Callable[[], object]
    _failed: float = 0.0
    _answered: bool = False
    _over: threading.Event = field(default_factory=threading.Event)

    def begin(self) -> None:
        """Ask from now on."""
        threading.Thread(target=self._watch, name="pulse", daemon=True).start()

    def end(self) -> None:
        """Ask no more."""
        self._over.set()

    def silence(self) -> float | None:
        """Return for how many seconds every question failed; None before the first answer.

        Only time spent asking counts, so that nobody is blamed because we slept ourselves.
        """
        return self._failed if self._answered else None

    def ask(self) -> bool:
        """Ask once and return whether there was an answer."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=TIMEOUT)
        try:
            connection.request("GET", ASKED)
            connection.getresponse().read()
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
        return True

    def _watch(self) -> None:
        while not self._over.is_set():
            began = time.monotonic()
            self._note(answered=self.ask(), seconds=time.monotonic() - began)
            self._over.wait(PAUSE if self._answered else EAGER)

    def _note(self, *, answered: bool, seconds: float) -> None:
        self._failed = 0.0 if answered else self._failed + min(seconds, TIMEOUT) + PAUSE
        if answered and not self._answered and not self._over.is_set():
            self._answered = True
            self.ready()
