"""Signals that ask us to stop become exceptions, so that drafts are removed on the way out."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

ASKED_TO_STOP: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def orderly_stops() -> Iterator[None]:
    """Raise at the first request to stop, and ignore further ones while we clean up.

    SIGINT raises KeyboardInterrupt; the others leave with 128 and the signal's number, as shells
    count. Signals that were ignored (as under ``nohup``) stay ignored.
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
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(128 + number)
