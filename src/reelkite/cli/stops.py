"""Signals that ask us to stop become an exception, so that drafts are removed on the way out."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

ASKED_TO_STOP: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class StopRequested(SystemExit):
    """Somebody asked us to stop; ``code`` is 128 and the signal's number, as shells count."""


@contextmanager
def orderly_stops() -> Iterator[None]:
    """Leave at the first request to stop, and ignore further ones while we clean up.

    Signals that were ignored (as under ``nohup``) stay ignored.

    Raises:
        StopRequested: With code 130 on Ctrl-C.
    """
    heard = [number for number in ASKED_TO_STOP if signal.getsignal(number) != signal.SIG_IGN]
    before = {number: signal.signal(number, _stop) for number in heard}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> None:
    for other in ASKED_TO_STOP:
        signal.signal(other, signal.SIG_IGN)
    raise StopRequested(128 + number)
