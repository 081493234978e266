"""The lock of a data folder: one server at a time works on it.

The lock is held by an open file, and whoever inherits that file holds it too: it is free again
only when the last process of a server is gone, not when its supervisor is.
"""

import fcntl
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from reelkite.domain.errors import ServeError

PATIENCE: Final = 10.0
"""Seconds that a server waits for its predecessor; its orphans need about one."""

PAUSE: Final = 0.1
"""Seconds between two tries."""


@dataclass(frozen=True, slots=True)
class DataLock:
    """The lock, held.

    Attributes:
        descriptor: To be inherited by every child.
    """

    descriptor: int

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of our share; it stays locked while a child holds its own."""
        os.close(self.descriptor)


def lock_data(
    folder: Path,
    tell: Callable[[str], object],
    *,
    patience: float = PATIENCE,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], object] = time.sleep,
) -> DataLock:
    """Make ``folder`` where it is missing, and lock it.

    Args:
        folder: The data folder.
        tell: Hears one sentence if we have to wait.
        patience: Seconds to wait for.
        clock: Tells seconds.
        sleep: Lets seconds pass.

    Raises:
        ServeError: Another server holds it, or it cannot be written to.
    """
    descriptor = _open(folder)
    end = clock() + patience
    told = False
    while not _taken(descriptor):
        if not told:
            tell("waiting for another reelkite on this data folder to leave")
            told = True
        if clock() >= end:
            holder = _holder(descriptor)
            os.close(descriptor)
            raise ServeError(
                f"Another reelkite{holder} works on the data folder {folder}. "
                "Stop it, or choose another folder with --data-dir."
            )
        sleep(PAUSE)
    _sign(descriptor)
    return DataLock(descriptor)


def _open(folder: Path) -> int:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise ServeError(f"cannot use the data folder {folder}: {error.strerror}") from error


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        raise ServeError(f"cannot lock the data folder: {error.strerror}") from error
    return True


def _sign(descriptor: int) -> None:
    """Write our number into the file, for whoever wonders who holds it; a full disk is no harm."""
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)


def _holder(descriptor: int) -> str:
    with suppress(OSError):
        written = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip()
        return f" (process {written})" if written.isdigit() else ""
    return ""
