"""Settings: the only reader of the environment. Each part is then given its own values.

* ``REELKITE_CACHE``: folder for what is worth keeping between clips (``~/.cache/reelkite``).
* ``REELKITE_CLIPS``: folder for clips that are given no name (``clips``).
* ``REELKITE_WORKERS``: how many processes draw (the processor cores that we may use).
* ``REELKITE_DEBUG``: ``1`` shows where an internal error arose.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reelkite.domain.errors import RequestError


@dataclass(frozen=True, slots=True)
class Settings:
    """What may differ from machine to machine.

    Attributes:
        cache: Folder for what is worth keeping; it may vanish at any time.
        clips: Folder for clips that are given no name.
        workers: Processes that draw, and threads that compress; at least 1.
        debug: Show where an internal error arose.
    """

    cache: Path
    clips: Path
    workers: int
    debug: bool = False


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of this process.

    Raises:
        RequestError: A variable has a value that cannot be used.
    """
    return Settings(
        cache=_cache(environment),
        clips=Path(environment.get("REELKITE_CLIPS") or "clips"),
        workers=_workers(environment.get("REELKITE_WORKERS", "")),
        debug=environment.get("REELKITE_DEBUG", "") not in {"", "0"},
    )


def _cache(environment: Mapping[str, str]) -> Path:
    """Follow the XDG base directory rules where we are not told otherwise."""
    if named := environment.get("REELKITE_CACHE"):
        return Path(named)
    if caches := environment.get("XDG_CACHE_HOME"):
        return Path(caches) / "reelkite"
    return Path(environment.get("HOME") or "/tmp") / ".cache" / "reelkite"  # noqa: S108 - no home


def _workers(text: str) -> int:
    if not text:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise RequestError(
            f"Invalid value: '{text}'. REELKITE_WORKERS is a whole number, 1 or more.",
            field="REELKITE_WORKERS",
        )
    return int(text)
