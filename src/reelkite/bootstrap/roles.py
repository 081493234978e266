"""The roles of a server's processes; each function plays one until it is asked to stop."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reelkite.bootstrap.engines import production_line
from reelkite.bootstrap.house import clock, database
from reelkite.config import Settings

if TYPE_CHECKING:
    from reelkite.storage import KeyRing


@dataclass(frozen=True, slots=True)
class Office:
    """What commands need of an open database.

    Attributes:
        keys: The key ring.
        silence: Tells for how many milliseconds a worker was silent; None if never heard of.
    """

    keys: "KeyRing"
    silence: Callable[[str], int | None]


@contextmanager
def open_office(settings: Settings) -> Iterator[Office]:
    """Open the database, bring its tables to this version's shape, and close it at the end.

    Raises:
        ServeError: It cannot be used.
    """
    from reelkite.storage import KeyRing, WorkerRoll  # noqa: PLC0415 - only servers need it

    opened = database(settings)
    try:
        yield Office(KeyRing(opened, clock), WorkerRoll(opened).silence)
    finally:
        opened.close()


def work(settings: Settings, name: str, stop: threading.Event, heirlooms: tuple[int, ...]) -> None:
    """Render as the worker ``name`` until ``stop`` is set, then hand back."""
    raise NotImplementedError(settings, name, stop, heirlooms)


def care(settings: Settings, stop: threading.Event) -> None:
    """Do the chores until ``stop`` is set."""
    raise NotImplementedError(settings, stop)


def paint(settings: Settings) -> None:
    """Render what standard input asks for."""
    raise NotImplementedError(settings, production_line)
